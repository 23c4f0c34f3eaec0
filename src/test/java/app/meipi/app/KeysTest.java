package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gives each command by its keys in a whole window, on pages written for the purpose. */
final class KeysTest {
  @TempDir private Path folder;

  private OpenedWindow open() throws Exception {
    return OpenedWindow.ferry(folder);
  }

  private static void press(KeyCode... keys) {
    Fx.press(keys);
  }

  @Test
  void paragraphsAndSentences_byLettersAndArrows() throws Exception {
    try (var window = open()) {
      String head = Fx.get(window::focused);
      Fx.type("j");
      String next = Fx.get(window::focused);
      assertFalse(head.equals(next));
      Fx.type("k");
      assertEquals(head, Fx.get(window::focused));
      press(KeyCode.DOWN);
      assertEquals(next, Fx.get(window::focused));
      press(KeyCode.UP);
      assertEquals(head, Fx.get(window::focused));
      window.goTo("工程队");
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      assertTrue(Fx.get(window::sentence).startsWith("明年夏天"));
      press(KeyCode.LEFT);
      assertTrue(Fx.get(window::sentence).startsWith("工程队"));
    }
  }

  @Test
  void items_nextPreviousFirstLast() throws Exception {
    try (var window = open()) {
      Fx.type("J");
      assertTrue(Fx.get(window::text).contains("豆腐摊"));
      Fx.type("K");
      assertTrue(Fx.get(window::text).contains("旧渡口"));
      press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
      assertTrue(Fx.get(window::text).contains("豆腐摊"));
      press(KeyCode.CONTROL, KeyCode.PAGE_UP);
      assertTrue(Fx.get(window::text).contains("旧渡口"));
      Fx.type("G");
      assertTrue(Fx.get(window::text).contains("豆腐摊"));
      Fx.type("gg");
      assertTrue(Fx.get(window::text).contains("旧渡口"));
      press(KeyCode.CONTROL, KeyCode.END);
      assertTrue(Fx.get(window::text).contains("豆腐摊"));
      press(KeyCode.CONTROL, KeyCode.HOME);
      assertTrue(Fx.get(window::text).contains("旧渡口"));
    }
  }

