package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How likely each body piece is to be followed by each other one in the same story, and how likely
 * to begin or end one.
 *
 * <p>Weighed together: their order in the text, whether a sentence cut at the one's end can go on
 * at the other's beginning, the widths of their columns, and what the text around both speaks of.
 */
final class LinkScores {
  private final ParseSettings settings;
  private final List<Piece> all;
  private final List<Piece> bodies;
  final double[][] alike;
  private final int[] termsBefore;
  private final int[] termsAfter;
  private final Flows flows;
  private final int[] sureNext;
  private final int[] surePrev;
  final boolean sequential;
  private final PageWords words;

  /**
   * Over the pieces of a page; {@code sure} has for each body piece the one that surely follows it,
   * or -1, so that what a whole story speaks of can be compared and not only one column.
   */
  LinkScores(ParseSettings settings, List<Piece> all, List<Piece> bodies, Terms terms, int[] sure) {
    this.settings = settings;
    this.sureNext = sure;
    this.surePrev = new int[sure.length];
    Arrays.fill(surePrev, -1);
    for (int i = 0; i < sure.length; i++) {
      if (sure[i] >= 0) {
        surePrev[sure[i]] = i;
      }
    }
    this.all = all;
    this.bodies = bodies;
    this.flows = new Flows(bodies);
    this.words = new PageWords(settings, bodies);
    List<Set<Integer>> before = new ArrayList<>();
    List<Set<Integer>> after = new ArrayList<>();
    termsBefore = new int[bodies.size()];
    termsAfter = new int[bodies.size()];
    for (int i = 0; i < bodies.size(); i++) {
      before.add(context(i, -1));
      after.add(context(i, 1));
      termsBefore[i] = before.get(i).size();
      termsAfter[i] = after.get(i).size();
    }
    this.alike = terms.alike(before, after);
    Flows.Order order = flows.order(bodies, this::told);
    this.sequential = order.sequential(settings.sequentialFit());
  }

