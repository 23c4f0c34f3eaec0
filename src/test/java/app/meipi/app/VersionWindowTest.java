package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrected version of a page takes its place in a whole window, with the keyboard alone. */
final class VersionWindowTest {
  private static final String[] PARAGRAPHS = {
    "本报讯（记者 林远）柳河镇新修的渠道昨天通水，沿线六个村的两千亩稻田当天就灌上了头遍水。",
    "渠道去年冬天动工，全长十一公里，衬砌用的石料全部取自下游的采石场，工程比计划提前二十天完工。",
    "镇水利站站长说，往年五月等雨插秧，今年不必再等，各村已经排好了轮灌的次序，先远后近。",
    "通水以后，管护由各村推选的渠长负责，每人看守两公里，闸门的钥匙由镇里统一保管。"
  };

  @TempDir private Path folder;
  private Path library = Path.of("");
  private Path old = Path.of("");
  private Path corrected = Path.of("");

  @BeforeEach
  void writeThePages() throws Exception {
    library = folder.resolve("library.sqlite");
    old = page("柳河-旧.txt", PARAGRAPHS);
    String[] again = PARAGRAPHS.clone();
    again[1] = again[1].replace("十一公里", "十二公里");
    again[2] = "";
    corrected = page("柳河-新.txt", again);
  }

