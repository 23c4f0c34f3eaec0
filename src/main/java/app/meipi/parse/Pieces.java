package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.List;

/** The fourth stage: labelled lines to pieces. */
final class Pieces {
  private Pieces() {}

  static List<Piece> of(List<TextLine> lines, List<Label> labels) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && goesOn(lines, labels, to)) {
        to++;
      }
      Label label = labels.get(from) == Label.CONT ? Label.FIRST : labels.get(from);
      pieces.add(
          Piece.of(pieces.size(), label, start(lines, labels, from), lines.subList(from, to)));
      from = to;
    }
    return credits(pieces);
  }

  /**
   * A reporter's line that stands behind a short paragraph, with no body behind it, is the credit
   * of a photo whose caption the paragraph is.
   */
  private static List<Piece> credits(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces);
    for (int i = 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Piece before = pieces.get(i - 1);
      boolean bodyBehind = i + 1 < pieces.size() && pieces.get(i + 1).isBody();
      if (piece.label() == Label.BYLINE
          && !Cues.isBracketedNames(piece.compact())
          && before.isBody()
          && before.closed()
          && before.start() != Start.INSIDE
          && before.compact().length() <= 120
          && !bodyBehind) {
        out.set(i, Piece.of(i, Label.CREDIT, Start.UNSURE, piece.lines()));
      }
    }
    return out;
  }

  private static boolean goesOn(List<TextLine> lines, List<Label> labels, int i) {
    if (lines.get(i).flow() != lines.get(i - 1).flow()) {
      return false;
    }
    Label before = labels.get(i - 1);
    return switch (labels.get(i)) {
      case CONT ->
          before.isBody() && (lines.get(i).measure() > 0 && lines.get(i - 1).measure() > 0);
      case HEAD -> before == Label.HEAD;
      default -> false;
    };
  }

  private static Start start(List<TextLine> lines, List<Label> labels, int i) {
    TextLine line = lines.get(i);
    if (!labels.get(i).isBody()) {
      return Start.UNSURE;
    }
    if (Glyphs.neverFirst(line.text().charAt(0))) {
      return Start.INSIDE;
    }
    if (line.indent() >= 2 && labels.get(i) == Label.FIRST) {
      return Start.PARAGRAPH;
    }
    if (line.measure() == 0) {
      return Start.UNSURE;
    }
    if (labels.get(i) == Label.CONT) {
      return Start.INSIDE;
    }
    return line.isIndentedFull() ? Start.PARAGRAPH : Start.UNSURE;
  }
}
