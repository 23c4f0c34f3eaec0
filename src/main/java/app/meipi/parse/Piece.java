package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.List;

/**
 * A run of lines that certainly belong together: a paragraph or what a column end left of it, the
 * lines of one head, one byline.
 *
 * @param index its place among the page's pieces, in reading order
 * @param label what it is; a body piece has {@link Label#FIRST}, also one that begins cut
 * @param start how sure it is to begin a paragraph
 * @param lines its lines, at least one
 * @param closed whether it ends with a whole sentence
 * @param weak whether it ends with a colon or semicolon
 * @param dateline how many units of {@code compact} are its dateline, 0 if it has none
 * @param isNote whether it begins as an editor's note does
 * @param compact its text without white space
 */
record Piece(
    int index,
    Label label,
    Start start,
    List<TextLine> lines,
    boolean closed,
    boolean weak,
    int dateline,
    boolean isNote,
    String compact) {

  /** How a body piece begins. */
  enum Start {
    /** With a paragraph. */
    PARAGRAPH,
    /** In the middle of one. */
    INSIDE,
    /** That cannot be told from the piece alone. */
    UNSURE
  }

  Piece {
    lines = List.copyOf(lines);
  }

  static Piece of(int index, Label label, Start start, List<TextLine> lines) {
    String text = compact(lines);
    TextLine last = lines.getLast();
    int dateline = label == Label.FIRST ? dateline(text, lines.getFirst().text()) : 0;
    return new Piece(
        index,
        label,
        dateline > 0 ? Start.PARAGRAPH : start,
        lines,
        Glyphs.endsSentence(last.text()),
        Glyphs.endsWeakly(last.text()),
        dateline,
        label == Label.FIRST && Cues.isNote(text),
        text);
  }

  /** The same with the characters that {@code source} has in its places. */
  Piece in(String source) {
    List<TextLine> same = lines.stream().map(line -> line.in(source)).toList();
    return new Piece(index, label, start, same, closed, weak, dateline, isNote, compact(same));
  }

  private static String compact(List<TextLine> lines) {
    StringBuilder compact = new StringBuilder();
    for (TextLine line : lines) {
      compact.append(line.compact());
    }
    return compact.toString();
  }

  /** How many units of compact text are its dateline; a Latin one is told with its spaces. */
  private static int dateline(String compact, String firstLine) {
    int han = Cues.dateline(compact);
    String latin = firstLine.substring(0, han > 0 ? 0 : Cues.latinDateline(firstLine));
    return han + (int) latin.chars().filter(c -> !Blank.is(c)).count();
  }

  /** The same as a paragraph that is whole whatever its last character. */
  Piece asWhole() {
    return new Piece(index, label, start, lines, true, false, dateline, isNote, compact);
  }

  Piece withIndex(int place) {
    return new Piece(place, label, start, lines, closed, weak, dateline, isNote, compact);
  }

  boolean isBody() {
    return label == Label.FIRST;
  }

  int flow() {
    return lines.getFirst().flow();
  }

  /** The width of its column in em, 0 if unknown. */
  double measure() {
    return lines.getFirst().measure();
  }

  /** Whether both are whole paragraphs of joined lines, with nothing but a blank line between. */
  boolean isFollowedByParagraph(Piece next) {
    return closed
        && measure() == 0
        && next.measure() == 0
        && next.index == index + 1
        && next.start != Start.INSIDE;
  }

  /** Whether its last line reaches the column's edge, so that a column may have ended there. */
  boolean lastFull() {
    TextLine last = lines.getLast();
    return last.measure() == 0 || last.isFull() || last.isNearlyFull();
  }

  boolean hasDateline() {
    return dateline > 0;
  }

  /** Whether it begins with a dateline in brackets, as in {@code 【…电】}. */
  boolean hasOldDateline() {
    return dateline > 0 && "【〔".indexOf(compact.charAt(0)) >= 0;
  }

  /** Whether it stands below a picture on the page, as its caption does. */
  boolean isCaption() {
    return lines.getFirst().place().map(Place::caption).orElse(false);
  }

  List<Span> spans() {
    return lines.stream().map(TextLine::span).toList();
  }
}
