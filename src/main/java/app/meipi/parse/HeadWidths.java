package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How large a head's type was, told from where it begins: a head stands amid the columns under it,
 * so what is left of it is right of it, too, and its characters fill what is between.
 */
final class HeadWidths {
  /** A head in smaller type than this cannot be told from text, in em. */
  private static final double SMALLEST = 0.95;

  /** There is no larger head, in em. */
  private static final double LARGEST = 4.2;

  /** A head is no farther above its columns, in em. */
  private static final double FARTHEST = 8;

  /** No page has more columns side by side. */
  private static final int MOST_COLUMNS = 24;

  /** Rows are out of their order by so much, in em. */
  private static final double ASKEW = 3;

  /** Columns whose first lines differ by less begin level, in em. */
  private static final double LEVEL = 2.2;

  /** Columns farther apart are no neighbours, in em. */
  private static final double WIDEST_GUTTER = 4;

  /** How far two things that stand one below the other may seem to overlap, in em. */
  private static final double SLACK = 0.8;

  /** How much of a column stands left of a head that begins in it, at least, in em. */
  private static final double INSIDE = 1.5;

  private final List<Box> columns;
  private final List<Box> others;

  /**
   * @param columns the columns of text near the head
   * @param others all that stands near it, columns too
   */
  HeadWidths(List<Box> columns, List<Box> others) {
    this.columns = columns.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
    this.others = others;
  }

  /**
   * The width of each line of a head, in em; empty if that cannot be told.
   *
   * @param head around its lines, each character taken to be an em
   * @param lefts where each of its lines begins
   * @param lengths how long each is, in its own em
   */
  Optional<List<Double>> of(Box head, List<Double> lefts, List<Double> lengths) {
    List<Box> under = new ArrayList<>();
    for (Box column : columns) {
      double white = column.top() - head.bottom();
      if (white > -ASKEW && white < FARTHEST) {
        under.add(column);
      }
    }
    if (under.size() > MOST_COLUMNS) {
      return Optional.empty();
    }
    double begin = lefts.stream().min(Comparator.naturalOrder()).orElse(0.0);
    int at = -1;
    for (int i = 0; i < under.size(); i++) {
      at = under.get(i).left() <= begin + INSIDE ? i : at;
    }
    if (at < 0 || under.get(at).right() < begin - WIDEST_GUTTER) {
      return Optional.empty();
    }
    double leftBound = bound(head, begin, -1);
    double rightBound = bound(head, begin, 1);
    List<Double> best = null;
    double widest = 0;
    for (int i = at; i >= 0 && runsOn(under, i, at) && under.get(i).left() > leftBound - 1; i--) {
      for (int k = at; k < under.size() && runsOn(under, i, k); k++) {
        double right = under.get(k).right();
        double left = under.get(i).left();
        if (right > rightBound + 1) {
          break;
        }
        Optional<List<Double>> widths = widths(left, right, lefts, lengths);
        if (right - left > widest && widths.isPresent()) {
          widest = right - left;
          best = widths.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where the next thing beside the head begins or ends. */
  private double bound(Box head, double begin, int side) {
    double bound = side * 1e9;
    for (Box other : others) {
      double level = Math.min(other.bottom(), head.bottom()) - Math.max(other.top(), head.top());
      boolean beyond = side > 0 ? other.left() > begin + 1 : other.right() < begin + 1;
      if (level > SLACK / 2 && beyond) {
        bound = side > 0 ? Math.min(bound, other.left()) : Math.max(bound, other.right());
      }
    }
    return bound;
  }

  private static boolean runsOn(List<Box> under, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      double gutter = under.get(i).left() - under.get(i - 1).right();
      if (gutter < -1 - SLACK
          || gutter > WIDEST_GUTTER
          || Math.abs(under.get(i).top() - under.get(from).top()) > LEVEL) {
        return false;
      }
    }
    return true;
  }

  private static Optional<List<Double>> widths(
      double left, double right, List<Double> lefts, List<Double> lengths) {
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < lefts.size(); i++) {
      double width = right - left - 2 * Math.max(0, lefts.get(i) - left);
      double size = width / lengths.get(i);
      if (size < SMALLEST || size > LARGEST) {
        return Optional.empty();
      }
      widths.add(width);
    }
    return Optional.of(widths);
  }
}
