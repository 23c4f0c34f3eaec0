package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which head goes to which story, for stories given as chains of body pieces: the best assignment,
 * and what it is worth.
 */
final class HeadPlan implements HeadChoice {
  private final ParseSettings settings;
  private final List<List<Piece>> heads;
  private final List<Piece> bodies;
  private final HeadFit fit;
  private final boolean[] credited;
  private final Map<List<Integer>, HeadFit.Fit[]> known = new HashMap<>();

  HeadPlan(
      ParseSettings settings,
      List<List<Piece>> heads,
      List<Piece> bodies,
      HeadFit fit,
      boolean[] credited) {
    this.settings = settings;
    this.heads = heads;
    this.bodies = bodies;
    this.fit = fit;
    this.credited = credited;
  }

  @Override
  public Plan best(int[] next, int[] prev) {
    int[] firsts = firsts(prev);
    double[][] gain = new double[heads.size()][firsts.length];
    HeadFit.Fit[][] fits = new HeadFit.Fit[heads.size()][firsts.length];
    double[] sub = new double[heads.size()];
    for (int h = 0; h < heads.size(); h++) {
      sub[h] = subhead(h, next);
    }
    for (int c = 0; c < firsts.length; c++) {
      HeadFit.Fit[] fitting = fitsOver(firsts[c], next);
      for (int h = 0; h < heads.size(); h++) {
        fits[h][c] = fitting[h];
      }
    }
    for (int h = 0; h < heads.size(); h++) {
      double otherwise = otherwise(h, fits, sub[h]);
      for (int c = 0; c < firsts.length; c++) {
        gain[h][c] = fits[h][c].sum() + headless(firsts[c], next) - otherwise;
      }
    }
    int[] taken = firsts.length == 0 ? new int[0] : Assignment.best(gain);
    double value = 0;
    int[] story = new int[heads.size()];
    Arrays.fill(story, -1);
    boolean[] headed = new boolean[firsts.length];
    for (int h = 0; h < taken.length; h++) {
      if (taken[h] >= 0) {
        story[h] = taken[h];
        headed[taken[h]] = true;
        value += fits[h][taken[h]].sum();
      }
    }
    for (int c = 0; c < firsts.length; c++) {
      value -= headed[c] ? 0 : headless(firsts[c], next);
      value -= overlong(firsts[c], next) ? settings.longPhoto() : 0;
    }
    value += further(fits, sub, story);
    for (int h = 0; h < story.length; h++) {
      story[h] = story[h] >= 0 ? firsts[story[h]] : story[h];
    }
    return new Plan(value, Arrays.stream(story).boxed().toList());
  }

  @Override
  public boolean standsAt(int h, int first, int last) {
    return fit.bodyBeside(h, 1) == first || fit.bodyBeside(h, -1) == last;
  }

  /** How well each head fits the chain that begins with {@code first}; most chains come again. */
  private HeadFit.Fit[] fitsOver(int first, int[] next) {
    List<Integer> chain = new ArrayList<>();
    for (int b = first; b >= 0; b = next[b]) {
      chain.add(b);
    }
    return known.computeIfAbsent(
        chain,
        key -> {
          HeadFit.Fit[] fits = new HeadFit.Fit[heads.size()];
          for (int h = 0; h < fits.length; h++) {
            fits[h] = fit.of(h, first, next);
          }
          return fits;
        });
  }

  /** What head {@code h} is worth if it is not the first of any story. */
  private double otherwise(int h, HeadFit.Fit[][] fits, double sub) {
    double best = Math.max(-noHead(h), sub);
    for (HeadFit.Fit f : fits[h]) {
      best = Math.max(best, f.sum() - furtherHead(h));
    }
    for (int k = h - 1; k <= h + 1; k += 2) {
      if (k >= 0 && k < heads.size() && fit.touch(h, k)) {
        int c = bestOf(fits[k]);
        boolean stands = c >= 0 && fits[h][c].place() >= 0;
        best = stands ? Math.max(best, fits[h][c].words() - settings.headLine()) : best;
      }
    }
    return best;
  }

