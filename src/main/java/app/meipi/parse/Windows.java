package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a very long run of pieces into windows that are put together each by itself, so that the
 * cost of assembly grows with the length of the text and not with its cube.
 */
final class Windows {
  private Windows() {}

  /** Windows of at most {@code most} pieces, cut where a head or a dateline begins if it can be. */
  static List<List<Piece>> of(List<Piece> pieces, int most) {
    List<List<Piece>> windows = new ArrayList<>();
    for (int from = 0; from < pieces.size(); ) {
      int to = Math.min(pieces.size(), from + most);
      if (to < pieces.size()) {
        to = cut(pieces, from + most / 2, to);
      }
      windows.add(renumbered(pieces.subList(from, to)));
      from = to;
    }
    return windows;
  }

  private static int cut(List<Piece> pieces, int least, int most) {
    for (int i = most; i > least; i--) {
      if (pieces.get(i).label() == Label.HEAD && pieces.get(i - 1).label() != Label.HEAD) {
        return i;
      }
    }
    return most;
  }

  private static List<Piece> renumbered(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      out.add(piece.withIndex(out.size()));
    }
    return out;
  }
}
