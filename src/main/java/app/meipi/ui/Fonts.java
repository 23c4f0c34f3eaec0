package app.meipi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Loads the typeface that comes with the program, so that no machine shows boxes for Chinese. */
final class Fonts {
  /** The family's name in style sheets. */
  static final String FAMILY = "Noto Serif SC";

  /** Families that show Chinese well and come with systems or are often installed. */
  private static final List<String> KNOWN =
      List.of(
          "Source Han Serif SC",
          "Noto Serif CJK SC",
          "Songti SC",
          "SimSun",
          "FangSong",
          "STFangsong",
          "KaiTi",
          "Kaiti SC",
          "LXGW WenKai",
          "Source Han Sans SC",
          "Noto Sans CJK SC",
          "PingFang SC",
          "Microsoft YaHei",
          "WenQuanYi Micro Hei");

  private Fonts() {}

  /** What body text can be set in: the program's own face, named by nothing, and known others. */
  static List<String> families() {
    List<String> installed = Font.getFamilies();
    List<String> found = new ArrayList<>(List.of(""));
    KNOWN.stream().filter(installed::contains).forEach(found::add);
    return List.copyOf(found);
  }

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
