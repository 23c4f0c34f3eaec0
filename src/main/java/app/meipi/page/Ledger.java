package app.meipi.page;

import java.util.BitSet;
import java.util.List;

/**
 * The account of a page's characters: each that is not white space must stand in exactly one part.
 *
 * @param characters how many code points of the source are not white space
 * @param unaccounted how many of these stand in no part
 * @param doubled how many stand in more than one
 */
public record Ledger(int characters, int unaccounted, int doubled) {
  /**
   * Draws up the account of {@code items} over {@code source}.
   *
   * @throws IllegalArgumentException if a span reaches beyond the source or cuts a surrogate pair
   */
  public static Ledger of(SourceText source, List<PageItem> items) {
    String text = source.text();
    BitSet seen = new BitSet(text.length());
    BitSet twice = new BitSet();
    for (PageItem item : items) {
      for (Part part : item.parts()) {
        for (Span span : part.spans()) {
          requireWhole(text, span);
          for (int i = span.start(); i < span.end(); i++) {
            (seen.get(i) ? twice : seen).set(i);
          }
        }
      }
    }
    int characters = 0;
    int unaccounted = 0;
    int doubled = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!Blank.is(text.codePointAt(i))) {
        characters++;
        unaccounted += seen.get(i) ? 0 : 1;
        doubled += twice.get(i) ? 1 : 0;
      }
    }
    return new Ledger(characters, unaccounted, doubled);
  }

  /** Whether every character stands in exactly one part. */
  public boolean balances() {
    return unaccounted == 0 && doubled == 0;
  }

  private static void requireWhole(String text, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " ends behind the source's " + text.length());
    }
    if (cutsPair(text, span.start()) || cutsPair(text, span.end())) {
      throw new IllegalArgumentException(span + " cuts a surrogate pair");
    }
  }

  private static boolean cutsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
