package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks, changes marks and writes notes by key in a whole window, on a page of its own. */
final class MarkKeysTest {
  @TempDir private Path folder;

  private OpenedWindow open() throws Exception {
    return OpenedWindow.ferry(folder);
  }

  /** The words of each range of the library's marks, with the mark's number and look. */
  private List<String> marks() {
    return Rows.ask(
        library(),
        """
        SELECT colour || ' ' || style || ' ' || replace(exact, char(10), '')
        FROM highlights JOIN ranges ON ranges.highlight = highlights.id
        ORDER BY start_offset, highlights.id
        """);
  }

  @Test
  void underline_byU_turnsIntoTheOtherStyleAndBack_andIsUndone() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("2u");
      String words = "工程队下个月进场，先修北岸，再修南岸。明年夏天通车。";
      Fx.until("underlined", () -> marks().equals(List.of("2 underline " + words)));
      Fx.press(KeyCode.CONTROL, KeyCode.U);
      Fx.until("a ground", () -> marks().equals(List.of("2 ground " + words)));
      Fx.type("zz");
      Fx.until("none but the first", () -> marks().equals(List.of("2 ground " + words)));
      Fx.type("z");
      Fx.until("none", () -> marks().isEmpty());
      Fx.press(KeyCode.RIGHT);
      Fx.type("u");
      Fx.until("a sentence", () -> marks().equals(List.of("2 underline 工程队下个月进场，先修北岸，再修南岸。")));
    }
  }

  @Test
  void mark_isShownWhileItIsSaved_andTakenBackWhereItCannotBe() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.until("at rest", () -> window.saved().equals("saved"));
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + library());
          var lock = other.createStatement()) {
        lock.execute("BEGIN IMMEDIATE");
        Fx.type("u");
        Fx.until("shown", () -> window.marked());
        assertEquals("saving...", Fx.get(window::saved));
        assertEquals(List.of(), marks());
        lock.execute("ROLLBACK");
      }
      Fx.until("saved", () -> window.saved().equals("saved"));
      assertEquals(1, marks().size());

      Path away = Files.move(library(), folder.resolve("away"));
      Fx.type("u");
      Fx.until("refused", () -> window.saved().equals("not saved"));
      String style = Fx.get(() -> style(window));
      assertTrue(style.contains("UNDERLINE"), style);
      Files.move(away, library());
      Fx.type("u");
      Fx.until("saved", () -> window.saved().equals("saved"));
      assertTrue(Fx.get(() -> style(window)).contains("GROUND"), "the next change is made");
    }
  }

  private static String style(OpenedWindow window) {
    return window.area().getStyleOfChar(window.text().indexOf("工程队")).toString();
  }

  @Test
  void marksThatCross_areAllSeen_groundsAndUnderlinesOfSeveralColours() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("1");
      Fx.press(KeyCode.RIGHT);
      Fx.type("2");
      select(window, 1, 8);
      Fx.type("u");
      select(window, 2, 6);
      Fx.type("4");
      select(window, 3, 7);
      Fx.type("u");
      Fx.until("five marks", () -> Rows.count(library(), "highlights") == 5);
      String crossing =
          Fx.get(
              () -> {
                int at = window.text().indexOf("工程队") + 4;
                return window.area().getStyleOfChar(at).toString();
              });
      for (String mark :
          List.of(
              "colour=YELLOW, style=GROUND",
              "colour=GREEN, style=GROUND",
              "colour=GREEN, style=UNDERLINE",
              "colour=PINK, style=GROUND",
              "colour=PINK, style=UNDERLINE")) {
        assertTrue(crossing.contains(mark), crossing);
      }
    }
  }

  /** Selects from one character of the focused sentence to another, by a caret. */
  private static void select(OpenedWindow window, int from, int to) {
    Fx.type("v");
    for (int i = 0; i < to; i++) {
      Fx.press(KeyCode.RIGHT);
    }
    Fx.type("o");
    for (int i = 0; i < from; i++) {
      Fx.press(KeyCode.RIGHT);
    }
    assertEquals(to - from, Fx.get(window::selected).length());
  }

  @Test
  void markGoneTo_isRecoloured_whereverItsEdges() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.press(KeyCode.RIGHT);
      Fx.type("h");
      Fx.until("a mark", () -> marks().size() == 1);
      Fx.type("gg]4");
      Fx.until("recoloured", () -> marks().getFirst().startsWith("4 ground 工程队下个月"));
      assertEquals(1, marks().size());
    }
  }

  @Test
  void append_addsARangeOfAnotherArticle_andIsUndone() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.press(KeyCode.RIGHT);
      Fx.type("3");
      Fx.until("a mark", () -> marks().size() == 1);
      Fx.type("J");
      window.goTo("三十年的账");
      Fx.press(KeyCode.RIGHT);
      Fx.press(KeyCode.RIGHT);
      Fx.type("a");
      Fx.until("two ranges", () -> marks().size() == 2);
      assertEquals(1, Rows.count(library(), "highlights"));
      assertTrue(Fx.get(window::message).contains("工程队"), Fx.get(window::message));
      Fx.type("a");
      Fx.until("told", () -> window.message().contains("already"));
      Fx.type("z");
      Fx.until("one range", () -> marks().size() == 1);
    }
  }

  @Test
  void append_goesToTheMarkGoneTo_ratherThanToALaterOne() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("1");
      Fx.until("a mark", () -> marks().size() == 1);
      Fx.type("J");
      Fx.type("2");
      Fx.until("another", () -> marks().size() == 2);
      Fx.type("gg]j");
      Fx.type("J");
      window.goTo("三十年的账");
      Fx.press(KeyCode.RIGHT);
      Fx.type("a");
      Fx.until("a range more", () -> marks().size() == 3);
      assertEquals(2, marks().stream().filter(row -> row.startsWith("1 ")).count());
    }
  }

  @Test
  void merge_ofOverlappingMarks_keepsTheirNotesInOrder_andIsUndone() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("M");
      Fx.until("told", () -> window.message().startsWith("No mark here"));
      Fx.press(KeyCode.RIGHT);
      note(window, "甲");
      Fx.type("M");
      Fx.until("told", () -> window.message().startsWith("Only one mark"));
      Fx.press(KeyCode.ESCAPE);
      Fx.type("v");
      for (int i = 0; i < 5; i++) {
        Fx.press(KeyCode.RIGHT);
      }
      Fx.type("o");
      Fx.press(KeyCode.RIGHT);
      assertEquals("程队下个", Fx.get(window::selected));
      Fx.type("2");
      Fx.until("two marks", () -> marks().size() == 2);
      Fx.type("]]");
      note(window, "乙");
      Fx.press(KeyCode.ESCAPE);
      window.goTo("工程队");
      Fx.type("M");
      Fx.until("one mark", () -> Rows.count(library(), "highlights") == 1);
      assertEquals(
          List.of("甲", "乙"), Rows.ask(library(), "SELECT text FROM notes ORDER BY created"));
      assertEquals(2, Fx.get(window::remarks));
      Fx.type("z");
      Fx.until("two again", () -> Rows.count(library(), "highlights") == 2);
    }
  }

  private Path library() {
    return OpenedWindow.library(folder);
  }

  private static void note(OpenedWindow window, String words) {
    int before = Fx.get(window::remarks);
    Fx.type("n");
    Fx.until("a field", () -> window.note().isPresent());
    Fx.type(words);
    Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.until("the note", () -> window.note().isEmpty() && window.remarks() == before + 1);
  }

  @Test
  void edges_movedByCharacterWordAndSentence_areKeptInOneChange() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.press(KeyCode.RIGHT);
      Fx.type("h");
      Fx.until("a mark", () -> marks().size() == 1);
      Fx.type("r");
      assertEquals("工程队下个月进场，先修北岸，再修南岸。", Fx.get(window::selected));
      Fx.type(".");
      assertTrue(Fx.get(window::selected).endsWith("明年夏天通车。"));
      Fx.press(KeyCode.LEFT);
      Fx.type("ow");
      Fx.press(KeyCode.SHIFT, KeyCode.RIGHT);
      String reached = Fx.get(window::selected);
      Fx.type("h"); // no other key changes anything meanwhile
      Fx.press(KeyCode.ENTER);
      Fx.until("kept", () -> marks().equals(List.of("1 ground " + reached)));
      assertTrue(reached.endsWith("明年夏天通车") && !reached.startsWith("工"), reached);
      assertEquals("", Fx.get(window::selected));
      Fx.type("z");
      Fx.until("as before", () -> marks().equals(List.of("1 ground 工程队下个月进场，先修北岸，再修南岸。")));
      Fx.type("r");
      Fx.press(KeyCode.RIGHT);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("j");
      assertEquals(List.of("1 ground 工程队下个月进场，先修北岸，再修南岸。"), marks(), "left as it was");
    }
  }

  @Test
  void edges_ofAMarkOfTwoArticles_moveTheStretchAtTheFocusOnly() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.press(KeyCode.RIGHT);
      Fx.type("h");
      Fx.until("a mark", () -> marks().size() == 1);
      Fx.type("J");
      Fx.type("a");
      Fx.until("two ranges", () -> marks().size() == 2);
      Fx.type("r");
      Fx.press(KeyCode.LEFT);
      Fx.press(KeyCode.ENTER);
      Fx.until("moved", () -> marks().contains("1 ground 豆腐摊上的账"));
      assertEquals("1 ground 工程队下个月进场，先修北岸，再修南岸。", marks().getFirst());
    }
  }

  @Test
  void notesOnItemAndPage_standAtTheHead_areWrittenAgain_andUndone() throws Exception {
    try (var window = open()) {
      Fx.type("J");
      Fx.type("i");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("全篇");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
      assertTrue(Fx.get(() -> window.words(".remark")).contains("On the whole item"));
      Fx.type("N");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("全版");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("told where", () -> window.message().contains("first item"));
      Fx.type("K");
      Fx.until("there", () -> window.words(".remark").contains("全版"));
      Fx.type("N");
      Fx.until(
          "the same note", () -> window.note().stream().anyMatch(f -> f.getText().equals("全版")));
      Fx.type("页");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("rewritten", () -> window.words(".remark").contains("全版页"));
      assertEquals(2, Rows.count(library(), "notes"));
      Fx.type("zz");
      Fx.until("one", () -> Rows.count(library(), "notes") == 1);
      Fx.type("zZ");
      Fx.until("one again", () -> window.words(".remark").contains("全篇"));
    }
    try (var again = new OpenedWindow(library(), Optional.empty())) {
      Fx.until("kept", () -> again.words(".remark").contains("全篇"));
      Fx.press(KeyCode.TAB);
      for (int i = 0; i < 10 && !Fx.focused().getStyleClass().contains("remark"); i++) {
        Fx.press(KeyCode.TAB);
      }
      Fx.type("n");
      Fx.until(
          "the note to write on",
          () -> again.note().stream().anyMatch(f -> f.getText().equals("全篇")));
    }
  }
}
