package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.annotate.Style;
import app.meipi.page.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of text looks.
 *
 * @param role what it is to its item
 * @param marks the highlights over it, in the order in which they begin
 * @param noted whether one of them has a note
 * @param sentence its number, from 1, or 0: of one look or not, two sentences are two stretches
 * @param found whether it is a hit of a search
 * @param corrected whether the reader's words stand in the place of the source's
 */
record RunLook(
    Role role, List<Mark> marks, boolean noted, int sentence, Found found, boolean corrected) {
  /** How a highlight is drawn. */
  record Mark(Colour colour, Style style) {}

  /** Whether a search has found it. */
  enum Found {
    NOT,
    HIT,
    /** It is the hit that the reader has gone to. */
    CURRENT
  }

  RunLook {
    marks = List.copyOf(marks);
  }

  /** The colours of the highlights that are drawn so. */
  List<Colour> colours(Style style) {
    return marks.stream().filter(mark -> mark.style() == style).map(Mark::colour).toList();
  }

  /** Written out: a record's own is made anew at each start, which takes 15 ms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunLook look
        && role == look.role
        && noted == look.noted
        && sentence == look.sentence
        && found == look.found
        && corrected == look.corrected
        && marks.equals(look.marks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, marks, noted, sentence, found, corrected);
  }

  /** The role's plain look. */
  static RunLook plain(Role role) {
    return new RunLook(role, List.of(), false, 0, Found.NOT, false);
  }
}
