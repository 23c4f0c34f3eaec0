package app.meipi.ui;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * The lines on which all text of the page view stands, so that columns side by side stand line by
 * line: whatever is set takes a whole number of them.
 *
 * @param pitch from one line to the next, in whole pixels, so that nothing is rounded on the way
 * @param styleSheet sets the text of columns on the lines
 */
record LineGrid(double pitch, String styleSheet) {
  /** The lines for body text of {@code em} pixels as the reader likes it. */
  static LineGrid of(Look look, double em) {
    double pitch = Math.rint(look.pitch() / 100.0 * em);
    // RichTextFX draws paragraphs together by a pixel.
    StringBuilder css = new StringBuilder(".survey .story-text .paragraph-box { -fx-padding: 0; }");
    Font body = Font.font(look.family(), em);
    css.append(lines("set", spacing(pitch, body), 0));
    Font small = Font.font(look.family(), 0.875 * em);
    for (String role : List.of("jump", "note", "credit", "furniture")) {
      css.append(lines(role, spacing(pitch, small), 0));
    }
    Font subhead = Font.font(look.family(), FontWeight.BOLD, 1.125 * em);
    css.append(lines("subhead", spacing(pitch, subhead), pitch));
    return new LineGrid(pitch, Css.sheet(css.toString()));
  }

  /** The least height of whole lines that takes {@code height}, in pixels. */
  double whole(double height) {
    return Math.ceil(height / pitch - 0.01) * pitch;
  }

  /** The line nearest to a height, in pixels. */
  double nearest(double height) {
    return Math.rint(height / pitch) * pitch;
  }

  /** What stands between lines of {@code font}, beyond their own height, for them to be apart. */
  static double spacing(double pitch, Font font) {
    Text line = new Text("国");
    line.setFont(font);
    line.setFontSmoothingType(FontSmoothingType.LCD); // as the text is drawn: its lines are higher
    line.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    return pitch - line.getLayoutBounds().getHeight();
  }

  /** What stands around lines of a role together is {@code around}, two thirds of it above. */
  private static String lines(String role, double spacing, double around) {
    double above = Math.rint(around * 2 / 3);
    return ".story-text .paragraph-text.line-%s { -fx-line-spacing: %spx; -fx-padding: %spx 1em %spx 1em; }"
        .formatted(role, spacing, above, around - above);
  }
}
