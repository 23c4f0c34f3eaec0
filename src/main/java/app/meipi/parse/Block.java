package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A column of cells, one below the other, of a page whose columns stand side by side in rows. */
final class Block {
  /** A column of text has as many lines. */
  private static final int LEAST = 3;

  /** One of no more lines has a sentence's end in it, too. */
  private static final int FEW = 6;

  private static final int MOST_HEAD_LINES = 8;

  /** The narrowest column, in em. */
  private static final double NARROWEST = 6;

  /** How much longer or shorter a line is that still fills its column, in em. */
  private static final double SLACK = 1.1;

  /** The share of lines that are no longer than the column is wide. */
  private static final double HIGH = 0.8;

  private final List<Cell> cells = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private int right;
  private int edge = -1;
  private double measure = -1;
  private Set<Long> measures = Set.of();

  static Block of(List<Cell> cells) {
    Block block = new Block();
    cells.forEach(block::add);
    return block;
  }

  void add(Cell cell) {
    measure = -1;
    edge = -1;
    cells.add(cell);
    left = Math.min(left, cell.from());
    right = Math.max(right, cell.to());
  }

  List<Cell> cells() {
    return cells;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
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

  /** Where most lines of a column begin. */
  int edge() {
    if (edge < 0) {
      int[] begins = cells.stream().mapToInt(Cell::from).sorted().toArray();
      edge = begins[begins.length / 3];
    }
    return edge;
  }

  /**
   * How wide its lines are in em if it is a column of text, which most of them fill from edge to
   * edge; else 0.
   */
  double measure(String text) {
    if (measure < 0) {
      measure = measured(text);
    }
    return measure;
  }

  private double measured(String text) {
    if (cells.size() < LEAST) {
      return 0;
    }
    int edge = edge();
    double[] ends =
        cells.stream()
            .mapToDouble(
                cell ->
                    Math.clamp(cell.from() - edge, 0, Columns.INDENT)
                        + Glyphs.width(text.substring(cell.span().start(), cell.span().end())))
            .sorted()
            .toArray();
    double usual = ends[(int) ((ends.length - 1) * HIGH)];
    long full = Arrays.stream(ends).filter(end -> Math.abs(end - usual) <= SLACK).count();
    boolean sure = ends.length > FEW || hasStop(text) || measures.contains(Math.round(usual));
    return usual >= NARROWEST && full * 2 >= ends.length && sure ? usual : 0;
  }

  private boolean hasStop(String text) {
    return cells.stream()
        .anyMatch(cell -> text.substring(cell.span().start(), cell.span().end()).indexOf('。') >= 0);
  }

  boolean isLong() {
    return cells.size() > FEW;
  }

  /** Takes note of the widths that columns of text have on this page, in whole em. */
  void among(Set<Long> usual) {
    measures = usual;
    measure = -1;
  }

  /** Lines {@code from} to {@code to} of it. */
  Block part(int from, int to) {
    Block part = of(cells.subList(from, to));
    part.measures = measures;
    return part;
  }

  /** Whether its lines are few, fill no column and hold no sentence, as a head's do. */
  boolean mayBeHead(String text) {
    return cells.size() <= MOST_HEAD_LINES && measure(text) == 0 && !hasStop(text);
  }

  /** In characters across and rows down. */
  Box box() {
    return new Box(left, top(), right, bottom() + 1);
  }
}
