package app.meipi.app;

import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.pdf.PdfFile;
import app.meipi.reader.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws printed pages as rasters. */
final class Facsimiles {
  /** A picture has at most so many pixels: 64 MB, more than any screen shows. */
  private static final double MOST_PIXELS = 16e6;

  private static final int OPAQUE = 0xFF000000;

  private Facsimiles() {}

  /** Draws {@code part} of {@code page} of {@code pdf}, no larger than the bound allows. */
  static Raster draw(PdfFile pdf, PrintedPage page, Box part, double scale)
      throws UnreadableException {
    double most = Math.sqrt(MOST_PIXELS / Math.max(1, part.width() * part.height()));
    BufferedImage image = pdf.draw(page.page(), part, Math.min(scale, most), page.name());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= OPAQUE;
    }
    return new Raster(image.getWidth(), pixels);
  }
}
