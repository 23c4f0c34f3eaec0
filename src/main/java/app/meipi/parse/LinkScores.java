package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How likely each body piece is to be followed by each other one in the same story.
 *
 * <p>Weighed together: their order in the text, whether a sentence cut at the one's end can go on
 * at the other's beginning, the widths of their columns, and what the text around both speaks of.
 */
final class LinkScores {
  private final ParseSettings settings;
  private final List<Piece> all;
  private final List<Piece> bodies;
  private final double[][] alike;

  LinkScores(ParseSettings settings, List<Piece> all, List<Piece> bodies, Terms terms) {
    this.settings = settings;
    this.all = all;
    this.bodies = bodies;
    List<Set<Integer>> before = new ArrayList<>();
    List<Set<Integer>> after = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      before.add(context(i, -1));
      after.add(context(i, 1));
    }
    this.alike = terms.alike(before, after);
  }

  /** What linking each pair gains over leaving the second to begin a story of its own. */
  double[][] gains() {
    int n = bodies.size();
    double[][] gain = new double[n][n];
    for (int p = 0; p < n; p++) {
      double end = endGain(bodies.get(p));
      for (int q = 0; q < n; q++) {
        gain[p][q] = p == q ? -1 : score(p, q) - startGain(bodies.get(q)) - end;
      }
    }
    return gain;
  }

  /** The terms of a piece and of its neighbours in the same flow, away from the cut. */
  private Set<Integer> context(int i, int step) {
    StringBuilder text = new StringBuilder();
    for (int k = i; k >= 0 && k < bodies.size(); k += step) {
      if (text.length() >= settings.contextLength() || (k != i && !sameRun(k - step, k))) {
        break;
      }
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

  private boolean sameRun(int a, int b) {
    Piece one = bodies.get(Math.min(a, b));
    Piece other = bodies.get(Math.max(a, b));
    return one.flow() == other.flow() && other.index() == one.index() + 1 && !other.hasDateline();
  }

  private double score(int p, int q) {
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    return order(p, q)
        + continuity(left, right)
        + measures(left, right)
        + settings.cohesion() * alike[p][q];
  }

  private double order(int p, int q) {
    if (q != p + 1) {
      int distance = Math.abs(q - p);
      return -(q < p ? settings.backward() : 0) - settings.distance() * Math.log(distance);
    }
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    boolean sameFlow = left.flow() == right.flow();
    boolean touching = right.index() == left.index() + 1;
    if (touching) {
      return sameFlow ? settings.nextInFlow() : settings.nextFlow();
    }
    return settings.nextOverHead();
  }

  private double continuity(Piece left, Piece right) {
    if (right.hasDateline()) {
      return left.closed() ? -settings.datelineInside() : -settings.datelineInside() - 3;
    }
    if (left.closed() || (left.weak() && left.measure() == 0)) {
      return switch (right.start()) {
        case PARAGRAPH -> 1;
        case UNSURE -> 0;
        case INSIDE -> left.lastFull() ? -1 : -4;
      };
    }
    double score =
        switch (right.start()) {
          case PARAGRAPH -> left.weak() ? 0.5 : -3;
          case UNSURE -> 1;
          case INSIDE -> 2.5;
        };
    return left.lastFull() ? score : score - 1;
  }

  private double measures(Piece left, Piece right) {
    if (left.measure() == 0 || right.measure() == 0) {
      return 0;
    }
    return Math.abs(left.measure() - right.measure()) < 0.6
        ? settings.sameMeasure()
        : -settings.otherMeasure();
  }

  private double startGain(Piece piece) {
    double gain = -settings.headless();
    if (piece.hasDateline()) {
      gain += settings.datelineStart();
    }
    Label label = piece.index() == 0 ? Label.FURNITURE : all.get(piece.index() - 1).label();
    if (label == Label.HEAD && piece.start() != Start.INSIDE) {
      gain += 1;
    }
    if (label == Label.BYLINE && piece.start() != Start.INSIDE) {
      gain += 2;
    }
    if (follows(piece, Label.CREDIT)) {
      gain += 3;
    }
    return gain;
  }

  private double endGain(Piece piece) {
    if (follows(piece, Label.CREDIT)) {
      return 6;
    }
    if (follows(piece, Label.JUMP)) {
      return 4;
    }
    return follows(piece, Label.BYLINE) && piece.closed() ? 1 : 0;
  }

  private boolean follows(Piece piece, Label label) {
    int next = piece.index() + 1;
    return next < all.size() && all.get(next).label() == label;
  }
}
