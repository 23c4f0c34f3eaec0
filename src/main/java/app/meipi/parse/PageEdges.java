package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import java.util.HashMap;
import java.util.Map;

/**
 * The head and foot of a page, where masthead, folio and the editors' line stand: what lies over or
 * under all its stories, often with a rule between.
 *
 * @param head where the page's head ends, in points from its top
 * @param foot where the page's foot begins
 */
record PageEdges(double head, double foot) {
  /** A rule that parts head or foot from the stories is at least this share of the page wide. */
  private static final double WIDE = 0.5;

  /** The head ends in this share of the page's height at most. */
  private static final double TALLEST_HEAD = 0.25;

  /** The foot begins in this share at least. */
  private static final double TALLEST_FOOT = 0.9;

  /** A margin of this share of the height is head or foot with no rule. */
  private static final double MARGIN = 0.035;

  /** A block of so many lines is a story's text. */
  private static final int STORY_LINES = 7;

  static PageEdges of(Layout layout) {
    Map<Integer, Integer> lines = new HashMap<>();
    layout.lines().forEach(line -> lines.merge(line.block(), 1, Integer::sum));
    double first = layout.height();
    double last = 0;
    for (LaidLine line : layout.lines()) {
      if (lines.getOrDefault(line.block(), 0) >= STORY_LINES) {
        first = Math.min(first, line.box().top());
        last = Math.max(last, line.box().bottom());
      }
    }
    double head = Math.min(first, layout.height() * MARGIN);
    double foot = Math.max(last, layout.height() * (1 - MARGIN));
    for (Box rule : layout.rules()) {
      if (rule.width() < WIDE * layout.width()) {
        continue;
      }
      if (rule.bottom() <= first && rule.bottom() < TALLEST_HEAD * layout.height()) {
        head = Math.max(head, rule.bottom());
      }
      if (rule.top() >= last && rule.top() > TALLEST_FOOT * layout.height()) {
        foot = Math.min(foot, rule.top());
      }
    }
    return new PageEdges(head, foot);
  }

  /** Whether {@code box} stands in the page's head or foot. */
  boolean hold(Box box) {
    return box.bottom() <= head + 1 || box.top() >= foot - 1;
  }
}
