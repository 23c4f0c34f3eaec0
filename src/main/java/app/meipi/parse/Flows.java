package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.List;

/**
 * The flows of a page's body pieces, numbered through, and whether the text keeps its stories
 * together.
 *
 * <p>Some extractions give a story's columns one behind the other (the order in which they were
 * set), others go by where the columns stand, so that columns of neighbours come between.
 */
final class Flows {
  private final int[] rank;
  private final boolean sequential;

  Flows(List<Piece> bodies) {
    rank = new int[bodies.size()];
    int cuts = 0;
    int broken = 0;
    for (int i = 1; i < bodies.size(); i++) {
      Piece left = bodies.get(i - 1);
      Piece right = bodies.get(i);
      boolean same = left.flow() == right.flow();
      rank[i] = rank[i - 1] + (same ? 0 : 1);
      boolean goesOn = right.start() == Start.INSIDE;
      if (!same && (!left.closed() || goesOn)) {
        cuts++;
        boolean startsAnew = right.hasDateline() || right.start() == Start.PARAGRAPH;
        broken += (left.closed() && !left.lastFull()) || (!left.closed() && startsAnew) ? 1 : 0;
      }
    }
    sequential = cuts < 3 ? rank.length < 1 || rank[rank.length - 1] < 8 : broken * 12 < cuts;
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

  /** Whether what follows in the text nearly always goes on where the text before was cut. */
  boolean sequential() {
    return sequential;
  }
}
