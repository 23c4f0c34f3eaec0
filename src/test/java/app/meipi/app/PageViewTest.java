package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the whole page in columns: how it is set, and what is lit in it. */
final class PageViewTest {
  private static final Path SEED = Path.of("seeds/gansu-daily-page.txt");

  /** From one line to the next at the first look: 1.8 em of 14 pixels, whole. */
  private static final double PITCH = 25;

  @TempDir private Path folder;

  private OpenedWindow open(Path page) {
    var window = new OpenedWindow(folder.resolve("library.sqlite"), Optional.of(page));
    Fx.press(KeyCode.P);
    Fx.until("panes", () -> window.stories() > 2);
    return window;
  }

  private static double top(Node paragraph) {
    return paragraph.localToScene(0, ((TextFlow) paragraph).getInsets().getTop()).getY();
  }

  @Test
  void columns_standLineByLine() {
    try (var window = open(SEED)) {
      Fx.until("body text", () -> window.all(".story-text .line-paragraph").size() > 10);
      List<Double> off =
          Fx.get(
              () -> {
                List<Node> paragraphs = window.all(".story-text .line-paragraph");
                double first = top(paragraphs.getFirst());
                return paragraphs.stream()
                    .map(paragraph -> (top(paragraph) - first) / PITCH)
                    .map(lines -> Math.abs(lines - Math.rint(lines)) * PITCH)
                    .filter(distance -> distance > 1.5) // one may be rounded away
                    .toList();
              });
      assertEquals(List.of(), off, "pixels beside a line");
    }
  }

  @Test
  void heads_standOnOneLineForEachThatTheyWereGiven() throws Exception {
    String body = "　　清早的渡口还没有人，摆渡的老人把船系在柳树上，坐在岸边看了一会儿水。\n".repeat(4);
    StringBuilder page = new StringBuilder();
    for (String head : List.of("老渡口又有了船", "县里第三座石桥今天上午通车啦", "山村小学的孩子们迎来了新操场和图书角")) {
      page.append(head).append("\n\n").append(body).append("\n");
    }
    Path file = Files.writeString(folder.resolve("page.txt"), page.toString());
    try (var window = open(file)) {
      Fx.until("heads", () -> !window.all(".story-text .line-headline").isEmpty());
      for (Node head : Fx.get(() -> window.all(".story-text .run-headline"))) {
        Text words = (Text) head;
        double lines =
            Fx.get(() -> words.getLayoutBounds().getHeight() / (words.getFont().getSize() * 1.75));
        assertTrue(lines < 1.2, words.getText() + " takes so many lines: " + lines);
      }
    }
  }

  @Test
  void heads_haveNoLineOfOneCharacter_howeverNarrowTheirPane() throws Exception {
    String body = "　　清早的渡口还没有人，摆渡的老人把船系在柳树上，坐在岸边看了一会儿水。\n".repeat(3);
    StringBuilder page = new StringBuilder();
    for (String head : List.of("县里第三座石桥今天通车啦", "职业学校东西部协作会今年再举行", "山村小学的孩子们迎来了新操场和图书角")) {
      page.append(head).append("\n\n").append(body).append("\n");
    }
    Path file = Files.writeString(folder.resolve("page.txt"), page.toString());
    try (var window = new OpenedWindow(OpenedWindow.library(folder), Optional.of(file))) {
      for (int width : List.of(1180, 1040, 900, 760)) {
        window.widen(width);
        Fx.press(KeyCode.P);
        Fx.until("panes", () -> window.stories() > 0);
        assertEquals(List.of(), Fx.get(() -> lonely(window)), "page view, " + width);
        Fx.press(KeyCode.P);
        for (int larger = 0; larger < 3; larger++) {
          Fx.press(KeyCode.CONTROL, KeyCode.END);
          assertEquals(List.of(), Fx.get(() -> lonely(window)), "article, " + width);
          Fx.press(KeyCode.CONTROL, KeyCode.EQUALS);
        }
      }
    }
  }

  /** The heads of which a row is much shorter than the first. */
  private static List<String> lonely(OpenedWindow window) {
    window.stage().getScene().getRoot().applyCss();
    window.stage().getScene().getRoot().layout();
    List<String> lonely = new ArrayList<>();
    for (Node node : window.all(".line-headline")) {
      TextFlow head = (TextFlow) node;
      String words =
          head.getChildren().stream()
              .filter(Text.class::isInstance)
              .map(run -> ((Text) run).getText())
              .collect(Collectors.joining());
      Map<Double, Integer> rows = new TreeMap<>();
      for (int i = 0; i < words.length(); i++) {
        if (head.getCaretShape(i, true)[0] instanceof MoveTo top) {
          rows.merge(top.getY(), 1, Integer::sum);
        }
      }
      if (rows.size() > 1 && rows.values().stream().anyMatch(count -> count < 3)) {
        lonely.add(words + rows.values());
      }
    }
    return lonely;
  }

  @Test
  void panes_setAnew_letTheOldOnesGo() {
    try (var window = open(SEED)) {
      List<WeakReference<Node>> old = new ArrayList<>();
      Fx.until(
          "panes",
          () -> {
            old.clear();
            window.all(".story").forEach(story -> old.add(new WeakReference<>(story)));
            return old.size() > 2;
          });
      Fx.press(KeyCode.CONTROL, KeyCode.EQUALS);
      Fx.until(
          "all collected",
          () -> {
            System.gc();
            return old.stream().allMatch(story -> story.get() == null);
          });
    }
  }

  @Test
  void focus_isSeenOnOneUnitAlone_whenTheArticleIsShownAgain() {
    try (var window = open(SEED)) {
      Fx.press(KeyCode.P);
      Fx.until("the article", () -> window.stories() == 0);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.P);
      Fx.press(KeyCode.P);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.J);
      assertEquals(1, Fx.get(() -> window.styled("item-text .line-focused")), "a byline's line");
    }
  }

  @Test
  void hits_areLitInAllPanes() {
    try (var window = open(SEED)) {
      Fx.press(KeyCode.SLASH);
      Fx.until("a field", () -> window.find().isPresent());
      Fx.type("甘肃");
      Fx.until("hits", () -> window.styled("run-hit") > 3);
      Fx.until("the one gone to", () -> window.styled("run-hit-current") == 1);
      Fx.press(KeyCode.ESCAPE);
    }
  }
}
