package app.meipi.ui;

import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.OffsetMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.util.UndoUtils;

/** A text as it is set: read-only, with marks and the focus; in an article or in the page view. */
class SetText extends StyledTextArea<LineLook, RunLook> {
  /** So many changed marks are painted in one pass over the whole text. */
  private static final int MANY = 16;

  private DisplayText text =
      new DisplayText("", List.of(), List.of(), List.of(), OffsetMap.empty(), List.of());
  private List<MarkPainter.Stroke> strokes = List.of();
  private MarkPainter.Found found = MarkPainter.Found.NOTHING;
  private Optional<Span> sentence = Optional.empty();
  private Optional<Span> unit = Optional.empty();

  SetText(Supplier<Look> look) {
    super(
        new LineLook(Role.PARAGRAPH, false, false, false),
        Looks::applyLine,
        RunLook.plain(Role.PARAGRAPH),
        (node, run) -> Looks.applyRun(node, run, look.get().theme()),
        false);
    setEditable(false);
    setWrapText(true);
    setShowCaret(CaretVisibility.OFF);
    setUndoManager(UndoUtils.noOpUndoManager());
    // An input method would swallow the letter keys that are commands here.
    setInputMethodRequests(null);
    setOnInputMethodTextChanged(null);
    getStyleClass().add("item-text");
  }

  /** Shows {@code next} with no mark and no focus. */
  void show(DisplayText next) {
    text = next;
    strokes = List.of();
    found = MarkPainter.Found.NOTHING;
    sentence = Optional.empty();
    unit = Optional.empty();
    ReadOnlyStyledDocumentBuilder<LineLook, String, RunLook> lines =
        new ReadOnlyStyledDocumentBuilder<>(
            SegmentOps.styledTextOps(), LineLook.of(next.lines(), 0, false));
    List<String> words = List.of(next.text().split("\n", -1));
    for (int i = 0; i < words.size(); i++) {
      RunLook plain = RunLook.plain(next.lines().get(i));
      lines.addParagraph(words.get(i), plain, LineLook.of(next.lines(), i, false));
    }
    replace(0, getLength(), lines.build());
    paint(new Span(0, next.text().length()));
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
  final void showFound(MarkPainter.Found hits) {
    if (!hits.equals(found)) {
      found = hits;
      paint(new Span(0, text.text().length()));
    }
  }

  /** Paints the focus on {@code range} and, within it, on {@code part}; or takes it away. */
  final void paintFocus(Optional<Span> range, Optional<Span> part) {
    Optional<Span> before = unit;
    unit = range;
    sentence = part;
    before.filter(old -> !unit.equals(Optional.of(old))).ifPresent(this::repaint);
    unit.ifPresent(this::repaint);
  }

  /** Whether something has the focus here. */
  final boolean hasFocus() {
    return unit.isPresent();
  }

  /** The focused sentence or unit. */
  final Optional<Span> focus() {
    return sentence.or(() -> unit);
  }

  /**
   * Sets the lines of the head as large as all of them fit, down to a least size.
   *
   * @param room in em of body text
   */
  final void fitHeads(double room) {
    int step = HeadSize.step(text, room);
    if (!getStyleClass().contains(HeadSize.style(step))) {
      getStyleClass().removeIf(name -> name.startsWith("heads-"));
      getStyleClass().add(HeadSize.style(step));
    }
  }

  private void repaint(Span range) {
    boolean focused = unit.filter(range::equals).isPresent();
    for (int line = lineOf(range.start()); line <= lineOf(range.end() - 1); line++) {
      setParagraphStyle(line, LineLook.of(text.lines(), line, focused));
    }
    paint(range);
  }

  private void paint(Span range) {
    setStyleSpans(range.start(), MarkPainter.paint(text, range, strokes, found, sentence));
  }

  final int lineOf(int offset) {
    return offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** How far below this pane's top the character at {@code offset} begins, if it is in view. */
  final OptionalDouble yOf(int offset) {
    Optional<Bounds> bounds =
        offset < getLength() ? getCharacterBoundsOnScreen(offset, offset + 1) : Optional.empty();
    return bounds.isPresent()
        ? OptionalDouble.of(screenToLocal(bounds.get()).getMinY())
        : OptionalDouble.empty();
  }
}
