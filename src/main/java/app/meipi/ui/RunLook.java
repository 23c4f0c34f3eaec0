package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.page.Role;
import java.util.List;

/**
 * How a stretch of text looks.
 *
 * @param role what it is to its item
 * @param marks the colours of the highlights over it, the oldest first
 * @param noted whether one of them has a note
 * @param focused whether it is the focused sentence
 * @param found whether it is a hit of a search
 * @param corrected whether the reader's words stand in the place of the source's
 */
record RunLook(
    Role role, List<Colour> marks, boolean noted, boolean focused, Found found, boolean corrected) {
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

  /** The role's plain look. */
  static RunLook plain(Role role) {
    return new RunLook(role, List.of(), false, false, Found.NOT, false);
  }
}
