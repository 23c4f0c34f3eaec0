package app.meipi.annotate;

import app.meipi.page.Span;
import java.util.List;

/** Where a mark stands in a source that took the place of its own. */
public sealed interface Placement {
  /** Its words, and no look-alike of them, stand there. */
  record Certain(List<Span> spans) implements Placement {
    public Certain {
      spans = List.copyOf(spans);
    }
  }

  /**
   * The reader has to say whether it belongs there.
   *
   * @param spans at least one, in the new source
   * @param score how much of its words and their surroundings is there, from 0 to 1
   */
  record ToConfirm(List<Span> spans, double score) implements Placement {
    public ToConfirm {
      spans = List.copyOf(spans);
    }
  }

  /** Nothing in the new source is like it. */
  record Orphan() implements Placement {}
}
