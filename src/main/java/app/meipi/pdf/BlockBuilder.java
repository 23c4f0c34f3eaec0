package app.meipi.pdf;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts printed lines together to blocks: lines of one size in one column, with no rule between. */
final class BlockBuilder {
  /** The white between two lines of a block is at most this many times their size. */
  private static final double MOST_LEADING = 1.1;

  /** Types of one block differ at most by this factor in size. */
  private static final double SIZES = 1.04;

  /** A line's end may stand out this many times its size, as hanging punctuation does. */
  private static final double HANGING = 1.2;

  /** A paragraph's first line stands in at most this many times its size. */
  private static final double INDENT = 2.6;

  /** How far a line may stand out of its frame, in points. */
  private static final double SLACK = 2;

  private final List<Box> rules;
  private final List<Box> frames;
  private final List<Block> open = new ArrayList<>();
  private final List<Block> done = new ArrayList<>();

  private BlockBuilder(List<Box> rules, List<Box> frames) {
    this.rules = rules;
    this.frames = frames;
  }

  /** A column's lines, one below the other. */
  static final class Block {
    private final List<Printed> lines = new ArrayList<>();
    private Box box;

    private Block(Printed first) {
      lines.add(first);
      box = first.box();
    }

    List<Printed> lines() {
      return lines;
    }

    Box box() {
      return box;
    }

    private void add(Printed line) {
      lines.add(line);
      box = box.with(line.box());
    }

    /** Four quarters are a whole turn. */
    private Block turnedBack() {
      List<Printed> back = lines.stream().map(line -> line.turned().turned().turned()).toList();
      Block block = new Block(back.getFirst());
      back.subList(1, back.size()).forEach(block::add);
      return block;
    }
  }

  /** The blocks of {@code lines}; upright lines of one block stand from right to left. */
  static List<Block> blocks(List<Printed> lines, List<Box> rules, List<Box> frames) {
    List<Block> blocks =
        lying(lines.stream().filter(line -> !line.upright()).toList(), rules, frames);
    lying(
            lines.stream().filter(Printed::upright).map(Printed::turned).toList(),
            rules.stream().map(Box::turned).toList(),
            frames.stream().map(Box::turned).toList())
        .forEach(block -> blocks.add(block.turnedBack()));
    return blocks;
  }

  private static List<Block> lying(List<Printed> lines, List<Box> rules, List<Box> frames) {
    BlockBuilder builder = new BlockBuilder(rules, frames);
    List<Printed> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparingDouble(Printed::base).thenComparingDouble(line -> line.box().left()));
    sorted.forEach(builder::add);
    builder.done.addAll(builder.open);
    return builder.done;
  }

  private void add(Printed line) {
    open.removeIf(
        block -> {
          boolean far =
              line.box().top() - block.box.bottom()
                  > 3 * MOST_LEADING * block.lines.getLast().size();
          if (far) {
            done.add(block);
          }
          return far;
        });
    Block best = null;
    for (Block block : open) {
      if (goesOn(block, line)
          && (best == null || block.box.across(line.box()) > best.box.across(line.box()))) {
        best = block;
      }
    }
    if (best == null) {
      open.add(new Block(line));
    } else {
      best.add(line);
    }
  }

  private boolean goesOn(Block block, Printed line) {
    Printed last = block.lines.getLast();
    double size = Math.min(last.size(), line.size());
    double white = line.box().top() - last.box().bottom();
    boolean close =
        white > -0.6 * size
            && white < MOST_LEADING * size
            && Math.max(last.size(), line.size()) < SIZES * size
            && (last.size() == line.size() || last.face().equals(line.face()));
    if (!close || line.box().height() > 2 * line.size() || last.box().height() > 2 * last.size()) {
      return false;
    }
    double shared = block.box.across(line.box());
    boolean under = shared > 0.5 * Math.min(block.box.width(), line.box().width());
    boolean column =
        line.box().left() > block.box.left() - (block.lines.size() == 1 ? INDENT : HANGING) * size
            && line.box().right() < block.box.right() + HANGING * size;
    boolean wider =
        block.box.left() > line.box().left() - HANGING * size
            && block.box.right() < line.box().right() + HANGING * size;
    boolean indented =
        line.box().left() > block.box.left() - HANGING * size
            && line.box().left() < block.box.left() + INDENT * size;
    boolean headed =
        block.lines.size() < 4 && Math.abs(block.box.middle() - line.box().middle()) < size;
    return under
        && (column || wider || indented || headed)
        && (column || block.lines.size() < 4)
        && !ruled(last, line)
        && frames.stream().noneMatch(f -> f.holds(last.box(), SLACK) != f.holds(line.box(), SLACK));
  }

  private boolean ruled(Printed above, Printed line) {
    Box between =
        new Box(
            Math.max(above.box().left(), line.box().left()),
            above.box().bottom() - 0.2 * above.size(),
            Math.max(
                Math.min(above.box().right(), line.box().right()),
                Math.max(above.box().left(), line.box().left())),
            line.box().top() + 0.2 * line.size());
    return rules.stream()
        .anyMatch(
            rule ->
                rule.across(between) > 0
                    && rule.down(between) >= 0
                    && rule.width() > rule.height());
  }
}
