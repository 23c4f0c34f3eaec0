package app.meipi.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.scene.paint.Color;

/** Writes computed colours and sheets for the scene. */
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

  /** The address of the sheet that all looks share. */
  static String common() {
    return Objects.requireNonNull(Css.class.getResource("meipi.css")).toExternalForm();
  }

  /** An address that holds {@code css} itself. */
  static String sheet(String css) {
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
