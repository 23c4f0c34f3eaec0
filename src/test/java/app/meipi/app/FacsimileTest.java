package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.pdf.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a printed page in a whole window: text and picture, each by the other. */
final class FacsimileTest {
  @TempDir private Path folder;

  private Path file(byte[] raw) throws Exception {
    return Files.write(folder.resolve("渭州晚报.pdf"), raw);
  }

  @Test
  void picture_besideTheText_showsWhereTheReaderIsAndTakesHimWhereHeClicks() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(Sheet.paper())))) {
      assertTrue(Fx.get(window::text).contains("旧渡口上周换了样子"));
      assertEquals(0, Fx.get(() -> window.lit("item-outline")));
      Fx.press(KeyCode.F);
      Fx.until("the picture", () -> window.isDrawn());
      assertEquals(3, Fx.get(() -> window.lit("item-outline")), "the head and two columns");
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.H);
      Fx.until("a mark on the picture", () -> window.lit("mark") > 0);
      Fx.get(
          () -> {
            window.clickPicture(60, 312);
            return true;
          });
      Fx.until("the story clicked on", () -> window.text().contains("东门菜场的豆腐摊上"));
      Fx.press(KeyCode.F);
      Fx.press(KeyCode.ALT, KeyCode.EQUALS);
      Fx.press(KeyCode.F);
      assertTrue(Fx.get(window::text).contains("东门菜场的豆腐摊上"), "the text again");
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      assertTrue(Fx.get(again::text).contains("东门菜场的豆腐摊上"), "where the reader left");
      Fx.press(KeyCode.F);
      Fx.until("the picture, kept in the library", () -> again.isDrawn());
    }
  }

  @Test
  void pages_turned_areReadLikeFiles() throws Exception {
    byte[] raw;
    try (Sheet sheet = new Sheet()) {
      raw =
          sheet
              .line("头一版的大标题", 60, 60, 24)
              .line("头一版的正文写在这里。", 60, 90, 10)
              .turn()
              .line("第二版的大标题", 60, 60, 24)
              .line("第二版的正文写在这里。", 60, 90, 10)
              .bytes();
    }
    try (var window = new OpenedWindow(folder.resolve("library.sqlite"), Optional.of(file(raw)))) {
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
      Fx.until("the second page", () -> window.text().contains("第二版的正文"));
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
      Fx.until("a word", () -> window.message().contains("last page"));
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
      Fx.until("the first page", () -> window.text().contains("头一版的正文"));
    }
  }

  @Test
  void text_hasNoPicture_andSaysSo() {
    Path seed = Path.of("seeds/gansu-daily-page.txt");
    try (var window = new OpenedWindow(folder.resolve("library.sqlite"), Optional.of(seed))) {
      Fx.press(KeyCode.F);
      Fx.until("a word", () -> window.message().contains("no printed page"));
    }
  }
}
