package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the kickers and decks that are set no larger than text: short blocks right over or under
 * larger type, centred on it or in another face than the text.
 */
final class SmallHeads {
  private static final int MOST_LINES = 3;

  /** The white between kicker, headline and deck, in times the larger type's size. */
  private static final double MOST_WHITE = 0.9;

  /** Middles closer than this, in times the smaller type's size, are one. */
  private static final double CENTRED = 1;

  private SmallHeads() {}

  /** The numbers of those blocks. */
  static Set<Integer> blocks(Layout layout, TextTypes types) {
    Map<Integer, List<LaidLine>> blocks = new TreeMap<>();
    layout.lines().forEach(l -> blocks.computeIfAbsent(l.block(), b -> new ArrayList<>()).add(l));
    List<List<LaidLine>> large =
        blocks.values().stream().filter(block -> place(block, types).isLarger()).toList();
    Set<Integer> out = new HashSet<>();
    blocks.forEach(
        (number, block) -> {
          if (block.size() <= MOST_LINES
              && !place(block, types).isLarger()
              && large.stream().anyMatch(head -> belongs(block, head, types, layout.rules()))) {
            out.add(number);
          }
        });
    return out;
  }

  private static Place place(List<LaidLine> block, TextTypes types) {
    LaidLine first = block.getFirst();
    boolean plain = types.isPlain(first);
    return new Place(first.box(), types.em(first), plain, false, false, false, Optional.empty());
  }

  private static boolean belongs(
      List<LaidLine> block, List<LaidLine> head, TextTypes types, List<Box> rules) {
    Box small = box(block);
    Box large = box(head);
    double size = head.getFirst().size();
    double white = -small.down(large);
    boolean centred = Math.abs(small.middle() - large.middle()) < CENTRED * block.getFirst().size();
    return white > -size / 2
        && white < MOST_WHITE * size
        && small.across(large) > Math.min(small.width(), large.width()) / 2
        && (centred || !types.isPlain(block.getFirst()))
        && rules.stream().noneMatch(rule -> between(rule, small, large));
  }

  private static boolean between(Box rule, Box one, Box other) {
    double top = Math.min(one.bottom(), other.bottom());
    double bottom = Math.max(one.top(), other.top());
    return rule.width() > rule.height()
        && rule.across(one) > 0
        && rule.top() >= top - 1
        && rule.bottom() <= bottom + 1;
  }

  private static Box box(List<LaidLine> block) {
    return block.stream().map(LaidLine::box).reduce(Box::with).orElseThrow();
  }
}
