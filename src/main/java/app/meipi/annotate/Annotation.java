package app.meipi.annotate;

import java.time.Instant;
import java.util.UUID;

/** What a reader adds to a page. */
public sealed interface Annotation {
  /** What it is known by, everywhere and for ever. */
  UUID id();

  /** When it was first made. */
  Instant created();

  /** When it was last changed. */
  Instant changed();

  /** A stretch of the page marked in a colour. */
  record Highlight(UUID id, Colour colour, Anchor anchor, Instant created, Instant changed)
      implements Annotation {}

  /**
   * A remark in Markdown.
   *
   * @param on what it is about
   */
  record Note(UUID id, Target on, String text, Instant created, Instant changed)
      implements Annotation {}

  /** What a note is about. */
  sealed interface Target {
    /** The highlight known by {@code id}. */
    record OnHighlight(UUID id) implements Target {}

    /** The page as a whole. */
    record OnPage(String sha256) implements Target {}
  }
}
