package app.meipi.parse;

import app.meipi.layout.ReadingOrder;
import app.meipi.page.LineMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page whose columns stand side by side in each row, as an extraction that keeps the look
 * of the page gives it: cuts the rows at their gaps into cells, and joins cells that begin at one
 * place over many rows to the columns that they are.
 */
final class Columns {
  /** A page has so many rows of several cells at least. */
  private static final int LEAST_ROWS = 8;

  /** How often rows are cut again where columns are found to stand but a space apart. */
  private static final int ROUNDS = 4;

  /** A piece of a page has so many, if most rows are so and its cells are no table's. */
  private static final int LEAST_SMALL = 5;

  /** Cells of text are as wide on the whole, in characters; those of tables are narrower. */
  private static final int WIDE_CELL = 8;

  /** A row with more cells is no page's. */
  private static final int MOST_CELLS = 60;

  /** How many rows of other columns may come between two lines of one column. */
  private static final int ROWS_BETWEEN = 3;

  /** The same behind a single line, which may be one of a head's and so in larger type. */
  private static final int ROWS_BETWEEN_HEADS = 5;

  /** How many rows lie at most between two halves of a column that are joined again. */
  private static final int ROWS_MENDED = 5;

  /** The same where both halves begin at one place and are as wide. */
  private static final int ROWS_MENDED_TEXT = 14;

  /** How far from one another two lines of a column may begin, indents included, in characters. */
  private static final int SHIFT = 6;

  /** How far a paragraph's first line stands in, in characters. */
  static final int INDENT = 3;

  /** How many blocks are looked at for a column's lower half. */
  private static final int MOST_NEAR = 400;

  /** The share of the page's lines that makes the width of a column a usual one. */
  private static final double USUAL_SHARE = 0.08;

  /** A row is about as high as this many characters are wide. */
  private static final double ROW = 2.2;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  private Columns(String text) {
    this.text = text;
  }

