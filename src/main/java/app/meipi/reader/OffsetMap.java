package app.meipi.reader;

import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The way between a displayed text and its source, both counted in UTF-16 units.
 *
 * <p>A displayed unit either stands for exactly one source unit, or with others for a stretch that
 * the reader has corrected, or is synthetic: an indent, a line break of the setting, a space
 * between joined lines. Synthetic units map to nothing; each unit of a corrected stretch maps to
 * all of it, and each unit of its source to all that is shown for it.
 */
public final class OffsetMap {
  /**
   * Display units from {@code display} on that stand for source units from {@code source} on.
   *
   * @param exact whether one stands for one; otherwise all for all
   */
  private record Run(int display, int length, int source, int sourceLength, boolean exact) {
    int displayEnd() {
      return display + length;
    }

    int sourceEnd() {
      return source + sourceLength;
    }
  }

  private final List<Run> byDisplay;
  private final List<Run> bySource;

  private OffsetMap(List<Run> runs) {
    this.byDisplay = List.copyOf(runs);
    this.bySource =
        runs.stream().sorted((a, b) -> Integer.compare(a.source(), b.source())).toList();
  }

  /** The map of a text of nothing. */
  public static OffsetMap empty() {
    return new OffsetMap(List.of());
  }

  /**
   * The source spans behind the display range {@code [from, to)}, in display order; neighbours that
   * touch in the source are one span. Empty if all of the range is synthetic.
   */
  public List<Span> toSource(int from, int to) {
    List<Span> spans = new ArrayList<>();
    for (Run run : byDisplay) {
      int start = Math.max(from, run.display());
      int end = Math.min(to, run.displayEnd());
      if (start >= end) {
        continue;
      }
      Span span =
          run.exact()
              ? new Span(run.source() + start - run.display(), run.source() + end - run.display())
              : new Span(run.source(), run.sourceEnd());
      if (!spans.isEmpty() && spans.getLast().end() == span.start()) {
        span = new Span(spans.removeLast().start(), span.end());
      }
      spans.add(span);
    }
    return List.copyOf(spans);
  }

  /** The display ranges that stand for units of {@code span}, in source order; may be empty. */
  public List<Span> toDisplay(Span span) {
    List<Span> ranges = new ArrayList<>();
    for (int i = firstEndingAfter(span.start()); i < bySource.size(); i++) {
      Run run = bySource.get(i);
      if (run.source() >= span.end()) {
        break;
      }
      int start = Math.max(span.start(), run.source());
      int end = Math.min(span.end(), run.sourceEnd());
      Span range =
          run.exact()
              ? new Span(run.display() + start - run.source(), run.display() + end - run.source())
              : new Span(run.display(), run.displayEnd());
      if (!ranges.contains(range)) { // a corrected stretch may have several pieces
        ranges.add(range);
      }
    }
    return List.copyOf(ranges);
  }

  /**
   * The display offset of the source unit at or next behind {@code source}, if one is displayed.
   */
  public OptionalInt displayOf(int source) {
    int i = firstEndingAfter(source);
    if (i == bySource.size()) {
      return OptionalInt.empty();
    }
    Run run = bySource.get(i);
    return OptionalInt.of(run.display() + (run.exact() ? Math.max(0, source - run.source()) : 0));
  }

  private int firstEndingAfter(int source) {
    int low = 0;
    int high = bySource.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bySource.get(middle).sourceEnd() > source) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Collects runs while a text is set. */
  static final class Builder {
    private final List<Run> runs = new ArrayList<>();

    /** Says that the display unit {@code display} stands for the source unit {@code source}. */
    void add(int display, int source) {
      if (!runs.isEmpty()) {
        Run last = runs.getLast();
        if (last.exact() && last.displayEnd() == display && last.sourceEnd() == source) {
          int length = last.length() + 1;
          runs.set(runs.size() - 1, new Run(last.display(), length, last.source(), length, true));
          return;
        }
      }
      runs.add(new Run(display, 1, source, 1, true));
    }

    /** Says that all of the display range stands for all of the source's span. */
    void replaced(Span display, Span source) {
      runs.add(new Run(display.start(), display.length(), source.start(), source.length(), false));
    }

    OffsetMap build() {
      return new OffsetMap(runs);
    }
  }
}
