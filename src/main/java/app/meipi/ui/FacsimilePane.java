package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.layout.Box;
import app.meipi.layout.Places;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Raster;
import app.meipi.reader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * The printed page as a picture: the focused item outlined, the focused unit and the marks lit. A
 * drawing of the whole page, and over it a sharp one of the part in view, are all it holds.
 */
final class FacsimilePane extends ScrollPane {
  /** Draws part of a page; see {@link app.meipi.reader.Workspace#draw}. */
  interface Artist {
    CompletableFuture<Raster> draw(PrintedPage page, Box part, double scale);
  }

  private static final double STEP = 1.25;
  private static final double LEAST_ZOOM = 0.2;
  private static final double MOST_ZOOM = 8;

  /**
   * The drawing of the whole page has at most so many pixels; larger, the part in view is drawn.
   */
  private static final double MOST_PIXELS = 12e6;

  /** After the last scroll or zoom the part in view is drawn. */
  private static final Duration REST = Duration.millis(90);

  private final Artist artist;
  private final IntConsumer clicked;
  private final Consumer<Throwable> failed;
  private final Pane sheet = new Pane();
  private final ImageView whole = new ImageView();
  private final ImageView sharp = new ImageView();
  private final Pane marks = new Pane();
  private final PauseTransition rest = new PauseTransition(REST);
  private Optional<PrintedPage> page = Optional.empty();
  private double zoom;
  private boolean fitted = true;
  private double drawnScale;
  private Optional<Box> focused = Optional.empty();

  /**
   * @param clicked told the offset in the source that the reader clicks on
   * @param failed told why a page could not be drawn
   */
  FacsimilePane(Artist artist, IntConsumer clicked, Consumer<Throwable> failed) {
    this.artist = artist;
    this.clicked = clicked;
    this.failed = failed;
    sheet.getChildren().setAll(whole, sharp, marks);
    marks.setMouseTransparent(true);
    setContent(sheet);
    setPannable(true);
    setFocusTraversable(false);
    getStyleClass().add("facsimile");
    sheet.setOnMouseClicked(this::click);
    rest.setOnFinished(event -> drawView());
    viewportBoundsProperty().addListener((bounds, before, now) -> resized(before, now));
    hvalueProperty().addListener(scrolled -> rest.playFromStart());
    vvalueProperty().addListener(scrolled -> rest.playFromStart());
  }

  /** Shows another page, as wide as the pane. */
  void showPage(PrintedPage next) {
    page = Optional.of(next);
    zoom = 0;
    drawnScale = 0;
    whole.setImage(null);
    sharp.setImage(null);
    marks.getChildren().clear();
    fitted = true;
    fit();
  }

  private void resized(Bounds before, Bounds now) {
    if (before.getWidth() != now.getWidth()) {
      fit();
    }
    rest.playFromStart();
  }

  private void fit() {
    double width = getViewportBounds().getWidth();
    if (page.isPresent() && width > 1 && fitted) {
      setZoom(width / page.get().layout().width());
    }
  }

  /** Makes the page larger by so many steps, or smaller if negative. */
  void zoom(int steps) {
    double h = getHvalue();
    double v = getVvalue();
    fitted = false;
    setZoom(zoom * Math.pow(STEP, steps));
    setHvalue(h);
    setVvalue(v);
    focused.ifPresent(this::reveal);
  }

  private void setZoom(double next) {
    if (page.isEmpty() || next <= 0) {
      return;
    }
    zoom = Math.clamp(next, LEAST_ZOOM, MOST_ZOOM);
    double width = page.get().layout().width() * zoom;
    double height = page.get().layout().height() * zoom;
    sheet.setPrefSize(width, height);
    sheet.setMinSize(width, height);
    whole.setFitWidth(width);
    whole.setFitHeight(height);
    sharp.setImage(null);
    marks.getTransforms().setAll(new javafx.scene.transform.Scale(zoom, zoom));
    layout();
    rest.playFromStart();
  }

