package app.meipi.annotate;

import app.meipi.page.Span;
import java.util.List;

/**
 * What holds a mark on the raw source: its ranges with their words.
 *
 * @param sha256 of the source that the ranges count in
 * @param quotations in source order, at least one, none overlapping another
 */
public record Anchor(String sha256, List<Quotation> quotations) {
  public Anchor {
    quotations = List.copyOf(quotations);
    if (quotations.isEmpty()) {
      throw new IllegalArgumentException("an anchor without a range");
    }
  }

  /** The ranges alone. */
  public List<Span> spans() {
    return quotations.stream().map(Quotation::span).toList();
  }
}
