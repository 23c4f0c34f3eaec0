package app.meipi.parse;

import app.meipi.words.Cut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the two sides of a cut fit by their words: by the language's, and by the strings that
 * the page itself has elsewhere, names above all.
 */
final class PageWords {
  private final Cut cut = new Cut();
  private final List<String> texts = new ArrayList<>();
  private final List<Cut.Sides> sides = new ArrayList<>();
  private final List<Double> opens = new ArrayList<>();
  private final Set<Integer> pairs = new HashSet<>();
  private final Set<Long> triples = new HashSet<>();

  /** Over the page's body pieces. */
  PageWords(List<Piece> bodies) {
    for (Piece body : bodies) {
      texts.add(body.compact());
      Cut.Sides both = cut.sides(body.compact());
      sides.add(both);
      opens.add(Math.clamp(cut.opens(both), -1, 4));
      read(body.compact());
    }
  }

  private void read(String text) {
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

  /** How much likelier the words at the cut between the two are together, as a logarithm. */
  double gain(int p, int q) {
    return cut.of(sides.get(p), sides.get(q)).gain();
  }

  /** How much likelier piece {@code q}'s first words begin a sentence, bounded to -1 to 4. */
  double opens(int q) {
    return opens.get(q);
  }

  /** How many characters at the cut stand together elsewhere on the page: 0, 2 or 3. */
  int known(int p, int q) {
    String left = texts.get(p);
    String right = texts.get(q);
    if (left.length() < 2 || right.length() < 2) {
      return 0;
    }
    char a = left.charAt(left.length() - 2);
    char b = left.charAt(left.length() - 1);
    char c = right.charAt(0);
    char d = right.charAt(1);
    if (Glyphs.isDigit(b) && (Glyphs.isDigit(c) || ".%万亿多余".indexOf(c) >= 0)) {
      return 2;
    }
    if (!Glyphs.isHan(b) || !Glyphs.isHan(c)) {
      return 0;
    }
    if (triples.contains(triple(a, b, c)) || triples.contains(triple(b, c, d))) {
      return 3;
    }
    return pairs.contains((b << 16) | c) ? 2 : 0;
  }
}
