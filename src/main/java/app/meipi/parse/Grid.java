package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the blocks of a page stood in print, in em, told from rows and characters: such a text
 * keeps which column stands right of which and which line above which, but widens gutters, and sets
 * lines that stood level in rows of their own.
 */
final class Grid {
  /** How many rows are looked through together for what stands near a block. */
  private static final int NEAR_ROWS = 40;

  /** A page has no more blocks near one another; more are noise. */
  private static final int MOST_NEAR = 400;

  /** How far one line of a head stands below the other at most, in its size. */
  private static final double MOST_LEADING = 1.4;

  /** How much longer or shorter a line is that fills its column, in em. */
  private static final double FULL = 0.6;

  /** Type that seems this much larger than the text's is. */
  private static final double LARGER = 1.3;

  private final String text;
  private final RowHeights heights;
  private final List<Block> blocks;
  private final ColumnPlaces columns;
  private final Map<Integer, List<Block>> texts = new HashMap<>();
  private final Map<Integer, List<Block>> all = new HashMap<>();
  private final Map<Block, Double> lefts = new HashMap<>();
  private final Map<Block, Box> boxes = new HashMap<>();
  private final Map<Block, Double> measures = new HashMap<>();
  private final Map<Block, List<Double>> widths = new HashMap<>();

  private Grid(String text, List<Block> blocks) {
    this.text = text;
    RowHeights rough = RowHeights.of(text, blocks);
    this.blocks =
        HeadBlocks.joined(
            text,
            blocks.stream().flatMap(block -> BlockParts.of(text, block, rough).stream()).toList());
    this.heights = RowHeights.of(text, this.blocks);
    List<Block> columnsOfText =
        this.blocks.stream().filter(block -> block.measure(text) > 0).toList();
    this.columns = ColumnPlaces.of(text, columnsOfText);
    for (Block block : columnsOfText) {
      for (int band = band(block.top()); band <= band(block.bottom()); band++) {
        texts.computeIfAbsent(band, key -> new ArrayList<>()).add(block);
      }
    }
    this.blocks.forEach(block -> lefts.put(block, leftOf(block)));
    this.blocks.forEach(block -> boxes.put(block, around(block, List.of())));
    for (Block block : this.blocks) {
      for (int band = band(block.top()); band <= band(block.bottom()); band++) {
        all.computeIfAbsent(band, key -> new ArrayList<>()).add(block);
      }
    }
    this.blocks.stream().filter(block -> block.mayBeHead(text)).forEach(this::widen);
    this.blocks.forEach(this::ruled);
  }

  static Grid of(String text, List<Block> blocks) {
    return new Grid(text, blocks);
  }

  /** The page's blocks, those with a gap in them parted. */
  List<Block> blocks() {
    return blocks;
  }

  private static int band(int row) {
    return row / NEAR_ROWS;
  }

  /** Those of {@code bands} within some rows of {@code block}. */
  private static List<Block> near(Block block, Map<Integer, List<Block>> bands) {
    Set<Block> near = new LinkedHashSet<>();
    for (int band = band(block.top()) - 1; band <= band(block.bottom()) + 1; band++) {
      for (Block column : bands.getOrDefault(band, List.of())) {
        if (!column.equals(block) && near.size() < MOST_NEAR) {
          near.add(column);
        }
      }
    }
    return List.copyOf(near);
  }

  /** Notes the width of the column that a block stands in, as far as it can be told. */
  private void ruled(Block block) {
    double known = block.measure(text);
    if (known > 0 || !block.mayBeHead(text)) {
      if (known > 0) {
        measures.put(block, known);
      }
      return;
    }
    for (Block column : near(block, texts)) {
      boolean same = Math.abs(column.edge() - block.edge()) <= Columns.INDENT;
      double wide = column.measure(text);
      if (same && block.cells().stream().anyMatch(cell -> Math.abs(width(cell) - wide) <= FULL)) {
        measures.put(block, wide);
        return;
      }
    }
    measures.put(block, 0.0);
  }

