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
 */
record RunLook(Role role, List<Colour> marks, boolean noted, boolean focused) {
  RunLook {
    marks = List.copyOf(marks);
  }

  /** The role's plain look. */
  static RunLook plain(Role role) {
    return new RunLook(role, List.of(), false, false);
  }
}
