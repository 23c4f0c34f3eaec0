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

  /** Whether most of its text stands in upright lines, which are read from right to left. */
  public boolean isUpright() {
    long upright = 0;
    long all = 0;
    for (LaidLine line : lines) {
      all += line.span().length();
      upright += line.upright() ? line.span().length() : 0;
    }
    return 2 * upright > all;
  }

  /**
   * The page turned left by a quarter: upright lines lie then, one below the other, and tiers stand
   * side by side as columns do.
   */
  public Layout turned() {
    return new Layout(
        /* width= */ height,
        /* height= */ width,
        lines.stream()
            .map(
                line ->
                    new LaidLine(
                        line.span(),
                        turned(line.box()),
                        line.size(),
                        line.face(),
                        line.bold(),
                        !line.upright(),
                        line.block()))
            .toList(),
        rules.stream().map(this::turned).toList(),
        frames.stream().map(this::turned).toList(),
        pictures.stream().map(this::turned).toList());
  }

  private Box turned(Box box) {
    return box.turned().moved(0, width);
  }
}
