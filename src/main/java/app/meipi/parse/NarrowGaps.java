package app.meipi.parse;

import app.meipi.page.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the blanks between two columns that an extraction left but one space apart: a line goes on
 * past its column's edge, and the space stands right there, or where a column begins in the rows
 * around.
 */
final class NarrowGaps {
  /** What stands behind the space is wider, in em. */
  private static final double LEAST = 4;

  /** How far from the column's edge the space may stand, in em. */
  private static final double SLACK = 0.6;

  /** So many lines of a block show that its columns stand so, if its own width does not. */
  private static final int LINES = 3;

  /** Set to its edge a line may have a character or two less than its column, in em. */
  private static final double SHORT = 2.6;

  /** In how many rows above or below a column stands that a short line's space is held against. */
  private static final int ROWS = 3;

  /** How far from where that column begins the line may go on, in characters. */
  private static final int NEAR = 3;

  private final String text;

  /** Where cells begin in each row. */
  private final Map<Integer, List<Integer>> begins = new HashMap<>();

  private NarrowGaps(String text, List<Block> blocks) {
    this.text = text;
    for (Block block : blocks) {
      for (Cell cell : block.cells()) {
        begins.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell.from());
      }
    }
  }

  /**
   * Where such spaces stand in {@code text}.
   *
   * @param usual the widths that columns have on the page, in whole em
   */
  static Set<Integer> of(String text, List<Block> blocks, Set<Long> usual) {
    NarrowGaps narrow = new NarrowGaps(text, blocks);
    Set<Integer> gaps = new HashSet<>();
    for (Block block : blocks) {
      double measure = block.measure(text);
      if (measure > 0) {
        Set<Integer> found = narrow.gaps(block, measure);
        if (found.size() < LINES) {
          // A head over a column may have a space in it, too.
          int first = block.cells().getFirst().span().end();
          found.removeIf(at -> at < first);
        }
        gaps.addAll(found);
      }
      for (long width : new TreeSet<>(usual)) {
        Set<Integer> found = narrow.gaps(block, (double) width);
        if (found.size() >= LINES) {
          gaps.addAll(found);
        }
      }
    }
    return gaps;
  }

  /** The spaces that stand at the edge of a column as wide as {@code measure}. */
  private Set<Integer> gaps(Block block, double measure) {
    Set<Integer> gaps = new HashSet<>();
    for (Cell cell : block.cells()) {
      int start = cell.span().start();
      int end = cell.span().end();
      int at = firstBlank(start, end);
      if (at > 0
          && Glyphs.isWide(text.charAt(at - 1))
          && Glyphs.width(text.substring(at, end)) > LEAST) {
        double indent = Math.clamp(cell.from() - block.edge(), 0, Columns.INDENT);
        double over = Glyphs.width(text.substring(start, at)) - measure;
        if (Math.abs(over) <= SLACK
            || Math.abs(over + indent) <= SLACK
            || (over <= SLACK && over + indent >= -SHORT && isBegun(cell, at))) {
          gaps.add(at);
        }
      }
    }
    return gaps;
  }

  /** Whether a column begins above or below where {@code cell} goes on behind the blank. */
  private boolean isBegun(Cell cell, int at) {
    int start = cell.span().start();
    double share =
        Glyphs.width(text.substring(start, at + 1))
            / Glyphs.width(text.substring(start, cell.span().end()));
    double from = cell.from() + share * (cell.to() - cell.from());
    return IntStream.rangeClosed(cell.row() - ROWS, cell.row() + ROWS)
        .filter(row -> row != cell.row())
        .mapToObj(row -> begins.getOrDefault(row, List.of()))
        .flatMap(List::stream)
        .anyMatch(begin -> Math.abs(begin - from) <= NEAR);
  }

  /**
   * The place of the first blank, or -1; a line with more of them before its edge is spread out.
   */
  private int firstBlank(int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (Blank.is(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
