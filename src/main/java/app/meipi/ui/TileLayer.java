package app.meipi.ui;

import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.reader.Raster;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/**
 * The picture of a printed page at any size: what is in view in tiles that are sharp on the screen,
 * and under them the whole page drawn coarsely, so that nothing in view is ever blank.
 *
 * <p>All tiles that a view lacks are drawn in one go, for a page is gone through whole however
 * little of it is drawn; one drawing at a time, and after it the view is looked at again.
 */
final class TileLayer extends Pane {
  /** Pixels along a tile's side. */
  static final int SIDE = 512;

  /** The coarse drawing has at most so many pixels: 12 MB, a broadsheet at some 110 dpi. */
  private static final double COARSE_PIXELS = 3e6;

  /** The coarse drawing is not sharper than so many pixels for each point. */
  private static final double COARSE_SCALE = 2;

  /** So many tiles on each side of the view are drawn when the view is done. */
  private static final int AHEAD = 1;

  /** More tiles than this are not drawn in one go; they hold 60 MB. */
  private static final int MOST_TILES = 60;

  private final FacsimilePane.Artist artist;
  private final Consumer<Throwable> failed;
  private final TileCache cache;
  private final ImageView coarse = new ImageView();
  private final Pane tiles = new Pane();
  private final Map<TileCache.Key, ImageView> shown = new HashMap<>();
  private Optional<PrintedPage> page = Optional.empty();
  private Box view = new Box(0, 0, 0, 0);
  private double zoom = 1;
  private double density = 1;

  /** Counts the pages shown: a drawing may come when another is. */
  private int number;

  private boolean drawing;
  private boolean givenUp;

  TileLayer(FacsimilePane.Artist artist, TileCache cache, Consumer<Throwable> failed) {
    this.artist = artist;
    this.cache = cache;
    this.failed = failed;
    getChildren().setAll(coarse, tiles);
  }

  /** Shows another page; nothing of it is drawn before {@link #showView}. */
  void showPage(PrintedPage next) {
    page = Optional.of(next);
    number++;
    givenUp = false;
    clearTiles();
    coarse.setImage(cache.get(coarseKey()).orElse(null));
  }

  /**
   * Shows a part of the page.
   *
   * @param part in points
   * @param size window units for each point
   * @param pixels of the screen for each window unit
   */
  void showView(Box part, double size, double pixels) {
    view = part;
    double sharp = pixels;
    while (tiles(part, size * sharp) > MOST_TILES) {
      sharp /= 2; // a screen of more pixels than the eye tells apart
    }
    if (size != zoom || sharp != density) {
      clearTiles();
    }
    zoom = size;
    density = sharp;
    page.ifPresent(
        sheet -> {
          cache.fit((long) grid(AHEAD).tiles() * SIDE * SIDE * Integer.BYTES);
          coarse.setFitWidth(sheet.layout().width() * zoom);
          coarse.setFitHeight(sheet.layout().height() * zoom);
        });
    refresh();
  }

  /** Whether all that is in view is drawn, and sharp, or cannot be drawn. */
  boolean isDone() {
    return givenUp || (page.isPresent() && view.width() > 0 && missing(grid(0)).isEmpty());
  }

  private static double tiles(Box part, double scale) {
    return (part.width() * scale / SIDE + 1) * (part.height() * scale / SIDE + 1);
  }

  private void clearTiles() {
    shown.clear();
    tiles.getChildren().clear();
  }

  private double scale() {
    return zoom * density;
  }

  private double coarseScale() {
    var layout = page.orElseThrow().layout();
    double area = Math.max(1, layout.width() * layout.height());
    return Math.min(COARSE_SCALE, Math.sqrt(COARSE_PIXELS / area));
  }

  private TileCache.Key coarseKey() {
    return TileCache.Key.of(page.orElseThrow(), coarseScale(), -1, 0);
  }

  /** Tiles from {@code left} to {@code right} and {@code top} to {@code bottom}, ends exclusive. */
  private record Grid(int left, int top, int right, int bottom) {
    boolean isEmpty() {
      return left >= right || top >= bottom;
    }

    int tiles() {
      return isEmpty() ? 0 : (right - left) * (bottom - top);
    }
  }

  private Grid grid(int around) {
    var layout = page.orElseThrow().layout();
    double side = SIDE / scale();
    int columns = (int) Math.ceil(layout.width() / side);
    int rows = (int) Math.ceil(layout.height() / side);
    return new Grid(
        Math.max(0, (int) Math.floor(view.left() / side) - around),
        Math.max(0, (int) Math.floor(view.top() / side) - around),
        Math.min(columns, (int) Math.ceil(view.right() / side) + around),
        Math.min(rows, (int) Math.ceil(view.bottom() / side) + around));
  }

