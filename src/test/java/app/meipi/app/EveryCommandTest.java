package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.meipi.app.CommandTrials.Trial;
import app.meipi.reader.Command;
import app.meipi.reader.KeySequence;
import app.meipi.reader.Messages;
import app.meipi.reader.Stroke;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goes through the command table and gives each command by each of its keys in a whole window, by
 * the palette where it has none, and sees that it does what it is for.
 */
final class EveryCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void command_byEachOfItsKeys_doesWhatItIsFor(Command.Group group) throws Exception {
    Path paper = Files.write(folder.resolve("paper.pdf"), CommandTrials.paper());
    try (var window = new OpenedWindow(OpenedWindow.library(folder), Optional.of(paper))) {
      List<String> failures = new ArrayList<>();
      CommandTrials trials = new CommandTrials(window, folder, paper);
      for (Command command : Command.in(group)) {
        Trial trial = trials.of(command);
        for (String key : command.keys().isEmpty() ? List.of("") : command.keys()) {
          String what = command.id() + " by " + (key.isEmpty() ? "the palette" : key);
          try {
            trials.start();
            trial.ready().run();
            assertFalse(Fx.get(trial.done()), "so already");
            if (key.isEmpty()) {
              byPalette(window, command);
            } else {
              KeySequence.parse(key).strokes().forEach(EveryCommandTest::press);
            }
            Fx.until("its end", trial.done());
          } catch (AssertionError e) {
            failures.add(what + ": " + e.getMessage());
          }
        }
      }
      assertEquals(List.of(), failures);
    }
  }

  private static void byPalette(OpenedWindow window, Command command) {
    Fx.press(KeyCode.CONTROL, KeyCode.K);
    Fx.until("the palette", () -> window.shows("#palette"));
    Fx.type(Messages.of(Locale.ENGLISH).text("command." + command.id()));
    Fx.press(KeyCode.ENTER);
  }

  private static void press(Stroke stroke) {
    if (stroke.typed()) {
      Fx.type(stroke.equals(Stroke.LETTER) ? "a" : stroke.key());
      return;
    }
    List<KeyCode> keys = new ArrayList<>();
    if (stroke.mod()) {
      keys.add(KeyCode.CONTROL);
    }
    if (stroke.alt()) {
      keys.add(KeyCode.ALT);
    }
    if (stroke.shift()) {
      keys.add(KeyCode.SHIFT);
    }
    keys.add(code(stroke.key()));
    Fx.press(keys.toArray(KeyCode[]::new));
  }

  /** The key that {@code name} in the table's notation names. */
  private static KeyCode code(String name) {
    for (KeyCode code : KeyCode.values()) {
      if (code.getName().replace(" ", "").equals(name)) {
        return code;
      }
    }
    throw new AssertionError("no key " + name);
  }
}
