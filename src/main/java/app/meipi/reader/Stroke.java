package app.meipi.reader;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One key stroke: a character typed ({@code j}, {@code J}, {@code ?}), or a key pressed ({@code
 * Down}, {@code Mod+O}, {@code Mod+Shift+H}).
 *
 * <p>Characters are matched as typed, not by their place on the keyboard, so that {@code ?} works
 * on every layout. Mod is Ctrl, on macOS Cmd.
 *
 * @param key the character, or the name of the key
 * @param typed whether {@code key} is a character typed without Mod and Alt
 */
public record Stroke(String key, boolean typed, boolean mod, boolean alt, boolean shift) {
  /** Stands for any letter from a to z, which the command is told: {@code m [a-z]}. */
  public static final Stroke LETTER = typed("[a-z]");

  /** Keys that have a sign, by their names; it may be written for them: {@code Alt+.} */
  private static final Map<String, String> SIGNS =
      Map.of(
          "Period", ".",
          "Comma", ",",
          "OpenBracket", "[",
          "CloseBracket", "]",
          "Equals", "=",
          "Minus", "-",
          "Slash", "/",
          "Semicolon", ";",
          "Quote", "'");

  private static final Map<String, String> NAMES =
      SIGNS.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** A character typed without Mod and Alt. */
  public static Stroke typed(String character) {
    return new Stroke(character, true, false, false, false);
  }

  /** A key pressed. */
  public static Stroke pressed(String key, boolean mod, boolean alt, boolean shift) {
    return new Stroke(key, false, mod, alt, shift);
  }

  /**
   * Reads the notation of the command table; a lone character is typed, all else pressed.
   *
   * @throws IllegalArgumentException if it names no key
   */
  public static Stroke parse(String notation) {
    if (notation.codePointCount(0, notation.length()) == 1 || notation.equals(LETTER.key)) {
      return typed(notation);
    }
    List<String> names = Arrays.asList(notation.split("\\+", -1));
    List<String> modifiers = names.subList(0, names.size() - 1);
    String key = names.getLast();
    if (key.isEmpty() || !List.of("Mod", "Alt", "Shift").containsAll(modifiers)) {
      throw new IllegalArgumentException("no key stroke: " + notation);
    }
    return pressed(
        NAMES.getOrDefault(key, key),
        modifiers.contains("Mod"),
        modifiers.contains("Alt"),
        modifiers.contains("Shift"));
  }

  /** The sign on the key, or its name where it has none. */
  public String sign() {
    return SIGNS.getOrDefault(key, key);
  }

  /** Whether one key press can be both. */
  public boolean mayBe(Stroke other) {
    return equals(other)
        || (equals(LETTER) && other.isLetter())
        || (other.equals(LETTER) && isLetter());
  }

  private boolean isLetter() {
    return typed && key.length() == 1 && 'a' <= key.charAt(0) && key.charAt(0) <= 'z';
  }

  /** In the notation that {@link #parse} reads. */
  @Override
  public String toString() {
    return (mod ? "Mod+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
  }
}
