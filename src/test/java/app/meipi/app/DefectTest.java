package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.ui.Look;
import app.meipi.ui.ReaderWindow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefectTest {
  @TempDir Path folder;

  @Test
  void tellOfDefect_always_namesTheLogAndLetsTheReaderReadOn() {
    Fx.start();
    Path log = folder.resolve("meipi.0.log");
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("l.sqlite"))) {
      Stage stage = Fx.get(Stage::new);
      ReaderWindow window =
          Fx.get(
              () -> {
                ReaderWindow made =
                    new ReaderWindow(
                        stage,
                        workspace,
                        Messages.of(Locale.ENGLISH),
                        (owner, title) -> Optional.empty(),
                        Look.FIRST,
                        KeyFile.NONE);
                made.openFirst(workspace.openFirst(Optional.empty()));
                stage.show();
                return made;
              });
      Fx.until("a page", () -> stage.getTitle().contains("gansu"));
      window.tellOfDefect(log);
      Fx.until("the card", () -> field(stage).isPresent());
      assertEquals(log.toString(), Fx.get(() -> field(stage).orElseThrow().getText()));
      Fx.press(KeyCode.SPACE); // as on every button
      Fx.until("its end", () -> field(stage).isEmpty());
      Fx.get(
          () -> {
            stage.close();
            return stage;
          });
    }
  }

  private static Optional<TextField> field(Stage stage) {
    return Optional.ofNullable((TextField) stage.getScene().lookup("#defect-log"));
  }
}
