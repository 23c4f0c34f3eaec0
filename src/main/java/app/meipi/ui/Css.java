package app.meipi.ui;

import javafx.scene.paint.Color;

/** Writes computed colours for style sheets. */
final class Css {
  private Css() {}

  /** As {@code #rrggbb}. */
  static String of(Color colour) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
  }
}
