package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a column of cells where more than text stands in it: where a gap is, and where heads stand
 * above the lines that fill the column or over a dateline amid them.
 */
final class BlockParts {
  /** A gap of more lines than this in a column holds something else. */
  private static final double GAP = 2;

  /** How many lines a head amid text has at most. */
  private static final int MOST_LINES = 6;

  /** How far the right edge of a column may be from the end of a line that fills it, in em. */
  private static final double SLACK = 1.1;

  private final String text;
  private final Block block;
  private final RowHeights rough;
  private final List<Cell> cells;
  private final double measure;
  private final int edge;

  private BlockParts(String text, Block block, RowHeights rough) {
    this.text = text;
    this.block = block;
    this.rough = rough;
    this.cells = block.cells();
    this.measure = block.measure(text);
    this.edge = block.edge();
  }

  static List<Block> of(String text, Block block, RowHeights rough) {
    List<Block> parts = new ArrayList<>();
    int from = 0;
    List<Double> widths = ColumnWidths.of(text, block);
    for (int i = 1; i <= widths.size(); i++) {
      if (i == widths.size() || Math.abs(widths.get(i) - widths.get(i - 1)) > SLACK) {
        parts.addAll(new BlockParts(text, block.part(from, i), rough).parts());
        from = i;
      }
    }
    return parts;
  }

  private List<Block> parts() {
    List<Block> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cells.size(); ) {
      int to = i;
      while (to < cells.size() && !(measure > 0 && fills(to)) && !opensStory(to)) {
        to++;
      }
      int head = i;
      while (head < to && endsParagraph(head)) {
        head++;
      }
      if (isHead(head, to)) {
        add(from, head, parts);
        add(head, to, parts);
        from = to;
      }
      i = Math.max(i + 1, to);
    }
    add(from, cells.size(), parts);
    return parts;
  }

  private void add(int from, int to, List<Block> parts) {
    int begin = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || rough.rough(block, i) > GAP * RowHeights.LINE) {
        parts.add(block.part(begin, i));
        begin = i;
      }
    }
  }

  private String line(int i) {
    return text.substring(cells.get(i).span().start(), cells.get(i).span().end());
  }

  private boolean endsParagraph(int i) {
    return Glyphs.endsSentence(line(i)) && LineFacts.marks(line(i)) > 0;
  }

  /** Whether line {@code i} ends where its column does. */
  private boolean fills(int i) {
    double in = Math.clamp(cells.get(i).from() - edge, 0, Columns.INDENT);
    String line = line(i);
    double width = Glyphs.width(line);
    return Glyphs.isSpread(line)
        || Math.abs(in + width - measure) <= SLACK
        || Math.abs(width - measure) <= SLACK;
  }

  /** Whether the lines from {@code from} to {@code to}, which fill no column, are a head's. */
  private boolean isHead(int from, int to) {
    if (to == from || to - from > MOST_LINES || to == cells.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (line(i).indexOf('。') >= 0) {
        return false;
      }
    }
    if (from == 0) {
      return !Glyphs.endsWeakly(line(to - 1));
    }
    return opensStory(to);
  }

  private boolean opensStory(int at) {
    String next = at + 1 < cells.size() ? line(at + 1) : "";
    return Cues.dateline(LineFacts.compact(line(at) + next, Cues.REACH + 20)) > 0;
  }
}
