package app.meipi.reader;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences, Chinese and English.
 *
 * <p>A sentence ends behind 。！？… or their half-width twins, with the closing quotation marks and
 * brackets that follow; behind a full stop only where white space and no small letter follow, and
 * not behind an abbreviation, so that {@code 99.97%} and {@code Mr. Smith of the U.S. Army} stay
 * whole.
 */
public final class Sentences {
  private static final String ENDS = "。！？!?…｡";
  private static final String CLOSERS = "”’」』）)》〉】］]\"'";

  private Sentences() {}

  /**
   * The sentences of {@code text} within {@code [from, to)}: half-open spans of UTF-16 units that
   * tile it but for the white space around them.
   */
  public static List<Span> of(String text, int from, int to) {
    List<Span> sentences = new ArrayList<>();
    int start = from;
    int i = from;
    while (i < to) {
      boolean ends = ENDS.indexOf(text.charAt(i)) >= 0 || isFullStop(text, i, to);
      i++;
      if (!ends) {
        continue;
      }
      while (i < to && (ENDS + CLOSERS).indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      add(text, start, i, sentences);
      start = i;
    }
    add(text, start, to, sentences);
    return List.copyOf(sentences);
  }

  private static boolean isFullStop(String text, int i, int to) {
    if (text.charAt(i) != '.') {
      return false;
    }
    int next = i + 1;
    while (next < to && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next == to) {
      return true;
    }
    int word = next;
    while (word < to && Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    return word > next
        && (word == to
            || !(Character.isLowerCase(text.charAt(word)) || Abbreviations.goesOn(text, i, word)));
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    Blank.strip(text, start, end).ifPresent(sentences::add);
  }
}
