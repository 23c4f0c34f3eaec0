package app.meipi.parse;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The best assignment of rows to columns (the Hungarian method): in the square of the fewer times
 * the more, those that gain nothing left out.
 */
final class Assignment {
  /** The costs, fewer rows than columns; both count from 1, 0 stands for none. */
  private final double[][] cost;

  private final int rows;
  private final int columns;
  private final double[] u;
  private final double[] v;
  private final int[] match;

  private Assignment(double[][] cost, int columns) {
    this.cost = cost;
    this.rows = cost.length;
    this.columns = columns;
    this.u = new double[rows + 1];
    this.v = new double[columns + 1];
    this.match = new int[columns + 1];
  }

  /**
   * Chooses for each row at most one column, no column twice, so that the sum of gains is greatest.
   *
   * @param gain what each pair gains; pairs of no gain (0 or less) are left apart
   * @return for each row its column, or -1
   */
  static int[] best(double[][] gain) {
    int[] result = new int[gain.length];
    Arrays.fill(result, -1);
    int width = gain.length == 0 ? 0 : gain[0].length;
    int[] rows = IntStream.range(0, gain.length).filter(i -> anyGain(gain[i])).toArray();
    int[] columns = IntStream.range(0, width).filter(j -> anyGain(gain, j)).toArray();
    boolean turned = rows.length > columns.length;
    int[] few = turned ? columns : rows;
    int[] many = turned ? rows : columns;
    double[][] cost = new double[few.length][many.length];
    for (int i = 0; i < few.length; i++) {
      for (int j = 0; j < many.length; j++) {
        double g = turned ? gain[many[j]][few[i]] : gain[few[i]][many[j]];
        cost[i][j] = -Math.max(0, g);
      }
    }
    int[] match = new Assignment(cost, many.length).match();
    for (int j = 1; j <= many.length; j++) {
      int i = match[j] - 1;
      if (i >= 0 && cost[i][j - 1] < 0) {
        result[turned ? many[j - 1] : few[i]] = turned ? few[i] : many[j - 1];
      }
    }
    return result;
  }

  private static boolean anyGain(double[] row) {
    for (double g : row) {
      if (g > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyGain(double[][] gain, int column) {
    for (double[] row : gain) {
      if (row[column] > 0) {
        return true;
      }
    }
    return false;
  }

  /** For each column, counted from 1, its row, or 0. */
  private int[] match() {
    int[] way = new int[columns + 1];
    for (int i = 1; i <= rows; i++) {
      match[0] = i;
      int free = search(way);
      while (free != 0) {
        match[free] = match[way[free]];
        free = way[free];
      }
    }
    return match;
  }

  /** Finds the cheapest way from the row at column 0 to a free column, which is returned. */
  private int search(int[] way) {
    double[] least = new double[columns + 1];
    boolean[] used = new boolean[columns + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int at = 0;
    do {
      used[at] = true;
      int row = match[at];
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= columns; j++) {
        if (used[j]) {
          continue;
        }
        double reduced = cost[row - 1][j - 1] - u[row] - v[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = at;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (int j = 0; j <= columns; j++) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      at = next;
    } while (match[at] != 0);
    return at;
  }
}
