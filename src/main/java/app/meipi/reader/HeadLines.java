package app.meipi.reader;

import app.meipi.page.Blank;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Breaks long heads into lines of like length, between words and best behind a clause; a blank in a
 * Chinese head was the end of a line in print and becomes one again.
 *
 * <p>Widths are in em of the head's type; positions are UTF-16 units of the head.
 */
public final class HeadLines {
  /** Widths are estimated; a line is given so many times its width. */
  public static final double SLACK = 1.02;

  /** The width of a character that is not as wide as high, in em: the mean of a bold face. */
  private static final double NARROW = 0.55;

  /** What a break inside a clause costs beside uneven lines, in squared em. */
  private static final double INSIDE_CLAUSE = 4;

  /** What it costs to begin a line with a word that leans on the one before, in squared em. */
  private static final double LEANING = 12;

  private static final String CLAUSE_ENDS = "，；：！？、。…—,;:!?”’》」』";
  private static final String OPENING = "“‘《〈（「『【([";
  private static final String NEVER_FIRST = "，；：！？、。…—,;:.!?”’》〉）」』】)]·%％";
  private static final String LEANING_WORDS = "的了着过地得们";

  private final String head;
  private final double limit;

  private HeadLines(String head, double limit) {
    this.head = head;
    this.limit = limit;
  }

  /**
   * Where new lines of {@code head} begin: at a blank, which is then no longer shown, or before the
   * character at the position. Empty if the head fits on a line of {@code limit} em.
   */
  static SortedSet<Integer> breaks(String head, double limit) {
    SortedSet<Integer> breaks = new TreeSet<>();
    if (width(head) <= limit) {
      return breaks;
    }
    HeadLines lines = new HeadLines(head, limit);
    int start = 0;
    for (int i = 1; i < head.length() - 1; i++) {
      boolean blank = Blank.is(head.charAt(i));
      if (blank && !isNarrow(head.charAt(i - 1)) && !isNarrow(head.charAt(i + 1))) {
        breaks.add(i);
        breaks.addAll(lines.even(start, i));
        start = i + 1;
      }
    }
    breaks.addAll(lines.even(start, head.length()));
    return breaks;
  }

  /** The width of {@code words}, in em. */
  public static double width(CharSequence words) {
    return words.codePoints().mapToDouble(HeadLines::width).sum();
  }

  private static double width(int codePoint) {
    boolean wide =
        codePoint >= 0x2e80 || (codePoint >= 0x2014 && codePoint <= 0x2026) || codePoint == 0xb7;
    return wide ? 1 : NARROW;
  }

  /** The breaks that part {@code [start, end)} most evenly into as few lines as it needs. */
  private List<Integer> even(int start, int end) {
    double all = width(head.substring(start, end));
    int least = (int) Math.ceil(all / limit);
    if (least < 2) {
      return List.of();
    }
    List<Integer> places = places(start, end);
    for (int count = least; count <= least + 2; count++) {
      List<Integer> found = best(start, end, places, count, all / count);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Integer> places(int start, int end) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
    words.setText(head);
    List<Integer> places = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      char here = head.charAt(i);
      char before = head.charAt(i - 1);
      boolean blank = Blank.is(here);
      boolean between =
          words.isBoundary(i)
              && !Blank.is(before)
              && NEVER_FIRST.indexOf(here) < 0
              && OPENING.indexOf(before) < 0
              && !(isNarrow(here) && isNarrow(before));
      if (blank || between) {
        places.add(i);
      }
    }
    return places;
  }

  private static boolean isNarrow(char c) {
    return width(c) < 1;
  }

  /** The cheapest breaks into {@code count} lines, by dynamic programming; empty if none fit. */
  private List<Integer> best(int start, int end, List<Integer> places, int count, double target) {
    List<Integer> ends = new ArrayList<>(places);
    ends.add(end);
    double[][] cost = new double[count + 1][ends.size()];
    int[][] from = new int[count + 1][ends.size()];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int line = 1; line <= count; line++) {
      for (int to = 0; to < ends.size(); to++) {
        int first = line == 1 ? -1 : 0;
        for (int at = first; line == 1 ? at < 0 : at < to; at++) {
          double before = at < 0 ? 0 : cost[line - 1][at];
          double width = width(head.substring(at < 0 ? start : ends.get(at), ends.get(to)).strip());
          double uneven = Math.pow(width - target, 2);
          double price = before + uneven + (to < places.size() ? price(ends.get(to)) : 0);
          if (width <= limit && price < cost[line][to]) {
            cost[line][to] = price;
            from[line][to] = at;
          }
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    if (Double.isFinite(cost[count][ends.size() - 1])) {
      int to = ends.size() - 1;
      for (int line = count; line > 1; line--) {
        to = from[line][to];
        found.add(ends.get(to));
      }
    }
    return found.reversed();
  }

  private double price(int place) {
    if (CLAUSE_ENDS.indexOf(head.charAt(place - 1)) >= 0) {
      return 0;
    }
    boolean leans = LEANING_WORDS.indexOf(head.charAt(place)) >= 0;
    return leans ? LEANING : Blank.is(head.charAt(place)) ? 0 : INSIDE_CLAUSE;
  }
}
