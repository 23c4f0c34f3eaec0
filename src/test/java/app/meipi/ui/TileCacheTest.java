package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class TileCacheTest {
  private static final int TILE = 10 * 10 * 4;

  private static TileCache.Key key(int column) {
    return new TileCache.Key("file", 0, 2, column, 0);
  }

  @Test
  void staysWithinItsBound_theTileUsedLongestAgoGoesFirst() {
    TileCache cache = new TileCache(3 * TILE);
    for (int i = 0; i < 3; i++) {
      cache.put(key(i), new WritableImage(10, 10));
    }
    assertTrue(cache.get(key(0)).isPresent());
    cache.put(key(3), new WritableImage(10, 10));
    assertEquals(3 * TILE, cache.bytes());
    assertTrue(cache.holds(key(0)), "used lately");
    assertFalse(cache.holds(key(1)));
    for (int i = 0; i < 1000; i++) {
      cache.put(key(i % 7), new WritableImage(10, 10));
      assertTrue(cache.bytes() <= 3 * TILE);
    }
  }

  @Test
  void aTileLargerThanTheBound_isHeldAlone() {
    TileCache cache = new TileCache(TILE);
    cache.put(key(0), new WritableImage(10, 10));
    cache.put(key(1), new WritableImage(20, 20));
    assertFalse(cache.holds(key(0)));
    assertTrue(cache.holds(key(1)), "what is in view is shown");
  }

  @Test
  void fit_aSmallView_keepsThatAndAsMuchAgain() {
    int side = 1 << 10;
    long tile = 4L * side * side;
    TileCache cache = new TileCache(TileCache.MOST_BYTES);
    for (int i = 0; i < 24; i++) {
      cache.put(key(i), new WritableImage(side, side));
    }
    assertEquals(24 * tile, cache.bytes());
    cache.fit(5 * tile);
    assertEquals(10 * tile, cache.bytes());
    assertTrue(cache.holds(key(23)), "used last");
    cache.fit(tile);
    assertEquals(24L << 20, cache.bytes(), "never less");
    cache.fit(100 * tile);
    for (int i = 0; i < 100; i++) {
      cache.put(key(i), new WritableImage(side, side));
    }
    assertEquals(TileCache.MOST_BYTES, cache.bytes(), "never more");
  }
}