  @Test
  void selection_growsByCharacterWordSentenceParagraphAndToTheEnds() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      press(KeyCode.SHIFT, KeyCode.RIGHT);
      press(KeyCode.SHIFT, KeyCode.RIGHT);
      assertEquals("工程", Fx.get(window::selected));
      press(KeyCode.SHIFT, KeyCode.LEFT);
      assertEquals("工", Fx.get(window::selected));
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
      String word = Fx.get(window::selected);
      assertTrue(word.equals("工程") || word.equals("工程队"), word);
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
      assertEquals("", Fx.get(window::selected));
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
      assertEquals("工程队下个月进场，先修北岸，再修南岸。明年夏天通车。", Fx.get(window::selected));
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
      assertEquals("", Fx.get(window::selected));
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.HOME);
      assertTrue(Fx.get(window::selected).startsWith("旧渡口"), Fx.get(window::selected));
      press(KeyCode.ESCAPE);
      window.goTo("工程队");
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.END);
      assertTrue(Fx.get(window::selected).endsWith("通车。"), Fx.get(window::selected));
    }
  }

  @Test
  void selection_bySentence_alsoWithChineseStops() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type(".");
      assertEquals("工程队下个月进场，先修北岸，再修南岸。", Fx.get(window::selected));
      Fx.type("。");
      assertEquals("工程队下个月进场，先修北岸，再修南岸。明年夏天通车。", Fx.get(window::selected));
      Fx.type("，");
      assertEquals("工程队下个月进场，先修北岸，再修南岸。", Fx.get(window::selected));
      Fx.type(",");
      assertEquals("", Fx.get(window::selected));
    }
  }

  @Test
  void caretMode_selectsSwapsItsEndAndIsLeft() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("v");
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      assertEquals("工程队", Fx.get(window::selected));
      Fx.type("o");
      press(KeyCode.RIGHT);
      assertEquals("程队", Fx.get(window::selected));
      press(KeyCode.LEFT);
      Fx.type("ow");
      assertTrue(Fx.get(window::selected).startsWith("工程队下"), Fx.get(window::selected));
      Fx.type("b");
      assertEquals("工程队", Fx.get(window::selected));
      Fx.type("v");
      assertEquals("", Fx.get(window::selected), "begun anew");
      press(KeyCode.RIGHT);
      assertEquals("下", Fx.get(window::selected));
      press(KeyCode.ESCAPE);
      assertEquals("", Fx.get(window::selected));
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      assertTrue(Fx.get(window::sentence).startsWith("明年"), "sentences again");
    }
  }

  @Test
  void caret_goesByRows_straightDownAndUp() throws Exception {
    Path page =
        Files.writeString(folder.resolve("长.txt"), "渡口\n\n" + "\u3000\u3000" + "河".repeat(200));
    try (var window = new OpenedWindow(OpenedWindow.library(folder), Optional.of(page))) {
      window.goTo("河河");
      Fx.type("v");
      press(KeyCode.RIGHT);
      press(KeyCode.RIGHT);
      press(KeyCode.DOWN);
      int row = Fx.get(window::selected).length() - 2;
      assertTrue(row > 20, "a row of " + row);
      press(KeyCode.DOWN);
      press(KeyCode.DOWN);
      assertEquals(3 * row + 2, Fx.get(window::selected).length());
      Fx.type("kj");
      assertEquals(3 * row + 2, Fx.get(window::selected).length());
      for (int i = 0; i < 12; i++) {
        press(KeyCode.DOWN);
      }
      assertTrue(Fx.get(window::selected).endsWith("河"), "not beyond the end");
    }
  }

  @Test
  void doubleClick_takesTheChineseWord() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      String word =
          Fx.get(
              () -> {
                window.area().moveTo(window.text().indexOf("夏天"));
                window.area().selectWord();
                return window.selected();
              });
      assertEquals("夏天", word);
    }
  }

  @Test
  void jumps_goBackAndForward_overPagesToo() throws Exception {
    try (var window = open()) {
      Fx.type("G");
      press(KeyCode.BACK_SPACE);
      assertTrue(Fx.get(window::text).contains("旧渡口"), "back");
      press(KeyCode.SHIFT, KeyCode.BACK_SPACE);
      assertTrue(Fx.get(window::text).contains("豆腐摊"), "forward");
      Fx.type("ma");
      Fx.until("set", () -> window.message().contains("Place a"));
      Path other = Files.writeString(folder.resolve("别的.txt"), "麦收开始\n本报讯（记者 王五）小麦开镰收割，今年面积增加一成。");
      Fx.get(() -> window.drop(other));
      Fx.until("another page", () -> window.text().contains("麦收开始"));
      press(KeyCode.ALT, KeyCode.LEFT);
      Fx.until("the page before", () -> window.text().contains("豆腐摊"));
      press(KeyCode.ALT, KeyCode.RIGHT);
      Fx.until("the other again", () -> window.text().contains("麦收开始"));
      Fx.type("'a");
      Fx.until("the place", () -> window.text().contains("豆腐摊"));
      Fx.type("'b");
      Fx.until("a word", () -> window.message().contains("No place b"));
    }
    try (var again = new OpenedWindow(OpenedWindow.library(folder), Optional.empty())) {
      Fx.type("gg");
      assertTrue(Fx.get(again::text).contains("旧渡口"));
      Fx.type("'a");
      Fx.until("the place, kept", () -> again.text().contains("豆腐摊"));
    }
  }

  @Test
  void palette_findsByPinyinInitials_andGivesTheCommand() throws Exception {
    try (var window = open()) {
      Fx.type("J");
      press(KeyCode.CONTROL, KeyCode.K);
      Fx.until("the palette", () -> window.shows("#palette"));
      Fx.type("dyp"); // 第一篇
      press(KeyCode.ENTER);
      Fx.until("the first", () -> window.text().contains("旧渡口"));
      Fx.type("：");
      Fx.until("the palette", () -> window.shows("#palette"));
      assertEquals("First article or photo", Fx.get(() -> window.chosen()), "given last");
      Fx.type("nosuchthing");
      press(KeyCode.ESCAPE);
      assertFalse(Fx.get(() -> window.shows("#palette")));
      Fx.type("j");
      assertFalse(Fx.get(window::focused).contains("旧渡口"), "the text has the keys again");
    }
  }

  @Test
  void palette_asksForTheLetterThatACommandNeeds() throws Exception {
    try (var window = open()) {
      Fx.type(":");
      Fx.type("place by a letter");
      press(KeyCode.ENTER);
      Fx.until("a strip", () -> window.shows(".sequence-strip"));
      Fx.type("q");
      Fx.until("set", () -> window.message().contains("Place q"));
    }
  }

  @Test
  void cheatSheet_byQuestionMarkAndF1_andNotWhileANoteIsWritten() throws Exception {
    try (var window = open()) {
      press(KeyCode.F1);
      assertTrue(Fx.get(() -> window.shows(".key-cap")));
      press(KeyCode.F1);
      assertFalse(Fx.get(() -> window.shows(".key-cap")));
      Fx.type("?");
      assertTrue(Fx.get(() -> window.shows(".key-cap")));
      press(KeyCode.ESCAPE);
      Fx.type("n");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("?:j");
      assertEquals("?:j", Fx.get(() -> window.note().orElseThrow().getText()));
      assertFalse(Fx.get(() -> window.shows(".key-cap")));
    }
  }

  @Test
  void sequence_begun_showsAfterAMomentWhatMayFollow() throws Exception {
    try (var window = open()) {
      Fx.type("g");
      Fx.until("the strip", () -> window.shows(".sequence-strip"));
      assertTrue(Fx.get(() -> window.words(".sequence-strip")).contains("First article"));
      press(KeyCode.ESCAPE);
      assertFalse(Fx.get(() -> window.shows(".sequence-strip")));
    }
  }

  @Test
  void pane_takesNoPartInInputMethods_andTheNoteFieldDoes() throws Exception {
    try (var window = open()) {
      assertEquals(
          Optional.empty(),
          Fx.get(() -> Optional.ofNullable(window.area().getInputMethodRequests())));
      Fx.type("n");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.compose("nihao", "");
      press(KeyCode.ESCAPE);
      press(KeyCode.CONTROL, KeyCode.ENTER);
      assertTrue(Fx.get(() -> window.note().isPresent()), "nothing fires while it composes");
      Fx.compose("", "你好");
      assertEquals("你好", Fx.get(() -> window.note().orElseThrow().getText()));
      press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1);
    }
  }

  @Test
  void palette_whileItsFieldComposes_choosesNothing() throws Exception {
    try (var window = open()) {
      press(KeyCode.CONTROL, KeyCode.K);
      Fx.compose("dayi", "");
      press(KeyCode.ENTER);
      assertTrue(Fx.get(() -> window.shows("#palette")), "Enter is the input method's");
      Fx.compose("", "最后一篇");
      assertEquals("最后一篇", Fx.get(() -> ((TextField) Fx.focused()).getText()));
      press(KeyCode.ENTER);
      Fx.until("the last", () -> window.text().contains("豆腐摊"));
    }
  }

  /** In a field that {@code key} opens, nothing is given up or saved while it composes. */
  private static void assertComposes(String id, String key) {
    Fx.type(key);
    Fx.until(id, () -> id.equals(Fx.focused().getId()));
    String before = Fx.get(() -> ((TextField) Fx.focused()).getText());
    Fx.compose("gongqi", "");
    press(KeyCode.F3);
    press(KeyCode.CONTROL, KeyCode.K);
    press(KeyCode.ENTER);
    press(KeyCode.ESCAPE);
    assertEquals(id, Fx.get(() -> Fx.focused().getId()), "the input method has the keyboard");
    Fx.compose("", "工期");
    assertEquals(before + "工期", Fx.get(() -> ((TextField) Fx.focused()).getText()));
  }

  @Test
  void fieldsForTagsWordsAndTheFilter_compose_whileNoCommandFires() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      assertComposes("tags", "t");
      press(KeyCode.ENTER);
      Fx.until("a tag", () -> Rows.count(OpenedWindow.library(folder), "highlight_tags") == 1);
      Fx.until("no field", () -> !window.shows("#tags"));
      assertComposes("find", "/");
      press(KeyCode.ESCAPE);
      assertComposes("correction", "e");
      press(KeyCode.ENTER);
      Fx.until("corrected", () -> window.text().contains("通车。工期"));
      Fx.type("l");
      Fx.until("the list", () -> window.shows("#marks"));
      assertComposes("list-filter", "/");
    }
  }

  @Test
  void contents_withTheKeyboard_goToTheItemByEnter() throws Exception {
    try (var window = open()) {
      Fx.until("rows", () -> window.shows(".contents-title"));
      Fx.get(
          () -> {
            window.enterContents();
            return window;
          });
      press(KeyCode.DOWN);
      press(KeyCode.ENTER);
      Fx.until("the item", () -> window.text().contains("豆腐摊"));
      Fx.type("K");
      assertTrue(Fx.get(window::text).contains("旧渡口"), "the text has the keys again");
    }
  }

  @Test
  void tab_leavesTheText() throws Exception {
    try (var _ = open()) {
      Node text = Fx.get(Fx::focused);
      press(KeyCode.TAB);
      assertFalse(Fx.get(Fx::focused).equals(text));
      press(KeyCode.SHIFT, KeyCode.TAB);
      assertEquals(text, Fx.get(Fx::focused));
    }
  }

  @Test
  void keyFile_withAWrongLine_namesItAndKeepsTheRest() throws Exception {
    Files.writeString(
        folder.resolve("keys.txt"),
        """
        # my keys
        go.lastItem = x
        go.nowhere = q
        profile = vim
        """);
    try (var window = open()) {
      Fx.until("a sentence", () -> window.message().contains("line 3"));
      Fx.type("x");
      assertTrue(Fx.get(window::text).contains("豆腐摊"));
      Fx.type("gg2j");
      assertTrue(Fx.get(window::focused).contains("工程队") || Fx.get(window::focused).contains("老人"));
      Fx.type("G");
      assertTrue(Fx.get(window::text).contains("旧渡口"), "its default is gone");
    }
  }
}
