package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Works out the look of each stretch of a display text from its roles and the marks on it; all in
 * one set of style spans, which is far quicker than a call for each mark.
 */
final class MarkPainter {
  /**
   * A highlight where it is shown.
   *
   * @param range display range, UTF-16 units
   */
  record Stroke(Span range, RunLook.Mark mark, boolean noted) {
    /** As {@code highlight} is drawn. */
    static Stroke of(Span range, Highlight highlight, boolean noted) {
      return new Stroke(range, new RunLook.Mark(highlight.colour(), highlight.style()), noted);
    }

    /** The same on another range. */
    Stroke at(Span other) {
      return new Stroke(other, mark, noted);
    }
  }

  /**
   * What a search has found, where it is shown.
   *
   * @param all display ranges in order, none overlapping another
   * @param current the one that the reader has gone to
   */
  record Found(List<Span> all, Optional<Span> current) {
    static final Found NOTHING = new Found(List.of(), Optional.empty());

    /** What of {@code hits} is found in the item's text. */
    static Found in(int item, Hits hits, Optional<Hit> current) {
      return new Found(
          hits.inText(item),
          current.filter(hit -> hit instanceof Hit.InText && hit.item() == item).map(Hit::range));
    }
  }

  private MarkPainter() {}

  /**
   * The looks over {@code area}, which lies within {@code text} and is not empty.
   *
   * @param sentences in order, none overlapping another
   */
  static StyleSpans<RunLook> paint(
      DisplayText text, Span area, List<Stroke> strokes, Found found, List<Span> sentences) {
    List<Stroke> here = strokes.stream().filter(stroke -> stroke.range().overlaps(area)).toList();
    List<Integer> byStart =
        IntStream.range(0, here.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> here.get(i).range().start()))
            .toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(area.start(), area.end()));
    text.runs().forEach(run -> cut(edges, area, run.start(), run.start()));
    here.forEach(stroke -> cut(edges, area, stroke.range()));
    sentences.forEach(range -> cut(edges, area, range));
    text.corrected().forEach(it -> cut(edges, area, it.range()));
    found.all().forEach(range -> cut(edges, area, range));
    StyleSpansBuilder<RunLook> looks = new StyleSpansBuilder<>();
    TreeSet<Integer> over = new TreeSet<>(); // the strokes over the piece, in their order
    int begun = 0;
    int start = area.start();
    int run = 0;
    int hit = 0;
    int change = 0;
    int sentence = 0;
    for (int end : edges.subSet(area.start(), false, area.end(), true)) {
      while (text.runs().get(run).end() <= start) {
        run++;
      }
      while (begun < byStart.size() && here.get(byStart.get(begun)).range().start() <= start) {
        over.add(byStart.get(begun));
        begun++;
      }
      int from = start;
      over.removeIf(i -> here.get(i).range().end() <= from);
      Role role = text.runs().get(run).role();
      Span piece = new Span(start, end);
      while (hit < found.all().size() && found.all().get(hit).end() <= start) {
        hit++;
      }
      RunLook.Found state = hit < found.all().size() ? state(found, hit, piece) : RunLook.Found.NOT;
      List<Stroke> crossing = over.stream().map(here::get).toList();
      while (sentence < sentences.size() && sentences.get(sentence).end() <= start) {
        sentence++;
      }
      boolean said = sentence < sentences.size() && sentences.get(sentence).overlaps(piece);
      while (change < text.corrected().size()
          && text.corrected().get(change).range().end() <= start) {
        change++;
      }
      boolean corrected =
          change < text.corrected().size() && text.corrected().get(change).range().overlaps(piece);
      looks.add(look(role, crossing, state, said ? sentence + 1 : 0, corrected), end - start);
      start = end;
    }
    return looks.create();
  }

  private static void cut(Set<Integer> edges, Span area, Span range) {
    cut(edges, area, range.start(), range.end());
  }

  private static void cut(Set<Integer> edges, Span area, int start, int end) {
    if (area.contains(start)) {
      edges.add(start);
    }
    if (area.contains(end)) {
      edges.add(end);
    }
  }

  private static RunLook.Found state(Found found, int hit, Span piece) {
    Span range = found.all().get(hit);
    if (!range.overlaps(piece)) {
      return RunLook.Found.NOT;
    }
    return found.current().filter(range::equals).isPresent()
        ? RunLook.Found.CURRENT
        : RunLook.Found.HIT;
  }

  private static RunLook look(
      Role role, List<Stroke> strokes, RunLook.Found found, int sentence, boolean corrected) {
    List<RunLook.Mark> marks = strokes.stream().map(Stroke::mark).toList();
    return new RunLook(
        role, marks, strokes.stream().anyMatch(Stroke::noted), sentence, found, corrected);
  }
}
