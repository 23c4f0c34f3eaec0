package app.meipi.layout;

import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where on a printed page characters of its text stand, and which character stands at a point. */
public final class Places {
  /** A point this far from a line still means it, in points. */
  private static final double REACH = 12;

  /** A caption stands this close to its picture, a title between, in points. */
  private static final double FARTHEST_CAPTION = 48;

  private final Layout layout;

  public Places(Layout layout) {
    this.layout = layout;
  }

  /**
   * The boxes of the characters in {@code spans}, one for each line or part of one; within a line
   * each character is taken to be as wide as the other.
   */
  public List<Box> of(List<Span> spans) {
    List<Box> boxes = new ArrayList<>();
    for (LaidLine line : layout.lines()) {
      for (Span span : spans) {
        if (span.overlaps(line.span())) {
          boxes.add(line.part(span.start(), span.end()));
        }
      }
    }
    return boxes;
  }

  /** The boxes of the blocks that {@code spans} stand in, each around their lines there. */
  public List<Box> blocks(List<Span> spans) {
    List<Box> boxes = new ArrayList<>();
    int block = -1;
    for (LaidLine line : layout.lines()) {
      if (spans.stream().noneMatch(span -> span.overlaps(line.span()))) {
        continue;
      }
      if (line.block() == block) {
        boxes.set(boxes.size() - 1, boxes.getLast().with(line.box()));
      } else {
        boxes.add(line.box());
      }
      block = line.block();
    }
    return boxes;
  }

  /** The picture that the characters in {@code spans} stand below or beside, if there is one. */
  public Optional<Box> picture(List<Span> spans) {
    Optional<Box> text = of(spans).stream().reduce(Box::with);
    return text.flatMap(
        caption ->
            layout.pictures().stream()
                .filter(picture -> apart(picture, caption) < FARTHEST_CAPTION)
                .min(Comparator.comparingDouble(picture -> apart(picture, caption))));
  }

  private static double apart(Box a, Box b) {
    return Math.hypot(Math.max(0, -a.across(b)), Math.max(0, -a.down(b)));
  }

  /** The offset in the text of the character at a point, if one stands there or close by. */
  public OptionalInt at(double x, double y) {
    return within(REACH, x, y);
  }

  /** The offset in the text of the character nearest to a point; empty if the page has none. */
  public OptionalInt nearest(double x, double y) {
    return within(Double.POSITIVE_INFINITY, x, y);
  }

  private OptionalInt within(double reach, double x, double y) {
    Optional<LaidLine> nearest = Optional.empty();
    double least = reach;
    for (LaidLine line : layout.lines()) {
      double distance = distance(line.box(), x, y);
      if (distance < least) {
        nearest = Optional.of(line);
        least = distance;
      }
    }
    return nearest.map(line -> OptionalInt.of(line.offsetAt(x, y))).orElse(OptionalInt.empty());
  }

  private static double distance(Box box, double x, double y) {
    double across = Math.max(0, Math.max(box.left() - x, x - box.right()));
    double down = Math.max(0, Math.max(box.top() - y, y - box.bottom()));
    return Math.hypot(across, down);
  }
}
