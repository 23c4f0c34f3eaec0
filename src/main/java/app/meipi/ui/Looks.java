package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.page.Role;
import javafx.scene.paint.Color;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;

/**
 * Puts looks on RichTextFX's nodes: style classes for the roles, computed colours for the marks.
 */
final class Looks {
  /** The width of a mark's edge, and of that of a mark with a note, in pixels. */
  private static final int EDGE = 1;

  private static final int NOTED_EDGE = 3;

  private Looks() {}

  static void applyLine(TextFlow line, LineLook look) {
    var classes = line.getStyleClass();
    classes.removeIf(name -> name.startsWith("line-"));
    classes.add("line-" + name(look.role()));
    if (look.isBody()) {
      classes.add("line-set");
    }
    if (look.last()) {
      classes.add("line-last");
    }
    if (look.beforeText()) {
      classes.add("line-before-text");
    }
    if (look.focused()) {
      classes.add("line-focused");
    }
  }

  static void applyRun(TextExt run, RunLook look, Theme theme) {
    run.getStyleClass().add("run-" + name(look.role()));
    switch (look.found()) {
      case NOT -> {}
      case HIT -> run.getStyleClass().add("run-hit");
      case CURRENT -> run.getStyleClass().add("run-hit-current");
    }
    if (look.corrected()) { // a mark's edge stands where the dots would
      run.getStyleClass().add(look.marks().isEmpty() ? "run-corrected" : "run-corrected-marked");
    }
    if (look.marks().isEmpty()) {
      if (look.focused()) {
        run.getStyleClass().add("run-focused");
      }
      if (look.found() != RunLook.Found.NOT) {
        run.getStyleClass().add("run-hit-ground");
      }
      return;
    }
    run.getStyleClass().add("run-marked"); // a byline's quiet ink is too weak on a mark
    run.setBackgroundColor(theme.ground(look.marks(), look.focused()));
    Colour newest = look.marks().getLast();
    Color edge = theme.line(newest);
    run.setUnderlineColor(edge);
    run.setUnderlineWidth(look.noted() ? NOTED_EDGE : EDGE);
    run.setUnderlineDashArray(Theme.dashes(newest).toArray(Number[]::new));
  }

  private static String name(Role role) {
    return role.id();
  }
}
