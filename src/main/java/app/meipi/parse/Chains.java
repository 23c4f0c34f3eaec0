package app.meipi.parse;

import java.util.Arrays;

/** Turns gains for pairs into chains: for each piece at most one before it and one behind it. */
final class Chains {
  private Chains() {}

  /** For each index the one behind it in the chains of the greatest gain, or -1. */
  static int[] of(double[][] gain) {
    int[] next = Assignment.best(gain);
    cutRings(next, gain);
    return next;
  }

  /** A ring of pieces is cut at its weakest link. */
  private static void cutRings(int[] next, double[][] gain) {
    int[] seen = new int[next.length];
    Arrays.fill(seen, -1);
    for (int i = 0; i < next.length; i++) {
      int k = i;
      while (k >= 0 && seen[k] < 0) {
        seen[k] = i;
        k = next[k];
      }
      if (k < 0 || seen[k] != i) {
        continue;
      }
      int weakest = k;
      for (int r = next[k]; r != k; r = next[r]) {
        weakest = gain[r][next[r]] < gain[weakest][next[weakest]] ? r : weakest;
      }
      next[weakest] = -1;
    }
  }
}
