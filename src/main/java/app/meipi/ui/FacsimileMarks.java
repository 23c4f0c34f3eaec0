package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Style;
import app.meipi.layout.Box;
import app.meipi.layout.Places;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** What lies over the printed page: the item outlined, the focus lit, marks and the selection. */
final class FacsimileMarks extends Pane {
  private static final double MARK_OPACITY = 0.35;
  private static final double MARGIN_OF_ITEM = 3;

  /** The height of a line below, in points, where no note makes it higher. */
  private static final double LINE = 0.6;

  private final Pane reading = new Pane();
  private final Pane selection = new Pane();
  private Optional<Places> places = Optional.empty();
  private Annotations annotations = Annotations.none("");
  private Optional<Box> focused = Optional.empty();

  FacsimileMarks() {
    getChildren().setAll(reading, selection);
  }

  /** Shows another page, with nothing on it. */
  void showPage(PrintedPage page) {
    places = Optional.of(new Places(page.layout()));
    reading.getChildren().clear();
    selection.getChildren().clear();
    focused = Optional.empty();
  }

  /** Sets how many window units a point has. */
  void setZoom(double zoom) {
    getTransforms().setAll(new Scale(zoom, zoom));
  }

  /** Shows where the reader is, and the marks. */
  void show(Reading now, Annotations marked, Theme theme) {
    annotations = marked;
    reading.getChildren().clear();
    places.ifPresent(
        where -> {
          for (Highlight highlight : marked.highlights()) {
            Color colour = theme.line(highlight.colour());
            boolean noted = !marked.notesOn(highlight.id()).isEmpty();
            boolean ground = highlight.style() == Style.GROUND;
            for (Box box : where.of(highlight.anchor().spans())) {
              if (ground) {
                add(reading, box, 0, "mark").setFill(faint(colour));
              }
              if (noted || !ground) {
                String style = noted ? "mark-noted" : "mark-line";
                add(reading, foot(box, noted ? 1 : LINE), 0, style).setFill(colour);
              }
            }
          }
          List<Span> item =
              now.entry().item().parts().stream().flatMap(part -> part.spans().stream()).toList();
          where.blocks(item).forEach(box -> add(reading, box, MARGIN_OF_ITEM, "item-outline"));
          List<Box> lit = where.of(now.entry().text().toSource(now.range()));
          lit.forEach(box -> add(reading, box, 1, "focus-light"));
          focused = lit.stream().filter(box -> box.across(lit.getFirst()) > 0).reduce(Box::with);
        });
  }

  /** Shows what is selected in the text. */
  void showSelection(List<Span> source) {
    selection.getChildren().clear();
    places.ifPresent(
        where -> where.of(source).forEach(box -> add(selection, box, 0, "facsimile-selection")));
  }

  /** Where the focus stands, as far as it goes in the column where it begins, in points. */
  Optional<Box> focused() {
    return focused;
  }

  /** The offset in the source of the character at a point, if one stands there or close by. */
  OptionalInt at(double x, double y) {
    return places.map(where -> where.at(x, y)).orElse(OptionalInt.empty());
  }

  /** The offset in the source of the character nearest to a point. */
  OptionalInt nearest(double x, double y) {
    return places.map(where -> where.nearest(x, y)).orElse(OptionalInt.empty());
  }

  /** The mark on the source's character at {@code offset}; of several the latest. */
  Optional<Highlight> markAt(int offset) {
    List<Highlight> there = annotations.overlapping(List.of(new Span(offset, offset + 1)));
    return there.isEmpty() ? Optional.empty() : Optional.of(there.getLast());
  }

  private static Box foot(Box box, double height) {
    return new Box(box.left(), box.bottom(), box.right(), box.bottom() + height);
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), MARK_OPACITY);
  }

  private static Rectangle add(Pane layer, Box box, double margin, String style) {
    Rectangle rectangle =
        new Rectangle(
            box.left() - margin,
            box.top() - margin,
            box.width() + 2 * margin,
            box.height() + 2 * margin);
    rectangle.getStyleClass().add(style);
    layer.getChildren().add(rectangle);
    return rectangle;
  }
}