  private Path page(String name, String... paragraphs) throws Exception {
    StringBuilder text = new StringBuilder("柳河新渠昨日通水\n\n");
    for (String paragraph : paragraphs) {
      if (!paragraph.isEmpty()) {
        text.append("　　").append(paragraph).append("\n\n");
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static void mark(OpenedWindow window, String words) {
    Fx.press(KeyCode.G);
    Fx.press(KeyCode.G);
    while (!Fx.get(window::focused).contains(words)) {
      Fx.press(KeyCode.J);
    }
    Fx.press(KeyCode.H);
    Fx.until("saved", () -> window.saved().equals("saved"));
  }

  private void markAndNote(OpenedWindow window) {
    mark(window, "本报讯");
    mark(window, "十一公里");
    mark(window, "水利站站长");
    Fx.press(KeyCode.N);
    Fx.until("a field", () -> window.note().isPresent());
    Fx.get(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "问轮灌")));
    Fx.press(KeyCode.CONTROL, KeyCode.V);
    Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.until("the note", () -> window.remarks() == 1);
  }

  @Test
  void correctedPage_replacesTheOther_andEachMarkIsCarriedConfirmedOrKeptAlsoAfterARestart()
      throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(old))) {
      markAndNote(window);
      window.drop(corrected);
      Fx.until("a question", () -> window.shows("#version"));
      assertTrue(Fx.get(() -> window.words("#version")).contains("3 marks"));
      Fx.press(KeyCode.ENTER);
      Fx.until("the new text", () -> window.text().contains("十二公里"));
      Fx.until("news", () -> window.message().contains("1 to confirm and 1 without a place"));
      assertEquals(List.of("1"), marksOn("柳河-新.txt"), "the certain one");
      Fx.press(KeyCode.Q);
      Fx.until("the list", () -> window.shows("#strays"));
      assertTrue(Fx.get(() -> window.written("#stray-before")).contains("全长十一公里"));
      assertTrue(Fx.get(() -> window.written("#stray-here")).contains("全长十二公里"));
    }
    try (var again = new OpenedWindow(library, Optional.empty())) {
      Fx.until("news again", () -> again.message().contains("1 to confirm"));
      Fx.press(KeyCode.Q);
      Fx.until("the list", () -> again.shows("#strays"));
      Fx.press(KeyCode.Y);
      Fx.until("one less", () -> again.written("#stray-count").startsWith("0 to confirm"));
      assertEquals(List.of("2"), marksOn("柳河-新.txt"));
      assertTrue(Fx.get(() -> again.written("#stray-before")).contains("水利站站长"));
      assertTrue(Fx.get(() -> again.written("#stray-here")).contains("Nothing like it"));
      assertEquals("问轮灌", Fx.get(() -> again.written("#stray-notes")));
      Fx.press(KeyCode.D);
      Fx.until("none left", () -> again.written("#stray-count").endsWith("0 without a place"));
      Fx.press(KeyCode.Z);
      Fx.until("it is back", () -> again.written("#stray-count").endsWith("1 without a place"));
      Fx.press(KeyCode.ESCAPE);
      Fx.until("the text", () -> !again.shows("#strays"));
      for (int i = 0; i < 2; i++) {
        Fx.press(KeyCode.Z);
      }
      Fx.until("as before the replacing", () -> marksOn("柳河-新.txt").equals(List.of("0")));
      assertEquals(List.of("3"), marksOn("柳河-旧.txt"), "the old text keeps all");
      assertEquals(List.of("0"), query("SELECT count(*) FROM strays"));
    }
  }

  @Test
  void correctedPage_refusedOrOpenedAsAPageOfItsOwn_changesNothingOfTheOther() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(old))) {
      mark(window, "本报讯");
      window.drop(corrected);
      Fx.until("a question", () -> window.shows("#version"));
      Fx.press(KeyCode.ESCAPE);
      Fx.until("no question", () -> !window.shows("#version"));
      assertTrue(Fx.get(window::text).contains("十一公里"));
      assertEquals(List.of("1"), query("SELECT count(*) FROM pages"), "it was not opened");
      window.drop(corrected);
      Fx.until("a question again", () -> window.shows("#version"));
      Fx.press(KeyCode.N);
      Fx.until("the new text", () -> window.text().contains("十二公里"));
      assertEquals(List.of("0"), marksOn("柳河-新.txt"));
      window.drop(old);
      Fx.until("the old text", () -> window.text().contains("十一公里"));
      window.drop(corrected);
      Fx.until("not asked again", () -> window.text().contains("十二公里"));
    }
  }

  @Test
  void command_replaceByAFile_carriesMarks_andAnOrphanIsPutWhereTheReaderIs() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(old))) {
      mark(window, "水利站站长");
      window.choose(corrected);
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      Fx.until("news", () -> window.message().contains("0 to confirm and 1 without a place"));
      while (!Fx.get(window::focused).contains("渠长")) {
        Fx.press(KeyCode.J);
      }
      Fx.press(KeyCode.Q);
      Fx.until("the list", () -> window.shows("#strays"));
      Fx.press(KeyCode.H);
      Fx.until("none left", () -> window.written("#stray-count").endsWith("0 without a place"));
      // It is shown while it is still being saved.
      Fx.until(
          "kept",
          () -> query("SELECT count(*) FROM ranges WHERE exact LIKE '%渠长%'").equals(List.of("1")));
      Fx.press(KeyCode.ESCAPE);
      window.choose(old);
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      Fx.until("the old text", () -> window.text().contains("十一公里"));
      window.choose(old);
      Fx.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      Fx.until("a sentence", () -> window.message().contains("open already"));
    }
  }

  @Test
  void correctedPage_ofOneWithADamagedMark_saysSo_andIsOpenedWhereTheReaderLeft() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(old))) {
      mark(window, "本报讯");
      mark(window, "水利站站长");
      while (!Fx.get(window::focused).contains("渠长")) {
        Fx.press(KeyCode.J);
      }
    }
    damage("UPDATE ranges SET exact = '别的话' WHERE exact LIKE '%水利站站长%'");
    try (var window = new OpenedWindow(library, Optional.of(old))) {
      window.drop(corrected);
      Fx.until("a question", () -> window.shows("#version"));
      Fx.press(KeyCode.ENTER);
      Fx.until("a sentence", () -> window.message().contains("could not be carried over: 1"));
      assertTrue(Fx.get(window::focused).contains("渠长"), Fx.get(window::focused));
      assertEquals(List.of("1"), marksOn("柳河-新.txt"));
      assertEquals(List.of("2"), marksOn("柳河-旧.txt"), "the damaged one too");
      String read = "SELECT value FROM settings WHERE key IN (SELECT 'read.' || sha256 FROM pages)";
      assertEquals(List.of("0", "0"), query(read), "its one item was read to the end");
    }
  }

  private void damage(String sql) throws Exception {
    assertEquals(1, Rows.change(library, sql));
  }

  private List<String> marksOn(String name) throws Exception {
    return query(
        "SELECT count(*) FROM highlights JOIN pages ON page = pages.id WHERE name = '"
            + name
            + "'");
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
