package app.meipi.reader;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.List;

/**
 * One item set for display: its text, the roles of its stretches, and what the focus steps through.
 *
 * <p>All offsets are UTF-16 units of {@link #text}; lines are parted by {@code \n}.
 *
 * @param text what is shown
 * @param lines the role of each line, in order
 * @param runs stretches of one role, in order, tiling the text
 * @param units what the focus steps through, in order, not overlapping
 * @param map the way to the source and back
 * @param corrected where the reader's words stand in the place of the source's, in order
 */
public record DisplayText(
    String text,
    List<Role> lines,
    List<Run> runs,
    List<Unit> units,
    OffsetMap map,
    List<Corrected> corrected) {
  public DisplayText {
    lines = List.copyOf(lines);
    runs = List.copyOf(runs);
    units = List.copyOf(units);
    corrected = List.copyOf(corrected);
  }

  /** A stretch of one role. */
  public record Run(int start, int end, Role role) {}

  /**
   * A stretch that the reader has corrected.
   *
   * @param range where it is shown; no two overlap
   */
  public record Corrected(Span range, Correction correction) {}

  /**
   * A paragraph, headline, caption or the like: what one step of the focus takes.
   *
   * @param range where it is shown, indent left out
   * @param role of its main part: a first paragraph with its dateline is a paragraph
   * @param sentences of it, tiling {@code range} but for white space; at least one
   */
  public record Unit(Span range, Role role, List<Span> sentences) {
    public Unit {
      sentences = List.copyOf(sentences);
    }
  }

  /** The index of the unit shown at {@code offset}, or the nearest before it, or the first. */
  public int unitAt(int offset) {
    int found = 0;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).range().start() <= offset) {
        found = i;
      }
    }
    return found;
  }

  /** What the reader has corrected in the display range, in order. */
  public List<Corrected> correctedIn(Span range) {
    return corrected.stream().filter(there -> there.range().overlaps(range)).toList();
  }

  /** The source spans behind the display range. */
  public List<Span> toSource(Span range) {
    return map.toSource(range.start(), range.end());
  }
}
