package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.List;

/**
 * A page's lines, and what was printed between them.
 *
 * @param lines in reading order
 * @param rules thin lines, in em of the text type
 * @param frames boxes drawn around something, in the same em
 */
record Sheet(List<TextLine> lines, List<Box> rules, List<Box> frames) {
  /** How far a box may stand out of its frame or over a rule, in em. */
  private static final double SLACK = 0.5;

  /** A page of which only the text is known. */
  static Sheet of(List<TextLine> lines) {
    return new Sheet(lines, List.of(), List.of());
  }

  /** Whether a rule runs between two boxes that stand side by side or one below the other. */
  boolean parts(Box a, Box b) {
    boolean beside = a.down(b) > a.across(b);
    for (Box rule : rules) {
      boolean upright = rule.height() > rule.width();
      if (upright == beside && (beside ? partsBeside(rule, a, b) : partsBelow(rule, a, b))) {
        return true;
      }
    }
    return false;
  }

  private static boolean partsBeside(Box rule, Box a, Box b) {
    double from = Math.min(a.right(), b.right()) - SLACK;
    double to = Math.max(a.left(), b.left()) + SLACK;
    double top = Math.max(a.top(), b.top());
    double bottom = Math.min(a.bottom(), b.bottom());
    double covered = Math.min(bottom, rule.bottom()) - Math.max(top, rule.top());
    return rule.left() >= from && rule.right() <= to && covered > (bottom - top) / 2;
  }

  private static boolean partsBelow(Box rule, Box a, Box b) {
    double from = Math.min(a.bottom(), b.bottom()) - SLACK;
    double to = Math.max(a.top(), b.top()) + SLACK;
    double left = Math.max(a.left(), b.left());
    double right = Math.min(a.right(), b.right());
    double covered = Math.min(right, rule.right()) - Math.max(left, rule.left());
    return rule.top() >= from && rule.bottom() <= to && covered > (right - left) / 2;
  }

  /** Whether one of two boxes stands in a frame in which the other does not. */
  boolean framedApart(Box a, Box b) {
    return frames.stream().anyMatch(frame -> frame.holds(a, SLACK) != frame.holds(b, SLACK));
  }
}