  /** The score of each pair as neighbours in one story. */
  double[][] links() {
    int n = bodies.size();
    double[][] link = new double[n][n];
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        link[p][q] = p == q ? -99 : score(p, q);
      }
    }
    return link;
  }

  /** The terms of a piece and of what surely stands beside it, away from the cut. */
  private Set<Integer> context(int i, int step) {
    StringBuilder text = new StringBuilder();
    for (int k = i; k >= 0 && text.length() < settings.contextLength(); k = onward(k, step)) {
      String more = bodies.get(k).compact();
      int room = Math.min(more.length(), settings.contextLength());
      if (step > 0) {
        text.append(more, 0, room);
      } else {
        text.insert(0, more.substring(more.length() - room));
      }
      text.insert(step > 0 ? text.length() : 0, ' ');
    }
    return Terms.termsOf(text);
  }

  private int onward(int k, int step) {
    int beside = k + step;
    if (beside >= 0 && beside < bodies.size() && sameRun(k, beside)) {
      return beside;
    }
    return (step > 0 ? sureNext : surePrev)[k];
  }

  private boolean sameRun(int a, int b) {
    Piece one = bodies.get(Math.min(a, b));
    Piece other = bodies.get(Math.max(a, b));
    return one.flow() == other.flow() && other.index() == one.index() + 1 && !other.hasDateline();
  }

  private double score(int p, int q) {
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    boolean touching = right.index() == left.index() + 1 && left.flow() == right.flow();
    double score = order(p, q) + measures(left, right);
    score += touching ? goingOn(left, right) : meeting(left, right);
    score += (touching ? 0.5 : 1) * cohesion(alike[p][q], Math.min(termsBefore[p], termsAfter[q]));
    if (score > settings.hopeless()
        && !touching
        && !left.closed()
        && right.start() != Start.PARAGRAPH) {
      score += words.fit(p, q);
    }
    return score;
  }

  /** What words across the cut and likeness say of two pieces. */
  private double told(int p, int q) {
    return cohesion(alike[p][q], 150) + words.fit(p, q);
  }

  /** Likeness tells most where it begins; that there is none tells more the longer the texts. */
  private double cohesion(double likeness, int terms) {
    double none = settings.noCohesion() * (0.3 + Math.min(1, terms / 300.0));
    return (settings.cohesion() + none) * (1 - Math.exp(-likeness / settings.likeness())) - none;
  }

  private double order(int p, int q) {
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    if (left.flow() == right.flow()) {
      if (q != p + 1) {
        return -settings.insideFlow();
      }
      if (right.index() == left.index() + 1) {
        return settings.nextInFlow();
      }
      boolean cut = !left.closed() && right.start() == Start.INSIDE;
      return cut ? settings.cutByHead() : settings.nextOverHead();
    }
    int distance = flows.distance(p, q);
    double score = flows.isLast(p) ? 0 : -settings.outOfFlow();
    score -= flows.isFirst(q) ? 0 : settings.outOfFlow();
    if (flows.isNext(p, q)) {
      return score + nextFlow(left, right);
    }
    score -= sequential ? settings.outOfSequence() : 0;
    return distance > 0
        ? score - settings.apart() - settings.distance() * Math.log(distance + 1)
        : score - settings.backward() - settings.distance() * Math.log(1 - distance);
  }

  private double nextFlow(Piece left, Piece right) {
    if (sequential) {
      return settings.nextInOrder();
    }
    return left.isFollowedByParagraph(right) ? settings.nextParagraph() : settings.nextFlow();
  }

  /** Two pieces one right behind the other in a column. */
  private static double goingOn(Piece left, Piece right) {
    if (right.isNote()) {
      return -4;
    }
    if (right.hasDateline()) {
      return left.isNote() ? 2 : left.closed() ? -2 : -5;
    }
    if (left.closed()) {
      return right.start() == Start.PARAGRAPH ? 2.5 : 0;
    }
    return 0;
  }

  /** Two pieces with a column end or other lines between. */
  private static double meeting(Piece left, Piece right) {
    if (right.isNote()) {
      return -4;
    }
    if (right.hasDateline()) {
      return left.isNote() ? 1 : left.closed() ? -2 : -4;
    }
    if (left.closed() || (left.weak() && left.measure() == 0)) {
      return switch (right.start()) {
        case PARAGRAPH -> 1.4;
        case UNSURE -> -0.1;
        case INSIDE -> left.lastFull() ? 0 : -2;
      };
    }
    return switch (right.start()) {
      case PARAGRAPH -> left.weak() ? 0.5 : -2;
      case UNSURE -> 0.3;
      case INSIDE -> left.lastFull() ? 1.6 : 0.8;
    };
  }

  private double measures(Piece left, Piece right) {
    if (left.measure() == 0 || right.measure() == 0) {
      return 0;
    }
    return Math.abs(left.measure() - right.measure()) < 0.6
        ? settings.sameMeasure()
        : -settings.otherMeasure();
  }

  /** What speaks for a story that begins with body piece {@code i}. */
  double start(int i) {
    Piece piece = bodies.get(i);
    double gain = -settings.bareStart();
    if (piece.start() == Start.INSIDE) {
      gain -= settings.cutStart();
    }
    if (piece.hasDateline()) {
      gain += settings.datelineStart();
    }
    if (piece.isNote()) {
      gain += 2;
    }
    if (follows(piece, Label.CREDIT)) {
      gain += 3;
    }
    boolean signed = piece.index() > 0 && all.get(piece.index() - 1).label() == Label.BYLINE;
    if (signed
        && piece.start() != Start.INSIDE
        && !Glyphs.isOpener(all.get(piece.index() - 1).compact().charAt(0))) {
      gain += settings.bylineStart();
    }
    return gain;
  }

  /** What speaks for a story that ends with body piece {@code i}. */
  double end(int i) {
    Piece piece = bodies.get(i);
    if (follows(piece, Label.CREDIT)) {
      return 6;
    }
    if (follows(piece, Label.JUMP)) {
      return Cues.isOpeningJump(all.get(piece.index() + 1).compact()) ? 0 : 5;
    }
    if (follows(piece, Label.BYLINE) && piece.closed()) {
      return Cues.isBracketedNames(all.get(piece.index() + 1).compact()) ? 4 : 1;
    }
    return piece.closed() ? 0 : -settings.cutEnd();
  }

  private boolean follows(Piece piece, Label label) {
    int next = piece.index() + 1;
    return next < all.size() && all.get(next).label() == label;
  }
}
