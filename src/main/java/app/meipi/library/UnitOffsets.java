package app.meipi.library;

import java.util.Arrays;

/**
 * Turns many code point offsets of one text into UTF-16 offsets, reading the text only once: its
 * surrogate pairs are few or none.
 */
final class UnitOffsets {
  /** The code point offset of each surrogate pair, ascending. */
  private final int[] pairs;

  /** Of the text, in code points. */
  private final int length;

  UnitOffsets(String text) {
    int[] found = new int[text.length() / 2];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found[count] = i - 1 - count;
        count++;
      }
    }
    pairs = Arrays.copyOf(found, count);
    length = text.length() - count;
  }

  /** Whether {@code [start, end)} in code points is not empty and lies in the text. */
  boolean holds(long start, long end) {
    return 0 <= start && start < end && end <= length;
  }

  /**
   * The UTF-16 offset of the code point numbered {@code codePoint}, from 0 to the text's length.
   */
  int units(long codePoint) {
    int at = Math.toIntExact(codePoint);
    int before = Arrays.binarySearch(pairs, at);
    return at + (before >= 0 ? before : -before - 1);
  }
}
