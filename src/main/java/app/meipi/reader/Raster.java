package app.meipi.reader;

/** A drawn picture: its pixels row by row, each 0xAARRGGBB. */
public final class Raster {
  private final int width;
  private final int[] pixels;

  /**
   * @param width in pixels, at least 1
   * @param pixels whole rows, which from now on nobody changes
   */
  public Raster(int width, int[] pixels) {
    this.width = width;
    this.pixels = pixels;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return pixels.length / width;
  }

  /** Not a copy: not to be changed. */
  public int[] pixels() {
    return pixels;
  }
}
