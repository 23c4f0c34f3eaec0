package app.meipi.reader;

import java.util.Arrays;
import java.util.List;

/**
 * The keys that give a command: one stroke, or several one after the other, as {@code g g}.
 *
 * @param strokes at least one
 */
public record KeySequence(List<Stroke> strokes) {
  public KeySequence {
    strokes = List.copyOf(strokes);
  }

  /**
   * Reads strokes parted by blanks, each in {@link Stroke}'s notation.
   *
   * @throws IllegalArgumentException if one names no key
   */
  public static KeySequence parse(String notation) {
    return new KeySequence(
        Arrays.stream(notation.strip().split("\\s+")).map(Stroke::parse).toList());
  }

  /** Whether both begin alike, as far as both go. */
  boolean clashes(KeySequence other) {
    int common = Math.min(strokes.size(), other.strokes.size());
    for (int i = 0; i < common; i++) {
      if (!strokes.get(i).mayBe(other.strokes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code typed} are its first strokes, or all of them. */
  boolean begins(List<Stroke> typed) {
    if (typed.size() > strokes.size()) {
      return false;
    }
    for (int i = 0; i < typed.size(); i++) {
      if (!strokes.get(i).mayBe(typed.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return String.join(" ", strokes.stream().map(Stroke::toString).toList());
  }
}
