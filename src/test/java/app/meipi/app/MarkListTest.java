package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags, names colours and goes through the list of marks by key, in a whole window. */
final class MarkListTest {
  @TempDir private Path folder;

  private Path library() {
    return OpenedWindow.library(folder);
  }

  private OpenedWindow open() throws Exception {
    return OpenedWindow.ferry(folder);
  }

  private List<String> ask(String sql) {
    return Rows.ask(library(), sql);
  }

  private static int rows(OpenedWindow window) {
    return window.all("#marks").stream()
        .mapToInt(list -> ((ListView<?>) list).getItems().size())
        .sum();
  }

  private static String count(OpenedWindow window) {
    return window.all("#list-count").stream()
        .map(label -> ((Label) label).getText())
        .findFirst()
        .orElse("");
  }

  private static Optional<TextField> field(OpenedWindow window, String id) {
    return window.all(id).stream().map(TextField.class::cast).findFirst();
  }

  /** Three marks, of colours 1, 2 and 4, the first with a note; a note on the page. */
  private void mark(OpenedWindow window) {
    window.goTo("工程队");
    Fx.press(KeyCode.RIGHT);
    Fx.type("1");
    Fx.type("n");
    Fx.until("a field", () -> window.note().isPresent());
    Fx.type("问工期");
    Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.until("the note", () -> window.remarks() == 1);
    Fx.press(KeyCode.RIGHT);
    Fx.type("2");
    Fx.type("J4K");
    Fx.type("N");
    Fx.until("a field", () -> window.note().isPresent());
    Fx.type("全版");
    Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.until("all", () -> window.remarks() == 2 && Rows.count(library(), "highlights") == 3);
  }

