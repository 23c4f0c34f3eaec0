package app.meipi.parse;

import java.util.Arrays;

/** The best assignment of rows to columns (the Hungarian method), in cubic time. */
final class Assignment {
  private Assignment() {}

  /**
   * Chooses for each row at most one column, no column twice, so that the sum of gains is greatest.
   *
   * @param gain what each pair gains; pairs of no gain (0 or less) are left apart
   * @return for each row its column, or -1
   */
  static int[] best(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    int n = Math.max(rows, columns);
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] match = new int[n + 1];
    int[] way = new int[n + 1];
    for (int i = 1; i <= n; i++) {
      match[0] = i;
      int j0 = 0;
      double[] least = new double[n + 1];
      boolean[] used = new boolean[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      do {
        used[j0] = true;
        int i0 = match[j0];
        int j1 = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
          if (used[j]) {
            continue;
          }
          double reduced = cost(gain, i0 - 1, j - 1) - u[i0] - v[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            way[j] = j0;
          }
          if (least[j] < delta) {
            delta = least[j];
            j1 = j;
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            u[match[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        j0 = j1;
      } while (match[j0] != 0);
      do {
        int j1 = way[j0];
        match[j0] = match[j1];
        j0 = j1;
      } while (j0 != 0);
    }
    int[] result = new int[rows];
    Arrays.fill(result, -1);
    for (int j = 1; j <= columns; j++) {
      int i = match[j] - 1;
      if (i >= 0 && i < rows && gain[i][j - 1] > 0) {
        result[i] = j - 1;
      }
    }
    return result;
  }

  private static double cost(double[][] gain, int i, int j) {
    return i < gain.length && j < gain[i].length ? -Math.max(0, gain[i][j]) : 0;
  }
}
