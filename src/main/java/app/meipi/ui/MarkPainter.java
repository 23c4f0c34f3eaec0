package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Works out the look of each stretch of a display text from its roles, the marks on it and the
 * focused sentence; all in one set of style spans, which is far quicker than a call for each mark.
 */
final class MarkPainter {
  /**
   * A highlight where it is shown.
   *
   * @param range display range, UTF-16 units
   */
  record Stroke(Span range, Colour colour, boolean noted) {}

  private MarkPainter() {}

  /** The looks over {@code area}, which lies within {@code text} and is not empty. */
  static StyleSpans<RunLook> paint(
      DisplayText text, Span area, List<Stroke> strokes, Optional<Span> sentence) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(area.start(), area.end()));
    text.runs().forEach(run -> edges.add(run.start()));
    strokes.forEach(stroke -> edges.addAll(List.of(stroke.range().start(), stroke.range().end())));
    sentence.ifPresent(range -> edges.addAll(List.of(range.start(), range.end())));
    StyleSpansBuilder<RunLook> looks = new StyleSpansBuilder<>();
    int start = area.start();
    int run = 0;
    for (int end : edges.subSet(area.start(), false, area.end(), true)) {
      while (text.runs().get(run).end() <= start) {
        run++;
      }
      Role role = text.runs().get(run).role();
      looks.add(look(role, new Span(start, end), strokes, sentence), end - start);
      start = end;
    }
    return looks.create();
  }

  private static RunLook look(
      Role role, Span piece, List<Stroke> strokes, Optional<Span> sentence) {
    List<Colour> colours = new ArrayList<>();
    boolean noted = false;
    for (Stroke stroke : strokes) {
      if (stroke.range().overlaps(piece)) {
        colours.add(stroke.colour());
        noted |= stroke.noted();
      }
    }
    return new RunLook(role, colours, noted, sentence.filter(piece::overlaps).isPresent());
  }
}
