package app.meipi.reader;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text made ready for searching: what does not matter is taken out, and each unit left knows
 * where it came from.
 *
 * <p>White space counts only where it parts two words of a language that has spaces, and then as
 * one space: it does not count in {@code 14个 。 2010 年}, nor where a column end or the setting broke
 * a Chinese sentence. A line end between two figures parts nothing, for Chinese cuts its numbers.
 * With {@link Matching#LOOSE}, a hyphen inside a word or at the end of its line is left out, too.
 *
 * <p>Immutable; takes six bytes for each unit.
 */
public final class FoldedText {
  private final String text;
  private final Matching matching;
  private char[] units;
  private int[] starts;
  private int size;

  /** Whether the last unit is a hyphen that stands in a word, if the word goes on. */
  private boolean hyphenated;

  private FoldedText(String text, Matching matching) {
    this.text = text;
    this.matching = matching;
    this.units = new char[text.length()];
    this.starts = new int[text.length()];
    fold();
    units = Arrays.copyOf(units, size);
    starts = Arrays.copyOf(starts, size);
  }

  /** Folds {@code text}. The first call of all makes a table: not on the FX thread. */
  public static FoldedText of(String text, Matching matching) {
    return new FoldedText(text, matching);
  }

  /** Whether nothing is left to search, or to search for. */
  public boolean isEmpty() {
    return size == 0;
  }

  private void fold() {
    StringBuilder folded = new StringBuilder();
    int blank = -1;
    boolean lineEnd = false;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (Blank.is(codePoint)) {
        blank = blank < 0 ? at : blank;
        lineEnd |= codePoint != ' ' && isLineEnd(codePoint);
      } else {
        folded.setLength(0);
        fold(codePoint, folded);
        if (!folded.isEmpty()) {
          join(folded.codePointAt(0), blank, lineEnd);
          for (int i = 0; i < folded.length(); i++) {
            add(folded.charAt(i), at);
          }
          blank = -1;
          lineEnd = false;
        }
      }
      at += Character.charCount(codePoint);
    }
  }

  private void fold(int codePoint, StringBuilder folded) {
    switch (matching) {
      case LOOSE -> FoldTable.get().append(codePoint, folded);
      case EXACT -> folded.appendCodePoint(FoldTable.whole(codePoint));
    }
  }

  /** Settles what parts {@code next} from what is there; {@code blank} is -1 if nothing does. */
  private void join(int next, int blank, boolean lineEnd) {
    boolean afterHyphen = hyphenated;
    hyphenated = next == '-' && matching == Matching.LOOSE && follows(blank);
    if (afterHyphen && isLetterOfWord(next) && (blank < 0 || lineEnd)) {
      size--;
      return;
    }
    if (blank < 0 || size == 0 || !isOfWord(next)) {
      return;
    }
    int before = Character.codePointBefore(units, size);
    boolean cutNumber = lineEnd && Character.isDigit(before) && Character.isDigit(next);
    if (isOfWord(before) && !cutNumber) {
      add(' ', blank);
    }
  }

  /** Whether a hyphen here would stand in a word, or before all else. */
  private boolean follows(int blank) {
    return size == 0 || (blank < 0 && isLetterOfWord(Character.codePointBefore(units, size)));
  }

  private void add(char unit, int start) {
    if (size == units.length) {
      units = Arrays.copyOf(units, size + size / 2 + 16);
      starts = Arrays.copyOf(starts, units.length);
    }
    units[size] = unit;
    starts[size] = start;
    size++;
  }

  private static boolean isLineEnd(int blank) {
    return switch (blank) {
      case '\n', '\r', '\f', 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  /** Whether it is a letter or figure of a language that has spaces between its words. */
  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> false;
          default -> true;
        };
  }

  private static boolean isLetterOfWord(int c) {
    return isOfWord(c) && !Character.isDigit(c);
  }

  /**
   * Where {@code words} stand in this text: spans of the text as it was before folding, in order,
   * none overlapping another, each with whole characters and the accents that follow them. No span
   * is found for words of which nothing is left.
   *
   * <p>Takes time in proportion to both lengths, whatever they are (Knuth, Morris and Pratt).
   *
   * @param words folded with the same matching
   */
  public List<Span> find(FoldedText words) {
    List<Span> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    int length = words.hyphenated && words.size > 1 ? words.size - 1 : words.size; // being typed
    int[] borders = words.borders();
    int matched = 0;
    for (int i = 0; i < size; i++) {
      while (matched > 0 && units[i] != words.units[matched]) {
        matched = borders[matched - 1];
      }
      matched += units[i] == words.units[matched] ? 1 : 0;
      if (matched == length) {
        Span span = new Span(starts[i + 1 - matched], end(i));
        found.add(span);
        matched = 0;
        while (i + 1 < size && starts[i + 1] < span.end()) {
          i++; // the rest of a character that became several
        }
      }
    }
    return found;
  }

  /** For each unit, how long the longest end of the units up to it is that is their beginning. */
  private int[] borders() {
    int[] borders = new int[size];
    int matched = 0;
    for (int i = 1; i < size; i++) {
      while (matched > 0 && units[i] != units[matched]) {
        matched = borders[matched - 1];
      }
      matched += units[i] == units[matched] ? 1 : 0;
      borders[i] = matched;
    }
    return borders;
  }

  /** Where the character behind {@code unit} ends in the text, with what shows only upon it. */
  private int end(int unit) {
    int end = starts[unit] + Character.charCount(text.codePointAt(starts[unit]));
    StringBuilder folded = new StringBuilder();
    while (end < text.length() && !Blank.is(text.codePointAt(end))) {
      fold(text.codePointAt(end), folded);
      if (!folded.isEmpty()) {
        break;
      }
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
