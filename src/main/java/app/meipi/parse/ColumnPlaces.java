package app.meipi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far from the left each column of text began in print, in em: right behind its neighbour and a
 * gutter, and where the column above it began.
 */
final class ColumnPlaces {
  /** How much white there is between two columns, in em. */
  private static final double GUTTER = 2;

  private static final double USUAL_SCALE = 1.2;

  /** Columns that begin within as many characters stand one below the other. */
  private static final int SAME = 3;

  /** A gap between two columns with nothing between, in characters and in the left one's width. */
  private static final double GAP = 6;

  private static final double GAP_SHARE = 0.6;

  /** How many of the rows that two columns share, another column above counts for. */
  private static final double BELOW = 5;

  private static final double LOOSE = 0.1;

  private static final double ANCHOR = 0.02;

  private static final int ROUNDS = 60;

  private final String text;
  private final List<Block> blocks;
  private final Map<Block, Integer> places = new HashMap<>();
  private final List<List<Pull>> pulls = new ArrayList<>();
  private final double scale;
  private final double[] left;

  /** That a column begins {@code apart} em right of another, with some weight. */
  private record Pull(int other, double apart, double weight) {}

  private ColumnPlaces(String text, List<Block> texts) {
    this.text = text;
    this.blocks = texts.stream().sorted(Comparator.comparingInt(Block::top)).toList();
    for (int i = 0; i < blocks.size(); i++) {
      places.put(blocks.get(i), i);
      pulls.add(new ArrayList<>());
    }
    Map<List<Integer>, Integer> beside = beside();
    this.scale = scale(beside);
    beside.forEach(this::pullBeside);
    pullBelow();
    this.left = new double[blocks.size()];
    settle();
  }

  static ColumnPlaces of(String text, List<Block> texts) {
    return new ColumnPlaces(text, texts);
  }

  /** How many characters across the page are an em, gutters included. */
  double scale() {
    return scale;
  }

  /** Where {@code block} begins, if it is a column of text. */
  Optional<Double> left(Block block) {
    return Optional.ofNullable(places.get(block)).map(i -> left[i]);
  }

  /** Where what stands at {@code at} characters above or below {@code column} begins, in em. */
  double at(Block column, int at) {
    double begin = left(column).orElse(0.0);
    double share = column.measure(text) / Math.max(1, Math.max(column.right() - column.edge(), 1));
    return begin + (at - column.edge()) * Math.clamp(share, 0.5, 1.2);
  }

  /** How many rows each two columns share that have no other between. */
  private Map<List<Integer>, Integer> beside() {
    Map<List<Integer>, Integer> beside = new HashMap<>();
    List<Integer> open = new ArrayList<>();
    int next = 0;
    int last = blocks.stream().mapToInt(Block::bottom).max().orElse(-1);
    for (int row = blocks.isEmpty() ? 0 : blocks.getFirst().top(); row <= last; row++) {
      int here = row;
      open.removeIf(i -> blocks.get(i).bottom() < here);
      boolean more = false;
      while (next < blocks.size() && blocks.get(next).top() <= row) {
        open.add(next++);
        more = true;
      }
      if (more) {
        open.sort(Comparator.comparingInt(i -> blocks.get(i).edge()));
      }
      for (int k = 1; k < open.size(); k++) {
        beside.merge(List.of(open.get(k - 1), open.get(k)), 1, Integer::sum);
      }
    }
    return beside;
  }

  private double scale(Map<List<Integer>, Integer> beside) {
    List<Double> found = new ArrayList<>();
    beside.forEach(
        (pair, rows) -> {
          if (isTight(pair.get(0), pair.get(1))) {
            found.add(
                (blocks.get(pair.get(1)).edge() - blocks.get(pair.get(0)).edge())
                    / (blocks.get(pair.get(0)).measure(text) + GUTTER));
          }
        });
    found.sort(Comparator.naturalOrder());
    return found.isEmpty() ? USUAL_SCALE : Math.clamp(found.get(found.size() / 2), 0.9, 2.2);
  }

  private boolean isTight(int i, int k) {
    Block a = blocks.get(i);
    return blocks.get(k).edge() - a.right() <= GAP + GAP_SHARE * a.width();
  }

  private void pullBeside(List<Integer> pair, int rows) {
    int i = pair.get(0);
    int k = pair.get(1);
    boolean tight = isTight(i, k);
    double apart =
        tight
            ? blocks.get(i).measure(text) + GUTTER
            : (blocks.get(k).edge() - blocks.get(i).edge()) / scale;
    pull(i, k, apart, tight ? rows : rows * LOOSE);
  }

  private void pull(int i, int k, double apart, double weight) {
    pulls.get(k).add(new Pull(i, apart, weight));
    pulls.get(i).add(new Pull(k, -apart, weight));
  }

  private void pullBelow() {
    Map<Integer, Integer> above = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      int edge = blocks.get(i).edge();
      for (int off = 0; off <= SAME; off++) {
        Integer up = above.get(edge - off);
        up = up == null ? above.get(edge + off) : up;
        if (up != null && blocks.get(up).bottom() < blocks.get(i).top()) {
          pull(up, i, 0, BELOW);
          break;
        }
      }
      above.put(edge, i);
    }
  }

  private void settle() {
    for (int i = 0; i < left.length; i++) {
      left[i] = blocks.get(i).edge() / scale;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < left.length; i++) {
        double weight = ANCHOR;
        double sum = ANCHOR * blocks.get(i).edge() / scale;
        for (Pull pull : pulls.get(i)) {
          sum += pull.weight() * (left[pull.other()] + pull.apart());
          weight += pull.weight();
        }
        left[i] = sum / weight;
      }
    }
  }
}
