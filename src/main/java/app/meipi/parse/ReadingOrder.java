package app.meipi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Puts the blocks of a page in the order in which they are read: the page is cut in two where the
 * widest white runs across or down it, and each half in the same way.
 */
final class ReadingOrder {
  /** A row is about as high as this many characters are wide. */
  private static final double ROW = 2.2;

  private ReadingOrder() {}

  static List<Columns.Block> of(List<Columns.Block> blocks) {
    List<Columns.Block> out = new ArrayList<>(blocks.size());
    cut(blocks, out, 0);
    return out;
  }

  private static void cut(List<Columns.Block> blocks, List<Columns.Block> out, int depth) {
    if (blocks.size() < 2 || depth > 200) {
      out.addAll(byColumn(blocks));
      return;
    }
    Cut across = widest(blocks, Columns.Block::top, block -> block.bottom() + 1);
    Cut down = widest(blocks, Columns.Block::left, Columns.Block::right);
    if (across.width() < 0 && down.width() < 0) {
      out.addAll(byColumn(blocks));
      return;
    }
    boolean rows = across.width() >= 0 && across.width() * ROW > down.width();
    int at = rows ? across.at() : down.at();
    ToIntFunction<Columns.Block> edge = rows ? Columns.Block::top : Columns.Block::left;
    List<Columns.Block> first = new ArrayList<>();
    List<Columns.Block> second = new ArrayList<>();
    for (Columns.Block block : blocks) {
      (edge.applyAsInt(block) < at ? first : second).add(block);
    }
    cut(first, out, depth + 1);
    cut(second, out, depth + 1);
  }

  /**
   * @param at where the second half begins
   * @param width how much white there is, negative if no cut is free of blocks
   */
  private record Cut(int at, int width) {}

  private static Cut widest(
      List<Columns.Block> blocks,
      ToIntFunction<Columns.Block> begin,
      ToIntFunction<Columns.Block> end) {
    List<Columns.Block> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparingInt(begin));
    Cut best = new Cut(0, -1);
    int reached = end.applyAsInt(sorted.getFirst());
    for (Columns.Block block : sorted) {
      int gap = begin.applyAsInt(block) - reached;
      if (gap > best.width()) {
        best = new Cut(begin.applyAsInt(block), gap);
      }
      reached = Math.max(reached, end.applyAsInt(block));
    }
    return best;
  }

  private static List<Columns.Block> byColumn(List<Columns.Block> blocks) {
    return blocks.stream()
        .sorted(Comparator.comparingInt(Columns.Block::left).thenComparingInt(Columns.Block::top))
        .toList();
  }
}
