package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.List;

/** The flows of a page's body pieces, numbered through. */
final class Flows {
  private final int[] rank;

  Flows(List<Piece> bodies) {
    rank = new int[bodies.size()];
    for (int i = 1; i < bodies.size(); i++) {
      rank[i] = rank[i - 1] + (bodies.get(i - 1).flow() == bodies.get(i).flow() ? 0 : 1);
    }
  }

  int rank(int body) {
    return rank[body];
  }

  boolean isFirst(int body) {
    return body == 0 || rank[body - 1] != rank[body];
  }

  boolean isLast(int body) {
    return body == rank.length - 1 || rank[body + 1] != rank[body];
  }

  /** How well one piece goes on with another, by what they say. */
  interface Fit {
    double of(int left, int right);
  }

  /**
   * Whether what follows in the text nearly always goes on where the text before was cut.
   *
   * <p>Some extractions give a story's columns one behind the other (the order in which they were
   * set), others go by where the columns stand, so that columns of neighbours come between.
   */
  boolean sequential(List<Piece> bodies, Fit fit, double least) {
    int cuts = 0;
    int broken = 0;
    double sum = 0;
    for (int i = 1; i < rank.length; i++) {
      Piece left = bodies.get(i - 1);
      Piece right = bodies.get(i);
      if (rank[i - 1] == rank[i] || left.closed()) {
        continue;
      }
      cuts++;
      if (right.hasDateline() || right.start() == Start.PARAGRAPH) {
        broken++;
      } else {
        sum += fit.of(i - 1, i);
      }
    }
    if (cuts < 3) {
      return broken == 0;
    }
    return broken * 12 < cuts && sum / (cuts - broken) > least;
  }
}
