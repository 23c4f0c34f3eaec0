package app.meipi.annotate;

import app.meipi.page.PageItem;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a reader adds to a page. */
public sealed interface Annotation {
  /** What it is known by, everywhere and for ever. */
  UUID id();

  /** When it was first made. */
  Instant created();

  /** When it was last changed. */
  Instant changed();

  /**
   * One or more stretches of the page marked in a colour.
   *
   * @param tags in {@link Tags}' form
   * @param home the item in which it stood when it was made; empty if that is not known
   */
  record Highlight(
      UUID id,
      Colour colour,
      Style style,
      List<String> tags,
      Anchor anchor,
      Optional<Home> home,
      Instant created,
      Instant changed)
      implements Annotation {
    public Highlight {
      tags = Tags.checked(tags);
    }

    Highlight with(Colour other) {
      return new Highlight(id, other, style, tags, anchor, home, created, changed);
    }

    Highlight with(Style other) {
      return new Highlight(id, colour, other, tags, anchor, home, created, changed);
    }

    Highlight with(Anchor other) {
      return new Highlight(id, colour, style, tags, other, home, created, changed);
    }

    Highlight with(List<String> others) {
      return new Highlight(id, colour, style, others, anchor, home, created, changed);
    }

    Highlight changedAt(Instant time) {
      return new Highlight(id, colour, style, tags, anchor, home, created, time);
    }
  }

  /**
   * A remark in Markdown.
   *
   * @param on what it is about
   * @param tags in {@link Tags}' form
   */
  record Note(UUID id, Target on, String text, List<String> tags, Instant created, Instant changed)
      implements Annotation {
    public Note {
      tags = Tags.checked(tags);
    }

    Note with(Target other) {
      return new Note(id, other, text, tags, created, changed);
    }

    Note with(String words) {
      return new Note(id, on, words, tags, created, changed);
    }

    Note with(List<String> others) {
      return new Note(id, on, text, others, created, changed);
    }

    Note changedAt(Instant time) {
      return new Note(id, on, text, tags, created, time);
    }
  }

  /**
   * Words that the reader puts in the place of a source's, which stay as they are.
   *
   * @param anchor of one range: what is wrong
   * @param text what should stand there; empty where the range should not be there at all
   */
  record Correction(UUID id, Anchor anchor, String text, Instant created, Instant changed)
      implements Annotation {
    /**
     * @throws IllegalArgumentException if the anchor has several ranges
     */
    public Correction {
      if (anchor.quotations().size() != 1) {
        throw new IllegalArgumentException("a correction of several ranges: " + anchor.spans());
      }
    }

    /** Where the wrong words stand in the source. */
    public Span span() {
      return anchor.spans().getFirst();
    }
  }

  /**
   * What a reader added to a source that this page's took the place of, and whose place here is not
   * certain.
   *
   * @param was as it was there, anchored in that source: a highlight, a correction, or a note on an
   *     item
   * @param notes those on the highlight, in the order of making
   * @param proposed where it may belong in this page's source, for the reader to confirm; empty for
   *     an orphan
   */
  record Stray(
      UUID id,
      Annotation was,
      List<Note> notes,
      List<Span> proposed,
      Instant created,
      Instant changed)
      implements Annotation {
    /**
     * @throws IllegalArgumentException if what it was had no place of its own
     */
    public Stray {
      notes = List.copyOf(notes);
      proposed = List.copyOf(proposed);
      if (anchorOf(was).isEmpty()) {
        throw new IllegalArgumentException("had no place of its own: " + was);
      }
    }

    /** Whether nothing on this page is like it. */
    public boolean isOrphan() {
      return proposed.isEmpty();
    }

    /** Where it stood in the source that was replaced. */
    public Anchor anchor() {
      return anchorOf(was).orElseThrow();
    }

    Stray orphanedAt(Instant time) {
      return new Stray(id, was, notes, List.of(), created, time);
    }

    private static Optional<Anchor> anchorOf(Annotation was) {
      return switch (was) {
        case Highlight mark -> Optional.of(mark.anchor());
        case Correction correction -> Optional.of(correction.anchor());
        case Note(_, Target.OnItem(Anchor anchor), _, _, _, _) -> Optional.of(anchor);
        case Note _, Stray _, Replacement _ -> Optional.empty();
      };
    }
  }

  /**
   * That this page's source took the place of another's.
   *
   * @param replaced the SHA-256 of the other source
   */
  record Replacement(UUID id, String replaced, Instant created, Instant changed)
      implements Annotation {}

  /** What a note is about. */
  sealed interface Target {
    /** The highlight known by {@code id}. */
    record OnHighlight(UUID id) implements Target {}

    /**
     * The article or photo that holds the first unit of {@code anchor}: an item's place in a list
     * changes with the next parse, its words do not.
     *
     * @param anchor of one range: the item's first part, as it stands first in the source
     */
    record OnItem(Anchor anchor) implements Target {
      /**
       * @throws IllegalArgumentException if the anchor has several ranges
       */
      public OnItem {
        if (anchor.quotations().size() != 1) {
          throw new IllegalArgumentException("an item begins in one place: " + anchor.spans());
        }
      }

      /** The item of the page with this source. */
      public static OnItem of(SourceText source, PageItem item) {
        return new OnItem(Anchorer.anchor(source, List.of(Home.head(item))));
      }
    }

    /** The page as a whole. */
    record OnPage(String sha256) implements Target {}
  }

  /**
   * The item in which a mark stood when it was made, as it began then.
   *
   * @param head where its first part stands in the source
   * @param words of that part
   */
  record Home(Span head, String words) {
    /** The item of the page with this source. */
    public static Home of(SourceText source, PageItem item) {
      return new Home(head(item), source.slice(head(item)));
    }

    private static Span head(PageItem item) {
      return item.parts().getFirst().spans().getFirst();
    }
  }
}
