package app.meipi.ui;

import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.OffsetMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.util.UndoUtils;

/** A text as it is set: read-only, with marks and the focus; in an article or in the page view. */
class SetText extends StyledTextArea<LineLook, RunLook> {
  /** So many changed marks are painted in one pass over the whole text. */
  private static final int MANY = 16;

  private DisplayText text =
      new DisplayText("", List.of(), List.of(), List.of(), OffsetMap.empty(), List.of());
  private List<MarkPainter.Stroke> strokes = List.of();
  private MarkPainter.Found found = MarkPainter.Found.NOTHING;
  private final SetLines lines;
  private int edition;
  private List<Span> sentences = List.of();

  SetText(Supplier<Look> look) {
    this(new SetLines(() -> look.get().theme()));
  }

  private SetText(SetLines lines) {
    super(
        new LineLook(Role.PARAGRAPH, 0, false, false, 0),
        lines::applyLine,
        RunLook.plain(Role.PARAGRAPH),
        lines::applyRun,
        false);
    this.lines = lines;
    setEditable(false);
    setWrapText(true);
    setShowCaret(CaretVisibility.OFF);
    setUndoManager(UndoUtils.noOpUndoManager());
    // An input method would swallow the letter keys that are commands here.
    setInputMethodRequests(null);
    setOnInputMethodTextChanged(null);
    getStyleClass().add("item-text");
  }

  /**
   * Shows {@code next} with no focus.
   *
   * @param said its sentences, in order, none overlapping another
   * @param marks those on it
   * @param hits what a search has found in it
   */
  final void show(
      DisplayText next, List<Span> said, List<MarkPainter.Stroke> marks, MarkPainter.Found hits) {
    text = next;
    sentences = List.copyOf(said);
    strokes = List.copyOf(marks);
    found = hits;
    lines.show(next);
    edition++;
    ReadOnlyStyledDocumentBuilder<LineLook, String, RunLook> set =
        new ReadOnlyStyledDocumentBuilder<>(
            SegmentOps.styledTextOps(), LineLook.of(next.lines(), 0, edition));
    StyleSpans<RunLook> looks = looks(new Span(0, next.text().length()));
    int start = 0;
    for (int i = 0; i < next.lines().size(); i++) {
      int cut = next.text().indexOf('\n', start);
      int end = cut < 0 ? next.text().length() : cut;
      // painted before it is set: a line's nodes are made anew when its look changes
      set.addParagraph(
          next.text().substring(start, end),
          looks.subView(start, end),
          LineLook.of(next.lines(), i, edition));
      start = end + 1;
    }
    replace(0, getLength(), set.build());
  }

  /** Shows these marks and no others; only where they differ is anything painted. */
  void showMarks(List<MarkPainter.Stroke> marks) {
    Set<MarkPainter.Stroke> changed = new HashSet<>(marks);
    Set<MarkPainter.Stroke> before = new HashSet<>(strokes);
    changed.removeAll(before);
    before.removeAll(Set.copyOf(marks));
    changed.addAll(before);
    strokes = List.copyOf(marks);
    if (changed.size() > MANY) {
      paint(new Span(0, text.text().length()));
    } else {
      changed.forEach(stroke -> paint(stroke.range()));
    }
  }

  /** Lights what a search has found, and nothing else. */
  void showFound(MarkPainter.Found hits) {
    MarkPainter.Found before = found;
    found = hits;
    if (!hits.all().equals(before.all())) {
      paint(new Span(0, text.text().length()));
    } else if (!hits.equals(before)) {
      Stream.of(before.current(), hits.current()).flatMap(Optional::stream).forEach(this::paint);
    }
  }

  /** Paints the focus on {@code range} and, within it, on {@code part}; or takes it away. */
  final void paintFocus(Optional<Span> range, Optional<Span> part) {
    lines.focus(range, part);
  }

  /** Whether something has the focus here. */
  final boolean hasFocus() {
    return lines.unit().isPresent();
  }

  /** The focused sentence or unit. */
  final Optional<Span> focus() {
    return lines.sentence().or(lines::unit);
  }

  /**
   * Sets the lines of the head as large as all of them fit, down to a least size; one that does not
   * fit even so is broken into rows of about one length.
   *
   * @param room in em of body text
   */
  final void fitHeads(double room) {
    int step = HeadSize.step(text, room);
    if (!getStyleClass().contains(HeadSize.style(step))) {
      getStyleClass().removeIf(name -> name.startsWith("heads-"));
      getStyleClass().add(HeadSize.style(step));
    }
    List<String> words = text.text().lines().toList();
    List<Double> beside = new ArrayList<>();
    for (int i = 0; i < words.size() && text.lines().get(i).isHead(); i++) {
      beside.add(HeadSize.beside(text.lines().get(i), words.get(i), step, room));
    }
    lines.narrow(beside);
  }

  private void paint(Span range) {
    setStyleSpans(range.start(), looks(range));
  }

  private StyleSpans<RunLook> looks(Span range) {
    return MarkPainter.paint(text, range, strokes, found, sentences);
  }

  final int lineOf(int offset) {
    return offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** How far below this pane's top the row begins that shows the offset, if it is laid out. */
  final OptionalDouble yOf(int offset) {
    return offset < getLength() ? lines.yOf(offset, this) : OptionalDouble.empty();
  }

  /** How far from the left the offset stands in its row; 0 if it is not laid out. */
  final double xOf(int offset) {
    return lines.xOf(offset);
  }

  /**
   * The offset in the row below, or above, nearest to {@code x}; the text's end if there is none.
   */
  final int inNextRow(int offset, boolean below, double x) {
    int line = lineOf(offset);
    int end = below ? text.lines().size() - 1 : 0;
    int beyond = below ? getLength() : 0;
    return lines
        .inNextRow(offset, below, x)
        .orElseGet(() -> line == end ? beyond : getAbsolutePosition(line + (below ? 1 : -1), 0));
  }
}
