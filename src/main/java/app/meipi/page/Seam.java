package app.meipi.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Joins the pieces of a part where a column end or a line end cut it: Chinese without anything,
 * words of a language that has spaces with one.
 */
public final class Seam {
  private static final String CLOSING = ".,;:!?)]}%\"'’”";
  private static final String ASCII_CLOSING = ".,;:!?)";
  private static final String OPENING = "([{$£€\"'‘“";

  private Seam() {}

  /**
   * The text of {@code spans} as one line: each line end in them, and each gap between two of them,
   * with the white space around it, becomes a space or nothing; white space at its ends goes.
   *
   * <p>White space aside, the result has exactly the characters of the spans. A hyphen at a line
   * end stays, and what follows it joins on.
   */
  public static String join(SourceText source, List<Span> spans) {
    StringBuilder line = new StringBuilder();
    int last = -1;
    for (Span span : spans) {
      boolean gap = last >= 0 && span.start() != last;
      append(line, source.slice(span), gap);
      last = span.end();
    }
    return Blank.strip(line, 0, line.length())
        .map(inner -> line.substring(inner.start(), inner.end()))
        .orElse("");
  }

  /**
   * The text of a head in one line, as for a list: its pieces, which stood apart or on lines of
   * their own, with a space between.
   */
  public static String joinHead(SourceText source, List<Span> spans) {
    return spans.stream()
        .map(span -> join(source, List.of(span)).strip())
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether a space goes between {@code before} and {@code after}, two code points: digits alone
   * are no evidence of Latin, for Chinese cuts its numbers too.
   */
  public static boolean hasSpace(int before, int after) {
    if (spacedLetter(after)) {
      return spacedLetter(before) || Character.isDigit(before) || CLOSING.indexOf(before) >= 0;
    }
    if (Character.isDigit(after)) {
      return spacedLetter(before);
    }
    return OPENING.indexOf(after) >= 0
        && (spacedLetter(before) || ASCII_CLOSING.indexOf(before) >= 0);
  }

  private static boolean spacedLetter(int c) {
    return Character.isLetter(c)
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> false;
          default -> c < 0xFF00 || c > 0xFFEF;
        };
  }

  private static void append(StringBuilder line, String piece, boolean cut) {
    boolean atSeam = cut;
    for (int i = 0; i < piece.length(); ) {
      int blankEnd = i;
      while (blankEnd < piece.length() && Blank.is(piece.charAt(blankEnd))) {
        blankEnd++;
      }
      String blanks = piece.substring(i, blankEnd);
      boolean lineEnd = !blanks.isEmpty() && LineMap.of(blanks).size() > 1;
      if (blankEnd == piece.length()) {
        line.append(lineEnd ? "" : blanks);
        return;
      }
      atSeam |= lineEnd;
      int c = piece.codePointAt(blankEnd);
      if (!atSeam) {
        line.append(blanks);
      } else if (!line.isEmpty() && hasSpace(line.codePointBefore(line.length()), c)) {
        line.append(' ');
      }
      line.appendCodePoint(c);
      atSeam = false;
      i = blankEnd + Character.charCount(c);
    }
  }
}
