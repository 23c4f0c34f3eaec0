package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scroll panes keep no picture of what is in view: it would stay when the pane is gone. */
final class ViewportsTest {
  @TempDir Path folder;

  @Test
  void cardsNotesAndPageView_keepNoPictureOfTheirView() throws Exception {
    try (var window = OpenedWindow.ferry(folder)) {
      Fx.type("?");
      Fx.until("a card", () -> window.shows(".card .viewport"));
      assertDirect(window);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("n");
      Fx.until("a field", () -> window.shows("#note .viewport"));
      assertDirect(window);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("p");
      Fx.until("the page view", () -> window.shows(".survey .viewport"));
      assertDirect(window);
    }
  }

  private static void assertDirect(OpenedWindow window) {
    assertFalse(Fx.get(() -> window.all(".viewport").stream().anyMatch(Node::isCache)));
  }
}
