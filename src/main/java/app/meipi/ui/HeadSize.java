package app.meipi.ui;

import app.meipi.page.Role;
import app.meipi.reader.DisplayText;
import app.meipi.reader.HeadLines;
import java.util.List;

/**
 * How large the lines of a head are set: smaller where the pane is narrower than they are, as the
 * style sheet says for each step, so that they keep the breaks that they were given.
 */
final class HeadSize {
  /** Sizes of headline, deck and kicker by step, in em of body text; on {@link Scale#TYPE}. */
  private record Sizes(double headline, double deck, double kicker) {}

  private static final List<Sizes> STEPS =
      List.of(new Sizes(1.75, 1.25, 1.125), new Sizes(1.5, 1.125, 1), new Sizes(1.25, 1, 1));

  /** Signs that may not end a row, or not begin one. */
  private static final String POINTS = "“”‘’《》〈〉（）「」『』【】，、。：；！？";

  private HeadSize() {}

  /** The style class of a text whose head is set at the step. */
  static String style(int step) {
    return "heads-" + step;
  }

  /** The first step at which all lines fit into {@code room} em, or the last. */
  static int step(DisplayText text, double room) {
    List<String> lines = text.text().lines().toList();
    for (int step = 0; step < STEPS.size() - 1; step++) {
      boolean fits = true;
      for (int i = 0; i < lines.size() && i < text.lines().size(); i++) {
        double size = size(text.lines().get(i), STEPS.get(step));
        fits &= size == 0 || HeadLines.width(lines.get(i)) * size * HeadLines.SLACK <= room;
      }
      if (fits) {
        return step;
      }
    }
    return STEPS.size() - 1;
  }

  /**
   * What to keep free at each side of a head's line, in em of body text, for its rows to be about
   * equally long where it does not fit into {@code room} em at the step; 0 where it does.
   */
  static double beside(Role role, String line, int step, double room) {
    double size = size(role, STEPS.get(step));
    double width = HeadLines.width(line);
    if (size == 0 || width * size * HeadLines.SLACK <= room) {
      return 0;
    }
    double rows = Math.ceil(width * size * HeadLines.SLACK / room);
    // A sign takes the character beside it along.
    boolean pointed = line.chars().anyMatch(c -> POINTS.indexOf(c) >= 0);
    double row = (Math.ceil(width / rows) + (pointed ? 1.5 : 0.5)) * size;
    return Math.max(0, (room - row) / 2);
  }

  private static double size(Role role, Sizes sizes) {
    return switch (role) {
      case HEADLINE -> sizes.headline();
      case DECK -> sizes.deck();
      case KICKER -> sizes.kicker();
      default -> 0;
    };
  }
}
