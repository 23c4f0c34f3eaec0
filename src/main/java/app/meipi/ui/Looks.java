package app.meipi.ui;

import app.meipi.page.Role;
import javafx.scene.paint.Color;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;

/**
 * Puts looks on RichTextFX's nodes: style classes for the roles, computed colours for the marks.
 */
final class Looks {
  private Looks() {}

  static void applyLine(TextFlow line, LineLook look) {
    line.getStyleClass().removeIf(name -> name.startsWith("line-"));
    line.getStyleClass().add("line-" + name(look.role()));
    if (look.focused()) {
      line.getStyleClass().add("line-focused");
    }
  }

  static void applyRun(TextExt run, RunLook look, Theme theme) {
    run.getStyleClass().add("run-" + name(look.role()));
    if (look.marks().isEmpty()) {
      if (look.focused()) {
        run.getStyleClass().add("run-focused");
      }
    } else {
      run.setBackgroundColor(theme.ground(look.marks(), look.focused()));
    }
    if (look.noted()) {
      Color line = theme.line(look.marks().getLast());
      run.setUnderlineColor(line);
      run.setUnderlineWidth(2);
    }
  }

  private static String name(Role role) {
    return role.id();
  }
}
