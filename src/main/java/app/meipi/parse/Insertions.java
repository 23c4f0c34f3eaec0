package app.meipi.parse;

import app.meipi.words.Cut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lines that a text goes on over: where the words before and behind them go on with one
 * another better than with the lines between, those are a head that was set into the column.
 */
final class Insertions {
  /** How many lines are gone over at most. */
  private static final int MOST = 3;

  /** The most that a gain counts, as a logarithm: more tells no more. */
  private static final double MOST_GAIN = 6;

  /** What a gain weighs; of a hundred lines of text two have a gain of 2, of such heads half. */
  private static final double WEIGHT = 1.2;

  /** What heads do not end with. */
  private static final String NO_END = "的了是在和与及将把被对从向为、？！?!";

  /** What lines of heads seldom have. */
  private static final String NO_MARK = "。，,；;";

  private final List<TextLine> lines;
  private final Cut cut = new Cut();
  private final Map<Integer, Cut.Sides> sides = new HashMap<>();

  /** Over the lines of a page, with the widths of their columns. */
  Insertions(List<TextLine> lines) {
    this.lines = lines;
  }

  /** What speaks for line {@code i} as one of a head inside a text, in log odds, 0 or more. */
  double of(int i) {
    double best = 0;
    for (int first = i; first > 0 && first > i - MOST && isPlain(first); first--) {
      if (isLeftOpen(first - 1)) {
        for (int last = first; last < first + MOST && isFollowed(last) && isPlain(last); last++) {
          if (last >= i && lines.get(first - 1).flow() == lines.get(last + 1).flow()) {
            best = Math.max(best, over(first, last) / (last - first + 1));
          }
        }
      }
    }
    return WEIGHT * Math.min(MOST_GAIN, best);
  }

  /** Whether a line fills its column and has a sentence that goes on behind it. */
  private boolean isLeftOpen(int i) {
    TextLine line = lines.get(i);
    return (line.isFull() || line.isNearlyFull()) && !Glyphs.endsSentence(line.text());
  }

  /** How much better a text goes on over the lines than with them. */
  private double over(int first, int last) {
    return gain(first - 1, last + 1)
        - Math.max(0, gain(first - 1, first))
        - Math.max(0, gain(last, last + 1));
  }

  private boolean isFollowed(int i) {
    return i + 1 < lines.size();
  }

  /** Whether nothing in a line's marks tells that it is no line of a head. */
  private boolean isPlain(int i) {
    String text = lines.get(i).text();
    char end = text.charAt(text.length() - 1);
    if (NO_END.indexOf(end) >= 0 || Glyphs.isDigit(end)) {
      return false;
    }
    for (int k = 0; k < text.length(); k++) {
      if (NO_MARK.indexOf(text.charAt(k)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private double gain(int left, int right) {
    return cut.of(sides(left), sides(right)).gain();
  }

  private Cut.Sides sides(int i) {
    return sides.computeIfAbsent(i, key -> LineTraits.sides(cut, lines.get(key).text()));
  }
}
