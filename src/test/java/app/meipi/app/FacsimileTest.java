package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Library;
import app.meipi.page.SourceText;
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

  @Test
  void dragging_selectsWithinTheStory_andAMarkMadeThereIsFoundByAClick() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(Sheet.paper())))) {
      Fx.press(KeyCode.F);
      Fx.until("the picture", () -> window.isDrawn());
      Fx.get(
          () -> {
            window.dragOverPicture(32, 221, 345, 190);
            return true;
          });
      String selected = Fx.get(window::selected).replace("\n", "");
      assertTrue(selected.startsWith("太阳翻几页报纸，说一说从前过河的事情。"), selected);
      assertTrue(selected.contains("渡口，这就好。"), selected);
      assertTrue(selected.endsWith("街道打算明年春天再添一间，"), selected);
      assertTrue(Fx.get(() -> window.lit("facsimile-selection")) >= 6);
      Fx.press(KeyCode.H);
      Fx.until("a mark on the picture", () -> window.lit("mark") >= 6);
      Fx.press(KeyCode.SHIFT, KeyCode.J);
      Fx.until("another story", () -> !window.text().contains("旧渡口"));
      Fx.get(
          () -> {
            window.clickPicture(250, 130);
            return true;
          });
      Fx.until("the story of the mark", () -> window.text().contains("旧渡口"));
      Fx.press(KeyCode.D);
      Fx.until("no mark", () -> window.lit("mark") == 0);
    }
  }

  @Test
  void contents_areShownBesideBothAsSoonAsTheWindowIsWideEnough() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(Sheet.paper())))) {
      window.widen(1000);
      Fx.press(KeyCode.F);
      Fx.until("both without contents", () -> window.isDrawn() && !window.shows(".contents"));
      window.widen(1400);
      Fx.until("the contents", () -> window.shows(".contents"));
      window.widen(1000);
      Fx.until("no contents", () -> !window.shows(".contents"));
    }
  }

  @Test
  void wholePage_standsInTheMiddle() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(Sheet.paper())))) {
      Fx.press(KeyCode.F);
      Fx.press(KeyCode.F);
      Fx.until("the picture", () -> window.isDrawn());
      Fx.press(KeyCode.SHIFT, KeyCode.W);
      Fx.until("as much room left as right", () -> Math.abs(window.roomBesidePicture()) < 2);
    }
  }

  @Test
  void picture_isFittedZoomedAndMovedByKey() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(Sheet.paper())))) {
      Fx.press(KeyCode.F);
      Fx.press(KeyCode.F);
      Fx.until("the picture", () -> window.isDrawn());
      double wide = Fx.get(window::pictureWidth);
      Fx.press(KeyCode.SHIFT, KeyCode.W);
      double whole = Fx.get(window::pictureWidth);
      assertTrue(whole < wide, whole + " < " + wide);
      Fx.press(KeyCode.W);
      Fx.until("the width again", () -> Math.abs(wide - window.pictureWidth()) < 1);
      Fx.press(KeyCode.ALT, KeyCode.EQUALS);
      Fx.press(KeyCode.ALT, KeyCode.EQUALS);
      assertEquals(wide * 1.25 * 1.25, Fx.get(window::pictureWidth), 1);
      var before = Fx.get(window::scrolled);
      Fx.press(KeyCode.CONTROL, KeyCode.DOWN);
      Fx.press(KeyCode.CONTROL, KeyCode.RIGHT);
      var after = Fx.get(window::scrolled);
      assertTrue(after.get(0) > before.get(0) && after.get(1) > before.get(1), after.toString());
    }
  }

  private static byte[] issue(int pages) throws Exception {
    try (Sheet sheet = new Sheet()) {
      for (int i = 1; i <= pages; i++) {
        if (i > 1) {
          sheet.turn();
        }
        sheet.line("渡口边的第" + i + "场雨", 60, 60, 24).line("这是第" + i + "篇的正文，写在这里。", 60, 90, 10);
      }
      return sheet.bytes();
    }
  }

  @Test
  void otherPagesOfAnIssue_areReadMeanwhile_listedAndOpened() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(issue(6))))) {
      Fx.until("all pages read", () -> window.progress().isEmpty() && kept(library) == 6);
      Fx.press(KeyCode.SHIFT, KeyCode.P);
      Fx.until("the list", () -> window.pages().size() == 6);
      assertFalse(Fx.get(window::pages).contains(false), "all read");
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.ENTER);
      Fx.until("the second page", () -> window.text().contains("第2篇的正文"));
    }
    try (Library kept = Library.open(library)) {
      assertEquals(2, kept.recent(20).size(), "only those that were opened are pages read");
    }
  }

  /** How many pages of the file the library has. */
  private int kept(Path library) throws Exception {
    try (Library kept = Library.open(library)) {
      return kept.pagesOf(SourceText.sha256(Files.readAllBytes(folder.resolve("渭州晚报.pdf")))).size();
    }
  }

  @Test
  void readingOfOtherPages_isStoppedByKey_andAPageNotReadOpensAtOnce() throws Exception {
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(issue(60))))) {
      Fx.until("progress", () -> window.progress().contains(" of 60"));
      Fx.press(KeyCode.SHIFT, KeyCode.X);
      Fx.until("no progress", () -> window.progress().isEmpty());
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
      Fx.until("the second page", () -> window.text().contains("第2篇的正文"));
    }
    assertTrue(kept(library) < 60, "stopped");
  }

  @Test
  void pictureWithoutText_isShownAndWrittenOn() throws Exception {
    byte[] raw;
    try (Sheet sheet = new Sheet()) {
      raw = sheet.photo(0, 0, 600, 800).bytes();
    }
    Path library = folder.resolve("library.sqlite");
    try (var window = new OpenedWindow(library, Optional.of(file(raw)))) {
      Fx.until("the picture", () -> window.isDrawn());
      assertTrue(Fx.get(window::message).contains("text recognition"), "says what it needs");
      Fx.press(KeyCode.N);
      Fx.until("a field", () -> window.note().isPresent());
      Fx.get(
          () -> {
            window.note().orElseThrow().setText("整版广告");
            return true;
          });
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      Fx.until("the picture again", () -> again.isDrawn());
      Fx.until("the note, kept", () -> again.remarks() == 1);
    }
  }
}
