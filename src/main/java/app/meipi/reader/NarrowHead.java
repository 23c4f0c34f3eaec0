package app.meipi.reader;

import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Breaks the lines of a head anew that are too long for a narrow pane, between words. */
final class NarrowHead {
  private NarrowHead() {}

  /** The smallest size at which a head's line is still told from body text, in em of that. */
  private static double least(Role role) {
    return role == Role.HEADLINE ? 1.25 : 1;
  }

  /**
   * {@code head} with its lines broken so that each fits, at its smallest size.
   *
   * @param room in em of body text
   */
  static Column broken(Column head, double room) {
    DisplayText set = head.text();
    StringBuilder text = new StringBuilder(set.text());
    List<Role> lines = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    int start = 0;
    for (Role role : set.lines()) {
      int next = set.text().indexOf('\n', start);
      int end = next < 0 ? set.text().length() : next;
      lines.add(role);
      String line = set.text().substring(start, end);
      SortedSet<Integer> breaks =
          role == Role.BYLINE
              ? new TreeSet<>()
              : HeadLines.breaks(line, Math.max(2, room / least(role) / HeadLines.SLACK));
      for (int at : breaks) {
        lines.add(role);
        if (Character.isWhitespace(line.charAt(at))) {
          text.setCharAt(start + at + added.size(), '\n');
        } else {
          text.insert(start + at + added.size(), '\n');
          added.add(start + at);
        }
      }
      start = end + 1;
    }
    if (lines.size() == set.lines().size()) {
      return head;
    }
    Column moved =
        new Column(
            0,
            new DisplayText(
                text.toString(), lines, List.of(), List.of(), OffsetMap.empty(), List.of()),
            added);
    List<DisplayText.Run> runs = new ArrayList<>();
    for (DisplayText.Run run : set.runs()) {
      Span there = moved.here(new Span(run.start(), run.end())).orElseThrow();
      int from = runs.isEmpty() ? there.start() : runs.getLast().end();
      runs.add(new DisplayText.Run(from, there.end(), run.role()));
    }
    List<DisplayText.Corrected> corrected = new ArrayList<>();
    for (DisplayText.Corrected there : set.corrected()) {
      moved
          .here(there.range())
          .ifPresent(range -> corrected.add(new DisplayText.Corrected(range, there.correction())));
    }
    DisplayText again =
        new DisplayText(text.toString(), lines, runs, List.of(), OffsetMap.empty(), corrected);
    return new Column(head.start(), again, added);
  }
}
