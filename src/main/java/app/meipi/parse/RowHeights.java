package app.meipi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far down the lines of a page with its columns side by side stood in print, in em. The lines
 * of one column are equally far apart, and lines of two columns in one row were level, or nearly;
 * but lines that were not quite level stand in rows of their own, not always in their order.
 */
final class RowHeights {
  /** How far one line of a column stands below the other, in em. */
  static final double LINE = 1.4;

  /** Lines farther from one another than this have something else between. */
  private static final double GAP = 1.8;

  /** What a line in the next row counts, seen from one in this. */
  private static final double NEXT_ROW = 0.3;

  /** What each line counts for standing where its row does by all columns together. */
  private static final double ANCHOR = 0.02;

  /** Lines of one column with more rows between have a gap between them. */
  private static final int MOST_ROWS = 6;

  private static final int ROUNDS = 60;

  private final List<Block> columns;
  private final Map<Block, Integer> places = new HashMap<>();
  private final double[] rough;
  private final double[] top;
  private final double[] fine;

  /** That a column begins {@code below} em below another, with some weight. */
  private record Pull(int other, double below, double weight) {}

  /** Line {@code index} of a column. */
  private record Line(int column, int index) {}

  private RowHeights(String text, List<Block> blocks) {
    int rows = blocks.stream().mapToInt(Block::bottom).max().orElse(0) + 1;
    columns = blocks.stream().filter(block -> block.measure(text) > 0).toList();
    List<List<Line>> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      lines.add(new ArrayList<>());
    }
    for (int c = 0; c < columns.size(); c++) {
      places.put(columns.get(c), c);
      for (int i = 0; i < columns.get(c).cells().size(); i++) {
        lines.get(columns.get(c).cells().get(i).row()).add(new Line(c, i));
      }
    }
    rough = rough(rows);
    top = settled(pulls(lines));
    fine = fine(lines);
  }

  static RowHeights of(String text, List<Block> blocks) {
    return new RowHeights(text, blocks);
  }

  /** Where the rows stand if each is as far from the next as the columns that cross it tell. */
  private double[] rough(int rows) {
    List<int[]> steps = new ArrayList<>();
    for (Block block : columns) {
      for (int i = 1; i < block.cells().size(); i++) {
        int above = block.cells().get(i - 1).row();
        int below = block.cells().get(i).row();
        if (below - above <= MOST_ROWS) {
          steps.add(new int[] {above, below});
        }
      }
    }
    double[] first = heights(rows, steps);
    return heights(
        rows, steps.stream().filter(step -> first[step[1]] - first[step[0]] < GAP * LINE).toList());
  }

  private static double[] heights(int rows, List<int[]> steps) {
    double[] sum = new double[rows];
    int[] count = new int[rows];
    for (int[] step : steps) {
      for (int row = step[0] + 1; row <= step[1]; row++) {
        sum[row] += 1.0 / (step[1] - step[0]);
        count[row]++;
      }
    }
    double[] heights = new double[rows];
    for (int row = 1; row < rows; row++) {
      heights[row] = heights[row - 1] + LINE * (count[row] == 0 ? 1 : sum[row] / count[row]);
    }
    return heights;
  }

  private List<List<Pull>> pulls(List<List<Line>> lines) {
    Map<List<Integer>, List<Double>> level = new HashMap<>();
    Map<List<Integer>, List<Double>> next = new HashMap<>();
    List<Line> before = List.of();
    for (List<Line> row : lines) {
      for (int k = 1; k < row.size(); k++) {
        note(level, row.get(k - 1), row.get(k), 0);
      }
      for (int k = 0; k < row.size() && !before.isEmpty(); k++) {
        Line near = before.get(Math.min(k, before.size() - 1));
        note(next, near, row.get(k), 0.5);
      }
      before = row.isEmpty() ? before : row;
    }
    List<List<Pull>> pulls = new ArrayList<>();
    columns.forEach(column -> pulls.add(new ArrayList<>()));
    level.forEach((pair, below) -> pull(pulls, pair, below, 1));
    next.forEach((pair, below) -> pull(pulls, pair, below, NEXT_ROW));
    return pulls;
  }

  private static void note(Map<List<Integer>, List<Double>> found, Line a, Line b, double lower) {
    if (a.column() != b.column()) {
      found
          .computeIfAbsent(List.of(a.column(), b.column()), key -> new ArrayList<>())
          .add(a.index() - b.index() + lower);
    }
  }

  private static void pull(
      List<List<Pull>> pulls, List<Integer> pair, List<Double> lines, double weight) {
    lines.sort(null);
    double below = lines.get(lines.size() / 2) * LINE;
    double all = weight * lines.size();
    pulls.get(pair.get(1)).add(new Pull(pair.get(0), below, all));
    pulls.get(pair.get(0)).add(new Pull(pair.get(1), -below, all));
  }

  private double[] settled(List<List<Pull>> pulls) {
    double[] anchor = new double[columns.size()];
    for (int c = 0; c < anchor.length; c++) {
      List<Cell> cells = columns.get(c).cells();
      double[] begins = new double[cells.size()];
      for (int i = 0; i < begins.length; i++) {
        begins[i] = rough[cells.get(i).row()] - i * LINE;
      }
      Arrays.sort(begins);
      anchor[c] = begins[begins.length / 2];
    }
    double[] top = anchor.clone();
    for (int round = 0; round < ROUNDS; round++) {
      for (int c = 0; c < top.length; c++) {
        double weight = ANCHOR * columns.get(c).cells().size();
        double sum = weight * anchor[c];
        for (Pull pull : pulls.get(c)) {
          sum += pull.weight() * (top[pull.other()] + pull.below());
          weight += pull.weight();
        }
        top[c] = sum / weight;
      }
    }
    return top;
  }

  /** Where each row stands by its lines of text; rows without, between the others. */
  private double[] fine(List<List<Line>> lines) {
    double[] fine = new double[rough.length];
    double reached = 0;
    int last = 0;
    for (int row = 0; row < fine.length; row++) {
      double[] here =
          lines.get(row).stream()
              .mapToDouble(line -> top[line.column()] + line.index() * LINE)
              .sorted()
              .toArray();
      fine[row] = here.length > 0 ? here[here.length / 2] : reached + rough[row] - rough[last];
      if (here.length > 0 || row == 0) {
        reached = fine[row];
        last = row;
      }
    }
    return fine;
  }

  /** Where line {@code index} of {@code block} begins, from the top of the page. */
  double of(Block block, int index) {
    Integer column = places.get(block);
    return column == null ? fine[block.cells().get(index).row()] : top[column] + index * LINE;
  }

  /** How far line {@code index} of {@code block} is below the one before, by all columns, in em. */
  double rough(Block block, int index) {
    return rough[block.cells().get(index).row()] - rough[block.cells().get(index - 1).row()];
  }
}
