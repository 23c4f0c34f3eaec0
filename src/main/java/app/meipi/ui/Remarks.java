package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotations;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes that stand beside an item: on its marks, on itself, and at the page's head. */
final class Remarks {
  private Remarks() {}

  /** Whether the notes on the page stand beside the item that is read: they stand at the head. */
  static boolean showsPageNotes(Reading reading) {
    return reading.focus().item() == 0;
  }

  /** The notes beside the item that is read, those on the page and on the item first. */
  static List<MarginPane.Remark> of(Reading reading, Annotations annotations) {
    List<MarginPane.Remark> remarks = new ArrayList<>();
    if (showsPageNotes(reading)) {
      annotations.notesOnPage().forEach(note -> remarks.add(onNoMark(note)));
    }
    List<Span> item =
        reading.entry().item().parts().stream().flatMap(part -> part.spans().stream()).toList();
    annotations.notesOnItem(item).forEach(note -> remarks.add(onNoMark(note)));
    for (Highlight highlight : annotations.highlights()) {
      List<Note> notes = annotations.notesOn(highlight.id());
      if (!notes.isEmpty()) {
        highlight.anchor().spans().stream()
            .flatMap(span -> reading.entry().text().map().toDisplay(span).stream())
            .mapToInt(Span::start)
            .min()
            .ifPresent(
                start ->
                    notes.forEach(
                        note ->
                            remarks.add(
                                new MarginPane.Remark(Optional.of(highlight), note, start))));
      }
    }
    return remarks;
  }

  private static MarginPane.Remark onNoMark(Note note) {
    return new MarginPane.Remark(Optional.empty(), note, 0);
  }
}
