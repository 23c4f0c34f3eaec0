package app.meipi.parse;

import app.meipi.words.Cut;
import java.util.List;
import java.util.Optional;

/** Sees the {@link LineTrait}s of a page's lines, one line after the other from the first on. */
final class LineTraits {
  /** How many units on each side of a line's end are read. */
  private static final int NEAR = 12;

  /** Two lines are as wide as one another, in em. */
  private static final double EVEN = 0.6;

  private static final String FUNCTION_WORDS = "的了是在和也就都而又这那我们他她你着过把被对从向让与及将很还能会要为以于其之";

  /** What the last character is to a line; a line that ends with none of them ends with 0. */
  private static final List<String> ENDS =
      List.of(
          "。．.", "？！?!", "…", "”’」』\"", "）)】〕", "—", "，,", "、", "：:", "；;", "的了是在和与及将把被对从向为等中上");

  /** What the first one is. */
  private static final List<String> BEGINNINGS = List.of("“‘「『\"", "（(【〔", "《", "—", "的了着过们等");

  /** A line with what is read of it for its neighbours too. */
  private record Seen(LineFacts facts, Optional<Cut.Sides> sides) {}

  private final List<TextLine> lines;
  private final TextHabits habits;
  private final Cut cut = new Cut();
  private Optional<Seen> above = Optional.empty();
  private Seen here;
  private Optional<Seen> below;
  private int at;

  /** How well the line and the one below go on with one another; kept for the one below. */
  private int gain;

  private final int[] seen = new int[LineTrait.values().length];
  private LineTrait.Setting setting = LineTrait.Setting.FREE;

  /** Stands at the first of {@code lines}, which are not none. */
  LineTraits(List<TextLine> lines, TextHabits habits) {
    this.lines = lines;
    this.habits = habits;
    this.here = seen(0);
    this.below = lines.size() > 1 ? Optional.of(seen(1)) : Optional.empty();
    see();
  }

  /** Goes on to the next line. */
  void next() {
    at++;
    above = Optional.of(here);
    here = below.orElseThrow();
    below = at + 1 < lines.size() ? Optional.of(seen(at + 1)) : Optional.empty();
    see();
  }

  LineFacts facts() {
    return here.facts();
  }

  LineTrait.Setting setting() {
    return setting;
  }

  /** Whether the size of its type is known, which says more than all of this. */
  boolean isSized() {
    return facts().line().place().filter(place -> place.size() > 0).isPresent();
  }

  /** Which of its values the line's {@code trait} has, from 0 on. */
  int value(LineTrait trait) {
    return seen[index(trait)];
  }

  @SuppressWarnings("EnumOrdinal") // an array by it, for there are many lines
  private static int index(LineTrait trait) {
    return trait.ordinal();
  }

  private Seen seen(int i) {
    // Nothing is known of words in print without marks, which are old.
    return new Seen(
        LineFacts.of(lines, i),
        habits.pauses() ? Optional.of(sides(cut, lines.get(i).text())) : Optional.empty());
  }

  /** The words at both ends of a line. */
  static Cut.Sides sides(Cut cut, String text) {
    int length = text.length();
    String ends =
        length > 2 * NEAR ? text.substring(0, NEAR) + text.substring(length - NEAR) : text;
    return cut.sides(LineFacts.compact(ends, 2 * NEAR));
  }

  private void see() {
    LineFacts f = here.facts();
    TextLine line = f.line();
    String text = line.text();
    setting = setting(line);
    set(LineTrait.SHAPE, shape(line));
    set(LineTrait.WIDTH, bin(line.width(), 2, 4, 6, 8, 10, 13, 16, 20, 25, 32, 45, 70));
    set(LineTrait.UNPAUSED, f.pauses() > 0 ? 0 : 1 + bin(line.width(), 6, 9, 12, 16, 20, 28));
    set(LineTrait.PAUSES, bin(f.pauses(), 0, 1, 2, 4));
    set(LineTrait.MARKS, bin(f.marks(), 0, 1, 2, 3, 5));
    set(LineTrait.STOPS, Math.min(2, f.stops()));
    set(LineTrait.END, end(text, f.closed()));
    set(LineTrait.BEGIN, beginning(text));
    set(
        LineTrait.FUNCTION_WORDS,
        bin((int) text.chars().filter(c -> FUNCTION_WORDS.indexOf(c) >= 0).count(), 0, 1, 2, 4));
    set(
        LineTrait.OPENS,
        here.sides().map(sides -> 1 + bin(cut.opens(sides), -1, 0, 1, 3)).orElse(0));
    neighbours(f, line);
    cues(f, line);
    set(LineTrait.UNBALANCED, f.balanced() ? 0 : 1);
    set(LineTrait.EXCLAIMED, f.exclaimed() ? 1 : 0);
    set(LineTrait.LATIN, f.prose() ? 1 : Latin.isCapitals(text) ? 2 : Latin.isLatin(text) ? 3 : 0);
    set(LineTrait.GAPS, gaps(text));
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    set(LineTrait.COLON, colon > 0 && colon < text.length() - 1 ? 1 : 0);
    set(LineTrait.SERIES, (int) Math.min(2, text.chars().filter(c -> c == '、').count()));
  }

