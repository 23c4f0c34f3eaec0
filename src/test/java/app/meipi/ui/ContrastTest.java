package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Computes the contrast of all pairs of colours that meet in the window, after WCAG 2.2: 4.5 for
 * text (1.4.3), 3 for what must be seen to know what is what (1.4.11); in the theme of high
 * contrast 7 (1.4.6) and 4.5.
 */
final class ContrastTest {
  private static final Path SHEET = Path.of("resources/app/meipi/ui/meipi.css");

  private static double contrast(Color a, Color b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  @Test
  void contrast_ofTheExtremes_isThatOfTheStandard() {
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
    assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.01);
  }

  /** Grounds under text of any kind, by name. */
  private static Map<String, Color> grounds(Palette palette) {
    Map<String, Color> grounds = new HashMap<>();
    for (String name : List.of("-paper", "-side", "-selection", "-focus-ground")) {
      grounds.put(name, named(palette, name));
    }
    return grounds;
  }

  /** Grounds under plain text only: a mark lends its text the plain ink. */
  private static Map<String, Color> markGrounds(Theme theme) {
    Map<String, Color> grounds = new HashMap<>();
    grounds.put("-message", theme.palette().message());
    grounds.put("-found", theme.palette().found());
    for (Colour colour : Colour.values()) {
      grounds.put("mark " + colour, theme.ground(colour));
      grounds.put("focused mark " + colour, theme.stressed(theme.ground(colour)));
      for (Colour other : Colour.values()) {
        for (boolean focused : new boolean[] {false, true}) {
          if (theme.ground(List.of(colour, other), focused) instanceof LinearGradient stripes) {
            for (int i = 0; i < stripes.getStops().size(); i++) {
              String name = colour + " over " + other + " " + focused + " " + i;
              grounds.put(name, stripes.getStops().get(i).getColor());
            }
          }
        }
      }
    }
    return grounds;
  }

  @ParameterizedTest
  @EnumSource
  void text_onEachGroundItStandsOn_isReadable(Theme theme) {
    double least = theme == Theme.CONTRAST ? 7 : 4.5;
    Palette palette = theme.palette();
    List<String> weak = new ArrayList<>();
    for (String text : List.of("-ink", "-quiet", "-accent-ink")) {
      grounds(palette).forEach((name, ground) -> check(palette, text, name, ground, least, weak));
    }
    markGrounds(theme).forEach((name, ground) -> check(palette, "-ink", name, ground, least, weak));
    // A tool tip is the other way round.
    check(palette, "-paper", "-ink", palette.ink(), least, weak);
    assertEquals(List.of(), weak);
  }

  @ParameterizedTest
  @EnumSource
  void whatShowsAState_onItsGrounds_isSeen(Theme theme) {
    double least = theme == Theme.CONTRAST ? 4.5 : 3;
    Palette palette = theme.palette();
    List<String> weak = new ArrayList<>();
    // The focus bar, outlines, the chosen row and the edges of fields and buttons.
    for (String line : List.of("-accent", "-quiet")) {
      for (String ground : List.of("-paper", "-side")) {
        check(palette, line, ground, named(palette, ground), least, weak);
      }
    }
    // A mark is known by its edge, on the page and on itself.
    for (int i = 1; i <= palette.lines().size(); i++) {
      String line = "-mark-line-" + i;
      check(palette, line, "-paper", palette.paper(), least, weak);
      check(palette, line, "-side", palette.side(), least, weak);
      check(palette, line, "its mark", palette.marks().get(i - 1), 3, weak);
    }
    assertEquals(List.of(), weak);
  }

  private static Color named(Palette palette, String name) {
    return Objects.requireNonNull(palette.named().get(name), name);
  }

  private static void check(
      Palette palette, String upper, String name, Color ground, double least, List<String> weak) {
    double contrast = contrast(named(palette, upper), ground);
    if (contrast < least) {
      weak.add("%s on %s: %.2f".formatted(upper, name, contrast));
    }
  }

  @ParameterizedTest
  @EnumSource
  void marks_amongEachOther_differWithoutTheirColours(Theme theme) {
    Set<List<Double>> patterns = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    Set<Color> grounds = new HashSet<>();
    for (Colour colour : Colour.values()) {
      assertTrue(patterns.add(Theme.dashes(colour)), colour + " has lines like another");
      assertTrue(grounds.add(theme.ground(colour)), colour + " has the ground of another");
    }
  }

  @Test
  void styleSheet_usesNoColour_thatIsNotComputedHere() throws IOException {
    String css = Files.readString(SHEET).replaceAll("/\\*(?s:.)*?\\*/", "");
    List<String> unknown = new ArrayList<>();
    Set<String> known = new TreeSet<>(Theme.LIGHT.palette().named().keySet());
    known.addAll(Set.of("-veil", "-shade")); // seen through, with nothing to read
    for (String declaration : css.split("[;{}]", -1)) {
      String[] pair = declaration.strip().split(":", 2);
      if (pair.length < 2
          || !pair[0].matches("-(fx|rtfx)-[a-z-]*(color|fill|stroke|base|accent)")) {
        continue;
      }
      for (String value : pair[1].strip().split("[\\s,]+", -1)) {
        if (!known.contains(value) && !value.equals("transparent")) {
          unknown.add(declaration.strip());
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(Pattern.compile("-paper").matcher(css).find());
  }
}