  private TileCache.Key key(int column, int row) {
    return TileCache.Key.of(page.orElseThrow(), scale(), column, row);
  }

  /** The smallest grid around the tiles of {@code wanted} that are not drawn. */
  private Grid missing(Grid wanted) {
    Grid lacking = new Grid(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);
    for (int row = wanted.top(); row < wanted.bottom(); row++) {
      for (int column = wanted.left(); column < wanted.right(); column++) {
        if (!cache.holds(key(column, row))) {
          lacking =
              new Grid(
                  Math.min(lacking.left(), column),
                  Math.min(lacking.top(), row),
                  Math.max(lacking.right(), column + 1),
                  Math.max(lacking.bottom(), row + 1));
        }
      }
    }
    return lacking;
  }

  private void refresh() {
    if (page.isEmpty() || view.width() <= 0 || view.height() <= 0) {
      return;
    }
    place(grid(0));
    if (drawing || givenUp) {
      return;
    }
    if (coarse.getImage() == null) {
      drawCoarse();
      return;
    }
    Grid lacking = missing(grid(0));
    if (lacking.isEmpty() && grid(AHEAD).tiles() <= MOST_TILES) {
      lacking = missing(grid(AHEAD));
    }
    if (!lacking.isEmpty()) {
      draw(lacking);
    }
  }

  private void place(Grid grid) {
    shown.keySet().removeIf(key -> !isIn(grid, key) && tiles.getChildren().remove(shown.get(key)));
    for (int row = grid.top(); row < grid.bottom(); row++) {
      for (int column = grid.left(); column < grid.right(); column++) {
        TileCache.Key key = key(column, row);
        if (!shown.containsKey(key)) {
          cache.get(key).ifPresent(tile -> place(key, tile));
        }
      }
    }
  }

  private static boolean isIn(Grid grid, TileCache.Key key) {
    return key.column() >= grid.left()
        && key.column() < grid.right()
        && key.row() >= grid.top()
        && key.row() < grid.bottom();
  }

  private void place(TileCache.Key key, Image tile) {
    ImageView piece = new ImageView(tile);
    piece.setFitWidth(tile.getWidth() / density);
    piece.setFitHeight(tile.getHeight() / density);
    piece.relocate(key.column() * SIDE / density, key.row() * SIDE / density);
    shown.put(key, piece);
    tiles.getChildren().add(piece);
  }

  private void drawCoarse() {
    PrintedPage sheet = page.orElseThrow();
    TileCache.Key key = coarseKey();
    int asked = number;
    Box all = new Box(0, 0, sheet.layout().width(), sheet.layout().height());
    ask(
        sheet,
        all,
        coarseScale(),
        raster -> {
          Image image = image(raster, 0, 0, raster.width(), raster.height());
          cache.put(key, image);
          if (asked == number) {
            coarse.setImage(image);
          }
        });
  }

  private void draw(Grid grid) {
    PrintedPage sheet = page.orElseThrow();
    double scale = scale();
    double side = SIDE / scale;
    Box part =
        new Box(
            grid.left() * side,
            grid.top() * side,
            Math.min(sheet.layout().width(), grid.right() * side),
            Math.min(sheet.layout().height(), grid.bottom() * side));
    ask(sheet, part, scale, raster -> cut(raster, sheet, scale, grid));
  }

  private void cut(Raster raster, PrintedPage sheet, double scale, Grid grid) {
    for (int row = grid.top(); row < grid.bottom(); row++) {
      for (int column = grid.left(); column < grid.right(); column++) {
        int x = (column - grid.left()) * SIDE;
        int y = (row - grid.top()) * SIDE;
        int width = Math.min(SIDE, raster.width() - x);
        int height = Math.min(SIDE, raster.height() - y);
        cache.put(
            TileCache.Key.of(sheet, scale, column, row),
            width > 0 && height > 0
                ? image(raster, x, y, width, height)
                : new WritableImage(1, 1)); // an edge of less than a pixel
      }
    }
  }

  private void ask(PrintedPage sheet, Box part, double scale, Consumer<Raster> drawn) {
    drawing = true;
    int asked = number;
    Handover.toFx(
        artist.draw(sheet, part, scale),
        raster -> {
          drawing = false;
          drawn.accept(raster);
          refresh();
        },
        problem -> {
          drawing = false;
          givenUp = asked == number; // not again and again
          failed.accept(problem);
          refresh();
        });
  }

  /** Part of a raster as the toolkit has pictures. */
  static WritableImage image(Raster raster, int x, int y, int width, int height) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            raster.pixels(),
            y * raster.width() + x,
            raster.width());
    return image;
  }
}
