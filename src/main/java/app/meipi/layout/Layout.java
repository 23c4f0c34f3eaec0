package app.meipi.layout;

import java.util.List;

/**
 * The look of a page: its lines and what stands between them.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param lines in reading order; together they hold every character of the text that is not blank
 * @param rules thin lines that part what stands on their two sides
 * @param frames boxes drawn around something, or shaded
 * @param pictures photographs and drawings
 */
public record Layout(
    double width,
    double height,
    List<LaidLine> lines,
    List<Box> rules,
    List<Box> frames,
    List<Box> pictures) {
  public Layout {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    frames = List.copyOf(frames);
    pictures = List.copyOf(pictures);
  }
}
