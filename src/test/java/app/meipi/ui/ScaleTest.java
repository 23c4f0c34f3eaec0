package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the style sheet to the scale of sizes and distances. */
final class ScaleTest {
  private static final Path SHEET = Path.of("resources/app/meipi/ui/meipi.css");

  @Test
  void styleSheet_hasNoSizeOffTheScale() throws IOException {
    String css = Files.readString(SHEET).replaceAll("/\\*(?s:.)*?\\*/", "");
    List<String> off = new ArrayList<>();
    int measured = 0;
    for (String declaration : css.split("[;{}]", -1)) {
      String[] pair = declaration.strip().split(":", 2);
      if (pair.length < 2 || !pair[0].startsWith("-fx-") || pair[0].equals("-fx-effect")) {
        continue;
      }
      var numbers = Pattern.compile("(?<![\\w.#-])([\\d.]+)(em|px)?(?![\\w.])").matcher(pair[1]);
      while (numbers.find()) {
        measured++;
        double size = Double.parseDouble(numbers.group(1));
        boolean inEm = "em".equals(numbers.group(2));
        boolean on =
            pair[0].equals("-fx-opacity")
                || (pair[0].equals("-fx-font-size")
                    ? inEm && Scale.TYPE.contains(size)
                    : inEm ? Scale.SPACE.contains(size) : isLine(size));
        if (!on) {
          off.add(declaration.strip());
        }
      }
    }
    assertEquals(List.of(), off);
    assertTrue(measured > 50, "sizes were looked at");
  }

  private static boolean isLine(double size) {
    return Scale.LINE.stream().anyMatch(line -> line == size);
  }
}