  /** The page's lines column by column, or empty if its columns do not stand side by side. */
  static Optional<List<TextLine>> read(String text, LineMap map) {
    CellRows rows = new CellRows(text, map, Set.of());
    int filled = 0;
    int parted = 0;
    int characters = 0;
    int pieces = 0;
    for (List<Cell> cells : rows.plain()) {
      if (cells.size() > MOST_CELLS) {
        return Optional.empty();
      }
      filled += cells.isEmpty() ? 0 : 1;
      parted += cells.size() > 1 ? 1 : 0;
      characters += cells.stream().mapToInt(cell -> cell.span().length()).sum();
      pieces += cells.size();
    }
    boolean page = parted >= LEAST_ROWS && parted * 3 >= filled;
    boolean small =
        parted >= LEAST_SMALL && parted * 3 >= filled * 2 && characters >= WIDE_CELL * pieces;
    if (!page && !small) {
      return Optional.empty();
    }
    Columns columns = of(text, rows);
    Set<Integer> narrow = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (!narrow.addAll(NarrowGaps.of(text, columns.blocks, columns.measures()))) {
        break;
      }
      columns = of(text, new CellRows(text, map, narrow));
    }
    return Optional.of(columns.lines());
  }

  private static Columns of(String text, CellRows rows) {
    Columns columns = new Columns(text);
    Stairs.level(rows.even()).forEach(columns::place);
    columns.mend();
    return columns;
  }

  /**
   * Puts each cell of a row under the column that ends above it. A cell in larger type moves all
   * that stands right of it, so a shift that the cell before has too counts as none.
   */
  private void place(List<Cell> cells) {
    List<Block> taken = new ArrayList<>();
    int shifted = 0;
    boolean astray = false;
    for (Cell cell : cells) {
      Block best = null;
      int least = Integer.MAX_VALUE;
      for (int i = blocks.size() - 1; i >= 0 && i >= blocks.size() - 60; i--) {
        Block block = blocks.get(i);
        int cost = cost(block, cell, shifted, astray);
        if (cost < least && !taken.contains(block)) {
          best = block;
          least = cost;
        }
      }
      astray = best == null;
      if (best == null) {
        best = new Block();
        blocks.add(best);
      } else {
        int shift = shift(best, cell);
        shifted = Math.abs(shift) <= INDENT ? 0 : shift;
      }
      best.add(cell);
      taken.add(best);
    }
  }

  /**
   * Joins a column that larger type beside it broke in two: the upper half ends where the lower
   * begins, and both are as wide.
   */
  private void mend() {
    blocks.sort(Comparator.comparingInt(Block::top));
    for (int i = 0; i < blocks.size(); i++) {
      Block upper = blocks.get(i);
      Optional<Block> lower = nearest(upper, i + 1);
      while (lower.isPresent()) {
        blocks.remove(lower.get());
        lower.get().cells().forEach(upper::add);
        lower = nearest(upper, i + 1);
      }
    }
  }

  /** The block among those from {@code from} on that {@code upper} goes on in. */
  private Optional<Block> nearest(Block upper, int from) {
    for (int i = from; i < Math.min(blocks.size(), from + MOST_NEAR); i++) {
      Block lower = blocks.get(i);
      int rows = lower.top() - upper.bottom();
      if (rows > ROWS_MENDED_TEXT) {
        return Optional.empty();
      }
      int shared = Math.min(lower.right(), upper.right()) - Math.max(lower.left(), upper.left());
      if (rows >= 1 && shared > 0) {
        boolean under = shared * 10 >= 7 * Math.min(lower.width(), upper.width());
        boolean near =
            rows <= ROWS_MENDED
                ? Math.abs(lower.left() - upper.left()) <= SHIFT
                    && lower.width() <= upper.width() + SHIFT
                : Math.abs(lower.edge() - upper.edge()) <= INDENT
                    && Math.abs(lower.right() - upper.right()) <= SHIFT;
        return under && near ? Optional.of(lower) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int shift(Block block, Cell cell) {
    int fromEdge = cell.from() - block.left();
    int fromLast = cell.from() - block.cells().getLast().from();
    return Math.abs(fromEdge) < Math.abs(fromLast) ? fromEdge : fromLast;
  }

  /** How badly {@code cell} goes on with {@code block}; the greatest value if it does not. */
  private static int cost(Block block, Cell cell, int shifted, boolean astray) {
    int rows = cell.row() - block.cells().getLast().row();
    int most = block.cells().size() == 1 ? ROWS_BETWEEN_HEADS : ROWS_BETWEEN;
    if (rows < 1 || rows > most) {
      return Integer.MAX_VALUE;
    }
    int shift = shift(block, cell);
    int apart = Math.min(Math.abs(shift), Math.abs(shift - shifted) + 1);
    int shared = Math.min(cell.to(), block.right()) - Math.max(cell.from(), block.left());
    int narrower = Math.min(cell.to() - cell.from(), block.right() - block.left());
    int reach = astray ? 2 * SHIFT : SHIFT;
    boolean under = shared * 2 >= narrower || Math.abs(shift - shifted) <= INDENT;
    return apart > reach || !under ? Integer.MAX_VALUE : rows * 2 + apart;
  }

  /** The widths of columns that hold a good share of the page's lines. */
  private Set<Long> measures() {
    Map<Long, Integer> lines = new HashMap<>();
    int all = 0;
    for (Block block : blocks) {
      if (block.isLong() && block.measure(text) > 0) {
        lines.merge(Math.round(block.measure(text)), block.cells().size(), Integer::sum);
        all += block.cells().size();
      }
    }
    int least = (int) (all * USUAL_SHARE);
    lines.values().removeIf(count -> count < least);
    return Set.copyOf(lines.keySet());
  }

  private List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    Set<Long> usual = measures();
    blocks.forEach(block -> block.among(usual));
    Grid grid = Grid.of(text, blocks);
    int flow = 0;
    for (Block block : ReadingOrder.of(grid.blocks(), Block::box, ROW)) {
      for (int i = 0; i < block.cells().size(); i++) {
        Cell cell = block.cells().get(i);
        TextLine line =
            TextLine.of(text, cell.span(), flow, Math.max(0, cell.from() - block.edge()));
        lines.add(line.withPlace(grid.place(block, i), line.width()));
      }
      flow++;
    }
    return lines;
  }
}
