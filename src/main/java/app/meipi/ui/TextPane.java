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
  /** Where the eye rests: the focused line is kept between these shares of the height. */
  private static final double HIGHEST_EYE = 0.12;

  private static final double LOWEST_EYE = 0.38;

  private final Supplier<Look> look;
  private final Glide glide = new Glide(this::scrollYBy);
  private DisplayText text =
      new DisplayText("", List.of(), List.of(), List.of(), OffsetMap.empty());
  private List<MarkPainter.Stroke> strokes = List.of();
  private MarkPainter.Found found = MarkPainter.Found.NOTHING;
  private Optional<Span> sentence = Optional.empty();
  private Optional<Span> unit = Optional.empty();
  private boolean clicked;

  TextPane(Supplier<Look> look) {
    super(
        new LineLook(Role.PARAGRAPH, false, false, false),
        Looks::applyLine,
        RunLook.plain(Role.PARAGRAPH),
        (node, run) -> Looks.applyRun(node, run, look.get().theme()),
        false);
    this.look = look;
    setEditable(false);
    setWrapText(true);
    setShowCaret(CaretVisibility.OFF);
    setUndoManager(UndoUtils.noOpUndoManager());
    // An input method would swallow the letter keys that are commands here.
    setInputMethodRequests(null);
    setOnInputMethodTextChanged(null);
    getStyleClass().add("item-text");
    showLook();
    widthProperty().addListener((width, before, after) -> setMargins());
    selectionProperty()
        .addListener(
            (selection, before, after) ->
                setShowCaret(after.getLength() > 0 ? CaretVisibility.ON : CaretVisibility.OFF));
  }

  private double em() {
    return look.get().em();
  }

  /** Sets the text as the reader now likes it. */
  void showLook() {
    setStyle("-fx-font-size: " + em() + "px;");
    setMargins();
  }

  private void setMargins() {
    double em = em();
    double scrollBar = 16;
    double edges = 2 * (Scale.BAR + Scale.BAR_GAP * em);
    double room = getWidth() - scrollBar - edges;
    double lines = Math.clamp(Math.floor(room / em), 8, look.get().measure()) * em;
    double side = Math.max(0, (getWidth() - lines - edges) / 2);
    setPadding(new Insets(1.5 * em, Math.floor(side) - 1, em, Math.floor(side)));
  }

  /** Shows {@code next} with no mark and no focus. */
  void show(DisplayText next) {
    text = next;
    strokes = List.of();
    found = MarkPainter.Found.NOTHING;
    sentence = Optional.empty();
    unit = Optional.empty();
    glide.stop();
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
    moveTo(0);
    scrollYToPixel(0);
  }

  /** Shows these marks and no others. */
  void showMarks(List<MarkPainter.Stroke> marks) {
    strokes = List.copyOf(marks);
    paint(new Span(0, text.text().length()));
  }

  /** Lights what a search has found, and nothing else. */
  void showFound(MarkPainter.Found hits) {
    if (!hits.equals(found)) {
      found = hits;
      paint(new Span(0, text.text().length()));
    }
  }

  /** Shows the focus on {@code range} or, within it, on {@code part}, and brings it into view. */
  void showFocus(Span range, Optional<Span> part) {
    OptionalDouble eye = eye();
    Optional<Span> before = unit;
    unit = Optional.of(range);
    sentence = part;
    before.filter(old -> !old.equals(range)).ifPresent(this::repaint);
    repaint(range);
    Span target = part.orElse(range);
    moveTo(target.start());
    applyCss(); // lines measured without their style would keep a wrong height
    layout();
    if (clicked && yOf(target.start()).isPresent()) {
      return; // the reader looks where the pointer is: nothing moves under it
    }
    if (yOf(target.start()).isPresent() && yOf(target.end() - 1).isPresent()) {
      glide.by(distance(target, eye), look.get().smooth() && before.isPresent());
    } else {
      glide.stop();
      showParagraphInViewport(lineOf(target.end() - 1));
      showParagraphInViewport(lineOf(target.start()));
      afterLayout(
          () -> {
            if (target.equals(sentence.or(() -> unit).orElse(target))) { // else the reader went on
              glide.by(distance(target, eye), false);
            }
          });
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

  /** The height at which the focus is, or will be when the text has come to rest. */
  private OptionalDouble eye() {
    OptionalDouble seen =
        sentence.or(() -> unit).map(focus -> yOf(focus.start())).orElse(OptionalDouble.empty());
    return seen.isPresent() ? OptionalDouble.of(seen.getAsDouble() - glide.left()) : seen;
  }

  /**
   * How far to scroll for {@code target} to begin where the eye is: at the height at which the
   * focus was, within the part of the view where one reads; and for its end to be seen, too.
   */
  private double distance(Span target, OptionalDouble eye) {
    OptionalDouble top = yOf(target.start());
    if (top.isEmpty()) {
      return 0;
    }
    double height = getHeight();
    double line = 2 * em();
    double length = yOf(target.end() - 1).orElse(top.getAsDouble()) + line - top.getAsDouble();
    double at =
        Math.clamp(eye.orElse(HIGHEST_EYE * height), HIGHEST_EYE * height, LOWEST_EYE * height);
    double least = Math.min(em(), at);
    return top.getAsDouble() - Math.clamp(height - length, least, at);
  }

  /** Puts the caret where the reader clicked, for a selection to begin there. */
  void placeCaret(int offset) {
    moveTo(offset);
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

  /** Selects the display range, which is in view. */
  void select(Span range) {
    selectRange(range.start(), range.end());
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
            clicked = true;
            listener.accept(hit(event.getX(), event.getY()).getInsertionIndex());
            clicked = false;
          }
        });
  }
}
