package app.meipi.ui;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import app.meipi.layout.Places;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A small map of the printed page over the contents: its blocks, those of the item lit. */
final class PageMap extends Pane {
  /** In window units; on a low window less, so that the contents have most of the side. */
  private static final double MOST_HEIGHT = 260;

  private static final double MOST_SHARE = 0.3;
  private static final double MARGIN = 10;

  private final IntConsumer clicked;
  private Optional<Layout> layout = Optional.empty();
  private List<Box> blocks = List.of();
  private List<Box> lit = List.of();

  /**
   * @param clicked told the offset in the source that the reader clicks on
   */
  PageMap(IntConsumer clicked) {
    this.clicked = clicked;
    getStyleClass().add("page-map");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    setMinHeight(USE_PREF_SIZE);
    setOnMouseClicked(
        event ->
            layout.ifPresent(
                page ->
                    new Places(page)
                        .at((event.getX() - left()) / scale(), (event.getY() - MARGIN) / scale())
                        .ifPresent(this.clicked)));
  }

  /** Shows another page; one that came as text has no map. */
  void showPage(Optional<Layout> page) {
    layout = page;
    setVisible(page.isPresent());
    Map<Integer, Box> boxes = new TreeMap<>();
    page.ifPresent(
        sheet -> {
          for (LaidLine line : sheet.lines()) {
            boxes.merge(line.block(), line.box(), Box::with);
          }
        });
    blocks = new ArrayList<>(boxes.values());
    layout.ifPresent(sheet -> blocks.addAll(sheet.pictures()));
    lit = List.of();
    requestLayout();
  }

  /** Lights the item that has the focus. */
  void show(Reading reading) {
    List<Span> item =
        reading.entry().item().parts().stream().flatMap(part -> part.spans().stream()).toList();
    lit = layout.map(page -> new Places(page).blocks(item)).orElse(List.of());
    requestLayout();
  }

  private double mostHeight() {
    double window = getScene() == null ? MOST_HEIGHT : getScene().getHeight();
    return Math.min(MOST_HEIGHT, MOST_SHARE * Math.max(window, 300));
  }

  private double scale() {
    return layout
        .map(
            page ->
                Math.min(
                    mostHeight() / Math.max(1, page.height()),
                    (getWidth() - 2 * MARGIN) / Math.max(1, page.width())))
        .orElse(0.0);
  }

  private double left() {
    return layout.map(page -> (getWidth() - page.width() * scale()) / 2).orElse(0.0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return layout
        .map(
            page ->
                2 * MARGIN
                    + Math.min(
                        mostHeight(),
                        Math.max(1, getWidth() - 2 * MARGIN) * page.height() / page.width()))
        .orElse(0.0);
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    double scale = scale();
    if (layout.isEmpty() || scale <= 0) {
      return;
    }
    add(new Box(0, 0, layout.get().width(), layout.get().height()), "map-page");
    blocks.forEach(box -> add(box, "map-block"));
    lit.forEach(box -> add(box, "map-item"));
  }

  private void add(Box box, String style) {
    double scale = scale();
    Rectangle shape =
        new Rectangle(
            left() + box.left() * scale,
            MARGIN + box.top() * scale,
            box.width() * scale,
            box.height() * scale);
    shape.getStyleClass().add(style);
    shape.setMouseTransparent(true);
    getChildren().add(shape);
  }
}
