package app.meipi.reader;

import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each character becomes for a search that overlooks width, case, accents and the script of
 * Chinese: the same for all that should find each other.
 *
 * <p>ICU's NFKC_Casefold, decomposed and without accents, then {@link Variants}. Characters that
 * show nothing (soft hyphens, zero-width spaces) become nothing.
 */
final class FoldTable {
  /**
   * Signs that are set one for the other, from paper to paper and typeface to typeface; the first
   * of each row stands for all.
   */
  private static final List<String> ALIKE =
      List.of("\"“”„‟「」『』〝〞〟", "'‘’‚‛", "·•・‧∙⋅", "—―─━", "-‐−");

  /** In {@link #direct}: the character becomes none or several, or is half a pair. */
  private static final char ELSEWHERE = 0xFFFF;

  private static final class Lazy {
    static final FoldTable TABLE = new FoldTable();
  }

  private final Normalizer2 cased = Normalizer2.getNFKCCasefoldInstance();
  private final Normalizer2 decomposed = Normalizer2.getNFDInstance();
  private final Map<Integer, Integer> ones = new HashMap<>(Variants.load());
  private final char[] direct = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];
  private final Map<Integer, String> others = new HashMap<>();

  private FoldTable() {
    for (String row : ALIKE) {
      row.codePoints().forEach(sign -> ones.put(sign, row.codePointAt(0)));
    }
    for (int c = 0; c < direct.length; c++) {
      String folded = compute(c);
      if (folded.length() == 1 && folded.charAt(0) != ELSEWHERE) {
        direct[c] = folded.charAt(0);
      } else {
        direct[c] = ELSEWHERE;
        others.put(c, folded);
      }
    }
  }

  /** The table, made at the first call in some tens of milliseconds: not on the FX thread. */
  static FoldTable get() {
    return Lazy.TABLE;
  }

  /** Puts what {@code codePoint} becomes at the end of {@code folded}; may be nothing. */
  void append(int codePoint, StringBuilder folded) {
    char one = codePoint < direct.length ? direct[codePoint] : ELSEWHERE;
    if (one != ELSEWHERE) {
      folded.append(one);
    } else {
      folded.append(codePoint < direct.length ? others.get(codePoint) : compute(codePoint));
    }
  }

  /** The code point, or U+FFFD for half a pair of surrogates: none is found inside a pair. */
  static int whole(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint;
  }

  private String compute(int codePoint) {
    String character = Character.toString(whole(codePoint));
    String folded = cased.normalize(character);
    StringBuilder plain = new StringBuilder();
    // Hangul stays in syllables: a letter is not looked for inside one.
    (isHangul(folded) ? folded : decomposed.normalize(folded))
        .codePoints()
        .filter(c -> !isAccent(c) && c != ' ')
        .map(c -> ones.getOrDefault(c, c))
        .forEach(plain::appendCodePoint);
    boolean vanishes = plain.isEmpty() && !folded.isEmpty() && !isAccent(codePoint);
    return vanishes ? character : plain.toString();
  }

  private static boolean isHangul(String folded) {
    return folded.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isAccent(int c) {
    return c >= 0x300 && c <= 0x36F;
  }
}
