package app.meipi.ui;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

/** Sees to it that no title ends in a row of a single character. */
final class LastRow {
  /** What is tried to be kept free, in em. */
  private static final int MOST = 3;

  private LastRow() {}

  /**
   * What to keep free beside {@code words}, set in rows of at most {@code room}, for the last row
   * to be of two letters or more; 0 where it is so by itself, or cannot be. In pixels.
   */
  static double beside(String words, Font font, double room) {
    Text text = new Text(words);
    text.setFont(font);
    for (int em = 0; em <= MOST; em++) {
      double free = em * font.getSize();
      if (room - free < 2 * font.getSize()) {
        return 0;
      }
      text.setWrappingWidth(room - free);
      TextLineInfo last = text.getLayoutInfo().getTextLines(false).getLast();
      if (last.start() == 0 || letters(words.substring(last.start())) > 1) {
        return free;
      }
    }
    return 0;
  }

  private static long letters(String row) {
    return row.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
