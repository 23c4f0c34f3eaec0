package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.Optional;

/**
 * One printed line of one column, blank ends left out.
 *
 * @param span where it stands
 * @param text its characters
 * @param flow the number of its flow: a run of lines with no blank line and no column end between
 * @param indent how many em it stands in from its column's edge, 0 where the text keeps no indents
 * @param width its width in em
 * @param spread whether it was spread out to fill its column
 * @param measure the width in em of the column that it stands in, 0 if that cannot be told
 * @param place where it stands on the page, if its layout is known
 */
record TextLine(
    Span span,
    String text,
    int flow,
    double indent,
    double width,
    boolean spread,
    double measure,
    Optional<Place> place) {

  /** A line that was spread to fill its column is this share of it wide; a head may be less. */
  private static final double SPREAD = 0.75;

  /** A line of unknown measure. */
  static TextLine of(String source, Span span, int flow, double indent) {
    String text = source.substring(span.start(), span.end());
    double width = Glyphs.width(text);
    return new TextLine(
        span, text, flow, indent, width, Glyphs.isSpread(text), 0, Optional.empty());
  }

  /** The same line of a text that has other characters in the same places. */
  TextLine in(String source) {
    String same = source.substring(span.start(), span.end());
    return new TextLine(span, same, flow, indent, width, spread, measure, place);
  }

  TextLine withMeasure(double em) {
    return new TextLine(span, text, flow, indent, width, spread, em, place);
  }

  /** The same where its place is known, and so its printed width in em of its own type. */
  TextLine withPlace(Place here, double em) {
    return new TextLine(span, text, flow, indent, em, spread, measure, Optional.of(here));
  }

  /** Whether it fills its column from edge to edge. */
  boolean isFull() {
    return measure > 0 && (spread ? width >= SPREAD * measure : Math.abs(width - measure) <= 0.75);
  }

  /** Whether it lacks one em, as a line does that a mark at its end or beginning made shorter. */
  boolean isNearlyFull() {
    return measure > 0 && !isFull() && width >= measure - 1.6 && width < measure;
  }

  /** Whether it fills its column but for the two em that a paragraph's first line stands in. */
  boolean isIndentedFull() {
    return measure > 0 && !spread && width >= measure - 3.25 && width <= measure - 1.75;
  }

  /** Whether it stands in as a paragraph's first line does; a line that is full does not. */
  boolean isIndented() {
    return indent >= 2 && !isFull();
  }

  /** Whether it is too long for its column, so that it belongs to none of its lines. */
  boolean isOver() {
    return measure > 0 && !spread && width > measure + 1.25;
  }

  /** Its text with no white space in it. */
  String compact() {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !Blank.is(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }
}
