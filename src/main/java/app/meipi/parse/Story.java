package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;

/** A story while it is being put together: its pieces by what they are to it, each in order. */
final class Story {
  final List<Piece> body = new ArrayList<>();
  final List<Piece> heads = new ArrayList<>();
  final List<Piece> bylines = new ArrayList<>();
  final List<Piece> tail = new ArrayList<>();
  final List<Piece> credits = new ArrayList<>();
  final List<Piece> jumps = new ArrayList<>();
  final List<Piece> openingJumps = new ArrayList<>();

  boolean isPhoto() {
    return !credits.isEmpty() || (body.getFirst().isCaption() && body.getLast().isCaption());
  }

  /** Where {@code piece} stands in the body, or -1. */
  int place(Piece piece) {
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i).index() == piece.index()) {
        return i;
      }
    }
    return -1;
  }
}
