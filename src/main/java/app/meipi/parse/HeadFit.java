package app.meipi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well each head fits a chain of body pieces: by the words that they share, and by place. */
final class HeadFit {
  private static final int MOST_WORDS = 63;

  private final ParseSettings settings;
  private final HeadHabits habits;
  private final List<Piece> all;
  private final List<List<Piece>> heads;
  private final List<Piece> bodies;
  private final int[] bodyAt;
  private final double[][] weights;
  private final long[][] found;

  /** Over heads given as their lines, and the terms of each body piece. */
  HeadFit(
      ParseSettings settings,
      HeadHabits habits,
      List<Piece> all,
      List<List<Piece>> heads,
      List<Piece> bodies,
      Terms terms,
      List<Set<Integer>> texts) {
    this.settings = settings;
    this.habits = habits;
    this.all = all;
    this.heads = heads;
    this.bodies = bodies;
    this.bodyAt = new int[all.size()];
    Arrays.fill(bodyAt, -1);
    for (int i = 0; i < bodies.size(); i++) {
      bodyAt[bodies.get(i).index()] = i;
    }
    this.weights = new double[heads.size()][];
    this.found = new long[heads.size()][bodies.size()];
    for (int h = 0; h < heads.size(); h++) {
      Set<Integer> distinct = new HashSet<>();
      heads.get(h).forEach(line -> distinct.addAll(Terms.termsOf(line.compact())));
      List<Integer> words = new ArrayList<>(distinct);
      int n = Math.min(MOST_WORDS, words.size());
      weights[h] = new double[n];
      for (int w = 0; w < n; w++) {
        weights[h][w] = terms.weight(words.get(w));
        for (int b = 0; b < bodies.size(); b++) {
          found[h][b] |= texts.get(b).contains(words.get(w)) ? 1L << w : 0;
        }
      }
    }
  }

  /**
   * @param words for the words that head and story share
   * @param place for where the head stands
   * @param where it stands
   */
  record Fit(double words, double place, HeadPlace where) {
    double sum() {
      return words + place;
    }
  }

  /** The fit of head {@code h} over the chain that begins with {@code first}. */
  Fit of(int h, int first, int[] next) {
    long lead = 0;
    long whole = 0;
    int length = 0;
    int before = bodyBeside(h, -1);
    int behind = bodyBeside(h, 1);
    boolean beforeHere = false;
    boolean behindHere = false;
    int last = first;
    for (int b = first; b >= 0; b = next[b]) {
      last = b;
      if (length < settings.leadLength()) {
        lead |= found[h][b];
      }
      length += bodies.get(b).compact().length();
      whole |= found[h][b];
      beforeHere |= b == before;
      behindHere |= b == behind;
    }
    double words = settings.headLead() * share(h, lead) + settings.headWhole() * share(h, whole);
    HeadPlace where = where(h, first, last, beforeHere, behindHere, before, behind);
    return new Fit(words, habits.weight(where), where);
  }

  private HeadPlace where(
      int h, int first, int last, boolean beforeHere, boolean behindHere, int before, int behind) {
    int flow = heads.get(h).getFirst().flow();
    if (behind >= 0 && behind == first) {
      return flow == bodies.get(first).flow() ? HeadPlace.ABOVE : HeadPlace.ABOVE_APART;
    }
    if (beforeHere && behindHere) {
      return HeadPlace.INSIDE;
    }
    if (beforeHere && before == last) {
      return HeadPlace.BEHIND;
    }
    if (beforeHere || behindHere) {
      return HeadPlace.BESIDE;
    }
    boolean amidText =
        (before >= 0 && bodies.get(before).flow() == flow)
            || (behind >= 0 && bodies.get(behind).flow() == flow);
    return amidText ? HeadPlace.AWAY_FROM_TEXT : HeadPlace.AWAY;
  }

  private double share(int h, long words) {
    double all = 1e-6;
    double hit = 0;
    for (int w = 0; w < weights[h].length; w++) {
      all += weights[h][w];
      hit += (words >> w & 1) != 0 ? weights[h][w] : 0;
    }
    return hit / all;
  }

  private int edge(int h, int step) {
    return (step < 0 ? heads.get(h).getFirst() : heads.get(h).getLast()).index();
  }

  /** The next body piece in that direction with only heads and bylines between, or -1. */
  int bodyBeside(int h, int step) {
    for (int i = edge(h, step) + step; i >= 0 && i < all.size(); i += step) {
      Label label = all.get(i).label();
      if (label == Label.FIRST) {
        return bodyAt[i];
      }
      if (label != Label.HEAD
          && label != Label.BYLINE
          && !(label == Label.JUMP && Cues.isOpeningJump(all.get(i).compact()))) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * How well head {@code h} would do as a subhead by what it says and how it was set: subheads are
   * set in the size of the body, so they fill its column before they break.
   */
  double subhead(int h, int behind, int[] next) {
    int before = edge(h, -1) - 1;
    int after = edge(h, 1) + 1;
    if (before < 0
        || after >= all.size()
        || !all.get(before).isBody()
        || !all.get(after).isBody()) {
      return -9;
    }
    double form = 0;
    List<Piece> lines = heads.get(h);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i).lines().getFirst();
      if (line.isOver()) {
        form -= 4;
      } else if (line.measure() > 0
          && i < lines.size() - 1
          && line.width() < line.measure() - 3.25) {
        form -= 1.5;
      }
    }
    return form + of(h, behind, next).words();
  }

  /** Whether the two heads follow one another in the text. */
  boolean touch(int h, int k) {
    return edge(h, 1) + 1 == edge(k, -1) || edge(k, 1) + 1 == edge(h, -1);
  }
}
