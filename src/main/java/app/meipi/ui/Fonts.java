package app.meipi.ui;

import app.meipi.shipped.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

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

  /** The size in which a loaded face is given back, which nobody uses. */
  private static final double SAMPLE = 12;

  private static boolean loaded;

  private Fonts() {}

  /** What body text can be set in: the program's own face, named by nothing, and known others. */
  static List<String> families() {
    List<String> installed = Font.getFamilies();
    List<String> found = new ArrayList<>(List.of(""));
    KNOWN.stream().filter(installed::contains).forEach(found::add);
    return List.copyOf(found);
  }

  /** Makes both weights known to the toolkit; a second call finds them loaded. On the FX thread. */
  static void load() {
    if (loaded) {
      return; // not asked of the toolkit, which would look through all fonts of the system
    }
    loaded = true;
    load("app/meipi/fonts/NotoSerifSC_400Regular.ttf");
    load("app/meipi/fonts/NotoSerifSC_700Bold.ttf");
  }

  private static void load(String name) {
    Optional<Path> file = Shipped.file(name);
    Font loaded =
        file.isPresent() ? Font.loadFont(file.get().toUri().toString(), SAMPLE) : ofJar(name);
    if (loaded == null) {
      throw new IllegalStateException("not a font: " + name);
    }
  }

  private static @Nullable Font ofJar(String name) {
    try (InputStream in = Shipped.stream(name)) {
      return Font.loadFont(in, SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
