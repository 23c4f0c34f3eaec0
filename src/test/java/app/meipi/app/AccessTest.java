package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.pdf.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes through the window by Tab, and asks what a screen reader would be told. */
final class AccessTest {
  @TempDir private Path folder;

  private OpenedWindow open() throws Exception {
    return OpenedWindow.ferry(folder);
  }

  /** All that has the keyboard one after the other by Tab, beginning with what has it now. */
  private static List<Node> tabbed() {
    Set<Node> seen = new LinkedHashSet<>();
    for (int i = 0; i < 60 && seen.add(Fx.get(Fx::focused)); i++) {
      Fx.press(KeyCode.TAB);
    }
    return List.copyOf(seen);
  }

  /** What a screen reader has no name or no kind for. */
  private static List<String> nameless(List<Node> nodes) {
    Set<AccessibleRole> none = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    List<String> nameless = new ArrayList<>();
    for (Node node : nodes) {
      String own = node instanceof Labeled labeled ? labeled.getText() : "";
      String name = Objects.requireNonNullElse(node.getAccessibleText(), own);
      if (name.isBlank() || none.contains(node.getAccessibleRole())) {
        nameless.add(node + " " + node.getAccessibleRole());
      }
    }
    return nameless;
  }

  private static boolean has(List<Node> nodes, String style) {
    return nodes.stream().anyMatch(node -> node.getStyleClass().contains(style));
  }