  @Test
  void list_movesShowsGoesAndComesBack() throws Exception {
    try (var window = open()) {
      mark(window);
      window.goTo("工程队");
      Fx.type("l");
      Fx.until("the list", () -> rows(window) == 4);
      assertFalse(Fx.get(() -> window.shows(".contents")));
      Fx.type("jj");
      Fx.until("shown on the page", () -> window.text().contains("豆腐摊"));
      Fx.press(KeyCode.ESCAPE);
      Fx.until("back", () -> window.focused().contains("工程队") && !window.shows("#marks"));
      assertTrue(Fx.get(() -> window.shows(".contents")));
      Fx.press(KeyCode.CONTROL, KeyCode.L);
      Fx.until("the list", () -> rows(window) == 4);
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.ENTER);
      Fx.until("there", () -> window.text().contains("豆腐摊") && !window.shows("#marks"));
      Fx.type("5");
      Fx.until("the mark gone to", () -> ask("SELECT colour FROM highlights").contains("5"));
      Fx.press(KeyCode.BACK_SPACE);
      Fx.until("back by the trail", () -> window.focused().contains("工程队"));
    }
  }

  @Test
  void list_deletesRecoloursAndTakesBack_withoutLeavingIt() throws Exception {
    try (var window = open()) {
      mark(window);
      window.goTo("旧渡口");
      Fx.type("l");
      Fx.until("the list", () -> rows(window) == 4);
      Fx.type("k");
      Fx.type("d");
      Fx.until("no note on the page", () -> rows(window) == 3);
      Fx.type("d");
      Fx.until("a mark and its note gone", () -> rows(window) == 2);
      assertEquals(0, Rows.count(library(), "notes"));
      Fx.type("z");
      Fx.until("it is back", () -> rows(window) == 3);
      Fx.type("3");
      Fx.until(
          "recoloured",
          () ->
              ask("SELECT colour FROM highlights ORDER BY colour").equals(List.of("2", "3", "4")));
      Fx.type("zz");
      Fx.until("all", () -> rows(window) == 4);
      Fx.type("ZZ");
      Fx.until("again", () -> rows(window) == 3 && Rows.count(library(), "notes") == 1);
      assertTrue(Fx.get(() -> window.shows("#marks")));
    }
  }

  @Test
  void list_isNarrowedByWordsTagsAndColours_andSorted() throws Exception {
    try (var window = open()) {
      mark(window);
      window.goTo("工程队");
      Fx.press(KeyCode.RIGHT);
      tag(window, "工期，待核");
      Fx.until("tagged", () -> Rows.count(library(), "highlight_tags") == 2);
      Fx.type("l/");
      Fx.until("the field", () -> field(window, "#list-filter").orElseThrow().isFocused());
      Fx.type("南岸");
      Fx.until("by its words", () -> count(window).equals("1 of 4"));
      Fx.press(KeyCode.CONTROL, KeyCode.A);
      Fx.type("#dh"); // 待核, by its initials
      Fx.until("by its tag", () -> count(window).equals("1 of 4"));
      Fx.press(KeyCode.CONTROL, KeyCode.A);
      Fx.press(KeyCode.DELETE);
      Fx.until("all", () -> count(window).equals("4 of 4"));
      Fx.press(KeyCode.DOWN);
      Fx.type("cc");
      Fx.until("the second colour", () -> count(window).equals("1 of 4"));
      Fx.type("cc");
      Fx.until("all", () -> count(window).equals("4 of 4"));
      Fx.type("s");
      Fx.until(
          "the latest first",
          () -> {
            ListView<?> list = (ListView<?>) window.all("#marks").getFirst();
            return list.getItems().getFirst().toString().contains("工程队");
          });
    }
  }

  private static void tag(OpenedWindow window, String words) {
    Fx.type("t");
    Fx.until("a field", () -> field(window, "#tags").isPresent());
    Fx.type(words);
    Fx.press(KeyCode.ENTER);
    Fx.until("no field", () -> field(window, "#tags").isEmpty());
  }

  @Test
  void tags_areCompletedFromTheLibrary_alsoByPinyin_andUndone() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      tag(window, "工期、经济 ,");
      assertEquals(List.of("工期", "经济"), ask("SELECT tag FROM highlight_tags ORDER BY tag"));
      Fx.type("J");
      window.goTo("三十年的账");
      Fx.type("t");
      Fx.until(
          "offered",
          () ->
              window.all("#tag-offers").stream()
                  .anyMatch(list -> ((ListView<?>) list).getItems().size() == 2));
      Fx.type("jj");
      Fx.press(KeyCode.TAB);
      Fx.until("completed", () -> field(window, "#tags").orElseThrow().getText().equals("经济, "));
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.ENTER);
      Fx.until("chosen", () -> field(window, "#tags").orElseThrow().getText().equals("经济, 工期, "));
      Fx.press(KeyCode.ENTER);
      Fx.until("saved", () -> Rows.count(library(), "highlight_tags") == 4);
      Fx.type("z");
      Fx.until("taken back", () -> Rows.count(library(), "highlights") == 1);
      Fx.type("t");
      Fx.until("a field", () -> field(window, "#tags").isPresent());
      Fx.press(KeyCode.ESCAPE);
      Fx.until("left", () -> field(window, "#tags").isEmpty());
      assertEquals(1, Rows.count(library(), "highlights"));
    }
  }

  @Test
  void colours_named_areShownInNotesListAndPalette_alsoAfterARestart() throws Exception {
    try (var window = open()) {
      mark(window);
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      Fx.until("the card", () -> window.shows(".card .mark-chip"));
      Fx.type("事实");
      Fx.press(KeyCode.ENTER);
      Fx.until("named in the note", () -> window.words(".remark").contains("1 事实"));
      Fx.press(KeyCode.CONTROL, KeyCode.K);
      Fx.until("the palette", () -> window.shows("#palette"));
      Fx.type("shishi");
      assertEquals("Highlight in yellow · 事实", Fx.get(window::chosen));
      Fx.press(KeyCode.ESCAPE);
    }
    try (var again = new OpenedWindow(library(), Optional.empty())) {
      Fx.type("l");
      Fx.until("named in the list", () -> again.words(".mark-list").contains("1 事实"));
    }
  }
}
