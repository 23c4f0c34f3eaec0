package app.meipi.parse;

import app.meipi.page.Blank;

/** What single characters are to a line of newspaper text: their width, and how they bind. */
final class Glyphs {
  private static final String ENDS = "。！？!?…．";
  private static final String WEAK_ENDS = "；：;:";
  private static final String CLOSERS = "”’」』）)】〕》〉］]\"";
  private static final String OPENERS = "“‘「『（(【〔《〈［[";
  private static final String NEVER_FIRST = "，。、；：？！,;:?!”’」』）)】〕》〉］]％%·…";
  private static final String BULLETS = "●○■□◆◇▲△▼▽★☆◎※";

  private Glyphs() {}

  /** Whether it is a Chinese character, kana included, or a sign that stands for one. */
  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x323AF)
        || c == '〇'
        || c == '々'
        || c == '○'
        || c == '×'
        || c == '□';
  }

  /** Whether it takes a full em in Chinese type. */
  static boolean isWide(int c) {
    return isHan(c)
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2030 && c <= 0x205E)
        || (c >= 0x2100 && c <= 0x27BF)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || c == '·';
  }

  static boolean isLatinLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
  }

  static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  static boolean isOpener(int c) {
    return OPENERS.indexOf(c) >= 0;
  }

  static boolean isCloser(int c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** Whether no line and no piece of text can begin with it unless it was cut off before. */
  static boolean neverFirst(int c) {
    return NEVER_FIRST.indexOf(c) >= 0;
  }

  static boolean isBullet(int c) {
    return BULLETS.indexOf(c) >= 0;
  }

  /** Whether it ends a sentence by itself. */
  static boolean isEnd(int c) {
    return ENDS.indexOf(c) >= 0;
  }

  /** Whether it may end a paragraph though the sentence goes on in the next one. */
  static boolean isWeakEnd(int c) {
    return WEAK_ENDS.indexOf(c) >= 0;
  }

  /**
   * Whether {@code text} ends with a whole sentence: with an end mark, closing quotation marks and
   * brackets behind it ignored.
   */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    boolean closed = false;
    while (i >= 0 && (Blank.is(text.charAt(i)) || isCloser(text.charAt(i)))) {
      closed |= text.charAt(i) == '”' || text.charAt(i) == '」';
      i--;
    }
    if (i < 0) {
      return false;
    }
    char c = text.charAt(i);
    return isEnd(c) || (c == '.' && endsLatin(text, i)) || (closed && c == '—');
  }

  private static boolean endsLatin(String text, int dot) {
    return dot > 0 && (isLatinLetter(text.charAt(dot - 1)) || isHan(text.charAt(dot - 1)));
  }

  /** Whether {@code text} ends with {@code ；} or {@code ：}. */
  static boolean endsWeakly(String text) {
    int i = text.length() - 1;
    while (i >= 0 && Blank.is(text.charAt(i))) {
      i--;
    }
    return i >= 0 && isWeakEnd(text.charAt(i));
  }

  /**
   * The width of a line in em: a wide character takes 1, others half, a mark in half-width form
   * beside Chinese counts as the wide one that it stands for.
   */
  static double width(String text) {
    double sum = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c) && i > 0) {
        continue;
      }
      if (c == '\u3000') {
        sum += 1;
      } else if (Blank.is(c)) {
        sum += spaceWidth(text, i);
      } else if (isWide(c) || Character.isHighSurrogate(c)) {
        sum += 1;
      } else if (",:;()?!".indexOf(c) >= 0 && besideWide(text, i)) {
        sum += 1;
      } else {
        sum += 0.5;
      }
    }
    return sum;
  }

  private static double spaceWidth(String text, int i) {
    boolean wideBefore = i > 0 && isWide(text.charAt(i - 1));
    boolean wideAfter = i + 1 < text.length() && isWide(text.charAt(i + 1));
    return wideBefore == wideAfter ? 0.5 : 0;
  }

  private static boolean besideWide(String text, int i) {
    return (i > 0 && isWide(text.charAt(i - 1)))
        || (i + 1 < text.length() && isWide(text.charAt(i + 1)));
  }

  /**
   * Whether the line was spread out to fill its column, so that its characters came apart: {@code 中
   * 国 队 以}.
   */
  static boolean isSpread(String text) {
    int pairs = 0;
    int apart = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Blank.is(c)) {
        continue;
      }
      if (last >= 0 && isWide(c) && isWide(text.charAt(last))) {
        pairs++;
        apart += i - last > 1 ? 1 : 0;
      }
      last = i;
    }
    return apart >= 4 && apart * 2 > pairs;
  }
}
