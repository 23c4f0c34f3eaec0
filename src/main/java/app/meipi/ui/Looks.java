package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.annotate.Style;
import app.meipi.page.Role;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;

/**
 * Puts looks on RichTextFX's nodes: style classes for the roles, computed colours for the marks.
 */
final class Looks {
  /** The width of a ground's edge, and of that of one with a note, in pixels. */
  private static final int EDGE = 1;

  private static final int NOTED_EDGE = 3;

  /** The width of a line that is all that a mark has, and of that of one with a note, in pixels. */
  private static final int LINE = 2;

  private static final int NOTED_LINE = 4;

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
  }

  /** Keeps so much free at each side of a head's line, in em, beyond what the style sheet does. */
  static void narrow(TextFlow line, double beside) {
    double side = 1 + beside;
    line.setStyle(beside > 0 ? "-fx-padding: 0 %sem 0 %sem;".formatted(side, side) : "");
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
    List<Colour> grounds = look.colours(Style.GROUND);
    List<Colour> lines = look.colours(Style.UNDERLINE);
    if (grounds.isEmpty()) {
      if (look.found() != RunLook.Found.NOT) {
        run.getStyleClass().add("run-hit-ground");
      }
    } else {
      run.getStyleClass().add("run-marked"); // a byline's quiet ink is too weak on a mark
      run.setBackgroundColor(theme.ground(grounds, false));
    }
    if (!lines.isEmpty()) {
      underline(run, theme, lines, look.noted() ? NOTED_LINE : LINE);
    } else if (!grounds.isEmpty()) {
      underline(run, theme, List.of(grounds.getLast()), look.noted() ? NOTED_EDGE : EDGE);
    }
  }

  /** Shows whether the line belongs to the focused unit. */
  static void light(TextFlow line, boolean focused) {
    set(line, "line-focused", focused);
  }

  /** Shows whether the stretch belongs to the focused sentence. */
  static void light(TextExt run, RunLook look, boolean focused, Supplier<Theme> theme) {
    List<Colour> grounds = look.colours(Style.GROUND);
    if (grounds.isEmpty()) {
      set(run, "run-focused", focused);
    } else {
      run.setBackgroundColor(theme.get().ground(grounds, focused));
    }
  }

  private static void set(Node node, String style, boolean on) {
    if (node.getStyleClass().contains(style) != on) {
      if (on) {
        node.getStyleClass().add(style);
      } else {
        node.getStyleClass().remove(style);
      }
    }
  }

  private static void underline(TextExt run, Theme theme, List<Colour> colours, int width) {
    run.setUnderlineColor(theme.line(colours));
    run.setUnderlineWidth(width);
    List<Double> dashes =
        colours.stream().distinct().count() == 1 ? Theme.dashes(colours.getFirst()) : List.of();
    run.setUnderlineDashArray(dashes.toArray(Number[]::new));
  }

  private static String name(Role role) {
    return role.id();
  }
}
