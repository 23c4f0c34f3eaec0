package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Stroke;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Turns the scene's key events into commands; a text field always comes first. */
final class Keys {
  private final Keymap keymap;
  private final BooleanSupplier menuIsOpen;
  private final Consumer<Command> run;

  private Keys(Keymap keymap, BooleanSupplier menuIsOpen, Consumer<Command> run) {
    this.keymap = keymap;
    this.menuIsOpen = menuIsOpen;
    this.run = run;
  }

  /** Has {@code run} called for each command given by key in {@code scene}. */
  static void install(
      Scene scene, Keymap keymap, BooleanSupplier menuIsOpen, Consumer<Command> run) {
    Keys keys = new Keys(keymap, menuIsOpen, run);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void pressed(KeyEvent event) {
    String key = event.getCode().getName().replace(" ", "");
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (plain && key.length() == 1) {
      return; // comes again as a typed character, right for the keyboard's layout
    }
    Stroke stroke =
        Stroke.pressed(key, event.isShortcutDown(), event.isAltDown(), event.isShiftDown());
    run(keymap.command(stroke), event, event.getTarget());
  }

  private void typed(KeyEvent event) {
    // AltGr, which types characters on many layouts, arrives as Ctrl and Alt together.
    boolean altGr = event.isControlDown() && event.isAltDown();
    if (altGr || (!event.isShortcutDown() && !event.isAltDown())) {
      run(keymap.command(Stroke.typed(event.getCharacter())), event, event.getTarget());
    }
  }

  private void run(Optional<Command> command, Event event, Object target) {
    if (menuIsOpen.getAsBoolean()) {
      return; // the menu has the keyboard
    }
    boolean inText = target instanceof TextInputControl;
    boolean inList = target instanceof Node node && node.getStyleClass().contains("takes-keys");
    command
        .filter(found -> !(inText || inList) || found.worksInText())
        .ifPresent(
            found -> {
              event.consume();
              run.accept(found);
            });
  }
}
