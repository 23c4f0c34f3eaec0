package app.meipi.reader;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places the panes of the page view: in columns in page order or, where it is known, where they
 * stood in print; never one over another. Lengths are in em of the page view's text.
 *
 * @param panes one for each item, in the items' order
 * @param width of them all
 * @param height of them all
 */
public record Spread(List<Box> panes, double width, double height) {
  /** Between panes, side by side and one below the other. */
  public static final double GAP = 1.5;

  /** The narrowest column, and the least width of a pane set as it was printed. */
  private static final double COLUMN = 20;

  private static final double LEAST = 12;

  /** More columns than a broadsheet has are not surveyed at a glance. */
  private static final int MOST_COLUMNS = 6;

  public Spread {
    panes = List.copyOf(panes);
  }

  /** Says how high an item is when it is set so wide. */
  @FunctionalInterface
  public interface Height {
    /**
     * The height.
     *
     * @param item its index
     * @param width in em
     */
    double of(int item, double width);
  }

  /** How many columns the text of a pane so wide is set in. */
  public static int columns(double width) {
    return Math.max(1, (int) Math.round((width + GAP) / (COLUMN + 4)));
  }

  /**
   * Sets items in columns over {@code width}, each where there is room highest up.
   *
   * @param lead whether the first item goes over two columns, as a lead story does
   */
  public static Spread inColumns(int items, double width, boolean lead, Height height) {
    int columns = Math.clamp((int) ((width + GAP) / (COLUMN + GAP)), 1, MOST_COLUMNS);
    double column = (width + GAP) / columns - GAP;
    double[] ends = new double[columns];
    List<Box> panes = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      int over = lead && item == 0 && columns > 2 ? 2 : 1;
      int first = 0;
      for (int at = 1; at + over <= columns; at++) {
        if (end(ends, at, over) < end(ends, first, over) - 1e-9) {
          first = at;
        }
      }
      double top = end(ends, first, over);
      double wide = over * (column + GAP) - GAP;
      double left = first * (column + GAP);
      Box pane = new Box(left, top, left + wide, top + height.of(item, wide));
      panes.add(pane);
      for (int i = first; i < first + over; i++) {
        ends[i] = pane.bottom() + GAP;
      }
    }
    return around(panes);
  }

  private static double end(double[] ends, int first, int over) {
    return IntStream.range(first, first + over).mapToDouble(i -> ends[i]).max().orElse(0);
  }

  /**
   * Sets items where they stood in print; what would lie over another goes below it. Items that
   * stood nowhere follow at the end, over the whole width.
   *
   * @param printed the boxes of the items, in points
   * @param pageWidth of the printed page, in points
   * @param column the usual width of a column of text in print, in points
   * @param width that there is
   */
  public static Spread asPrinted(
      List<Optional<Box>> printed, double pageWidth, double column, double width, Height height) {
    double scale = Math.max(width / pageWidth, LEAST / Math.max(1, column));
    List<Integer> order =
        IntStream.range(0, printed.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer i) -> printed.get(i).map(Box::top).orElse(Double.MAX_VALUE))
                    .thenComparingDouble(i -> printed.get(i).map(Box::left).orElse(0.0)))
            .toList();
    Box[] panes = new Box[printed.size()];
    List<Box> placed = new ArrayList<>();
    for (int item : order) {
      Box was = printed.get(item).orElse(new Box(0, 0, pageWidth, 0));
      double left = was.left() * scale;
      double wide = Math.max(LEAST, was.width() * scale - GAP);
      double top = was.top() * scale;
      for (Box other : placed) {
        if (left < other.right() && other.left() < left + wide) {
          top = Math.max(top, other.bottom() + GAP);
        }
      }
      panes[item] = new Box(left, top, left + wide, top + height.of(item, wide));
      placed.add(panes[item]);
    }
    return around(List.of(panes));
  }

  private static Spread around(List<Box> panes) {
    double width = panes.stream().mapToDouble(Box::right).max().orElse(0);
    double height = panes.stream().mapToDouble(Box::bottom).max().orElse(0);
    return new Spread(panes, width, height);
  }
}
