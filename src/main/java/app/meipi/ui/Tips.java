package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/** Tool tips of buttons, made from the command table: what the command does, and its key. */
final class Tips {
  private Tips() {}

  /** Has {@code button} tell of {@code command}, which it gives. */
  static void set(ButtonBase button, Messages messages, Keymap keymap, Command command) {
    String name = messages.text("command." + command.id());
    String key = KeyNames.first(keymap, command);
    button.setTooltip(new Tooltip(key.isEmpty() ? name : name + "  " + key));
  }
}
