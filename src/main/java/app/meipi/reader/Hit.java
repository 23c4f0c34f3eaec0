package app.meipi.reader;

import app.meipi.page.Span;
import java.util.Comparator;
import java.util.UUID;

/** Where searched words were found. */
public sealed interface Hit {
  /** Reading order: by item, then by place in it; in a note after the text it stands beside. */
  Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::item)
          .thenComparingInt(Hit::offset)
          .thenComparing(hit -> hit instanceof InNote note ? note.note().toString() : "")
          .thenComparing(Hit::range);

  /** The index of its item in reading order. */
  int item();

  /** The display offset in its item's text at which it stands, or its note does. */
  int offset();

  /** Which UTF-16 units: of the item's display text, or of the note's. */
  Span range();

  /** In the text of an item; white space and hyphens between the words found are of the range. */
  record InText(int item, Span range) implements Hit {
    @Override
    public int offset() {
      return range.start();
    }
  }

  /** In a note; one on the whole page stands before all else. */
  record InNote(int item, int offset, UUID note, Span range) implements Hit {}
}