  /** What a second head costs a story, the more if it is seen to be no small one. */
  private double furtherHead(int h) {
    return settings.furtherHead() * (fit.isLarge(h) ? 2 : 1);
  }

  /** What a head costs that stands over no story, the more if it is seen to be no small one. */
  private double noHead(int h) {
    return settings.noHead() * (fit.isLarge(h) ? 4 : 1);
  }

  private static int bestOf(HeadFit.Fit[] fits) {
    int best = -1;
    for (int c = 0; c < fits.length; c++) {
      best = best < 0 || fits[c].sum() > fits[best].sum() ? c : best;
    }
    return best;
  }

  private static int[] firsts(int[] prev) {
    return IntStream.range(0, prev.length).filter(i -> prev[i] < 0).toArray();
  }

  private double headless(int first, int[] next) {
    int last = first;
    while (next[last] >= 0) {
      last = next[last];
    }
    return credited[last] || bodies.get(first).isCaption()
        ? settings.headlessPhoto()
        : settings.headless();
  }

  /** Whether a story that ends with a photo's credit is too long, or too much a story, for that. */
  private boolean overlong(int first, int[] next) {
    int length = 0;
    int last = first;
    for (int b = first; b >= 0; b = next[b]) {
      length += bodies.get(b).compact().length();
      last = b;
    }
    return credited[last]
        && (length > settings.longestCaption() || bodies.get(first).hasDateline());
  }

  /** Head lines beyond a story's first: part of the same block, a subhead, or nobody's. */
  private double further(HeadFit.Fit[][] fits, double[] sub, int[] story) {
    double value = 0;
    boolean[] done = new boolean[story.length];
    for (int h = 0; h < story.length; h++) {
      done[h] = story[h] >= 0;
    }
    for (int round = 0; round < 2; round++) {
      for (int h = 0; h < story.length; h++) {
        if (!done[h] && (round == 1 || beside(h, done))) {
          value += place(h, fits[h], sub[h], story);
          done[h] = true;
        }
      }
    }
    return value;
  }

  private boolean beside(int h, boolean[] done) {
    return (h > 0 && done[h - 1] && fit.touch(h, h - 1))
        || (h + 1 < done.length && done[h + 1] && fit.touch(h, h + 1));
  }

  private double place(int h, HeadFit.Fit[] fits, double sub, int[] story) {
    double best = -noHead(h);
    int where = NONE;
    if (sub > best) {
      best = sub;
      where = SUBHEAD;
    }
    for (int c = 0; c < fits.length; c++) {
      double score =
          touches(h, c, story)
              ? fits[c].words() - settings.headLine()
              : fits[c].sum() - furtherHead(h);
      if (score > best) {
        best = score;
        where = c;
      }
    }
    story[h] = where;
    return best;
  }

  private boolean touches(int h, int c, int[] story) {
    boolean left = h > 0 && story[h - 1] == c && fit.touch(h, h - 1);
    boolean right = h + 1 < story.length && story[h + 1] == c && fit.touch(h, h + 1);
    return left || right;
  }

  /** How well head {@code h} does as a subhead between two paragraphs of one story. */
  private double subhead(int h, int[] next) {
    int before = fit.bodyBeside(h, -1);
    int behind = fit.bodyBeside(h, 1);
    if (before < 0 || behind < 0 || next[before] != behind) {
      return -9;
    }
    Piece left = bodies.get(before);
    Piece right = bodies.get(behind);
    if (!left.closed() || right.start() == Start.INSIDE || right.hasDateline()) {
      return -9;
    }
    boolean sameFlow = left.flow() == right.flow();
    double base = sameFlow ? settings.subheadInFlow() : settings.subhead();
    return base + fit.subhead(h, behind, next);
  }
}
