package app.meipi.reader;

import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of lines of an item's setting that stands in a column of its own.
 *
 * @param start where its text begins in the item's, a UTF-16 offset
 * @param text its lines; offsets begin anew, and the way to the source is the item's
 * @param added where its lines are broken that the item's are not, UTF-16 offsets from {@code
 *     start} in the item's text, in order
 */
public record Column(int start, DisplayText text, List<Integer> added) {
  public Column {
    added = List.copyOf(added);
  }

  /**
   * Parts {@code text} into its head, broken anew where its lines are too long, and {@code count}
   * columns of about the same height.
   *
   * @param width of a column, in em of body text
   * @param head the room for the head, likewise
   */
  public static List<Column> of(DisplayText text, int count, double width, double head) {
    List<Integer> starts = lineStarts(text);
    int heads = 0;
    while (heads < text.lines().size() && isHead(text.lines().get(heads))) {
      heads++;
    }
    List<Column> columns = new ArrayList<>();
    if (heads > 0 && heads < text.lines().size()) {
      columns.add(NarrowHead.broken(slice(text, starts, 0, heads), head));
    } else {
      heads = 0;
    }
    double all = height(text, starts, heads, text.lines().size(), width);
    int from = heads;
    double done = 0;
    for (int column = 1; column <= count && from < text.lines().size(); column++) {
      int to = from + 1;
      double here = height(text, starts, from, to, width);
      while (to < text.lines().size()) {
        double next = height(text, starts, to, to + 1, width);
        if (column < count && done + here + next / 2 > all * column / count) {
          break;
        }
        here += next;
        to++;
      }
      done += here;
      columns.add(slice(text, starts, from, to));
      from = to;
    }
    return List.copyOf(columns);
  }

  private static boolean isHead(Role role) {
    return role.isHead() || role == Role.BYLINE;
  }

  /** The height of all of {@code text} set {@code width} em wide, in em. */
  public static double height(DisplayText text, double width) {
    return height(text, lineStarts(text), 0, text.lines().size(), width);
  }

  private static double height(
      DisplayText text, List<Integer> starts, int from, int to, double width) {
    double height = 0;
    for (int line = from; line < to; line++) {
      Role role = text.lines().get(line);
      double size =
          switch (role) {
            case HEADLINE -> 1.75;
            case DECK -> 1.25;
            case KICKER, SUBHEAD -> 1.125;
            default -> 1;
          };
      double pitch = isHead(role) ? 1.5 : 1.75;
      String words = text.text().substring(starts.get(line), starts.get(line + 1) - 1);
      double rows = Math.max(1, Math.ceil(HeadLines.width(words) * size * 1.02 / width));
      double around = role == Role.SUBHEAD ? 1.5 : 0.375;
      height += rows * size * pitch + around;
    }
    return height;
  }

  /** Where the lines begin, and the end of the text one behind its line break. */
  private static List<Integer> lineStarts(DisplayText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.text().indexOf('\n'); i >= 0; i = text.text().indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    starts.add(text.text().length() + 1);
    return starts;
  }

  private static Column slice(DisplayText text, List<Integer> starts, int from, int to) {
    int start = starts.get(from);
    int end = starts.get(to) - 1;
    List<DisplayText.Run> runs = new ArrayList<>();
    for (DisplayText.Run run : text.runs()) {
      int runStart = Math.max(start, run.start());
      int runEnd = Math.min(end, run.end());
      if (runStart < runEnd) {
        runs.add(new DisplayText.Run(runStart - start, runEnd - start, run.role()));
      }
    }
    DisplayText lines =
        new DisplayText(
            text.text().substring(start, end),
            text.lines().subList(from, to),
            runs,
            List.of(),
            OffsetMap.empty(),
            text.corrected().stream().flatMap(it -> shifted(it, start, end).stream()).toList());
    return new Column(start, lines, List.of());
  }

  private static Optional<DisplayText.Corrected> shifted(
      DisplayText.Corrected there, int start, int end) {
    int from = Math.max(start, there.range().start()) - start;
    int to = Math.min(end, there.range().end()) - start;
    return from < to
        ? Optional.of(new DisplayText.Corrected(new Span(from, to), there.correction()))
        : Optional.empty();
  }

  /** The part of an item's display range that stands here, in this column's offsets, if any. */
  public Optional<Span> here(Span range) {
    int from = Math.max(range.start() - start, 0);
    int to = Math.min(range.end() - start, text.text().length() - added.size());
    return from < to ? Optional.of(new Span(shown(from), shown(to - 1) + 1)) : Optional.empty();
  }

  private int shown(int offset) {
    return offset + (int) added.stream().filter(at -> at <= offset).count();
  }

  /** The item's display offset of what stands at {@code offset} here. */
  public int there(int offset) {
    int breaks = 0;
    while (breaks < added.size() && added.get(breaks) + breaks < offset) {
      breaks++;
    }
    return start + offset - breaks;
  }
}
