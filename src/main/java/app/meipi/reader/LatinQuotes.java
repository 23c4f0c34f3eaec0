package app.meipi.reader;

/**
 * Shows the quotation marks of English text as narrow as its letters: Chinese typefaces draw ’ and
 * “ as wide as a character. Only what is drawn is another sign, of the same length; the text stays.
 */
public final class LatinQuotes {
  /** From here on characters are those of Chinese and its neighbours. */
  private static final int WIDE = 0x2e80;

  /** Latin letters end here. */
  private static final int LATIN_END = 0x250;

  private LatinQuotes() {}

  /**
   * What to draw for {@code words}: where they are Latin letters and no Chinese, all quotation
   * marks narrow, else only those between Latin letters, as in don’t.
   */
  public static String shown(String words) {
    if (words.chars().noneMatch(LatinQuotes::isQuote)) {
      return words;
    }
    boolean latin =
        words.chars().noneMatch(c -> c >= WIDE && c != '\u3000')
            && words.chars().anyMatch(LatinQuotes::isLetter);
    StringBuilder shown = new StringBuilder(words);
    for (int i = 0; i < words.length(); i++) {
      boolean within =
          i > 0
              && i + 1 < words.length()
              && isLetter(words.charAt(i - 1))
              && isLetter(words.charAt(i + 1));
      if (isQuote(words.charAt(i)) && (latin || within)) {
        shown.setCharAt(i, words.charAt(i) < '“' ? '\'' : '"');
      }
    }
    return shown.toString();
  }

  private static boolean isQuote(int c) {
    return c == '‘' || c == '’' || c == '“' || c == '”';
  }

  private static boolean isLetter(int c) {
    return c < LATIN_END && Character.isLetter(c);
  }
}
