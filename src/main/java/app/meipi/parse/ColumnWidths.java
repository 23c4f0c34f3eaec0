package app.meipi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The width of the column that each line of a block stands in: the best run of widths over all its
 * lines (Viterbi), for columns of two stories may begin at one place and differ in width.
 */
final class ColumnWidths {
  /** How many lines of one width make a column. */
  private static final int LEAST = 4;

  /** How many widths are tried, those of most lines. */
  private static final int MOST_WIDTHS = 6;

  /** How far from the edge a line may end that fills its column, in em. */
  private static final double SLACK = 0.7;

  /** What a line costs that does not fill its column, that is too long for it, and a change. */
  private static final double SHORT = 0.6;

  private static final double OVER = 2.5;

  private static final double CHANGE = 4;

  private ColumnWidths() {}

  /** One width for each line, all the same where they do not differ. */
  static List<Double> of(String text, Block block) {
    int edge = block.edge();
    int n = block.cells().size();
    double[] lengths = new double[n];
    double[] ends = new double[n];
    for (int i = 0; i < n; i++) {
      Cell cell = block.cells().get(i);
      String line = text.substring(cell.span().start(), cell.span().end());
      if (!Glyphs.isSpread(line)) {
        lengths[i] = Glyphs.width(line);
        ends[i] = lengths[i] + Math.clamp(cell.from() - edge, 0, Columns.INDENT);
      }
    }
    Map<Long, Integer> votes = new HashMap<>();
    Arrays.stream(ends).forEach(end -> votes.merge(Math.round(end), 1, Integer::sum));
    double[] widths =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() >= LEAST && vote.getKey() > 0)
            .sorted(
                Map.Entry.<Long, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WIDTHS)
            .mapToDouble(Map.Entry::getKey)
            .toArray();
    return widths.length == 0 ? Collections.nCopies(n, 0.0) : best(lengths, ends, widths);
  }

  private static List<Double> best(double[] lengths, double[] ends, double[] widths) {
    int n = ends.length;
    int[][] from = new int[n][widths.length];
    double[] cost = new double[widths.length];
    for (int i = 0; i < n; i++) {
      double[] next = new double[widths.length];
      int cheapest = 0;
      for (int k = 1; k < widths.length; k++) {
        cheapest = cost[k] < cost[cheapest] ? k : cheapest;
      }
      for (int k = 0; k < widths.length; k++) {
        boolean change = i > 0 && cost[cheapest] + CHANGE < cost[k];
        from[i][k] = change ? cheapest : k;
        next[k] =
            (change ? cost[cheapest] + CHANGE : cost[k])
                + Math.min(cost(lengths[i], widths[k]), cost(ends[i], widths[k]));
      }
      cost = next;
    }
    int at = 0;
    for (int k = 1; k < widths.length; k++) {
      at = cost[k] < cost[at] ? k : at;
    }
    List<Double> out = new ArrayList<>();
    for (int i = n - 1; i >= 0; i--) {
      out.add(widths[at]);
      at = from[i][at];
    }
    return out.reversed();
  }

  private static double cost(double end, double width) {
    if (end == 0 || Math.abs(end - width) <= SLACK) {
      return 0;
    }
    return end > width ? Math.min(OVER, end - width) : SHORT;
  }
}