  private void cues(LineFacts f, TextLine line) {
    set(LineTrait.INDENT, line.isIndented() ? 1 : f.outOfLine() ? 2 : habits.indents() ? 3 : 0);
    set(LineTrait.DATELINE, f.dateline() ? 1 : 0);
    set(LineTrait.BYLINE, f.byline() ? 1 : 0);
    set(LineTrait.NAMES, f.names() ? (f.alone() ? 2 : 1) : 0);
    set(LineTrait.CREDIT, f.credit() ? 1 : 0);
    set(LineTrait.JUMP, f.jump() ? 1 : 0);
    set(LineTrait.NOTE, f.note() ? 1 : 0);
    set(LineTrait.FURNITURE, f.furniture() == FurnitureCues.Kind.NONE ? 0 : 1);
  }

  private void neighbours(LineFacts f, TextLine line) {
    boolean follows = f.sameFlow();
    boolean followed = below.isPresent() && below.get().facts().sameFlow();
    set(LineTrait.ABOVE, above.map(seen -> above(seen.facts(), follows)).orElse(0));
    set(LineTrait.BELOW, below.map(seen -> below(seen.facts(), followed)).orElse(0));
    boolean ended = gain > 0 && above.isPresent() && above.get().facts().closed();
    set(LineTrait.GAIN_ABOVE, ended ? gain + 5 : gain);
    gain = followed ? gain(here, below.orElseThrow()) : 0;
    set(LineTrait.GAIN_BELOW, gain);
    set(LineTrait.EVEN_ABOVE, follows && even(above, line) ? 1 : 0);
    set(LineTrait.EVEN_BELOW, followed && even(below, line) ? 1 : 0);
  }

  private void set(LineTrait trait, int value) {
    seen[index(trait)] = value;
  }

  private LineTrait.Setting setting(TextLine line) {
    boolean ruled = line.measure() > 0;
    if (line.place().isPresent()) {
      return ruled ? LineTrait.Setting.RULED_ROW : LineTrait.Setting.ROW;
    }
    return ruled
        ? LineTrait.Setting.RULED
        : habits.columns() ? LineTrait.Setting.UNRULED : LineTrait.Setting.FREE;
  }

  private static int shape(TextLine line) {
    if (line.measure() == 0) {
      return 0;
    }
    return line.isOver()
        ? 1
        : line.isFull()
            ? 2
            : line.isNearlyFull()
                ? 3
                : line.isIndentedFull() ? 4 : 7 - bin(line.width() / line.measure(), 0.35, 0.6);
  }

  private static int above(LineFacts above, boolean follows) {
    TextLine line = above.line();
    int closed = above.closed() ? 1 : 0;
    if (!follows) {
      return 1 + closed;
    }
    return above.weak()
        ? 9
        : 3 + closed + (line.measure() == 0 ? 0 : line.isFull() || line.isNearlyFull() ? 2 : 4);
  }

  private static int below(LineFacts below, boolean followed) {
    TextLine line = below.line();
    int shape =
        below.dateline() || line.isIndented()
            ? 1
            : below.byline() || below.names()
                ? 2
                : line.measure() == 0 ? 3 : line.isFull() ? 4 : line.isIndentedFull() ? 5 : 6;
    return followed ? shape : 6 + shape;
  }

  /** How well two lines go on with one another; 0 if that is not known. */
  private int gain(Seen left, Seen right) {
    if (left.sides().isEmpty() || right.sides().isEmpty()) {
      return 0;
    }
    return 1 + bin(cut.of(left.sides().get(), right.sides().get()).gain(), -1, 0, 1, 3);
  }

  private static boolean even(Optional<Seen> beside, TextLine line) {
    return beside.isPresent()
        && Math.abs(beside.get().facts().line().width() - line.width()) < EVEN;
  }

  private static int end(String text, boolean closed) {
    char last = text.charAt(text.length() - 1);
    int kind = kind(ENDS, last);
    if (kind == 4) {
      return closed ? 12 : 4;
    }
    return kind > 0 ? kind : Glyphs.isDigit(last) ? 13 : Glyphs.isLatinLetter(last) ? 14 : 0;
  }

  private static int beginning(String text) {
    char first = text.charAt(0);
    int kind = kind(BEGINNINGS, first);
    return Glyphs.neverFirst(first)
        ? 6
        : kind > 0
            ? kind
            : Glyphs.isBullet(first)
                ? 7
                : Glyphs.isDigit(first) ? 8 : Glyphs.isLatinLetter(first) ? 9 : 0;
  }

  private static int kind(List<String> kinds, char c) {
    for (int k = 0; k < kinds.size(); k++) {
      if (kinds.get(k).indexOf(c) >= 0) {
        return k + 1;
      }
    }
    return 0;
  }

  private static int gaps(String text) {
    int single = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '\u3000' || (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ')) {
        return 1;
      }
      boolean apart =
          text.charAt(i) == ' '
              && Glyphs.isHan(text.charAt(i - 1))
              && Glyphs.isHan(text.charAt(i + 1));
      single += apart ? 1 : 0;
    }
    return single == 0 ? 0 : single == 1 ? 2 : 3;
  }

  /** In which of the ranges that {@code bounds} part a value stands; a bound is the lower one's. */
  private static int bin(double value, double... bounds) {
    int bin = 0;
    while (bin < bounds.length && value > bounds[bin]) {
      bin++;
    }
    return bin;
  }
}
