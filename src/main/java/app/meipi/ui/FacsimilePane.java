package app.meipi.ui;

import app.meipi.annotate.Annotations;
import app.meipi.layout.Box;
import app.meipi.layout.Places;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Raster;
import app.meipi.reader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/** The printed page as a picture to look at closely: it scrolls, zooms, and follows the reader. */
final class FacsimilePane extends ScrollPane {
  /** Draws part of a page; see {@link app.meipi.reader.Workspace#draw}. */
  interface Artist {
    CompletableFuture<Raster> draw(PrintedPage page, Box part, double scale);
  }

  /** How large the page is shown. */
  private enum Fit {
    WIDTH,
    PAGE,
    FREE
  }

  private static final double STEP = 1.25;
  private static final double LEAST_ZOOM = 0.1;
  private static final double MOST_ZOOM = 10;

  /** A key moves the page by this share of the view. */
  private static final double PAN = 0.2;

  private final Pane sheet = new Pane();
  private final TileLayer picture;
  private final FacsimileMarks marks = new FacsimileMarks();
  private Optional<PrintedPage> page = Optional.empty();
  private Fit fit = Fit.WIDTH;
  private double zoom;

  FacsimilePane(Artist artist, Mouse mouse, Consumer<Throwable> failed) {
    picture = new TileLayer(artist, new TileCache(TileCache.MOST_BYTES), failed);
    sheet.getChildren().setAll(picture, marks);
    marks.setMouseTransparent(true);
    setContent(sheet);
    getStyleClass().add("facsimile");
    Viewports.direct(this);
    setFocusTraversable(true);
    new FacsimileMouse(sheet, this, marks, mouse);
    addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
    viewportBoundsProperty().addListener((bounds, before, now) -> resized(before, now));
    hvalueProperty().addListener(scrolled -> showView());
    vvalueProperty().addListener(scrolled -> showView());
    sceneProperty().addListener(shown -> showView());
  }

  /** Shows another page, as wide as the pane. */
  void showPage(PrintedPage next) {
    page = Optional.of(next);
    zoom = 0;
    picture.showPage(next);
    marks.showPage(next);
    fit = Fit.WIDTH;
    setHvalue(0);
    setVvalue(0);
    fit();
  }

  /** Makes the page as wide as the pane, or, with {@code whole}, so that all of it is seen. */
  void fit(boolean whole) {
    fit = whole ? Fit.PAGE : Fit.WIDTH;
    fit();
    marks.focused().ifPresent(this::reveal);
  }

  private void resized(Bounds before, Bounds now) {
    if (before.getWidth() != now.getWidth() || fit == Fit.PAGE) {
      fit();
    }
    standInTheMiddle();
    showView();
  }

  private void fit() {
    Bounds view = getViewportBounds();
    if (page.isEmpty() || view.getWidth() <= 1 || fit == Fit.FREE) {
      return;
    }
    double wide = view.getWidth() / page.get().layout().width();
    double high = view.getHeight() / page.get().layout().height();
    setZoom(fit == Fit.WIDTH ? wide : Math.min(wide, high), centre());
  }

  /** Makes the page larger by so many steps, or smaller if negative; what is focused stays. */
  void zoom(int steps) {
    boolean seen = marks.focused().filter(this::isInView).isPresent();
    fit = Fit.FREE;
    setZoom(zoom * Math.pow(STEP, steps), centre());
    if (seen) {
      marks.focused().ifPresent(this::reveal);
    }
  }

  /** Moves the view over the page, by steps to the right and down. */
  void pan(int across, int down) {
    Bounds view = getViewportBounds();
    moveBy(across * PAN * view.getWidth(), down * PAN * view.getHeight());
  }

  /** Moves the view by window units. */
  void moveBy(double across, double down) {
    Bounds view = getViewportBounds();
    setHvalue(moved(getHvalue(), across, sheet.getPrefWidth() - view.getWidth()));
    setVvalue(moved(getVvalue(), down, sheet.getPrefHeight() - view.getHeight()));
  }

  private static double moved(double value, double by, double room) {
    return room <= 0 ? value : Math.clamp(value + by / room, 0, 1);
  }

