package app.meipi.parse;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Whether a cut went through a word: the two ends are one in a dictionary. */
final class WordCuts {
  private static final int REACH = 8;

  private final BreakIterator words = BreakIterator.getWordInstance(Locale.CHINA);

  /**
   * Whether a word begins in the end of {@code left} and ends in the beginning of {@code right}.
   */
  boolean joined(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    char a = left.charAt(left.length() - 1);
    char b = right.charAt(0);
    if (Glyphs.isDigit(a) || Glyphs.isDigit(b)) {
      return Glyphs.isDigit(a) && (Glyphs.isDigit(b) || b == '.' || b == '%' || b == '万');
    }
    if (!Glyphs.isHan(a) || !Glyphs.isHan(b)) {
      return false;
    }
    String tail = left.substring(Math.max(0, left.length() - REACH));
    words.setText(tail + right.substring(0, Math.min(right.length(), REACH)));
    return !words.isBoundary(tail.length());
  }
}
