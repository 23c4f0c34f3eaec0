package app.meipi.ui;

/**
 * How the reader likes the page: its theme and the size of its text.
 *
 * @param percent of the plain size of body text, {@value #PLAIN} pixels; from 75 to 300
 */
public record Look(Theme theme, int percent) {
  /** What a first start shows. */
  public static final Look FIRST = new Look(Theme.LIGHT, 100);

  /** The key under which the look is kept. */
  public static final String SETTING = "look";

  /** The plain size of body text, in pixels. */
  private static final double PLAIN = 18;

  private static final int STEP = 12;

  public Look {
    percent = Math.clamp(percent, 75, 300);
  }

  /** The size of body text, in whole pixels, so that a line of whole em is sharp. */
  double em() {
    return Math.rint(PLAIN * percent / 100);
  }

  Look larger() {
    return new Look(theme, percent + STEP);
  }

  Look smaller() {
    return new Look(theme, percent - STEP);
  }

  Look nextTheme() {
    return new Look(theme.next(), percent);
  }

  /** As kept in the settings. */
  String written() {
    return theme.id() + " " + percent;
  }

  /** Reads what {@link #written} wrote; anything else gives {@link #FIRST}. */
  public static Look read(String written) {
    String[] words = written.split(" ", -1);
    return words.length == 2 && words[1].matches("\\d{1,4}")
        ? new Look(Theme.of(words[0]), Integer.parseInt(words[1]))
        : FIRST;
  }
}
