package app.meipi.parse;

import app.meipi.page.Span;
import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.List;

/** The fourth stage: labelled lines to pieces. Each line of a head is a piece by itself. */
final class Pieces {
  /** How much of its column a paragraph's last line leaves free, in em, to be told by that. */
  private static final double SHORT = 3.25;

  private Pieces() {}

  static List<Piece> of(String source, List<TextLine> lines, List<Label> labels) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && goesOn(lines, labels, to)) {
        to++;
      }
      add(source, lines.subList(from, to), labels.get(from), start(lines, labels, from), pieces);
      from = to;
    }
    return credits(pieces);
  }

  /** Adds one piece, or two where a credit, the writers or a jump line end its last line. */
  private static void add(
      String source, List<TextLine> lines, Label label, Start start, List<Piece> pieces) {
    if (label == Label.ROW || label == Label.VERSE) {
      pieces.add(Piece.of(pieces.size(), Label.FIRST, Start.PARAGRAPH, lines).asWhole());
      return;
    }
    Label kind =
        label == Label.CONT ? Label.FIRST : label == Label.HEAD_INSIDE ? Label.HEAD : label;
    Piece piece = Piece.of(pieces.size(), kind, start, lines);
    String text = piece.compact();
    int credit = kind == Label.FIRST ? Cues.creditTail(text) : 0;
    int tail = credit > 0 || kind != Label.FIRST ? credit : Cues.tail(text);
    if (tail == 0 || tail == text.length()) {
      pieces.add(piece);
      return;
    }
    Label behind =
        credit > 0
            ? Label.CREDIT
            : Cues.isJump(text.substring(text.length() - tail)) ? Label.JUMP : Label.BYLINE;
    Cuts.Halves halves = Cuts.at(piece.spans(), source, text.length() - tail);
    pieces.add(Piece.of(pieces.size(), kind, start, cut(source, lines, halves.left())));
    pieces.add(Piece.of(pieces.size(), behind, Start.UNSURE, cut(source, lines, halves.right())));
  }

  private static List<TextLine> cut(String source, List<TextLine> lines, List<Span> spans) {
    TextLine like = lines.getFirst();
    return spans.stream()
        .map(
            span ->
                TextLine.of(source, span, like.flow(), like.indent()).withMeasure(like.measure()))
        .toList();
  }

  private static boolean goesOn(List<TextLine> lines, List<Label> labels, int i) {
    TextLine line = lines.get(i);
    TextLine before = lines.get(i - 1);
    if (line.flow() == before.flow() && labels.get(i) == Label.VERSE) {
      return labels.get(i - 1) == Label.VERSE;
    }
    if (line.flow() != before.flow()
        || labels.get(i) != Label.CONT
        || !labels.get(i - 1).isBody()) {
      return false;
    }
    boolean ruled = line.measure() > 0 && before.measure() > 0;
    return ruled && line.isOver() == before.isOver() && !ends(before);
  }

  /** Whether a paragraph ends with the line, whatever stands below: another column may. */
  private static boolean ends(TextLine line) {
    return Glyphs.endsSentence(line.text())
        && line.width() < line.measure() - SHORT
        && !line.isFull();
  }

  private static Start start(List<TextLine> lines, List<Label> labels, int i) {
    TextLine line = lines.get(i);
    if (!labels.get(i).isBody()) {
      return Start.UNSURE;
    }
    if (Glyphs.neverFirst(line.text().charAt(0))) {
      return Start.INSIDE;
    }
    if (line.isIndented() && labels.get(i) == Label.FIRST) {
      return Start.PARAGRAPH;
    }
    if (line.measure() == 0 || line.isOver()) {
      return Start.UNSURE;
    }
    if (labels.get(i) == Label.CONT) {
      return Start.INSIDE;
    }
    return line.isIndentedFull() ? Start.PARAGRAPH : Start.UNSURE;
  }

  /**
   * Whether the body that ends with piece {@code last} has several paragraphs and none of them
   * speaks of a picture, or of a day as captions do.
   */
  private static boolean endsStory(List<Piece> pieces, int last) {
    int first = last;
    while (first > 0
        && pieces.get(first - 1).isBody()
        && pieces.get(first - 1).flow() == pieces.get(last).flow()) {
      first--;
    }
    return first < last
        && pieces.subList(first, last + 1).stream()
            .noneMatch(piece -> Cues.isOfPicture(piece.compact()));
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
      int behind = i + 1;
      while (behind < pieces.size() && pieces.get(behind).label() == Label.BYLINE) {
        behind++;
      }
      boolean bodyBehind = behind < pieces.size() && pieces.get(behind).isBody();
      if (piece.label() == Label.BYLINE
          && Cues.namesOffice(piece.compact())
          && !Glyphs.isOpener(piece.compact().charAt(0))
          && before.isBody()
          && before.closed()
          && before.start() != Start.INSIDE
          && before.compact().length() <= 120
          && !endsStory(pieces, i - 1)
          && !bodyBehind) {
        out.set(i, Piece.of(i, Label.CREDIT, Start.UNSURE, piece.lines()));
      }
    }
    return out;
  }
}
