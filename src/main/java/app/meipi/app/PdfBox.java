package app.meipi.app;

import app.meipi.library.LibraryLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settles how PDFBox behaves, before it is first used. */
final class PdfBox {
  /** Held, for the logging system forgets a logger and its level that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("org.apache.pdfbox");

  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

  private static final String FONT_CACHE = "pdfbox.fontcache";

  private PdfBox() {}

  /**
   * No warnings on the reader's terminal, no window system for its drawings, and its list of the
   * system's fonts, made for files that bring no fonts of their own, beside the library or in a
   * temporary folder, not in the reader's home.
   */
  static void settle() {
    LOGGER.setLevel(Level.OFF);
    FONTS.setLevel(Level.OFF);
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(FONT_CACHE) == null) {
      System.setProperty(FONT_CACHE, folder().toString());
    }
  }

  private static Path folder() {
    Path library = LibraryLocation.system().toAbsolutePath().getParent();
    try {
      if (library != null && Files.isWritable(library)) {
        return library;
      }
      Path folder = Files.createTempDirectory("meipi-fonts");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException none) {
      return Path.of(System.getProperty("java.io.tmpdir"));
    }
  }
}
