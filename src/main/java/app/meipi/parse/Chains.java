package app.meipi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns gains for pairs into chains: for each piece at most one before it and one behind it. */
final class Chains {
  private Chains() {}

  /** The chains of the greatest gain, as lists of indices; every index stands in one. */
  static List<List<Integer>> of(double[][] gain) {
    int[] next = Assignment.best(gain);
    cutRings(next, gain);
    boolean[] inside = new boolean[next.length];
    for (int to : next) {
      if (to >= 0) {
        inside[to] = true;
      }
    }
    List<List<Integer>> chains = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (!inside[i]) {
        List<Integer> chain = new ArrayList<>();
        for (int k = i; k >= 0; k = next[k]) {
          chain.add(k);
        }
        chains.add(chain);
      }
    }
    return chains;
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
