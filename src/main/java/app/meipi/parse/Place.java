package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.Optional;

/**
 * Where a line stands on its page and how it looks.
 *
 * @param box in em of the page's text type
 * @param size of its type, in em of the text type; 0 if unknown
 * @param plain whether it is set in the text's own face
 * @param edge whether it stands at the page's head or foot, over or under all its stories
 * @param caption whether it stands right below a picture, but for a head between
 * @param besideHead whether it stands in a short block right above or below larger type, set as
 *     lines of heads are and not as text
 * @param column how wide in em the column of text is that it stands in, 0 if it stands in none;
 *     known only where places were told from rows
 */
record Place(
    Box box,
    double size,
    boolean plain,
    boolean edge,
    boolean caption,
    boolean besideHead,
    Optional<Double> column) {
  /** Type this much larger than the text's is a head's. */
  private static final double LARGER = 1.05;

  private static final double SMALLER = 0.95;

  /** Whether its type is known, and larger than the text's. */
  boolean isLarger() {
    return size >= LARGER;
  }

  /** Whether its type is known, and smaller than the text's. */
  boolean isSmaller() {
    return size > 0 && size <= SMALLER;
  }

  /** Whether it is set as the text is. */
  boolean isText() {
    return plain && size > SMALLER && size < LARGER;
  }

  /** Whether it is as large as the text, in another face. */
  boolean isMarked() {
    return !plain && size > SMALLER && size < LARGER;
  }
}
