package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tool tips of buttons, made from the command table: what the command does, and its key.
 *
 * <p>A tip is made when the mouse first comes to its button: each is a window of its own, and at a
 * start nobody waits for one.
 */
final class Tips {
  private Tips() {}

  /** Has {@code button} tell of {@code command}, which it gives. */
  static void set(ButtonBase button, Messages messages, Keymap keymap, Command command) {
    String name = messages.text("command." + command.id());
    String key = KeyNames.first(keymap, command);
    String tip = key.isEmpty() ? name : name + "  " + key;
    button.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip(tip));
          }
        });
  }
}
