package app.meipi.ui;

import java.util.List;

/**
 * The one scale on which all sizes and distances of the window stand; {@code ScaleTest} holds the
 * style sheet to it.
 *
 * <p>Sizes of type and distances are in em of the text around them: of body text within an article,
 * of the window's own text elsewhere. So everything grows with the text that a reader chooses. A
 * step of type is about a ninth up to the size of body text and a seventh above; the distances
 * double with a step between. Only lines that are drawn are in pixels.
 */
final class Scale {
  /** Sizes of type, in em. */
  static final List<Double> TYPE = List.of(0.75, 0.875, 1.0, 1.125, 1.25, 1.5, 1.75, 2.0);

  /** Distances, in em; negative ones are none. */
  static final List<Double> SPACE = List.of(0.0, 0.125, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0);

  /** Widths of lines, in pixels: rules, bars, and corners as round as a bar is wide. */
  static final List<Integer> LINE = List.of(0, 1, 2, 3, 4);

  /** The plain size of body text, in pixels. */
  static final double BODY = 18;

  /** The plain size of the window's own text, in pixels. */
  static final double WINDOW = 14;

  /** The width of the focus bar, in pixels, as in the style sheet. */
  static final double BAR = 3;

  /** Between the focus bar and the text, in em of body text: whole, so that lines stay whole. */
  static final double BAR_GAP = 1;

  /** The size of body text in the page view, in em of that in an article. */
  static final double SURVEY = 0.75;

  private Scale() {}
}
