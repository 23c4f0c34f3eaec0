package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws pages in programs of their own: a toolkit starts but once in each. */
final class RenderTest {
  private static final String SEED = "seeds/gansu-daily-page.txt";

  /** The paper of the dark and of the light theme. */
  private static final int DARK_PAPER = 0xff1d1c1a;

  private static final int LIGHT_PAPER = 0xfffdfcf8;

  @TempDir private Path folder;

  private record Run(int exit, String said) {}

  private static Run render(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Duser.language=en");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("app.meipi.app.Main", "render"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }

  @Test
  void render_seedInDark_isAPictureOfThatSizeAndColourWithText() throws Exception {
    Path png = folder.resolve("版面.png");
    Run run =
        render(
            SEED,
            "-o",
            png.toString(),
            "--theme",
            "dark",
            "--width",
            "900",
            "--scale",
            "2",
            "--language",
            "zh");
    assertEquals(new Run(0, ""), run);
    BufferedImage picture = ImageIO.read(png.toFile());
    assertEquals(1800, picture.getWidth());
    assertEquals(1600, picture.getHeight());
    assertTrue(share(picture, DARK_PAPER) > 0.2, "paper");
    assertTrue(share(picture, DARK_PAPER) < 0.9, "text");
    try (var files = Files.list(folder)) {
      assertEquals(List.of(png), files.toList(), "nothing but the picture");
    }
  }

  @Test
  void render_small_isLightByDefault() throws Exception {
    Path png = folder.resolve("small.png");
    assertEquals(0, render(SEED, "-o", png.toString(), "--height", "300").exit());
    assertTrue(share(ImageIO.read(png.toFile()), LIGHT_PAPER) > 0.2);
  }

  @Test
  void render_impossible_isOneSentenceAndNoFile() throws Exception {
    Path png = folder.resolve("none.png");
    Run item = render(SEED, "-o", png.toString(), "--item", "99");
    assertEquals(1, item.exit());
    assertTrue(item.said().contains("gansu-daily-page.txt"), item.said());
    assertEquals(1, item.said().lines().count(), item.said());
    Run size = render(SEED, "-o", png.toString(), "--width", "100000");
    assertEquals(2, size.exit());
    assertEquals(1, size.said().lines().count(), size.said());
    Run missing = render("missing.txt", "-o", png.toString());
    assertEquals(1, missing.exit());
    assertTrue(missing.said().startsWith("missing.txt"), missing.said());
    assertFalse(Files.exists(png));
  }

  private static double share(BufferedImage picture, int colour) {
    int found = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        found += picture.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return (double) found / picture.getWidth() / picture.getHeight();
  }
}
