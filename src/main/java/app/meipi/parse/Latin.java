package app.meipi.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the letters of a line in Latin script tell. */
final class Latin {
  /** Any weekday, to be put in a pattern. */
  static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  /** Any month, likewise. */
  static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*");

  private static final Pattern DATE =
      Pattern.compile(
          "^(?:" + WEEKDAY + ",?)?" + MONTH + "[0-9]{1,2},?[0-9]{4}.{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private Latin() {}

  /** Whether a line of compact text is nothing but a date, and perhaps a price or a number. */
  static boolean isDate(String compact) {
    return DATE.matcher(compact).find();
  }

  /** Whether the line has no letters but capitals, as a paper's own name or its spelling has. */
  static boolean isCapitals(String text) {
    return text.chars().anyMatch(Glyphs::isLatinLetter)
        && text.chars().noneMatch(c -> Glyphs.isHan(c) || Character.isLowerCase(c));
  }

  /** Whether more than half of the line is Latin letters. */
  static boolean isLatin(String text) {
    return text.chars().filter(Glyphs::isLatinLetter).count() * 2 > text.length();
  }

  /**
   * Whether the line runs on in small letters: it begins with one, or most of its longer words do,
   * or a word is cut at its end.
   */
  static boolean isProse(String text) {
    int words = 0;
    int small = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.end() - word.start() > 3) {
        words++;
        small += Character.isLowerCase(text.charAt(word.start())) ? 1 : 0;
      }
    }
    if (!isLatin(text)) {
      return false;
    }
    int n = text.length();
    boolean cut = n > 1 && text.charAt(n - 1) == '-' && Character.isLowerCase(text.charAt(n - 2));
    return cut || Character.isLowerCase(text.charAt(0)) || (words >= 3 && small * 5 >= words * 3);
  }
}
