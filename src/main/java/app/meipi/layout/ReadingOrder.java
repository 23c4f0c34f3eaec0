package app.meipi.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Puts the blocks of a page in the order in which they are read: the page is cut in two where the
 * widest white runs across or down it, and each half in the same way.
 *
 * @param <T> a block
 */
public final class ReadingOrder<T> {
  private static final int DEEPEST = 200;

  private final Function<T, Box> box;
  private final double white;
  private final List<T> out = new ArrayList<>();

  private ReadingOrder(Function<T, Box> box, double white) {
    this.box = box;
    this.white = white;
  }

  /**
   * The blocks in reading order.
   *
   * @param white how many times as much white a cut down the page wants as one across it
   */
  public static <T> List<T> of(List<T> blocks, Function<T, Box> box, double white) {
    ReadingOrder<T> order = new ReadingOrder<>(box, white);
    order.cut(blocks, 0);
    return order.out;
  }

  private void cut(List<T> blocks, int depth) {
    if (blocks.size() < 2 || depth > DEEPEST) {
      out.addAll(byColumn(blocks));
      return;
    }
    Cut across = widest(blocks, b -> box.apply(b).top(), b -> box.apply(b).bottom());
    Cut down = widest(blocks, b -> box.apply(b).left(), b -> box.apply(b).right());
    if (across.width() < 0 && down.width() < 0) {
      out.addAll(byColumn(blocks));
      return;
    }
    boolean rows = across.width() >= 0 && across.width() * white > down.width();
    double at = rows ? across.at() : down.at();
    ToDoubleFunction<T> edge = rows ? b -> box.apply(b).top() : b -> box.apply(b).left();
    List<T> first = new ArrayList<>();
    List<T> second = new ArrayList<>();
    for (T block : blocks) {
      (edge.applyAsDouble(block) < at ? first : second).add(block);
    }
    cut(first, depth + 1);
    cut(second, depth + 1);
  }

  /**
   * @param at where the second half begins
   * @param width how much white there is, negative if no cut is free of blocks
   */
  private record Cut(double at, double width) {}

  private Cut widest(List<T> blocks, ToDoubleFunction<T> begin, ToDoubleFunction<T> end) {
    List<T> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparingDouble(begin));
    Cut best = new Cut(0, -1);
    double reached = end.applyAsDouble(sorted.getFirst());
    for (T block : sorted) {
      double gap = begin.applyAsDouble(block) - reached;
      if (gap > best.width()) {
        best = new Cut(begin.applyAsDouble(block), gap);
      }
      reached = Math.max(reached, end.applyAsDouble(block));
    }
    return best;
  }

  private List<T> byColumn(List<T> blocks) {
    return blocks.stream()
        .sorted(
            Comparator.comparingDouble((T b) -> box.apply(b).left())
                .thenComparingDouble(b -> box.apply(b).top()))
        .toList();
  }
}
