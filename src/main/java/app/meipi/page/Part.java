package app.meipi.page;

import java.util.List;

/**
 * One part of an item: a headline, a paragraph, a caption.
 *
 * @param role what it is
 * @param spans its pieces in reading order, at least one; several where a column end, a line end or
 *     a misplaced headline cut it
 * @param reason why it is held to be this
 */
public record Part(Role role, List<Span> spans, Reason reason) {
  public Part {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a part without a span: " + role);
    }
  }

  /** Where it first stands in the source, a UTF-16 offset: its smallest start. */
  public int firstStart() {
    return spans.stream().mapToInt(Span::start).min().orElseThrow();
  }
}
