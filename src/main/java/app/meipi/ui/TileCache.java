package app.meipi.ui;

import app.meipi.layout.PrintedPage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;

/** Drawn pieces of printed pages, up to a bound of memory; the one used longest ago goes first. */
final class TileCache {
  /** Enough for a screen of 3840 × 2160 pixels, what stands around its view, and a page before. */
  static final long MOST_BYTES = 96L << 20;

  /** Enough to go back to a page of a small window. */
  private static final long LEAST_BYTES = 24L << 20;

  private static final int BYTES_PER_PIXEL = 4;

  private final Map<Key, Image> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private final long most;
  private long bound;
  private long bytes;

  /**
   * @param most bytes of pixels that it ever holds
   */
  TileCache(long most) {
    this.most = most;
    this.bound = most;
  }

  /** Makes room for a view of so many bytes of pixels, and as much again of what was in view. */
  void fit(long view) {
    bound = Math.min(most, Math.max(LEAST_BYTES, 2 * view));
    trim();
  }

  /**
   * Which piece it is.
   *
   * @param file SHA-256 of the page's file
   * @param page its number in the file
   * @param scale pixels for each point
   * @param column counted from 0; -1 for the whole page as one piece
   * @param row counted from 0
   */
  record Key(String file, int page, double scale, int column, int row) {
    static Key of(PrintedPage page, double scale, int column, int row) {
      return new Key(page.file().sha256(), page.page(), scale, column, row);
    }
  }

  Optional<Image> get(Key key) {
    return Optional.ofNullable(tiles.get(key));
  }

  boolean holds(Key key) {
    return tiles.containsKey(key);
  }

  void put(Key key, Image tile) {
    Image before = tiles.put(key, tile);
    bytes += size(tile) - (before == null ? 0 : size(before));
    trim();
  }

  private void trim() {
    Iterator<Image> oldest = tiles.values().iterator();
    while (bytes > bound && tiles.size() > 1) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  /** What the tiles hold, in bytes of pixels. */
  long bytes() {
    return bytes;
  }

  private static long size(Image tile) {
    return Math.round(tile.getWidth() * tile.getHeight()) * BYTES_PER_PIXEL;
  }
}
