package app.meipi.annotate;

import java.util.Locale;

/** How a highlight is drawn, in its colour. */
public enum Style {
  /** A ground behind the words. */
  GROUND,
  /** A line below them. */
  UNDERLINE;

  /** Its name in files, lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The style named {@code id}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Style of(String id) {
    for (Style style : values()) {
      if (style.id().equals(id)) {
        return style;
      }
    }
    throw new IllegalArgumentException("no style " + id);
  }
}