  private double leftOf(Block block) {
    Optional<Double> known = columns.left(block);
    if (known.isPresent()) {
      return known.get();
    }
    int edge = block.edge();
    Block best = null;
    double least = Double.MAX_VALUE;
    for (Block column : near(block, texts)) {
      double away =
          Math.max(0, Math.max(column.top() - block.bottom(), block.top() - column.bottom()))
              + 8.0 * Math.max(0, Math.max(column.edge() - edge, edge - column.right()));
      if (away < least) {
        least = away;
        best = column;
      }
    }
    return best == null ? edge / columns.scale() : columns.at(best, edge);
  }

  private Box around(Block block, List<Double> widths) {
    Box box = box(block, 0, widths);
    for (int i = 1; i < block.cells().size(); i++) {
      box = box.with(box(block, i, widths));
    }
    return box;
  }

  /** Where line {@code index} of {@code block} stood, if the lines had these widths. */
  private Box box(Block block, int index, List<Double> widths) {
    double left = lefts.getOrDefault(block, 0.0);
    Cell cell = block.cells().get(index);
    double in = cell.from() - block.edge();
    double width = width(cell);
    double measure = block.measure(text);
    if (measure > 0) {
      in = Math.clamp(in, 0, Columns.INDENT);
      if (width <= measure + 1.25) {
        in = Math.clamp(measure - width, 0, in);
        width = Math.min(width, measure);
      }
    }
    double top = top(block, index, widths);
    double known = widths.isEmpty() ? width : widths.get(index);
    double size = Math.max(1, known / width);
    return new Box(left + in, top + 1 - size, left + in + known, top + 1);
  }

  /**
   * Where line {@code index} begins; the lines of a head stand as close as their size lets them,
   * above the last of them.
   */
  private double top(Block block, int index, List<Double> widths) {
    int last = block.cells().size() - 1;
    if (widths.isEmpty()) {
      return heights.of(block, index);
    }
    double top = heights.of(block, last);
    for (int i = last; i > index; i--) {
      double size = Math.max(1, widths.get(i) / width(block.cells().get(i)));
      top -= Math.clamp(heights.of(block, i) - heights.of(block, i - 1), size, size * MOST_LEADING);
    }
    return top;
  }

  private double width(Cell cell) {
    return Glyphs.width(text.substring(cell.span().start(), cell.span().end()));
  }

  private void widen(Block block) {
    List<Double> begins = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    for (Cell cell : block.cells()) {
      begins.add(lefts.getOrDefault(block, 0.0) + cell.from() - block.edge());
      lengths.add(width(cell));
    }
    List<Block> below =
        near(block, texts).stream().filter(column -> column.top() > block.bottom()).toList();
    new HeadWidths(boxesOf(below), boxesOf(near(block, all)))
        .of(boxes.getOrDefault(block, around(block, List.of())), begins, lengths)
        .ifPresent(found -> widths.put(block, found));
  }

  private List<Box> boxesOf(List<Block> some) {
    return some.stream().flatMap(b -> Optional.ofNullable(boxes.get(b)).stream()).toList();
  }

  /** Where line {@code index} of {@code block} stood, and how large it was if that can be told. */
  Place place(Block block, int index) {
    List<Double> known = widths.getOrDefault(block, List.of());
    Cell cell = block.cells().get(index);
    double size = known.isEmpty() ? 0 : known.get(index) / width(cell);
    String line = text.substring(cell.span().start(), cell.span().end());
    boolean larger = size >= LARGER && isHead(line);
    return new Place(
        box(block, index, known),
        larger ? size : 0,
        !larger,
        false,
        false,
        false,
        Optional.ofNullable(measures.get(block)));
  }

  private static boolean isHead(String line) {
    String compact = LineFacts.compact(line, Cues.REACH + 20);
    return line.length() <= Cues.REACH
        && !Cues.isByline(compact)
        && !Cues.isCredit(compact)
        && !Cues.isJump(compact)
        && !Cues.isNames(line)
        && !compact.endsWith("。")
        && LineFacts.marks(line) <= 1;
  }
}
