package app.meipi.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text: where each begins and ends, its line end left out.
 *
 * <p>A line ends at LF, CR LF, a lone CR, a form feed or one of U+0085, U+2028 and U+2029. A line
 * end belongs to no line. Empty lines count.
 *
 * @param starts for each line the UTF-16 offset of its first unit
 * @param ends for each line the UTF-16 offset behind its last unit; equal to the start if empty
 */
public record LineMap(List<Integer> starts, List<Integer> ends) {
  public LineMap {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  /** Finds the lines of {@code text}; a text of no character has one empty line. */
  public static LineMap of(String text) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!endsLine(text.charAt(i))) {
        continue;
      }
      starts.add(start);
      ends.add(i);
      if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    starts.add(start);
    ends.add(text.length());
    return new LineMap(starts, ends);
  }

  private static boolean endsLine(char c) {
    return switch (c) {
      case '\n', '\r', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** How many lines there are, at least 1. */
  public int size() {
    return starts.size();
  }
}
