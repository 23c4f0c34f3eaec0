package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.words.Cut;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The third stage: the best labelling of the whole run of lines, by scores for each line and for
 * each pair of neighbours (Viterbi).
 */
final class LineLabeller {
  /** Rows and verse are told later, by the shape of many lines. */
  private static final Label[] LABELS =
      EnumSet.complementOf(EnumSet.of(Label.ROW, Label.VERSE)).toArray(Label[]::new);

  /** Against labels that part two lines over whose ends words stand together. */
  private static final double TORN = 2;

  /**
   * How much likelier together than apart those words are, as a logarithm: one pair in a hundred of
   * lines that are not of one text, and every second of those that are.
   */
  private static final double TOGETHER = 1;

  /** How many units on each side of a line's end are read. */
  private static final int NEAR = 12;

  private final Cut cut = new Cut();
  private final ParseSettings settings;

  LineLabeller(ParseSettings settings) {
    this.settings = settings;
  }

  /** One label for each line. */
  List<Label> label(List<TextLine> lines) {
    int n = lines.size();
    TextHabits habits = TextHabits.of(lines);
    LineScores scores = new LineScores(settings, habits);
    byte[][] from = new byte[n][LABELS.length];
    double[] best = new double[LABELS.length];
    LineFacts before = null;
    Optional<Cut.Sides> above = Optional.empty();
    for (int i = 0; i < n; i++) {
      LineFacts facts = LineFacts.of(lines, i);
      boolean words = habits.pauses() && facts.line().place().isEmpty();
      Optional<Cut.Sides> here = words ? Optional.of(sides(facts.line())) : Optional.empty();
      boolean goesOn =
          before != null && facts.sameFlow() && !before.closed() && goesOn(above, here);
      above = here;
      double[] next = new double[LABELS.length];
      for (int k = 0; k < LABELS.length; k++) {
        int arg = 0;
        double top = before == null ? 0 : Double.NEGATIVE_INFINITY;
        for (int j = 0; before != null && j < LABELS.length; j++) {
          double score =
              best[j]
                  + scores.between(before, LABELS[j], facts, LABELS[k])
                  - (goesOn && !LABELS[j].goesOnAs(LABELS[k]) ? TORN : 0);
          if (score > top) {
            top = score;
            arg = j;
          }
        }
        next[k] = top + scores.of(facts, LABELS[k]);
        from[i][k] = (byte) arg;
      }
      best = next;
      before = facts;
    }
    return trace(from, best);
  }

  /**
   * Whether words stand together over a line's end, so that both lines are one text. Nothing is
   * known in print without marks, whose words are old, and in columns side by side, where a row may
   * lack its end.
   */
  private boolean goesOn(Optional<Cut.Sides> above, Optional<Cut.Sides> below) {
    return above.isPresent()
        && below.isPresent()
        && cut.of(above.get(), below.get()).gain() >= TOGETHER;
  }

  /** A line's first and last characters, read once for the lines on both sides. */
  private Cut.Sides sides(TextLine line) {
    String text = line.text();
    int length = text.length();
    String ends =
        length > 2 * NEAR ? text.substring(0, NEAR) + text.substring(length - NEAR) : text;
    StringBuilder compact = new StringBuilder(ends.length());
    ends.chars().filter(c -> !Blank.is(c)).forEach(c -> compact.append((char) c));
    return cut.sides(compact.toString());
  }

  private static List<Label> trace(byte[][] from, double[] last) {
    int at = 0;
    for (int k = 1; k < LABELS.length; k++) {
      at = last[k] > last[at] ? k : at;
    }
    List<Label> labels = new ArrayList<>(from.length);
    for (int i = from.length - 1; i >= 0; i--) {
      labels.add(LABELS[at]);
      at = from[i][at];
    }
    return labels.reversed();
  }
}
