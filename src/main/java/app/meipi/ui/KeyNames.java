package app.meipi.ui;

import app.meipi.reader.Stroke;
import java.util.Locale;

/**
 * Writes key strokes as this platform's readers know them: {@code Ctrl+O}, {@code ⌘O}, {@code ↓}.
 */
final class KeyNames {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private KeyNames() {}

  /** The stroke in {@link Stroke}'s notation, as shown to the reader. */
  static String shown(String notation) {
    Stroke stroke = Stroke.parse(notation);
    String modifiers =
        (stroke.mod() ? MAC ? "⌘" : "Ctrl+" : "")
            + (stroke.alt() ? MAC ? "⌥" : "Alt+" : "")
            + (stroke.shift() ? MAC ? "⇧" : "Shift+" : "");
    String key =
        switch (stroke.key()) {
          case "Down" -> "↓";
          case "Up" -> "↑";
          case "Left" -> "←";
          case "Right" -> "→";
          case "Equals" -> "=";
          case "Minus" -> "−";
          case "PageDown" -> "PgDn";
          case "PageUp" -> "PgUp";
          case "Delete" -> "Del";
          default -> stroke.key();
        };
    return modifiers + key;
  }
}
