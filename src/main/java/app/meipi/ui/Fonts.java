package app.meipi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** Loads the typeface that comes with the program, so that no machine shows boxes for Chinese. */
final class Fonts {
  /** The family's name in style sheets. */
  static final String FAMILY = "Noto Serif SC";

  private Fonts() {}

  /** Makes both weights known to the toolkit; a second call finds them loaded. */
  static void load() {
    if (!Font.getFontNames(FAMILY).isEmpty()) {
      return;
    }
    for (String face : new String[] {"400Regular", "700Bold"}) {
      String resource = "/app/meipi/fonts/NotoSerifSC_" + face + ".ttf";
      try (InputStream file = Fonts.class.getResourceAsStream(resource)) {
        if (file == null || Font.loadFont(file, 12) == null) {
          throw new IllegalStateException("the program is incomplete: no font " + resource);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
