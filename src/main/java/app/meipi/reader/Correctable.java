package app.meipi.reader;

import app.meipi.page.Blank;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a displayed unit as the reader is given it to be corrected, on one line; finds the
 * least that has to be put in the source's place.
 *
 * <p>Line breaks of the setting are left out of the line; those of the source are blanks in it.
 */
public final class Correctable {
  /** What a change of the line comes to. */
  public sealed interface Outcome {
    /** Nothing was changed. */
    record Same() implements Outcome {}

    /** The change goes over words that do not stand next to each other in the source. */
    record Apart() implements Outcome {}

    /** {@code text} is to stand in the place of the source's {@code span}. */
    record Put(Span span, String text) implements Outcome {}
  }

  private final DisplayText text;

  /** The line of the whole unit, and where each of its characters is shown. */
  private final String line;

  private final List<Integer> places = new ArrayList<>();
  private final int from;
  private final int to;

  private Correctable(DisplayText text, Span unit, Span range) {
    this.text = text;
    StringBuilder units = new StringBuilder();
    int first = -1;
    int end = 0;
    for (int i = unit.start(); i < unit.end(); i++) {
      Optional<DisplayText.Corrected> corrected = correctedAt(i);
      if (corrected.isPresent()) {
        Span shown = corrected.get().range();
        String words = words(corrected.get());
        if (range.overlaps(shown)) {
          first = first < 0 ? units.length() : first;
          end = units.length() + words.length();
        }
        units.append(words);
        for (int n = 0; n < words.length(); n++) {
          places.add(Math.min(shown.start() + n, shown.end() - 1));
        }
        i = shown.end() - 1;
        continue;
      }
      char c = text.text().charAt(i);
      if (c == '\n' && isSynthetic(i)) {
        continue;
      }
      if (range.contains(i)) {
        first = first < 0 ? units.length() : first;
        end = units.length() + 1;
      }
      units.append(c == '\n' ? ' ' : c);
      places.add(i);
    }
    this.line = units.toString();
    this.from = first;
    this.to = end;
  }

  private Optional<DisplayText.Corrected> correctedAt(int place) {
    return text.correctedIn(new Span(place, place + 1)).stream().findFirst();
  }

  /** As corrected, without the breaks of a head that go through it. */
  private String words(DisplayText.Corrected there) {
    String shown = text.text().substring(there.range().start(), there.range().end());
    return shown.equals(Revision.NOTHING) ? shown : Typesetter.shown(there.correction().text());
  }

  /**
   * The part of the display range that lies in the unit in which it begins; empty if nothing of the
   * source is shown there.
   */
  public static Optional<Correctable> of(DisplayText text, Span range) {
    return text.units().stream()
        .map(DisplayText.Unit::range)
        .filter(range::overlaps)
        .findFirst()
        .map(unit -> new Correctable(text, unit, range))
        .filter(found -> found.from >= 0);
  }

  /** What is to be corrected, as it is now shown. */
  public String words() {
    return line.substring(from, to);
  }

  /** What has to be done for {@code words} to stand there instead. */
  public Outcome change(String words, SourceText source) {
    String now = line.substring(0, from) + words + line.substring(to);
    int start = sameStart(now);
    int tail = sameEnd(now, start);
    int end = line.length() - tail;
    int before = -1;
    int behind = -1;
    if (start == end && start == now.length() - tail) {
      return new Outcome.Same();
    }
    // A place has an extent, ends in the source, and holds whole corrections; words are some.
    while (before != start || behind != end) {
      before = start;
      behind = end;
      boolean bare = start == end || start == now.length() - tail;
      boolean loose = start < end && isSynthetic(places.get(end - 1));
      if (start > 0 && (bare || isSynthetic(places.get(start)))) {
        start = line.offsetByCodePoints(start, -1);
      } else if (end < line.length() && (bare || loose)) {
        end = line.offsetByCodePoints(end, 1);
      }
      if (start < end) {
        Span shown = new Span(places.get(start), places.get(end - 1) + 1);
        for (var corrected : text.correctedIn(shown)) {
          start = Math.min(start, places.indexOf(first(corrected.range())));
          end = Math.max(end, places.indexOf(last(corrected.range())) + 1);
        }
      }
      tail = line.length() - end;
    }
    return put(start, end, now.substring(start, now.length() - tail), source);
  }

  private Outcome put(int start, int end, String words, SourceText source) {
    List<Span> spans = text.map().toSource(places.get(start), places.get(end - 1) + 1);
    if (spans.isEmpty()) {
      return new Outcome.Same();
    }
    for (int i = 1; i < spans.size(); i++) {
      int gap = spans.get(i - 1).end();
      int next = spans.get(i).start();
      if (next < gap || (next > gap && Blank.strip(source.text(), gap, next).isPresent())) {
        return new Outcome.Apart();
      }
    }
    int first = spans.getFirst().start();
    int last = spans.getLast().end();
    boolean hole = false;
    for (var there : text.correctedIn(new Span(places.get(start), places.get(end - 1) + 1))) {
      Span whole = there.correction().span(); // blanks at its ends may be shown nowhere
      first = Math.min(first, whole.start());
      last = Math.max(last, whole.end());
      hole |= there.correction().text().isBlank();
    }
    return new Outcome.Put(
        new Span(first, last), hole ? words.replace(Revision.NOTHING, "") : words);
  }

  private int sameStart(String now) {
    int most = Math.min(line.length(), now.length());
    int same = 0;
    while (same < most && line.charAt(same) == now.charAt(same)) {
      same++;
    }
    return same > 0 && Character.isHighSurrogate(line.charAt(same - 1)) ? same - 1 : same;
  }

  private int sameEnd(String now, int start) {
    int most = Math.min(line.length(), now.length()) - start;
    int same = 0;
    while (same < most
        && line.charAt(line.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    boolean cut = same > 0 && Character.isLowSurrogate(line.charAt(line.length() - same));
    return cut ? same - 1 : same;
  }

  private boolean isSynthetic(int place) {
    return text.map().toSource(place, place + 1).isEmpty();
  }

  private Integer first(Span range) {
    return places.stream().filter(range::contains).findFirst().orElseThrow();
  }

  private Integer last(Span range) {
    return places.reversed().stream().filter(range::contains).findFirst().orElseThrow();
  }
}
