package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.List;

/** The flows of a page's body pieces, numbered through. */
final class Flows {
  private final int[] rank;
  private final int[] column;

  Flows(List<Piece> bodies) {
    rank = new int[bodies.size()];
    column = new int[bodies.size()];
    for (int i = 1; i < bodies.size(); i++) {
      Piece left = bodies.get(i - 1);
      Piece right = bodies.get(i);
      boolean same = left.flow() == right.flow();
      rank[i] = rank[i - 1] + (same ? 0 : 1);
      column[i] = column[i - 1] + (same || left.isFollowedByParagraph(right) ? 0 : 1);
    }
  }

  /**
   * How many columns one piece stands behind another, at least 1; paragraphs parted by blank lines
   * count as one column.
   */
  int distance(int from, int to) {
    int columns = column[to] - column[from];
    return columns == 0 ? Integer.signum(rank[to] - rank[from]) : columns;
  }

  boolean isNext(int from, int to) {
    return rank[to] == rank[from] + 1;
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
   * How well columns that follow one another in the text go on with one another: the mean fit over
   * all that were cut.
   *
   * <p>Some extractions give a story's columns one behind the other (the order in which they were
   * set), others go by where the columns stand, so that columns of neighbours come between.
   *
   * @param cuts how many columns were cut inside a sentence
   * @param broken after how many of them something begins anew
   */
  record Order(int cuts, int broken, double fit) {
    /** Whether what follows nearly always goes on where the text before was cut. */
    boolean sequential(double least) {
      return cuts < 3 ? broken == 0 : broken * 12 < cuts && fit > least;
    }
  }

  Order order(List<Piece> bodies, Fit fit) {
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
    return new Order(cuts, broken, sum / Math.max(1, cuts - broken));
  }
}
