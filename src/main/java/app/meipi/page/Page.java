package app.meipi.page;

import java.util.List;

/**
 * A page as the reader sees it: its items partition the source.
 *
 * @param source the text that every span counts in
 * @param facts what the page says of itself
 * @param items in the order of their first appearance in the source
 */
public record Page(SourceText source, PageFacts facts, List<PageItem> items) {
  /**
   * @throws IllegalArgumentException unless every character that is not white space stands in
   *     exactly one part
   */
  public Page {
    items = List.copyOf(items);
    Ledger ledger = Ledger.of(source, items);
    if (!ledger.balances()) {
      throw new IllegalArgumentException(source.name() + ": not a partition: " + ledger);
    }
  }

  /** The account of its characters, balanced. */
  public Ledger ledger() {
    return Ledger.of(source, items);
  }
}
