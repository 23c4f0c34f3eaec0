package app.meipi.page;

import java.util.Optional;

/**
 * Says which characters are white space, the only ones that need not stand in a part.
 *
 * <p>The set is that of Unicode's {@code White_Space} property, with the four information
 * separators U+001C to U+001F, which text extractors write between records.
 */
public final class Blank {
  private Blank() {}

  /** Whether {@code codePoint} is white space: U+3000 and U+00A0 are, U+200B and U+FEFF are not. */
  public static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  /**
   * The span of {@code [start, end)} without the white space at its ends; empty if all is blank.
   */
  public static Optional<Span> strip(CharSequence text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && is(text.charAt(from))) {
      from++;
    }
    while (from < to && is(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }
}
