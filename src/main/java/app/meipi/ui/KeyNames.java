package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.KeySequence;
import app.meipi.reader.Keymap;
import app.meipi.reader.Stroke;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes key strokes as this platform's readers know them: {@code Ctrl+O}, {@code ⌘O}, {@code ↓}.
 */
final class KeyNames {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private KeyNames() {}

  /** The key of {@code command} to show where there is room for one; empty if it has none. */
  static String first(Keymap keymap, Command command) {
    return keymap.keys(command).stream().findFirst().map(KeyNames::shown).orElse("");
  }

  /** The strokes as shown to the reader. */
  static String shown(KeySequence keys) {
    return shown(keys, MAC);
  }

  /** The strokes as readers on macOS, or elsewhere, know them. */
  static String shown(KeySequence keys, boolean mac) {
    return keys.strokes().stream()
        .map(stroke -> shown(stroke, mac))
        .collect(Collectors.joining(" "));
  }

  /** The stroke as shown to the reader. */
  static String shown(Stroke stroke) {
    return shown(stroke, MAC);
  }

  private static String shown(Stroke stroke, boolean mac) {
    String modifiers =
        (stroke.mod() ? mac ? "⌘" : "Ctrl+" : "")
            + (stroke.alt() ? mac ? "⌥" : "Alt+" : "")
            + (stroke.shift() ? mac ? "⇧" : "Shift+" : "");
    String key =
        switch (stroke.key()) {
          case "Down" -> "↓";
          case "Up" -> "↑";
          case "Left" -> "←";
          case "Right" -> "→";
          case "Minus" -> "−";
          case "PageDown" -> "PgDn";
          case "PageUp" -> "PgUp";
          case "Delete" -> "Del";
          case "[a-z]" -> "a–z";
          case "BackSpace", "Backspace" -> "⌫";
          default -> stroke.sign();
        };
    return modifiers + key;
  }
}
