package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the marks and notes of a page are shown.
 *
 * @param strokes by item, the oldest mark first
 * @param remarks the notes beside the item that has the focus
 * @param counts of the marks that begin in an item, by item; none for 0
 */
record ShownMarks(
    Map<Integer, List<MarkPainter.Stroke>> strokes,
    List<MarginPane.Remark> remarks,
    Map<Integer, Integer> counts) {
  ShownMarks {
    strokes = Map.copyOf(strokes);
    remarks = List.copyOf(remarks);
    counts = Map.copyOf(counts);
  }

  /** Works it out. */
  static ShownMarks of(Reading reading, Annotations annotations) {
    Map<Integer, List<MarkPainter.Stroke>> strokes = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Highlight highlight : annotations.highlights()) {
      boolean noted = !annotations.notesOn(highlight.id()).isEmpty();
      for (Span span : highlight.anchor().spans()) {
        for (int item : reading.itemsOf(span)) {
          for (Span range : reading.entries().get(item).text().map().toDisplay(span)) {
            strokes
                .computeIfAbsent(item, none -> new ArrayList<>())
                .add(MarkPainter.Stroke.of(range, highlight, noted));
          }
        }
      }
      reading
          .itemAt(MarkOrder.start(highlight))
          .ifPresent(item -> counts.merge(item, 1, Integer::sum));
    }
    return new ShownMarks(strokes, Remarks.of(reading, annotations), counts);
  }

  /** The strokes over an item, the oldest first. */
  List<MarkPainter.Stroke> on(int item) {
    return strokes.getOrDefault(item, List.of());
  }
}
