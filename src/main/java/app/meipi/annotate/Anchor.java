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
    for (int i = 1; i < quotations.size(); i++) {
      Span before = quotations.get(i - 1).span();
      Span span = quotations.get(i).span();
      if (span.start() < before.end()) {
        throw new IllegalArgumentException(
            before + " and " + span + " overlap or are out of order");
      }
    }
  }

  /** The ranges alone. */
  public List<Span> spans() {
    return quotations.stream().map(Quotation::span).toList();
  }
}
