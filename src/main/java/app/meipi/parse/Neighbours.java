package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.List;
import java.util.Optional;

/**
 * What stands right above and below a piece: on the page where its layout is known, else in the
 * text.
 */
final class Neighbours {
  /** What is farther away is no neighbour, in em. */
  private static final double FARTHEST = 4;

  private final List<Piece> all;
  private final Sheet sheet;
  private final List<Optional<Box>> boxes;

  Neighbours(List<Piece> all, Sheet sheet) {
    this.all = all;
    this.sheet = sheet;
    this.boxes = all.stream().map(PlacedFlows::box).toList();
  }

  /** The piece before, with none of the same label between. */
  Optional<Piece> before(Piece piece) {
    return boxes.get(piece.index()).isPresent() ? nearest(piece, -1) : inText(piece, -1);
  }

  /** The piece behind, with none of the same label between. */
  Optional<Piece> behind(Piece piece) {
    return boxes.get(piece.index()).isPresent() ? nearest(piece, 1) : inText(piece, 1);
  }

  private Optional<Piece> inText(Piece piece, int step) {
    int i = piece.index() + step;
    while (step > 0 && i < all.size() && all.get(i).label() == piece.label()) {
      i += step;
    }
    return i >= 0 && i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
  }

  private Optional<Piece> nearest(Piece piece, int step) {
    Box here = boxes.get(piece.index()).orElseThrow();
    Piece best = null;
    double least = FARTHEST;
    for (Piece other : all) {
      Optional<Box> box = boxes.get(other.index());
      if (box.isEmpty() || other.label() == piece.label() || box.get().across(here) <= 0) {
        continue;
      }
      Box there = box.get();
      double white = step < 0 ? here.top() - there.bottom() : there.top() - here.bottom();
      if (white > -1 && white < least && isBeyond(here, there, step) && !sheet.parts(here, there)) {
        best = other;
        least = white;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBeyond(Box here, Box there, int step) {
    double way = (there.top() + there.bottom() - here.top() - here.bottom()) * step;
    return way > 0;
  }
}
