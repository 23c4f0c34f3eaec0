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
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads, marks and notes the seed page in a whole window, with the keyboard alone. */
final class WindowTest {
  private static final Path SEED = Path.of("seeds/gansu-daily-page.txt");

  @TempDir private Path folder;
  private Path library = Path.of("");

  @BeforeEach
  void chooseLibrary() {
    library = folder.resolve("library.sqlite");
  }

  private static void copy(String words) {
    Fx.get(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
  }

  private static void press(int times, KeyCode... keys) {
    for (int i = 0; i < times; i++) {
      Fx.press(keys);
    }
  }

  @Test
  void seed_markedNotedUndoneRedoneAndOpenedAgain_isAsItWasLeft() throws Exception {
    String paragraph;
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      press(2, KeyCode.SHIFT, KeyCode.J);
      assertTrue(Fx.get(window::text).contains("用过硬责任担当保进度提质效"), "the third article");
      press(3, KeyCode.J);
      paragraph = Fx.get(window::focused);
      assertTrue(paragraph.startsWith("　　任振鹤指出"), paragraph);
      Fx.press(KeyCode.H);
      Fx.until("a mark", () -> ranges().size() == 2);
      Fx.press(KeyCode.N);
      Fx.until("a field", () -> window.note().isPresent());
      copy("数字要核对：见第二段");
      Fx.press(KeyCode.CONTROL, KeyCode.V);
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
      Fx.press(KeyCode.Z);
      Fx.until("no note", () -> window.remarks() == 0);
      Fx.press(KeyCode.Z);
      Fx.until("no mark", () -> ranges().isEmpty());
      press(2, KeyCode.SHIFT, KeyCode.Z);
      Fx.until("the note again", () -> window.remarks() == 1);
      Fx.until("saved", () -> window.saved().equals("saved"));
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      assertEquals(paragraph, Fx.get(again::focused), "where the reader left");
      Fx.until("the contents", () -> again.shows(".contents-title"));
      assertEquals(1, Set.copyOf(Fx.get(again::frames)).size(), "the text stays where it stood");
      Fx.until("the note", () -> again.remarks() == 1);
    }
    // The paragraph is cut by a column end: [2360, 2473) and [2475, 2583) of the source.
    assertEquals(List.of("2360-2473", "2475-2583"), ranges());
    assertEquals(List.of("数字要核对：见第二段"), query("SELECT text FROM notes"));
    String source = Files.readString(SEED);
    assertEquals(
        List.of(source.substring(2360, 2473), source.substring(2475, 2583)),
        query("SELECT exact FROM ranges ORDER BY start_offset"));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(library), files.toList(), "a clean exit leaves one file");
    }
  }

  @Test
  void selection_overAColumnBreak_isOneMarkOfTwoRanges() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      while (!Fx.get(window::focused).contains("制造领域迈出")) {
        Fx.press(KeyCode.J);
      }
      int indent = 2;
      press(Fx.get(window::focused).indexOf("域迈出") - indent + 1, KeyCode.SHIFT, KeyCode.RIGHT);
      assertTrue(Fx.get(window::selected).endsWith("智能制造领域"), Fx.get(window::selected));
      Fx.press(KeyCode.DIGIT3);
      Fx.until("a mark", () -> ranges().size() == 2);
      assertEquals(
          List.of("576-625", "629-630"),
          ask("SELECT start_offset || '-' || end_offset FROM ranges ORDER BY start_offset"));
      assertEquals(List.of("3"), ask("SELECT colour FROM highlights"));
      Fx.press(KeyCode.D);
      Fx.until("no mark", () -> ranges().isEmpty());
    }
  }

  @Test
  void pageView_readByKey_showsAllItemsAndTheirMarks_andEnterReadsTheChosen() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.press(KeyCode.P);
      Fx.until("panes", () -> window.stories() > 2);
      assertEquals(1, Fx.get(window::focusedStories));
      Fx.press(KeyCode.SHIFT, KeyCode.J);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.H);
      Fx.until("a mark", () -> !ranges().isEmpty());
      Fx.press(KeyCode.ENTER);
      Fx.until("the article", () -> window.stories() == 0);
      Fx.until("its text", () -> window.text().contains("职业教育东中西部协作对接会举行"));
    }
  }

  @Test
  void focusMode_hidesAllButTheText_andContentsCanBeHidden() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.until("contents", () -> window.shows(".contents"));
      Fx.press(KeyCode.C);
      Fx.until("no contents", () -> !window.shows(".contents"));
      Fx.press(KeyCode.F9);
      Fx.until("contents again", () -> window.shows(".contents"));
      Fx.press(KeyCode.SHIFT, KeyCode.F);
      Fx.until("nothing but text", () -> !window.shows(".contents") && !window.shows(".margin"));
      assertTrue(Fx.get(() -> window.shows(".item-text")));
      Fx.press(KeyCode.F11);
      Fx.until("all again", () -> window.shows(".contents") && window.shows(".margin"));
    }
  }

  @Test
  void badFile_givenAtTheStart_isNamedAndTheSeedIsOpen() {
    Path missing = folder.resolve("没有.txt");
    try (var window = new OpenedWindow(library, Optional.of(missing))) {
      Fx.until("a sentence", () -> window.message().contains("没有.txt"));
      Fx.until("the seed", () -> window.text().contains("中国镍都"));
    }
  }

  @Test
  void library_thatIsNone_isNamedAndThePageCanBeRead() throws Exception {
    Files.writeString(library, "not a database, but long enough to be looked at twice by anybody");
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.until("a sentence", () -> window.message().contains("library.sqlite"));
      press(2, KeyCode.ESCAPE);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.H);
      Fx.until("a sentence again", () -> window.message().contains("library.sqlite"));
    }
    assertTrue(Files.readString(library).startsWith("not a database"));
  }

  @Test
  void pageWithoutAnArticle_isShownAsItIsAndSaysSo() throws Exception {
    Path page = Files.writeString(folder.resolve("天气.txt"), "晴\n12℃");
    try (var window = new OpenedWindow(library, Optional.of(page))) {
      Fx.until("a sentence", () -> window.message().contains("天气.txt"));
      assertTrue(Fx.get(window::text).contains("12℃"));
    }
  }

  @Test
  void paste_withModV_opensTheTextAsAPage_andTheListOpensTheOneBefore() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      copy("麦收开始\n\n本报讯（记者 张三）小麦开镰收割，今年面积增加一成。");
      Fx.press(KeyCode.CONTROL, KeyCode.V);
      Fx.until("the page", () -> window.title().startsWith("Pasted page"));
      Fx.press(KeyCode.CONTROL, KeyCode.R);
      Fx.until("the list", () -> window.listed() == 2);
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.ENTER);
      Fx.until("the seed again", () -> window.text().contains("中国镍都"));
    }
  }

  @Test
  void mark_madeByKeyboard_survivesAKillRightAfterSaved() throws Exception {
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MarkThenWait.class.getName(),
                library.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = reader.inputReader()) {
      assertEquals("saved", said.readLine());
    } finally {
      reader.destroyForcibly().waitFor();
    }
    assertEquals(List.of("655-669"), ranges(), "the line above the first headline");
    assertEquals(List.of("ok"), query("PRAGMA integrity_check"));
  }

  @Test
  void noteLeftWithEsc_comesBackAsADraft() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.press(KeyCode.N);
      Fx.until("a field", () -> window.note().isPresent());
      copy("还没写完");
      Fx.press(KeyCode.CONTROL, KeyCode.V);
      Fx.press(KeyCode.ESCAPE);
      Fx.until("no field", () -> window.note().isEmpty());
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      Fx.press(KeyCode.N);
      Fx.until("the draft", () -> again.note().stream().anyMatch(f -> f.getText().equals("还没写完")));
    }
  }

  @Test
  void noteWrittenInHaste_isOnTheMarkJustMade() {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.get(
          () -> {
            Fx.pressHere(KeyCode.H);
            Fx.pressHere(KeyCode.N);
            return window;
          });
      copy("趁热");
      Fx.press(KeyCode.CONTROL, KeyCode.V);
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
      assertEquals(List.of("1"), ask("SELECT count(*) FROM highlights"));
    }
  }

  @Test
  void noteThatCannotBeSaved_staysOpenUntilItCan() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(SEED));
        var other = DriverManager.getConnection("jdbc:sqlite:" + library);
        var lock = other.createStatement()) {
      Fx.press(KeyCode.N);
      Fx.until("a field", () -> window.note().isPresent());
      copy("不能丢");
      Fx.press(KeyCode.CONTROL, KeyCode.V);
      lock.execute("BEGIN IMMEDIATE");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("a sentence", () -> window.message().contains("library.sqlite"));
      assertEquals("not saved", Fx.get(window::saved));
      assertEquals("不能丢", Fx.get(() -> window.note().orElseThrow().getText()));
      lock.execute("ROLLBACK");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1 && window.note().isEmpty());
      assertEquals(List.of("不能丢"), query("SELECT text FROM notes"));
    }
  }

  private List<String> ranges() throws Exception {
    return query("SELECT start_offset || '-' || end_offset FROM ranges ORDER BY start_offset");
  }

  private List<String> ask(String sql) {
    return Fx.get(() -> query(sql));
  }

  /** Asks the library by plain JDBC. */
  private List<String> query(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
