package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.LineMap;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page whose columns stand side by side in each row, as an extraction that keeps the look
 * of the page gives it: cuts the rows at their gaps into cells, and joins cells that begin at one
 * place over many rows to the columns that they are.
 */
final class Columns {
  /** How many spaces part two columns at least. */
  private static final int GAP = 2;

  /** How many rows of other columns may come between two lines of one column. */
  private static final int ROWS_BETWEEN = 3;

  /** The same behind a single line, which may be one of a head's and so in larger type. */
  private static final int ROWS_BETWEEN_HEADS = 5;

  /** How far from one another two lines of a column may begin, indents included, in characters. */
  private static final int SHIFT = 6;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  private Columns(String text) {
    this.text = text;
  }

  /** A piece of a row between two gaps; {@code from} and {@code to} count characters in the row. */
  private record Cell(int row, int from, int to, Span span) {}

  /** A column of cells, one below the other. */
  static final class Block {
    private final List<Cell> cells = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private int right;

    private void add(Cell cell) {
      cells.add(cell);
      left = Math.min(left, cell.from());
      right = Math.max(right, cell.to());
    }

    int top() {
      return cells.getFirst().row();
    }

    int bottom() {
      return cells.getLast().row();
    }

    int left() {
      return left;
    }

    int right() {
      return right;
    }
  }

  /** The page's lines column by column, or empty if its columns do not stand side by side. */
  static Optional<List<TextLine>> read(String text, LineMap map) {
    Columns columns = new Columns(text);
    List<List<Cell>> rows = new ArrayList<>();
    int filled = 0;
    int parted = 0;
    for (int row = 0; row < map.size(); row++) {
      List<Cell> cells = columns.cells(row, map.starts().get(row), map.ends().get(row));
      rows.add(cells);
      filled += cells.isEmpty() ? 0 : 1;
      parted += cells.size() > 1 ? 1 : 0;
    }
    if (parted < 8 || parted * 3 < filled) {
      return Optional.empty();
    }
    rows.forEach(columns::place);
    return Optional.of(columns.lines());
  }

  private List<Cell> cells(int row, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = -1;
    int blank = 0;
    for (int i = start; i <= end; i++) {
      if (i < end && !Blank.is(text.charAt(i))) {
        from = from < 0 ? i : from;
        blank = 0;
        continue;
      }
      blank++;
      if (from >= 0 && (blank >= GAP || i == end)) {
        Optional<Span> span = Blank.strip(text, from, i);
        int at = from;
        span.ifPresent(s -> cells.add(new Cell(row, at - start, s.end() - start, s)));
        from = -1;
      }
    }
    return cells;
  }

  /** Puts each cell of a row under the column that ends nearest above it. */
  private void place(List<Cell> cells) {
    List<Block> taken = new ArrayList<>();
    for (Cell cell : cells) {
      Block best = null;
      int least = Integer.MAX_VALUE;
      for (int i = blocks.size() - 1; i >= 0 && i >= blocks.size() - 60; i--) {
        Block block = blocks.get(i);
        int cost = cost(block, cell);
        if (cost < least && !taken.contains(block)) {
          best = block;
          least = cost;
        }
      }
      if (best == null) {
        best = new Block();
        blocks.add(best);
      }
      best.add(cell);
      taken.add(best);
    }
  }

  /** How badly {@code cell} goes on with {@code block}; the greatest value if it does not. */
  private static int cost(Block block, Cell cell) {
    Cell last = block.cells.getLast();
    int rows = cell.row() - last.row();
    int shift = Math.min(Math.abs(cell.from() - block.left), Math.abs(cell.from() - last.from()));
    int shared = Math.min(cell.to(), block.right) - Math.max(cell.from(), block.left);
    int narrower = Math.min(cell.to() - cell.from(), block.right - block.left);
    int most = block.cells.size() == 1 ? ROWS_BETWEEN_HEADS : ROWS_BETWEEN;
    return rows < 1 || rows > most || shift > SHIFT || shared * 2 < narrower
        ? Integer.MAX_VALUE
        : rows * 2 + shift;
  }

  private List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    int flow = 0;
    for (Block block : ReadingOrder.of(blocks)) {
      int edge = edge(block);
      for (Cell cell : block.cells) {
        lines.add(TextLine.of(text, cell.span(), flow, Math.max(0, cell.from() - edge)));
      }
      flow++;
    }
    return lines;
  }

  /** Where most lines of a column begin. */
  private static int edge(Block block) {
    List<Integer> begins =
        block.cells.stream().map(Cell::from).sorted(Comparator.naturalOrder()).toList();
    return begins.get(begins.size() / 3);
  }
}
