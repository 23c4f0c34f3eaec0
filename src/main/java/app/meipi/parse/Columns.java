package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.layout.ReadingOrder;
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

  /** How many rows lie at most between two halves of a column that are joined again. */
  private static final int ROWS_MENDED = 5;

  /** How far from one another two lines of a column may begin, indents included, in characters. */
  private static final int SHIFT = 6;

  /** How far a paragraph's first line stands in, in characters. */
  private static final int INDENT = 3;

  /** A row is about as high as this many characters are wide. */
  private static final double ROW = 2.2;

  private static final int LONG_BLOCK = 5;

  /** How much white there is between two columns, in em. */
  private static final double GUTTER = 2;

  private static final double USUAL_SCALE = 1.8;

  /** How far one line of a column stands below the other, in em. */
  private static final double LINE = 1.4;

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

    int width() {
      return right - left;
    }

    /** In characters across and rows down. */
    Box box() {
      return new Box(left, top(), right, bottom() + 1);
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
    columns.mend();
    return Optional.of(columns.lines());
  }

  private List<Cell> cells(int row, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = -1;
    int blank = 0;
    int edge = start;
    while (edge < end && text.charAt(edge) == '\u3000') {
      edge++;
    }
    for (int i = edge; i <= end; i++) {
      if (i < end && !Blank.is(text.charAt(i))) {
        from = from < 0 ? i : from;
        blank = 0;
        continue;
      }
      blank++;
      if (from >= 0 && (blank >= GAP || i == end)) {
        Optional<Span> span = Blank.strip(text, from, i);
        int at = from - edge;
        span.ifPresent(s -> cells.add(new Cell(row, at, at + s.length(), s)));
        from = -1;
      }
    }
    return cells;
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
        lower.get().cells.forEach(upper::add);
        lower = nearest(upper, i + 1);
      }
    }
  }

  /** The block among those from {@code from} on that {@code upper} goes on in. */
  private Optional<Block> nearest(Block upper, int from) {
    for (int i = from; i < blocks.size(); i++) {
      Block lower = blocks.get(i);
      int rows = lower.top() - upper.bottom();
      if (rows > ROWS_MENDED) {
        return Optional.empty();
      }
      int shared = Math.min(lower.right, upper.right) - Math.max(lower.left, upper.left);
      if (rows >= 1 && shared > 0) {
        boolean under = shared * 10 >= 7 * Math.min(lower.width(), upper.width());
        return under
                && Math.abs(lower.left - upper.left) <= SHIFT
                && lower.width() <= upper.width() + SHIFT
            ? Optional.of(lower)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int shift(Block block, Cell cell) {
    int fromEdge = cell.from() - block.left;
    int fromLast = cell.from() - block.cells.getLast().from();
    return Math.abs(fromEdge) < Math.abs(fromLast) ? fromEdge : fromLast;
  }

  /** How badly {@code cell} goes on with {@code block}; the greatest value if it does not. */
  private static int cost(Block block, Cell cell, int shifted, boolean astray) {
    int rows = cell.row() - block.cells.getLast().row();
    int most = block.cells.size() == 1 ? ROWS_BETWEEN_HEADS : ROWS_BETWEEN;
    if (rows < 1 || rows > most) {
      return Integer.MAX_VALUE;
    }
    int shift = shift(block, cell);
    int apart = Math.min(Math.abs(shift), Math.abs(shift - shifted) + 1);
    int shared = Math.min(cell.to(), block.right) - Math.max(cell.from(), block.left);
    int narrower = Math.min(cell.to() - cell.from(), block.right - block.left);
    int reach = astray ? 2 * SHIFT : SHIFT;
    boolean under = shared * 2 >= narrower || Math.abs(shift - shifted) <= INDENT;
    return apart > reach || !under ? Integer.MAX_VALUE : rows * 2 + apart;
  }

  private List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    double[] heights = heights();
    double scale = scale();
    int flow = 0;
    for (Block block : ReadingOrder.of(blocks, Block::box, ROW)) {
      int edge = edge(block);
      for (Cell cell : block.cells) {
        TextLine line = TextLine.of(text, cell.span(), flow, Math.max(0, cell.from() - edge));
        lines.add(line.withPlace(place(cell, edge, line.width(), scale, heights), line.width()));
      }
      flow++;
    }
    return lines;
  }

  /**
   * A line's place in em, by the column that it stands in: a place across the page is one for half
   * an em, though a wide character takes but one of them. Its type is not known.
   */
  private static Place place(Cell cell, int edge, double width, double scale, double[] heights) {
    double left = edge / scale + Math.clamp(cell.from() - edge, 0, INDENT);
    double top = heights[cell.row()];
    return new Place(new Box(left, top, left + width, top + 1), 0, true, false, false, false);
  }

  /**
   * How many places across the page are an em: by how far neighbouring columns begin from one
   * another, and how wide the left one is.
   */
  private double scale() {
    List<Double> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block.cells.size() < LONG_BLOCK) {
        continue;
      }
      int edge = edge(block);
      double width =
          block.cells.stream()
              .mapToDouble(c -> Glyphs.width(text.substring(c.span().start(), c.span().end())))
              .sorted()
              .skip(block.cells.size() / 2)
              .findFirst()
              .orElse(0);
      int next =
          blocks.stream()
              .filter(
                  b ->
                      b.cells.size() >= LONG_BLOCK
                          && b.top() < block.bottom()
                          && b.bottom() > block.top())
              .mapToInt(Columns::edge)
              .filter(e -> e > edge + SHIFT)
              .min()
              .orElse(-1);
      if (next > 0) {
        found.add((next - edge) / (width + GUTTER));
      }
    }
    found.sort(Comparator.naturalOrder());
    return found.isEmpty() ? USUAL_SCALE : Math.clamp(found.get(found.size() / 2), 0.9, 2.2);
  }

  /**
   * Where each row stands down the page, in em: rows of neighbours whose lines do not stand level
   * come between the rows of one column, in which a line is as high as the other.
   */
  private double[] heights() {
    int rows = blocks.stream().mapToInt(Block::bottom).max().orElse(0) + 1;
    double[] sum = new double[rows];
    int[] count = new int[rows];
    for (Block block : blocks) {
      for (int i = 1; i < block.cells.size(); i++) {
        int from = block.cells.get(i - 1).row();
        int to = block.cells.get(i).row();
        for (int row = from + 1; row <= to; row++) {
          sum[row] += 1.0 / (to - from);
          count[row]++;
        }
      }
    }
    double[] heights = new double[rows];
    for (int row = 1; row < rows; row++) {
      heights[row] = heights[row - 1] + LINE * (count[row] == 0 ? 1 : sum[row] / count[row]);
    }
    return heights;
  }

  /** Where most lines of a column begin. */
  private static int edge(Block block) {
    List<Integer> begins =
        block.cells.stream().map(Cell::from).sorted(Comparator.naturalOrder()).toList();
    return begins.get(begins.size() / 3);
  }
}
