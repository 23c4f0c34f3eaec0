package app.meipi.annotate;

import app.meipi.page.Span;

/**
 * One range of an anchor: where it stands in the raw source, and the words there and around it.
 *
 * @param span where, in UTF-16 units of the source
 * @param exact the characters of {@code span}, as many units as it
 * @param prefix up to {@link #CONTEXT} code points before it, fewer at the source's start
 * @param suffix up to {@link #CONTEXT} code points behind it, fewer at the source's end
 */
public record Quotation(Span span, String exact, String prefix, String suffix) {
  /**
   * Code points of context on each side: as many as W3C's text quote selector is advised to have.
   */
  public static final int CONTEXT = 32;

  public Quotation {
    if (exact.length() != span.length()) {
      throw new IllegalArgumentException(span + " with a quotation of " + exact.length());
    }
  }
}
