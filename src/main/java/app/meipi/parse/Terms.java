package app.meipi.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two texts speak of the same things: pairs of neighbouring characters that few other
 * pieces of the page have (names, places, terms) weigh most.
 */
final class Terms {
  /** Added to both norms, so that texts of a few characters are not alike by one chance pair. */
  private static final double FEW = 400;

  private final Map<Integer, Integer> spread = new HashMap<>();
  private final int pieces;

  Terms(List<Piece> pieces) {
    this.pieces = pieces.size();
    for (Piece piece : pieces) {
      for (int term : termsOf(piece.compact())) {
        spread.merge(term, 1, Integer::sum);
      }
      for (int character : charactersOf(piece.compact())) {
        spread.merge(character, 1, Integer::sum);
      }
    }
  }

  /** The pairs of {@code compact}. */
  static Set<Integer> termsOf(CharSequence compact) {
    Set<Integer> terms = new HashSet<>();
    for (int i = 0; i + 1 < compact.length(); i++) {
      char a = compact.charAt(i);
      char b = compact.charAt(i + 1);
      if (counts(a) && counts(b)) {
        terms.add(a << 16 | b);
      }
    }
    return terms;
  }

  /** Its single characters, by numbers below those of all pairs. */
  static Set<Integer> charactersOf(CharSequence compact) {
    Set<Integer> characters = new HashSet<>();
    for (int i = 0; i < compact.length(); i++) {
      if (counts(compact.charAt(i))) {
        characters.add((int) compact.charAt(i));
      }
    }
    return characters;
  }

  static boolean counts(char c) {
    return Glyphs.isHan(c) || Glyphs.isLatinLetter(c) || Glyphs.isDigit(c);
  }

  /** How rare a term is on the page: near 0 if every piece has it. */
  double weight(int term) {
    return Math.log((pieces + 1.0) / (spread.getOrDefault(term, 0) + 0.5));
  }

  /** For each left and right text the cosine of their weighted terms, 0 to 1. */
  double[][] alike(List<Set<Integer>> left, List<Set<Integer>> right) {
    Map<Integer, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < left.size(); i++) {
      for (int term : left.get(i)) {
        where.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
      }
    }
    double[][] alike = new double[left.size()][right.size()];
    for (int j = 0; j < right.size(); j++) {
      for (int term : right.get(j)) {
        double weight = weight(term);
        for (int i : where.getOrDefault(term, List.of())) {
          alike[i][j] += weight * weight;
        }
      }
    }
    double[] leftNorm = left.stream().mapToDouble(this::norm).toArray();
    double[] rightNorm = right.stream().mapToDouble(this::norm).toArray();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        alike[i][j] /= leftNorm[i] * rightNorm[j] + FEW;
      }
    }
    return alike;
  }

  private double norm(Set<Integer> terms) {
    double sum = 1e-9;
    for (int term : terms) {
      sum += weight(term) * weight(term);
    }
    return Math.sqrt(sum);
  }

  /** The share of {@code part}'s weighted terms that {@code whole} has, 0 to 1. */
  double contained(Set<Integer> part, Set<Integer> whole) {
    double all = 0;
    double found = 0;
    for (int term : part) {
      double w = weight(term);
      all += w;
      found += whole.contains(term) ? w : 0;
    }
    return all == 0 ? 0 : found / all;
  }
}
