package app.meipi.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.text.Font;

/**
 * How the reader likes the page: theme, size and face of its text, measure, distance of lines, and
 * whether it moves smoothly.
 *
 * @param percent of the plain size of body text; from 75 to 300
 * @param measure the longest line, in em; from 32 to 40, the range read best
 * @param pitch from one line of body text to the next, in hundredths of an em; from 150 to 220
 * @param typeface of body text, one of {@link Fonts#families}, or empty for the program's own
 * @param smooth whether the text glides to a new place instead of jumping
 */
public record Look(
    Theme theme, int percent, int measure, int pitch, String typeface, boolean smooth) {
  /** What a first start shows. */
  public static final Look FIRST = new Look(Theme.LIGHT, 100, 36, 180, "", true);

  /** The key under which the look is kept. */
  public static final String SETTING = "look";

  private static final int SIZE_STEP = 12;
  private static final int MEASURE_STEP = 2;
  private static final int PITCH_STEP = 10;

  public Look {
    percent = Math.clamp(percent, 75, 300);
    measure = Math.clamp(measure, 32, 40);
    pitch = Math.clamp(pitch, 150, 220);
  }

  /** The size of body text, in whole pixels, so that a line of whole em is sharp. */
  double em() {
    return Math.rint(Scale.BODY * percent / 100);
  }

  /** The size of the window's own text, in whole pixels; it grows half as much as body text. */
  double windowEm() {
    return Math.rint(Scale.WINDOW * Math.max(1, (100 + percent) / 200.0));
  }

  Look larger() {
    return withPercent(percent + SIZE_STEP);
  }

  Look smaller() {
    return withPercent(percent - SIZE_STEP);
  }

  Look wider() {
    return new Look(theme, percent, measure + MEASURE_STEP, pitch, typeface, smooth);
  }

  Look narrower() {
    return new Look(theme, percent, measure - MEASURE_STEP, pitch, typeface, smooth);
  }

  Look looser() {
    return new Look(theme, percent, measure, pitch + PITCH_STEP, typeface, smooth);
  }

  Look tighter() {
    return new Look(theme, percent, measure, pitch - PITCH_STEP, typeface, smooth);
  }

  Look nextTheme() {
    return withTheme(theme.next());
  }

  /** The next of {@code families}, the first after the last. */
  Look nextTypeface(List<String> families) {
    int next = (families.indexOf(typeface) + 1) % families.size();
    return new Look(theme, percent, measure, pitch, families.get(next), smooth);
  }

  Look otherMotion() {
    return new Look(theme, percent, measure, pitch, typeface, !smooth);
  }

  /** The same without motion, as for a picture. */
  Look still() {
    return new Look(theme, percent, measure, pitch, typeface, false);
  }

  /** The same in another theme. */
  public Look withTheme(Theme next) {
    return new Look(next, percent, measure, pitch, typeface, smooth);
  }

  /** The same with another size of text. */
  public Look withPercent(int size) {
    return new Look(theme, size, measure, pitch, typeface, smooth);
  }

  /** The typeface of body text. */
  String family() {
    return typeface.isEmpty() ? Fonts.FAMILY : typeface;
  }

  /** The style sheets of a window that looks so, the common one first. */
  List<String> styleSheets() {
    String own =
        theme.palette().css()
            + " .root { -fx-font-size: %spx; }".formatted(windowEm())
            + " .item-text { -fx-font-family: \"%s\"; }".formatted(family().replace("\"", ""))
            + " .text-side .paragraph-text.line-set { -fx-line-spacing: %spx; }"
                .formatted(
                    LineGrid.spacing(Math.rint(pitch / 100.0 * em()), Font.font(family(), em())));
    return List.of(Css.common(), Css.sheet(own));
  }

  /** As kept in the settings. */
  String written() {
    return "theme=%s;size=%d;measure=%d;pitch=%d;smooth=%s;typeface=%s"
        .formatted(theme.id(), percent, measure, pitch, smooth, typeface);
  }

  /** Reads what {@link #written} wrote; what cannot be read there is as in {@link #FIRST}. */
  public static Look read(String written) {
    Map<String, String> said =
        List.of(written.split(";", -1)).stream()
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, HashMap::new));
    return new Look(
        Theme.of(said.getOrDefault("theme", "")),
        number(said, "size", FIRST.percent()),
        number(said, "measure", FIRST.measure()),
        number(said, "pitch", FIRST.pitch()),
        said.getOrDefault("typeface", FIRST.typeface()),
        !said.getOrDefault("smooth", "").equals("false"));
  }

  private static int number(Map<String, String> said, String key, int otherwise) {
    String written = said.getOrDefault(key, "");
    return written.matches("\\d{1,4}") ? Integer.parseInt(written) : otherwise;
  }
}
