package app.meipi.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best arrangement of a page: which body piece follows which, and which head stands over
 * which story. It begins with the best assignment of links alone and then changes links one or two
 * at a time (cutting, joining, exchanging) for as long as the whole, heads included, gets better.
 */
final class Arranger {
  private static final int MOST_ROUNDS = 40;

  /** The link beyond which no story is cut off for the sake of a head. */
  private static final double MOST_LOST_FOR_A_HEAD = 6;

  /** How much worse a story's first piece may be linked to another one's end to be tried there. */
  private static final double MOST_LOST_FOR_A_MOVE = 3;

  private final double[][] link;
  private final double[] start;
  private final double[] end;
  private final HeadPlans plans;
  private HeadChoice heads;
  private final int n;
  private final int[] next;
  private final int[] prev;
  private double work;

  /** Over the scores of links, beginnings and ends; {@code work} bounds the search, in steps. */
  Arranger(double[][] link, double[] start, double[] end, HeadPlans plans, double work) {
    this.link = link;
    this.start = start;
    this.end = end;
    this.plans = plans;
    this.heads = plans.current();
    this.work = work;
    this.n = start.length;
    this.next = new int[n];
    this.prev = new int[n];
  }

  /**
   * @param next for each body piece the one behind it in its story, or -1
   * @param heads the heads, each as its lines
   * @param story for each head the first body piece of its story, or one of {@link HeadChoice}'s
   *     marks
   */
  record Arrangement(List<Integer> next, List<List<Piece>> heads, List<Integer> story) {
    /** Of a page without any body. */
    static final Arrangement NONE = new Arrangement(List.of(), List.of(), List.of());
  }

  Arrangement best() {
    double[][] gain = new double[n][n];
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        gain[p][q] = gain(p, q);
      }
    }
    System.arraycopy(Chains.of(gain), 0, next, 0, n);
    Arrays.fill(prev, -1);
    for (int p = 0; p < n; p++) {
      if (next[p] >= 0) {
        prev[next[p]] = p;
      }
    }
    HeadChoice.Plan plan = search(weigh(heads));
    heads = plans.learn(plan, next);
    plan = search(weigh(heads));
    return new Arrangement(Arrays.stream(next).boxed().toList(), plans.heads(), plan.story());
  }

  private HeadChoice.Plan search(HeadChoice.Plan first) {
    HeadChoice.Plan plan = first;
    for (int round = 0; round < MOST_ROUNDS && work > 0; round++) {
      HeadChoice.Plan better = split(improve(plan));
      if (better.value() == plan.value() && better.story().equals(plan.story())) {
        break;
      }
      plan = better;
    }
    return plan;
  }

  private HeadChoice.Plan weigh(HeadChoice plan) {
    int stories = 1;
    for (int before : prev) {
      stories += before < 0 ? 1 : 0;
    }
    int heads = plans.heads().size() + 1;
    int fewer = Math.min(heads, stories);
    work -= (double) fewer * fewer * Math.max(heads, stories) + 4.0 * heads * n;
    return plan.best(next, prev);
  }

  /** What a link is worth over ending one story and beginning another. */
  private double gain(int p, int q) {
    return link[p][q] - start[q] - end[p];
  }

  /** One round over all cuts and joins; each that gains is kept at once. */
  private HeadChoice.Plan improve(HeadChoice.Plan plan) {
    HeadChoice.Plan now = plan;
    for (int p = 0; p < n; p++) {
      if (next[p] >= 0 && work > 0) {
        now = tryCut(p, now);
      }
    }
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n && next[p] < 0 && work > 0; q++) {
        if (p != q && prev[q] < 0 && gain(p, q) > -6) {
          now = tryJoin(p, q, now);
        }
      }
    }
    return now;
  }

  /** Parts heads that stand one upon the other and belong to two stories. */
  private HeadChoice.Plan split(HeadChoice.Plan plan) {
    HeadChoice.Plan now = plan;
    for (int h = 0; h < plans.heads().size(); h++) {
      now = parted(h, now.value()).orElse(now);
    }
    return now;
  }

  private HeadChoice.Plan tryCut(int p, HeadChoice.Plan now) {
    int q = next[p];
    double lost = gain(p, q);
    if (lost > 10) {
      return now;
    }
    unlink(p);
    HeadChoice.Plan plan = weigh(heads);
    if (plan.value() - now.value() > lost + 1e-9) {
      return plan;
    }
    Optional<HeadChoice.Plan> parted =
        lost < MOST_LOST_FOR_A_HEAD ? partedFor(q, now.value() + lost) : Optional.empty();
    if (parted.isPresent()) {
      return parted.get();
    }
    join(p, q);
    return now;
  }

  /**
   * The plan with one run of head lines parted that stands at the story beginning with {@code q},
   * which was cut off, if it is worth more than {@code least}: head and story come free together.
   */
  private Optional<HeadChoice.Plan> partedFor(int q, double least) {
    int last = q;
    while (next[last] >= 0) {
      last = next[last];
    }
    for (int h = 0; h < plans.heads().size(); h++) {
      Optional<HeadChoice.Plan> plan =
          heads.standsAt(h, q, last) ? parted(h, least) : Optional.empty();
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  /**
   * The plan with head {@code h} parted, if one way to part it is worth more than {@code least}.
   */
  private Optional<HeadChoice.Plan> parted(int h, double least) {
    for (int line = 1; line < plans.heads().get(h).size() && work > 0; line++) {
      if (!plans.mayPart(h, line)) {
        continue;
      }
      HeadChoice parted = plans.split(h, line);
      HeadChoice.Plan plan = weigh(parted);
      if (plan.value() > least + plans.splitCost()) {
        plans.keepSplit();
        heads = parted;
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  private HeadChoice.Plan tryJoin(int p, int q, HeadChoice.Plan now) {
    for (int k = q; k >= 0; k = next[k]) {
      if (k == p) {
        return now;
      }
    }
    join(p, q);
    HeadChoice.Plan plan = weigh(heads);
    if (plan.value() - now.value() + gain(p, q) > 1e-9) {
      return plan;
    }
    int behind = next[q];
    // Heads weighed block by block are parted on the way; there this move gains nothing.
    if (plans.lines().isPresent()
        && behind >= 0
        && gain(p, q) > gain(q, behind) - MOST_LOST_FOR_A_MOVE) {
      unlink(q);
      HeadChoice.Plan moved = weigh(heads);
      if (moved.value() - now.value() + gain(p, q) - gain(q, behind) > 1e-9) {
        return moved;
      }
      join(q, behind);
    }
    unlink(p);
    return now;
  }

  private void unlink(int p) {
    prev[next[p]] = -1;
    next[p] = -1;
  }

  private void join(int p, int q) {
    next[p] = q;
    prev[q] = p;
  }
}
