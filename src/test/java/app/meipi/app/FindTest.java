package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds words in a page, in a whole window, with the keyboard alone. */
final class FindTest {
  private static final String PAGE =
      """
      麦收开始

      本报讯（记者 张三）小麦开镰收割，今年 2 0 县收麦。麦收进度 14个 。 2010 年发展很快。

      農業發展

      本报讯（记者 李四）各地發展农业，ＧＤＰ 增长。头发要剪。
      """;

  @TempDir private Path folder;
  private Path library = Path.of("");
  private Path page = Path.of("");

  @BeforeEach
  void writePage() throws Exception {
    library = folder.resolve("library.sqlite");
    page = Files.writeString(folder.resolve("page.txt"), PAGE);
  }

  private static void type(String words) {
    Fx.get(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
    Fx.press(KeyCode.CONTROL, KeyCode.A);
    Fx.press(KeyCode.CONTROL, KeyCode.V);
  }

  private static void find(OpenedWindow window, String words, String hits) {
    Fx.press(KeyCode.CONTROL, KeyCode.F);
    type(words);
    Fx.until(hits, () -> window.hits().equals(hits));
  }

  @Test
  void words_areFoundInBothScripts_counted_lit_andGoneThrough() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      find(window, "发展", "1 / 3");
      // What is counted is set in the next frame.
      Fx.until("the first is lit", () -> window.styled("run-hit-current") > 0);
      assertEquals(1, Fx.get(() -> window.styled("run-hit-current")));
      assertEquals(2, Fx.get(window::rowsWithHits).size(), "both articles");
      assertTrue(Fx.get(window::focused).contains("2010"), "shown while typing");
      Fx.press(KeyCode.F3);
      Fx.until("the next", () -> window.hits().equals("2 / 3"));
      assertTrue(Fx.get(window::text).contains("農業"), "the second article");
      Fx.press(KeyCode.CONTROL, KeyCode.G);
      Fx.press(KeyCode.CONTROL, KeyCode.G);
      Fx.until("from the last to the first", () -> window.hits().equals("1 / 3"));
      Fx.press(KeyCode.SHIFT, KeyCode.F3);
      Fx.until("back to the last", () -> window.hits().equals("3 / 3"));
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      Fx.until("exact", () -> window.hits().equals("1 / 1"));
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      type("没有的词");
      Fx.until("nothing", () -> window.hits().equals("not found"));
      type("14个。2010年");
      Fx.until("over stray blanks", () -> window.hits().equals("1 / 1"));
    }
  }

  @Test
  void esc_goesBack_enter_stays_andEscThenPutsTheLightsOut() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      String before = Fx.get(window::focused);
      find(window, "gdp", "1 / 1");
      assertTrue(Fx.get(window::focused).contains("ＧＤＰ"));
      Fx.press(KeyCode.ESCAPE);
      Fx.until("no field", () -> window.find().isEmpty());
      assertEquals(before, Fx.get(window::focused));
      find(window, "gdp", "1 / 1");
      Fx.press(KeyCode.ENTER);
      Fx.until("framed", () -> window.styled("run-hit-current") > 0);
      assertEquals(1, Fx.get(() -> window.styled("run-hit-current")), "framed, not drawn twice");
      assertEquals("", Fx.get(window::selected));
      assertTrue(Fx.get(window::focused).contains("ＧＤＰ"));
      Fx.press(KeyCode.ESCAPE);
      Fx.until("no field", () -> window.find().isEmpty());
      Fx.until("lit no more", () -> window.styled("run-hit-current") == 0);
      assertEquals("ＧＤＰ", Fx.get(window::selected));
      assertTrue(Fx.get(window::focused).contains("ＧＤＰ"), "it stayed");
    }
  }

  @Test
  void hit_isWhatASelectionGoesOnFrom() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      find(window, "gdp", "1 / 1");
      Fx.press(KeyCode.ENTER);
      Fx.press(KeyCode.SHIFT, KeyCode.RIGHT);
      String selected = Fx.get(window::selected);
      assertTrue(selected.startsWith("ＧＤＰ") && selected.length() == 4, selected);
    }
  }

  @Test
  void hit_andAllHits_areHighlighted_andUndoneAsOne() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      find(window, "發展", "1 / 3");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("a mark", () -> exact().equals(List.of("发展")));
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      Fx.until("all marks, none twice", () -> exact().equals(List.of("发展", "發展", "發展")));
      Fx.press(KeyCode.ENTER);
      Fx.press(KeyCode.Z);
      Fx.until("one again", () -> exact().size() == 1);
      Fx.press(KeyCode.Z);
      Fx.until("none again", () -> exact().isEmpty());
    }
  }

  @Test
  void notes_areSearched_andGoneTo() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      Fx.press(KeyCode.CONTROL, KeyCode.END);
      Fx.press(KeyCode.N);
      Fx.until("a field", () -> window.note().isPresent());
      type("須核對剪報");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
      Fx.press(KeyCode.CONTROL, KeyCode.HOME);
      find(window, "核对", "1 / 1");
      Fx.until("the note is lit", () -> window.styled("remark-hit-current") > 0);
      assertEquals(1, Fx.get(() -> window.styled("remark-hit-current")));
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("a sentence", () -> window.message().contains("note"));
      type("剪");
      Fx.until("in text and note", () -> window.hits().endsWith("/ 2"));
    }
  }

  @Test
  void inputMethod_composesUndisturbed() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      Fx.press(KeyCode.SLASH);
      Fx.until("a field", () -> window.find().isPresent());
      TextField field = window.find().orElseThrow();
      Fx.compose("mai", "");
      assertEquals("", Fx.get(window::hits), "nothing is sought while composing");
      Fx.press(KeyCode.F3);
      Fx.press(KeyCode.ENTER);
      assertTrue(Fx.get(field::isFocused), "no command fires while composing");
      Fx.compose("", "麦收");
      Fx.until("the hits", () -> window.hits().equals("1 / 2"));
      assertEquals("麦收", Fx.get(field::getText));
    }
  }

  @Test
  void wordsSearched_areRemembered() {
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      find(window, "小麦", "1 / 1");
      Fx.press(KeyCode.ENTER);
      find(window, "农业", "1 / 2");
      Fx.press(KeyCode.ENTER);
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      Fx.press(KeyCode.SLASH);
      Fx.until("the history", () -> recalled(again, "农业"));
      Fx.press(KeyCode.UP);
      assertEquals("小麦", Fx.get(() -> again.find().orElseThrow().getText()));
      Fx.press(KeyCode.DOWN);
      assertEquals("农业", Fx.get(() -> again.find().orElseThrow().getText()));
    }
  }

  private static boolean recalled(OpenedWindow window, String words) {
    if (window.find().orElseThrow().getText().isEmpty()) {
      Fx.pressHere(KeyCode.UP); // it may not have come from the library yet
    }
    return window.find().orElseThrow().getText().equals(words);
  }

  /** The quotations of all marks, in the order of the page. */
  private List<String> exact() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT exact FROM ranges ORDER BY start_offset")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