  @Test
  void tab_comesToAllParts_whichHaveAKindAndAName() throws Exception {
    try (var window = open()) {
      Fx.type("hn");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("核对");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1 && window.note().isEmpty());
      List<Node> article = tabbed();
      assertTrue(has(article, "item-text") && has(article, "contents") && has(article, "remark"));
      assertEquals(List.of(), Fx.get(() -> nameless(article)));
      List<Node> shown = new ArrayList<>(article);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("l");
      Fx.until("the list", () -> window.shows("#marks"));
      List<Node> list = tabbed();
      assertTrue(list.stream().anyMatch(node -> "list-filter".equals(node.getId())));
      assertTrue(has(list, "mark-chip") && has(list, "list-order") && has(list, "item-text"));
      shown.addAll(list);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("p");
      Fx.until("the page view", () -> window.stories() > 0);
      List<Node> survey = tabbed();
      assertTrue(has(survey, "survey"));
      shown.addAll(survey);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("p/");
      Fx.until("the field", () -> window.find().isPresent());
      shown.addAll(tabbed());
      assertEquals(List.of(), Fx.get(() -> nameless(shown)));
    }
  }

  @Test
  void card_keepsTheKeyboardUntilItIsClosed_andAllInItHasAKindAndAName() throws Exception {
    try (var window = open()) {
      Fx.type("h");
      for (List<KeyCode> keys :
          List.of(
              List.of(KeyCode.F1),
              List.of(KeyCode.CONTROL, KeyCode.R),
              List.of(KeyCode.CONTROL, KeyCode.K),
              List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L))) {
        Fx.press(keys.toArray(KeyCode[]::new));
        assertCard(window, keys + "", 1);
        leaveCard(window);
      }
    }
  }

  /** All in the card is reached by Tab, and nothing else; so many things at least. */
  private static void assertCard(OpenedWindow window, String what, int stops) {
    Fx.until("a card " + what, () -> window.shows(".card") && isIn(Fx.focused(), "card"));
    List<Node> card = tabbed();
    assertTrue(card.size() >= stops, what + " " + card);
    assertEquals(List.of(), Fx.get(() -> nameless(card)));
    assertTrue(Fx.get(() -> card.stream().allMatch(node -> isIn(node, "card"))), what);
  }

  private static boolean isWhole(OpenedWindow window) {
    ScrollPane card = (ScrollPane) window.all(".card").getFirst();
    double high = card.getContent().getLayoutBounds().getHeight();
    return high <= card.getViewportBounds().getHeight() + 1;
  }

  private static void leaveCard(OpenedWindow window) {
    Fx.press(KeyCode.ESCAPE);
    Fx.until("none", () -> !window.shows(".card") && isIn(Fx.focused(), "item-text"));
  }

  @Test
  void cardsThatAskAndTell_areGoneThroughByTab_andAllInThemHasAKindAndAName() throws Exception {
    try (var window = open()) {
      window.goTo("工程队");
      Fx.type("n");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("[县志](https://example.org/)");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1 && window.note().isEmpty());
      Fx.type("O");
      assertCard(window, "links", 1);
      assertEquals(List.of(), namelessRows(window, "#links"));
      leaveCard(window);
      window.tellOfDefect(folder.resolve("log"));
      assertCard(window, "defect", 2);
      assertTrue(Fx.get(() -> isWhole(window)), "no part of it is cut off");
      leaveCard(window);
      String other = OpenedWindow.FERRY.replace("先修北岸，再修南岸", "先修东岸，再修西岸");
      window.drop(Files.writeString(folder.resolve("渡口二.txt"), other));
      assertCard(window, "version", 3);
      assertTrue(Fx.get(() -> isWhole(window)), "no part of it is cut off");
      Fx.press(KeyCode.Y);
      Fx.until("the other", () -> window.text().contains("东岸"));
      Fx.type("q");
      assertCard(window, "strays", 1);
      assertEquals(List.of(), namelessRows(window, "#strays"));
      leaveCard(window);
    }
  }

  /** The rows of the card's list that a screen reader has no words for. */
  private static List<Node> namelessRows(OpenedWindow window, String card) {
    String filled = card + " .list-cell:filled";
    Fx.until("rows of " + card, () -> !window.all(filled).isEmpty());
    return Fx.get(
        () ->
            window.all(filled).stream()
                .filter(row -> Objects.requireNonNullElse(row.getAccessibleText(), "").isBlank())
                .toList());
  }

  @Test
  void cheatSheet_largerThanTheWindow_isScrolledByKey() throws Exception {
    try (var window = open()) {
      window.widen(700);
      Fx.press(KeyCode.F1);
      Fx.until("the sheet", () -> isIn(Fx.focused(), "card"));
      Fx.press(KeyCode.PAGE_DOWN);
      Fx.until("scrolled", () -> ((ScrollPane) window.all(".card").getFirst()).getVvalue() > 0);
    }
  }

  @Test
  void barsBelow_areComeToByTab_andHaveAKindAndAName() throws Exception {
    try (var window = open()) {
      Fx.type("ht");
      Fx.until("the tags", () -> window.shows("#tags"));
      assertEquals(List.of(), nameless(List.of(Fx.get(Fx::focused))));
      Fx.press(KeyCode.ESCAPE);
      Fx.type("e");
      Fx.until("the words", () -> "correction".equals(Fx.focused().getId()));
      List<Node> all = tabbed();
      assertTrue(has(all, "item-text") && has(all, "contents"));
      assertEquals(List.of(), Fx.get(() -> nameless(all)));
    }
  }

  @Test
  void printedPage_isComeToByTab_andHasAKindAndAName() throws Exception {
    Path paper = Files.write(folder.resolve("paper.pdf"), Sheet.paper());
    try (var window = new OpenedWindow(folder.resolve("library.sqlite"), Optional.of(paper))) {
      Fx.press(KeyCode.F);
      Fx.until("the picture", window::isDrawn);
      assertFalse(Fx.get(() -> isRinged(window)));
      List<Node> all = tabbed();
      assertTrue(has(all, "facsimile") && has(all, "item-text"));
      assertEquals(List.of(), Fx.get(() -> nameless(all)));
      for (int i = 0; i < 30 && !Fx.focused().getStyleClass().contains("facsimile"); i++) {
        Fx.press(KeyCode.TAB);
      }
      Fx.until("a ring", () -> isRinged(window));
    }
  }

  private static boolean isRinged(OpenedWindow window) {
    return ((Region) window.all(".facsimile").getFirst())
        .getBorder().getStrokes().stream()
            .anyMatch(line -> !line.getTopStroke().equals(Color.TRANSPARENT));
  }

  private static boolean isIn(Node node, String style) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(style)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void note_saysOnWhatItIs_andWhatColourItsMarkHas_inWords() throws Exception {
    try (var window = open()) {
      Fx.type("3n");
      Fx.until("a field", () -> window.note().isPresent());
      Fx.type("核对");
      Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
      Fx.until("the note", () -> window.remarks() == 1 && window.note().isEmpty());
      assertEquals(
          "3 blue: 核对", Fx.get(() -> window.all(".remark").getFirst().getAccessibleText()));
    }
  }
}
