package app.meipi.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.paint.Color;

/**
 * The colours of a theme; every colour of the window is one of these or computed from one.
 *
 * <p>Which of them stand on which, and how far apart they must be, is said and computed by {@code
 * ContrastTest} after WCAG 2.2, 1.4.3 and 1.4.11.
 *
 * @param dark whether the paper is darker than the ink
 * @param paper ground of the text, of cards and of fields
 * @param side ground of what stands around the text: contents, margin, bars
 * @param ink text
 * @param quiet text of less weight: bylines, states, hints
 * @param rule lines and frames that only part things
 * @param accent the focus bar and what else must be found at a glance; never under text
 * @param accentInk text in the accent's hue: datelines, links
 * @param selection ground of selected text
 * @param focusGround ground of the focused sentence and of what the pointer is over
 * @param message ground of the line that tells what went wrong
 * @param found ground of a hit of a search
 * @param marks grounds of the five marks
 * @param lines edges and underlines of the five marks
 */
record Palette(
    boolean dark,
    Color paper,
    Color side,
    Color ink,
    Color quiet,
    Color rule,
    Color accent,
    Color accentInk,
    Color selection,
    Color focusGround,
    Color message,
    Color found,
    List<Color> marks,
    List<Color> lines) {

  /** What is under a card is still to be seen, but not to be read. */
  private static final double VEIL = 0.45;

  /** One of the layers that make a shadow. */
  private static final double SHADE = 0.07;

  Palette {
    marks = List.copyOf(marks);
    lines = List.copyOf(lines);
  }

  /**
   * Reads colours written as {@code #rrggbb}.
   *
   * @param colours paper to found, in their order
   */
  static Palette of(boolean dark, String colours, String marks, String lines) {
    List<Color> named = colours(colours);
    return new Palette(
        dark,
        named.get(0),
        named.get(1),
        named.get(2),
        named.get(3),
        named.get(4),
        named.get(5),
        named.get(6),
        named.get(7),
        named.get(8),
        named.get(9),
        named.get(10),
        colours(marks),
        colours(lines));
  }

  private static List<Color> colours(String written) {
    return List.of(written.split(" ", -1)).stream().map(Color::web).toList();
  }

  /** The colours by the names that style sheets know them by. */
  Map<String, Color> named() {
    Map<String, Color> names = new TreeMap<>();
    names.put("-paper", paper);
    names.put("-side", side);
    names.put("-ink", ink);
    names.put("-quiet", quiet);
    names.put("-rule", rule);
    names.put("-accent", accent);
    names.put("-accent-ink", accentInk);
    names.put("-selection", selection);
    names.put("-focus-ground", focusGround);
    names.put("-message", message);
    names.put("-found", found);
    for (int i = 0; i < marks.size(); i++) {
      names.put("-mark-" + (i + 1), marks.get(i));
      names.put("-mark-line-" + (i + 1), lines.get(i));
    }
    return names;
  }

  /** Makes the colours known to the style sheets of a scene. */
  String css() {
    StringBuilder css = new StringBuilder(".root {");
    named().forEach((name, colour) -> css.append(name + ": " + Css.of(colour) + "; "));
    css.append("-shade: rgba(0,0,0,%s); ".formatted(SHADE));
    css.append("-veil: rgba(%d,%d,%d,%s); ".formatted(eight(0), eight(1), eight(2), VEIL));
    return css.append("}").toString();
  }

  private int eight(int channel) {
    Color shade = dark ? Color.BLACK : ink;
    double value =
        switch (channel) {
          case 0 -> shade.getRed();
          case 1 -> shade.getGreen();
          default -> shade.getBlue();
        };
    return (int) Math.round(value * 255);
  }
}
