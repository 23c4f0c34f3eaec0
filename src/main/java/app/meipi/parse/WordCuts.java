package app.meipi.parse;

import com.ibm.icu.text.BreakIterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether a cut went through a word: the two ends are one in a dictionary. */
final class WordCuts {
  private static final int REACH = 8;

  private final Set<Integer> pairs = new HashSet<>();
  private final Set<Long> triples = new HashSet<>();
  private final BreakIterator words = BreakIterator.getWordInstance(Locale.CHINA);

  /** Takes note of the strings that {@code text} is made of. */
  void read(String text) {
    for (int i = 1; i < text.length(); i++) {
      pairs.add(text.charAt(i - 1) << 16 | text.charAt(i));
      if (i > 1) {
        triples.add(triple(text.charAt(i - 2), text.charAt(i - 1), text.charAt(i)));
      }
    }
  }

  private static long triple(char a, char b, char c) {
    return ((long) a << 32) | ((long) b << 16) | c;
  }

  /** What the page knows of the string that a cut went through. */
  enum Known {
    NOTHING,
    /** The two characters at the cut stand together elsewhere. */
    PAIR,
    /** Three characters over the cut stand together elsewhere. */
    TRIPLE
  }

  /** Whether the characters at the cut stand together elsewhere in what was read. */
  Known known(String left, String right) {
    if (left.length() < 2 || right.length() < 2) {
      return Known.NOTHING;
    }
    char a = left.charAt(left.length() - 2);
    char b = left.charAt(left.length() - 1);
    char c = right.charAt(0);
    char d = right.charAt(1);
    if (!Glyphs.isHan(b) || !Glyphs.isHan(c)) {
      return Known.NOTHING;
    }
    if (triples.contains(triple(a, b, c)) || triples.contains(triple(b, c, d))) {
      return Known.TRIPLE;
    }
    return pairs.contains((b << 16) | c) ? Known.PAIR : Known.NOTHING;
  }

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
