package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrects the text of the seed page in a whole window, with the keyboard alone. */
final class CorrectionWindowTest {
  private static final Path SEED = Path.of("seeds/gansu-daily-page.txt");

  @TempDir private Path folder;

  private static void paste(String words) {
    Fx.get(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
    Fx.press(KeyCode.CONTROL, KeyCode.V);
  }

  @Test
  void paragraph_correctedMarkedFoundUndoneAndOpenedAgain_showsWhatTheReaderWrote() {
    Path library = folder.resolve("library.sqlite");
    String before;
    String after;
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      while (!Fx.get(window::focused).contains("制造领域迈出")) {
        Fx.press(KeyCode.J);
      }
      before = Fx.get(window::focused);
      after = before.replace("迈出", "已经迈出了");
      Fx.press(KeyCode.H);
      Fx.until("a mark", window::marked);
      Fx.press(KeyCode.E);
      Fx.until("a field", () -> window.correction().isPresent());
      String line = Fx.get(() -> window.correction().orElseThrow().getText());
      assertEquals(before.strip(), line);
      Fx.press(KeyCode.ESCAPE);
      Fx.until("no field", () -> window.correction().isEmpty());
      assertEquals(before, Fx.get(window::focused), "Esc changes nothing");
      Fx.press(KeyCode.E);
      Fx.until("a field again", () -> window.correction().isPresent());
      Fx.press(KeyCode.CONTROL, KeyCode.A);
      paste(after.strip());
      Fx.press(KeyCode.ENTER);
      Fx.until("the correction", () -> window.focused().equals(after));
      assertTrue(Fx.get(window::original).contains("迈出"), Fx.get(window::original));
      assertTrue(Fx.get(() -> window.styled("run-corrected-marked")) > 0, "shown on the mark");
      Fx.press(KeyCode.D);
      Fx.until("no mark", () -> window.styled("run-corrected") > 0);
      Fx.press(KeyCode.SLASH);
      Fx.until("a search", () -> window.find().isPresent());
      paste("领域迈出");
      Fx.until("the original reading", () -> window.hits().equals("1 / 1"));
      Fx.press(KeyCode.CONTROL, KeyCode.A);
      paste("领域已经迈出了");
      Fx.until("the corrected reading", () -> window.hits().equals("1 / 1"));
      Fx.press(KeyCode.ESCAPE);
      Fx.press(KeyCode.Z);
      Fx.press(KeyCode.Z);
      Fx.until("as it came", () -> window.text().contains("领域迈出"));
      assertEquals("", Fx.get(window::original));
      Fx.press(KeyCode.SHIFT, KeyCode.Z);
      Fx.until("corrected again", () -> window.text().contains("领域已经迈出了"));
      Fx.until("saved", () -> window.saved().equals("saved"));
    }
    try (var again = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.until("the correction", () -> again.text().contains("领域已经迈出了"));
    }
  }
}
