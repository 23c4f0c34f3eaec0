package app.meipi.parse;

import java.util.List;

/**
 * What a page's text does throughout, so that one line can be read by all the others.
 *
 * @param indents whether every paragraph's first line stands in, so that one that does not goes on;
 *     not told where columns stand side by side, for there gaps move what stands right of them
 * @param pauses whether lines of text have commas and stops in them, as old print has not
 * @param columns whether lines end where their columns did, and were not joined
 */
record TextHabits(boolean indents, boolean pauses, boolean columns) {
  /** How many paragraphs must be seen to begin so. */
  private static final int LEAST = 3;

  /** The share of them that a habit has. */
  private static final double MOST = 0.8;

  /** How many lines that fill their column must be seen. */
  private static final int LEAST_FULL = 8;

  /** Below this share of them with marks, text is set without. */
  private static final double FEW = 0.3;

  /** The share of all lines that must have a column of known width. */
  private static final double MEASURED = 0.3;

  static TextHabits of(List<TextLine> lines) {
    int in = 0;
    int out = 0;
    int full = 0;
    int marked = 0;
    int measured = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.measure() == 0) {
        continue;
      }
      measured++;
      if (line.isFull()) {
        full++;
        marked += LineFacts.marks(line.text()) > 0 ? 1 : 0;
      }
      if (i > 0 && line.place().isEmpty() && endsParagraph(lines.get(i - 1), line) && fills(line)) {
        in += line.isIndented() ? 1 : 0;
        out += line.isIndented() ? 0 : 1;
      }
    }
    return new TextHabits(
        in >= LEAST && in >= MOST * (in + out),
        full < LEAST_FULL || marked >= FEW * full,
        measured >= MEASURED * lines.size());
  }

  /** Whether {@code before}, which {@code line} stands right below, ends short and with a stop. */
  private static boolean endsParagraph(TextLine before, TextLine line) {
    return before.flow() == line.flow()
        && before.measure() > 0
        && !before.isFull()
        && !before.isNearlyFull()
        && Glyphs.endsSentence(before.text());
  }

  /** Whether a line is as long as text is that goes on, its indent counted. */
  private static boolean fills(TextLine line) {
    return line.isFull() || line.isNearlyFull() || line.isIndentedFull();
  }
}