  /** Shows where the reader is, and brings it into view. */
  void show(Reading reading, Annotations annotations, Theme theme) {
    if (page.isEmpty()) {
      return;
    }
    Places places = new Places(page.get().layout());
    List<Span> focus = reading.entry().text().toSource(reading.range());
    marks.getChildren().clear();
    for (Highlight highlight : annotations.highlights()) {
      Color colour = theme.line(highlight.colour());
      places
          .of(highlight.anchor().spans())
          .forEach(box -> add(box, 0, "mark").setFill(faint(colour)));
    }
    List<Span> item =
        reading.entry().item().parts().stream().flatMap(part -> part.spans().stream()).toList();
    places.blocks(item).forEach(box -> add(box, 3, "item-outline"));
    List<Box> lit = places.of(focus);
    lit.forEach(box -> add(box, 1, "focus-light"));
    focused = lit.stream().findFirst();
    focused.ifPresent(this::reveal);
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0.35);
  }

  private Rectangle add(Box box, double margin, String style) {
    Rectangle rectangle =
        new Rectangle(
            box.left() - margin,
            box.top() - margin,
            box.width() + 2 * margin,
            box.height() + 2 * margin);
    rectangle.getStyleClass().add(style);
    marks.getChildren().add(rectangle);
    return rectangle;
  }

  /** Scrolls as little as shows {@code box}. */
  private void reveal(Box box) {
    Bounds view = getViewportBounds();
    double h = value(getHvalue(), box.left(), box.right(), view.getWidth(), sheet.getPrefWidth());
    double v = value(getVvalue(), box.top(), box.bottom(), view.getHeight(), sheet.getPrefHeight());
    setHvalue(h);
    setVvalue(v);
  }

  private double value(double now, double from, double to, double view, double all) {
    double room = all - view;
    if (room <= 0 || zoom == 0) {
      return now;
    }
    double margin = 24;
    double least = to * zoom + margin - view;
    double most = from * zoom - margin;
    double at = Math.clamp(now * room, Math.min(least, most), most);
    return Math.clamp(at / room, 0, 1);
  }

  /** Draws the page as large as it is shown; where that is too large, what is in view. */
  private void drawView() {
    if (page.isEmpty() || zoom == 0 || getScene() == null) {
      return;
    }
    PrintedPage drawn = page.get();
    double scale = zoom * getScene().getWindow().getOutputScaleX();
    double width = drawn.layout().width();
    double height = drawn.layout().height();
    Bounds view = getViewportBounds();
    double left = getHvalue() * Math.max(0, sheet.getPrefWidth() - view.getWidth()) / zoom;
    double top = getVvalue() * Math.max(0, sheet.getPrefHeight() - view.getHeight()) / zoom;
    boolean all = width * height * scale * scale <= MOST_PIXELS;
    if (all && drawnScale == scale) {
      return;
    }
    Box part =
        all
            ? new Box(0, 0, width, height)
            : new Box(
                left,
                top,
                Math.min(width, left + view.getWidth() / zoom),
                Math.min(height, top + view.getHeight() / zoom));
    double drawnAt = zoom;
    Handover.toFx(
        artist.draw(drawn, part, scale),
        raster -> {
          if (page.filter(drawn::equals).isEmpty() || drawnAt != zoom) {
            return;
          }
          if (all) {
            drawnScale = scale;
            whole.setImage(image(raster));
          } else {
            sharp.setImage(image(raster));
            sharp.relocate(part.left() * zoom, part.top() * zoom);
            sharp.setFitWidth(part.width() * zoom);
            sharp.setFitHeight(part.height() * zoom);
          }
        },
        failed);
  }

  /** The picture as the toolkit has it. */
  static WritableImage image(Raster raster) {
    WritableImage image = new WritableImage(raster.width(), raster.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            raster.width(),
            raster.height(),
            PixelFormat.getIntArgbInstance(),
            raster.pixels(),
            0,
            raster.width());
    return image;
  }

  private void click(MouseEvent event) {
    if (page.isPresent() && zoom > 0 && event.isStillSincePress()) {
      new Places(page.get().layout())
          .at(event.getX() / zoom, event.getY() / zoom)
          .ifPresent(clicked);
    }
  }
}
