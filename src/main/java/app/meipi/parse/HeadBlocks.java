package app.meipi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Joins the lines of a head: large lines take many rows, in which lines of other columns stand. */
final class HeadBlocks {
  /** How many rows from one another two lines of a head stand at most. */
  private static final int ROWS = 10;

  /** How many blocks are looked at for the next line. */
  private static final int MOST_NEAR = 400;

  /** How far from one another they may begin, in characters. */
  private static final int SHIFT = 8;

  private HeadBlocks() {}

  static List<Block> joined(String text, List<Block> blocks) {
    List<Block> sorted = blocks.stream().sorted(Comparator.comparingInt(Block::top)).toList();
    List<Block> out = new ArrayList<>();
    Set<Block> taken = new HashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      Block block = sorted.get(i);
      if (taken.contains(block)) {
        continue;
      }
      if (!block.mayBeHead(text)) {
        out.add(block);
        continue;
      }
      Block head = block;
      int last = Math.min(sorted.size(), i + 1 + MOST_NEAR);
      for (int k = i + 1; k < last && sorted.get(k).top() - head.bottom() <= ROWS; k++) {
        Block lower = sorted.get(k);
        boolean under = lower.left() < head.right() && lower.right() > head.left();
        if (taken.contains(lower) || !under || lower.top() <= head.bottom()) {
          continue;
        }
        Block both = head.part(0, head.cells().size());
        lower.cells().forEach(both::add);
        if (Math.abs(lower.left() - head.left()) > SHIFT || !both.mayBeHead(text)) {
          break;
        }
        taken.add(lower);
        head = both;
      }
      out.add(head);
    }
    return out;
  }
}
