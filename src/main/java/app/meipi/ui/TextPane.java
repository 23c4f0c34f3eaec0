package app.meipi.ui;

import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.OffsetMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.util.UndoUtils;

/** Shows one item's text: read-only, set on a measure of whole em, with marks and the focus bar. */
final class TextPane extends StyledTextArea<LineLook, RunLook> {
  /** The widest line, in em: within the 32 to 40 that are read best. */
  static final int MEASURE = 36;

  /** Left of each line stand the focus bar and a gap, right of it a gap as wide; in pixels. */
  private static final double EDGES = 28;

  private DisplayText text =
      new DisplayText("", List.of(), List.of(), List.of(), OffsetMap.empty());
  private List<MarkPainter.Stroke> strokes = List.of();
  private Optional<Span> sentence = Optional.empty();
  private Optional<Span> unit = Optional.empty();
  private double em;

  TextPane(Supplier<Theme> theme, double em) {
    super(
        new LineLook(Role.PARAGRAPH, false),
        Looks::applyLine,
        RunLook.plain(Role.PARAGRAPH),
        (node, look) -> Looks.applyRun(node, look, theme.get()),
        false);
    setEditable(false);
    setWrapText(true);
    setShowCaret(CaretVisibility.OFF);
    setUndoManager(UndoUtils.noOpUndoManager());
    // An input method would swallow the letter keys that are commands here.
    setInputMethodRequests(null);
    setOnInputMethodTextChanged(null);
    getStyleClass().add("item-text");
    setEm(em);
    widthProperty().addListener((width, before, after) -> setMargins());
    selectionProperty()
        .addListener(
            (selection, before, after) ->
                setShowCaret(after.getLength() > 0 ? CaretVisibility.ON : CaretVisibility.OFF));
  }

  /** Sets the size of body text, in pixels. */
  void setEm(double pixels) {
    em = pixels;
    setStyle("-fx-font-size: " + pixels + "px;");
    setMargins();
  }

  private void setMargins() {
    double scrollBar = 16;
    double room = getWidth() - scrollBar - EDGES;
    double lines = Math.clamp(Math.floor(room / em), 8, MEASURE) * em;
    double side = Math.max(0, (getWidth() - lines - EDGES) / 2);
    setPadding(new Insets(em, Math.floor(side) - 1, em / 2, Math.floor(side)));
  }

  /** Shows {@code next} with no mark and no focus. */
  void show(DisplayText next) {
    text = next;
    strokes = List.of();
    sentence = Optional.empty();
    unit = Optional.empty();
    ReadOnlyStyledDocumentBuilder<LineLook, String, RunLook> lines =
        new ReadOnlyStyledDocumentBuilder<>(
            SegmentOps.styledTextOps(), new LineLook(next.lines().getFirst(), false));
    List<String> words = List.of(next.text().split("\n", -1));
    for (int i = 0; i < words.size(); i++) {
      var role = next.lines().get(i);
      lines.addParagraph(words.get(i), RunLook.plain(role), new LineLook(role, false));
    }
    replace(0, getLength(), lines.build());
    paint(new Span(0, next.text().length()));
    moveTo(0);
    scrollYToPixel(0);
  }

  /** Shows these marks and no others. */
  void showMarks(List<MarkPainter.Stroke> marks) {
    strokes = List.copyOf(marks);
    paint(new Span(0, text.text().length()));
  }

  /** Shows the focus on {@code range} or, within it, on {@code part}, and brings it into view. */
  void showFocus(Span range, Optional<Span> part) {
    Optional<Span> before = unit;
    unit = Optional.of(range);
    sentence = part;
    before.filter(old -> !old.equals(range)).ifPresent(this::repaint);
    repaint(range);
    Span target = part.orElse(range);
    moveTo(target.start());
    applyCss(); // lines measured without their style would keep a wrong height
    layout();
    if (!isInView(target)) {
      showParagraphInViewport(lineOf(target.end() - 1));
      showParagraphInViewport(lineOf(target.start()));
      afterLayout(() -> scrollInto(target));
    }
  }

  /** Runs {@code once} when the lines now asked for have been laid out. */
  private void afterLayout(Runnable once) {
    Scene scene = getScene();
    if (scene != null) {
      Runnable[] listener = new Runnable[1];
      listener[0] =
          () -> {
            scene.removePostLayoutPulseListener(listener[0]);
            once.run();
          };
      scene.addPostLayoutPulseListener(listener[0]);
      requestLayout();
    }
  }

  /** Scrolls within lines taller than the view, so that {@code target} or its start is seen. */
  private void scrollInto(Span target) {
    double line = 2 * em;
    if (!target.equals(sentence.or(() -> unit).orElse(target))) {
      return; // the reader has gone on meanwhile
    }
    OptionalDouble top = yOf(target.start());
    if (top.isEmpty()) {
      return;
    }
    double above = top.getAsDouble() - em;
    double below = yOf(target.end() - 1).orElse(getHeight()) + line - getHeight();
    if (above < 0) {
      scrollYBy(above);
    } else if (below > 0) {
      scrollYBy(Math.min(above, below));
    }
  }

  /** Puts the caret where the reader clicked, for a selection to begin there. */
  void placeCaret(int offset) {
    moveTo(offset);
  }

  private boolean isInView(Span range) {
    OptionalDouble top = yOf(range.start());
    OptionalDouble end = yOf(range.end() - 1);
    return top.isPresent()
        && end.isPresent()
        && top.getAsDouble() >= 0
        && end.getAsDouble() + 2 * em <= getHeight();
  }

  private void repaint(Span range) {
    boolean focused = unit.filter(range::equals).isPresent();
    for (int line = lineOf(range.start()); line <= lineOf(range.end() - 1); line++) {
      setParagraphStyle(line, new LineLook(text.lines().get(line), focused));
    }
    paint(range);
  }

  private void paint(Span range) {
    setStyleSpans(range.start(), MarkPainter.paint(text, range, strokes, sentence));
  }

  private int lineOf(int offset) {
    return offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** The display range that the reader has selected, if any. */
  Optional<Span> selected() {
    var range = getSelection();
    return range.getLength() == 0
        ? Optional.empty()
        : Optional.of(new Span(range.getStart(), range.getEnd()));
  }

  /** Takes the selection away, leaving the caret at the focus. */
  void clearSelection() {
    moveTo(sentence.or(() -> unit).map(Span::start).orElse(0));
  }

  /** How far below this pane's top the character at {@code offset} begins, if it is in view. */
  OptionalDouble yOf(int offset) {
    Optional<Bounds> bounds =
        offset < getLength() ? getCharacterBoundsOnScreen(offset, offset + 1) : Optional.empty();
    return bounds.isPresent()
        ? OptionalDouble.of(screenToLocal(bounds.get()).getMinY())
        : OptionalDouble.empty();
  }

  /** Tells {@code listener} the display offset of each click that selects nothing. */
  void onClick(IntConsumer listener) {
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && selected().isEmpty()) {
            listener.accept(hit(event.getX(), event.getY()).getInsertionIndex());
          }
        });
  }
}
