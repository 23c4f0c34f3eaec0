package app.meipi.app;

import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.pdf.PdfFile;
import app.meipi.reader.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Draws printed pages, and keeps the file open that was drawn last; used by one thread. */
final class Facsimiles implements AutoCloseable {
  /** A picture has at most so many pixels: 64 MB, more than any screen shows. */
  private static final double MOST_PIXELS = 16e6;

  static {
    PdfBox.settle();
  }

  private String sha256 = "";
  private Optional<PdfFile> open = Optional.empty();

  /** Draws {@code part} of {@code page}, no larger than the bound allows. */
  Raster draw(PrintedPage page, Box part, double scale) throws UnreadableException {
    double most = Math.sqrt(MOST_PIXELS / Math.max(1, part.width() * part.height()));
    BufferedImage image = file(page).draw(page.page(), part, Math.min(scale, most), page.name());
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    Arrays.setAll(pixels, i -> 0xFF000000 | pixels[i]);
    return new Raster(width, pixels);
  }

  private PdfFile file(PrintedPage page) throws UnreadableException {
    if (open.isEmpty() || !sha256.equals(page.fileSha256())) {
      close();
      open = Optional.of(PdfFile.of(page.file(), page.name()));
      sha256 = page.fileSha256();
    }
    return open.get();
  }

  @Override
  public void close() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException onMemory) {
      throw new UncheckedIOException(onMemory);
    } finally {
      open = Optional.empty();
    }
  }
}