  private void zoomByWheel(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0 && zoom > 0) {
      Point2D at = sheet.sceneToLocal(event.getSceneX(), event.getSceneY());
      fit = Fit.FREE;
      setZoom(
          zoom * (event.getDeltaY() > 0 ? STEP : 1 / STEP),
          new Point2D(at.getX() / zoom, at.getY() / zoom));
      event.consume();
    }
  }

  /** The middle of the view, in points. */
  private Point2D centre() {
    Box view = view();
    return new Point2D(view.middle(), (view.top() + view.bottom()) / 2);
  }

  /** Shows the page at another size; {@code still}, in points, stays where it is. */
  private void setZoom(double next, Point2D still) {
    if (page.isEmpty() || next <= 0) {
      return;
    }
    Box before = view();
    double x = (still.getX() - before.left()) * zoom;
    double y = (still.getY() - before.top()) * zoom;
    zoom = Math.clamp(next, LEAST_ZOOM, MOST_ZOOM);
    double width = page.get().layout().width() * zoom;
    double height = page.get().layout().height() * zoom;
    sheet.setPrefSize(width, height);
    sheet.setMinSize(width, height);
    marks.setZoom(zoom);
    layout();
    Bounds view = getViewportBounds();
    standInTheMiddle();
    setHvalue(share(still.getX() * zoom - x, width - view.getWidth()));
    setVvalue(share(still.getY() * zoom - y, height - view.getHeight()));
    showView();
  }

  /** A page narrower than the pane stands in its middle. */
  private void standInTheMiddle() {
    double room = getViewportBounds().getWidth() - sheet.getPrefWidth();
    sheet.setTranslateX(Math.floor(Math.max(0, room) / 2));
  }

  private static double share(double at, double room) {
    return room <= 0 ? 0 : Math.clamp(at / room, 0, 1);
  }

  /** The part of the page that is in view, in points. */
  private Box view() {
    Bounds view = getViewportBounds();
    if (page.isEmpty() || zoom == 0) {
      return new Box(0, 0, 0, 0);
    }
    double left = getHvalue() * Math.max(0, sheet.getPrefWidth() - view.getWidth()) / zoom;
    double top = getVvalue() * Math.max(0, sheet.getPrefHeight() - view.getHeight()) / zoom;
    return new Box(
        left,
        top,
        Math.min(page.get().layout().width(), left + view.getWidth() / zoom),
        Math.min(page.get().layout().height(), top + view.getHeight() / zoom));
  }

  private void showView() {
    if (page.isPresent() && zoom > 0 && getScene() != null && getScene().getWindow() != null) {
      picture.showView(view(), zoom, getScene().getWindow().getOutputScaleX());
    }
  }

  /** Whether all that is in view is drawn, or cannot be. */
  boolean isDrawn() {
    return picture.isDone();
  }

  /** Window units for each point; 0 before the page has a size. */
  double zoom() {
    return zoom;
  }

  /** Shows where the reader is, and brings it into view. */
  void show(Reading reading, Annotations annotations, Theme theme) {
    marks.show(reading, annotations, theme);
    marks.focused().ifPresent(this::reveal);
  }

  /** Shows what is selected in the text. */
  void showSelection(List<Span> source) {
    marks.showSelection(source);
  }

  /** How far below this pane's top the source's character at {@code offset} is printed. */
  OptionalDouble yOf(int offset) {
    return page.stream()
        .flatMap(
            sheetOf ->
                new Places(sheetOf.layout()).of(List.of(new Span(offset, offset + 1))).stream())
        .mapToDouble(box -> (box.top() - view().top()) * zoom)
        .findFirst();
  }

  private boolean isInView(Box box) {
    return view().across(box) > 0 && view().down(box) > 0;
  }

  /** Scrolls as little as shows {@code box}. */
  private void reveal(Box box) {
    Bounds view = getViewportBounds();
    setHvalue(value(getHvalue(), box.left(), box.right(), view.getWidth(), sheet.getPrefWidth()));
    setVvalue(value(getVvalue(), box.top(), box.bottom(), view.getHeight(), sheet.getPrefHeight()));
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
}
