package app.meipi.export;

import app.meipi.page.Span;
import java.util.stream.IntStream;

/** Counts in code points what the program counts in UTF-16 units, after one pass over the text. */
final class CodePoints {
  /** The offset behind each surrogate pair, ascending. */
  private final int[] pairEnds;

  CodePoints(String text) {
    pairEnds =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .map(i -> i + 1)
            .toArray();
  }

  /** The number of code points before the UTF-16 offset {@code unit}, which cuts no pair. */
  int before(int unit) {
    int at = java.util.Arrays.binarySearch(pairEnds, unit);
    return unit - (at >= 0 ? at + 1 : -at - 1);
  }

  /** {@code span} in code points, half-open as well. */
  Span of(Span span) {
    return new Span(before(span.start()), before(span.end()));
  }
}
