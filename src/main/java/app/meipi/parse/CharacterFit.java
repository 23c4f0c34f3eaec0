package app.meipi.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two texts use the same characters, measured against what the whole page uses: for each
 * character of the one, how much likelier the other's counts make it than the page's do.
 */
final class CharacterFit {
  /**
   * How many characters of the page's mean are mixed into a text's own counts, so that a short text
   * says little: five times what is compared on each side of a cut.
   */
  private static final double SMOOTHING = 3000;

  /** Added to a text's length, so that what a few characters chance to say weighs little. */
  private static final int CHANCE = 150;

  private final Map<Integer, Integer> places = new HashMap<>();
  private final double[] shares;

  /** Over all pieces of a page. */
  CharacterFit(List<Piece> pieces) {
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.compact().length(); i++) {
        if (Terms.counts(piece.compact().charAt(i))) {
          places.putIfAbsent((int) piece.compact().charAt(i), places.size());
        }
      }
    }
    shares = new double[places.size()];
    double all = 0;
    for (Piece piece : pieces) {
      int[] counts = counts(piece.compact());
      for (int c = 0; c < counts.length; c++) {
        shares[c] += counts[c];
        all += counts[c];
      }
    }
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= all;
    }
  }

  private int[] counts(String text) {
    int[] counts = new int[places.size()];
    for (int i = 0; i < text.length(); i++) {
      int place = places.getOrDefault((int) text.charAt(i), -1);
      if (place >= 0) {
        counts[place]++;
      }
    }
    return counts;
  }

  /**
   * For each left and right text the mean of both ways, per thousand characters; above 0 they are
   * more alike than two texts of the page usually are.
   */
  double[][] of(List<String> left, List<String> right) {
    List<int[]> lefts = left.stream().map(this::counts).toList();
    List<int[]> rights = right.stream().map(this::counts).toList();
    double[][] fit = likelier(lefts, rights);
    double[][] back = likelier(rights, lefts);
    for (int i = 0; i < fit.length; i++) {
      for (int j = 0; j < back.length; j++) {
        fit[i][j] = 500 * (fit[i][j] + back[j][i]);
      }
    }
    return fit;
  }

  /**
   * For each of {@code texts} how much likelier each of {@code others} makes its characters, in the
   * mean. The innermost loop runs over all of the others at once, which is several times faster.
   */
  private double[][] likelier(List<int[]> texts, List<int[]> others) {
    double[][] made = made(others);
    double[][] sums = new double[texts.size()][others.size()];
    for (int t = 0; t < sums.length; t++) {
      int[] counts = texts.get(t);
      double[] sum = sums[t];
      int length = 0;
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] > 0) {
          add(sum, made[c], counts[c]);
          length += counts[c];
        }
      }
      for (int o = 0; o < sum.length; o++) {
        sum[o] /= length + CHANCE;
      }
    }
    return sums;
  }

  private static void add(double[] sum, double[] values, double times) {
    for (int o = 0; o < sum.length; o++) {
      sum[o] += times * values[o];
    }
  }

  /** For each character and each text the logarithm of how much likelier the text makes it. */
  private double[][] made(List<int[]> texts) {
    double[][] made = new double[shares.length][texts.size()];
    for (int t = 0; t < texts.size(); t++) {
      int[] counts = texts.get(t);
      double all = Arrays.stream(counts).sum() + SMOOTHING;
      double none = Math.log(SMOOTHING / all);
      for (int c = 0; c < counts.length; c++) {
        made[c][t] = counts[c] == 0 ? none : Math.log((counts[c] / shares[c] + SMOOTHING) / all);
      }
    }
    return made;
  }
}
