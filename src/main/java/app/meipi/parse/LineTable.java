package app.meipi.parse;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The best choice of a story for each line of the heads of a text. Lines that stand one below the
 * other are weighed as a run, for lines of one head follow one another more often than not: the
 * best way through each run (Viterbi), begun from the best assignment of one line to each story.
 *
 * <p>A line has the number of a story, or the two numbers behind those: it is a subhead, or
 * nobody's.
 */
final class LineTable {
  /** What a line is worth as what it cannot be. */
  static final double NEVER = -99;

  /**
   * What each line is worth over one story.
   *
   * @param words for the words that both have
   * @param place for where the line stands, if it is the first of a head
   * @param here whether it stands right at the story's text
   */
  @SuppressWarnings("ArrayRecordComponent") // there are thousands, and nobody compares them
  record Worth(double[] words, double[] place, boolean[] here) {}

  /** One for each story. */
  final Worth[] worth;

  /** For each story what it is worth without a head. */
  final double[] headless;

  /** For each line what it is worth as a line of a subhead. */
  final double[] sub;

  /** What it is worth besides as the first line of one. */
  final double[] base;

  /** What it is worth in one head with the line right above; not a number if there is none. */
  final double[] goesOn;

  private final ToDoubleFunction<HeadFeature> weights;
  private final double nobodys;
  private final int lines;
  private final int stories;

  LineTable(int lines, int stories, ToDoubleFunction<HeadFeature> weights) {
    this.lines = lines;
    this.stories = stories;
    this.weights = weights;
    this.nobodys = weights.applyAsDouble(HeadFeature.NOBODYS);
    this.worth = new Worth[stories];
    this.headless = new double[stories];
    this.sub = new double[lines];
    this.base = new double[lines];
    this.goesOn = new double[lines];
  }

  /** For each line its story, or what else it is. */
  int[] best() {
    int[] anchors = anchors();
    int[] story = new int[lines];
    for (int from = 0; from < lines; ) {
      int to = from + 1;
      while (to < lines && !Double.isNaN(goesOn[to])) {
        to++;
      }
      run(from, to, anchors, story);
      from = to;
    }
    return story;
  }

  private double further(boolean right, boolean firstRight) {
    return weights.applyAsDouble(LineHeads.further(right, firstRight));
  }

  /** For each story the line that is best its first, or -1. */
  private int[] anchors() {
    double[][] gain = new double[lines][stories];
    for (int h = 0; h < lines; h++) {
      double otherwise = Math.max(nobodys, base[h] + sub[h]);
      for (int c = 0; c < stories; c++) {
        gain[h][c] = worth[c].words()[h] + worth[c].place()[h];
        otherwise = Math.max(otherwise, gain[h][c] + further(worth[c].here()[h], true));
      }
      for (int c = 0; c < stories; c++) {
        gain[h][c] -= headless[c] + otherwise;
      }
    }
    int[] anchors = new int[stories];
    Arrays.fill(anchors, -1);
    int[] taken = stories == 0 ? new int[0] : Assignment.best(gain);
    for (int h = 0; h < taken.length; h++) {
      if (taken[h] >= 0) {
        anchors[taken[h]] = h;
      }
    }
    return anchors;
  }

  /** The best way through a run of lines; fills {@code story}. */
  private void run(int from, int to, int[] anchors, int[] story) {
    int states = stories + 2;
    int[][] back = new int[to - from][states];
    double[] best = new double[states];
    for (int h = from; h < to; h++) {
      int top = highest(best, -1);
      int second = highest(best, top);
      double[] now = new double[states];
      for (int s = 0; s < states; s++) {
        int other = s == top ? second : top;
        double fresh = (h == from ? 0 : best[other]) + fresh(h, s, anchors);
        double on = h == from ? Double.NEGATIVE_INFINITY : best[s] + on(h, s);
        now[s] = Math.max(fresh, on) + here(h, s, anchors);
        back[h - from][s] = on > fresh ? s : other;
      }
      best = now;
    }
    int at = highest(best, -1);
    for (int h = to - 1; h >= from; h--) {
      story[h] = at;
      at = back[h - from][at];
    }
  }

  private static int highest(double[] values, int but) {
    int highest = but == 0 ? 1 : 0;
    for (int s = highest + 1; s < values.length; s++) {
      highest = s != but && values[s] > values[highest] ? s : highest;
    }
    return highest;
  }

  /** What line {@code h} is worth as {@code s}, whatever stands above it. */
  private double here(int h, int s, int[] anchors) {
    if (s >= stories) {
      return s == stories ? sub[h] : nobodys;
    }
    boolean first = anchors[s] == h;
    return worth[s].words()[h] - (first ? headless[s] + further(worth[s].here()[h], true) : 0);
  }

  /** What it is worth besides where a head begins with it. */
  private double fresh(int h, int s, int[] anchors) {
    if (s >= stories) {
      return s == stories ? base[h] : 0;
    }
    boolean rival = anchors[s] >= 0 && worth[s].here()[anchors[s]];
    return worth[s].place()[h] + further(worth[s].here()[h], rival || anchors[s] == h);
  }

  /** What it is worth besides where it goes on with the line above. */
  private double on(int h, int s) {
    return s > stories ? 0 : goesOn[h];
  }

  /** What a choice is worth. */
  double value(int[] story) {
    double value = 0;
    boolean[] headed = new boolean[stories];
    boolean[] headedHere = new boolean[stories];
    for (int h = 0; h < story.length; h++) {
      int s = story[h];
      boolean on = h > 0 && story[h - 1] == s && s <= stories && !Double.isNaN(goesOn[h]);
      value += on ? goesOn[h] : 0;
      if (s >= stories) {
        value += s == stories ? sub[h] + (on ? 0 : base[h]) : nobodys;
        continue;
      }
      value += worth[s].words()[h];
      if (!on) {
        value += worth[s].place()[h] + (headed[s] ? further(worth[s].here()[h], headedHere[s]) : 0);
        headedHere[s] |= worth[s].here()[h];
      }
      headed[s] = true;
    }
    for (int c = 0; c < stories; c++) {
      value += headed[c] ? 0 : headless[c];
    }
    return value;
  }
}
