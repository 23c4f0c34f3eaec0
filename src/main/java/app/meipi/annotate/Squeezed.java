package app.meipi.annotate;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.Arrays;
import java.util.Optional;

/** A text without its white space, which a new extraction sets anew, with the way back. */
final class Squeezed {
  private final String text;

  /** For each unit of {@link #text}, where it stands in the whole text. */
  private final int[] at;

  private Squeezed(String text, int[] at) {
    this.text = text;
    this.at = at;
  }

  /** The UTF-16 units that are not white space. */
  String text() {
    return text;
  }

  static Squeezed of(String whole) {
    StringBuilder text = new StringBuilder(whole.length());
    int[] at = new int[whole.length()];
    for (int i = 0; i < whole.length(); i++) {
      if (!Blank.is(whole.charAt(i))) {
        at[text.length()] = i;
        text.append(whole.charAt(i));
      }
    }
    return new Squeezed(text.toString(), Arrays.copyOf(at, text.length()));
  }

  /** The squeezed range of what {@code span} of the whole text holds; empty if it is blank. */
  Optional<Span> squeeze(Span span) {
    int start = index(span.start());
    int end = index(span.end());
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** The span of the whole text from the first to the last unit of a squeezed range. */
  Span widen(Span range) {
    return new Span(at[range.start()], at[range.end() - 1] + 1);
  }

  private int index(int offset) {
    int found = Arrays.binarySearch(at, offset);
    return found >= 0 ? found : -found - 1;
  }
}
