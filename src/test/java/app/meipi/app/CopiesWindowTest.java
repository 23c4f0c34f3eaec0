package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Backups;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes back to a copy of the library in a whole window, with the keyboard alone. */
final class CopiesWindowTest {
  private static final Path SEED = Path.of("seeds/gansu-daily-page.txt");

  @TempDir private Path folder;
  private Path library = Path.of("");

  @BeforeEach
  void chooseLibrary() {
    library = folder.resolve("library.sqlite");
  }

  private static void showCopies(OpenedWindow window) {
    Fx.press(KeyCode.CONTROL, KeyCode.K);
    Fx.until("the palette", () -> window.shows("#palette"));
    Fx.type("Go back to a copy");
    Fx.press(KeyCode.ENTER);
    Fx.until("the list", () -> window.shows("#copies"));
  }

  private int marks() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM highlights")) {
      return rows.getInt(1);
    }
  }

  @Test
  void copy_chosenByKey_bringsBackItsDay_andWhatWasIsACopyToComeBackTo() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.press(KeyCode.H);
      Fx.until("a mark", () -> marks() == 1);
      new Backups(library).daily(LocalDate.of(2025, 8, 28));
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.H);
      Fx.until("two marks", () -> marks() == 2);
      showCopies(window);
      String listed = Fx.get(() -> window.words("#copies"));
      assertTrue(listed.contains("August 28, 2025") && listed.contains("1 mark"), listed);
      Fx.press(KeyCode.ENTER);
      Fx.until("news", () -> window.message().contains("again what it was"));
      assertEquals(1, marks());
      Fx.until("shown so", window::marked);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.J);
      Fx.press(KeyCode.H);
      Fx.until("saved in what was brought back", () -> marks() == 2);
      showCopies(window);
      assertTrue(Fx.get(() -> window.words("#copies")).contains("2 marks"), "what was before");
    }
  }

  @Test
  void libraryThatCannotBeOpened_isBroughtBackFromACopy() throws Exception {
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.press(KeyCode.H);
      Fx.until("a mark", window::marked);
    }
    new Backups(library).daily(LocalDate.of(2025, 8, 28));
    byte[] damaged = new byte[8192];
    System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, damaged, 0, 16);
    Files.write(library, damaged);
    try (var window = new OpenedWindow(library, Optional.of(SEED))) {
      Fx.until("a sentence", () -> window.message().contains("library.sqlite"));
      showCopies(window);
      Fx.press(KeyCode.ENTER);
      Fx.until("the mark", window::marked);
      assertEquals(1, marks());
      assertTrue(Files.exists(library.resolveSibling("library.sqlite.damaged")));
    }
  }
}
