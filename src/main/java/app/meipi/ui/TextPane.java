package app.meipi.ui;

import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.Steps;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.model.TwoDimensional;

/** Shows one item's text: read-only, set on a measure of whole em, with marks and the focus bar. */
final class TextPane extends SetText {
  /** Where the eye rests: the focused line is kept between these shares of the height. */
  private static final double HIGHEST_EYE = 0.12;

  private static final double LOWEST_EYE = 0.38;

  private static final OptionalDouble NOWHERE = OptionalDouble.empty();

  private final Supplier<Look> look;
  private final Glide glide = new Glide(this::scrollYBy);
  private boolean clicked;
  private OptionalDouble kept = OptionalDouble.empty();
  private boolean caretMode;

  TextPane(Supplier<Look> look) {
    super(look);
    this.look = look;
    showLook();
    widthProperty().addListener((width, before, after) -> setMargins());
    selectionProperty()
        .addListener(
            (selection, before, after) ->
                setShowCaret(
                    caretMode || after.getLength() > 0 ? CaretVisibility.ON : CaretVisibility.OFF));
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
  }

  /** Tab goes on to what comes next in the window; the area would keep it as text. */
  private void leaveByTab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  /** Selects from {@code anchor} to {@code caret}, which stays in view. */
  void select(int anchor, int caret) {
    selectRange(anchor, caret);
    requestFollowCaret();
  }

  /** Moves the selection's caret a line down, or up if negative. */
  void extendByLine(int lines) {
    if (lines > 0) {
      nextLine(SelectionPolicy.ADJUST);
    } else {
      prevLine(SelectionPolicy.ADJUST);
    }
    requestFollowCaret();
  }

  /** Shows the caret even where nothing is selected, or no longer. */
  void setCaretMode(boolean on) {
    caretMode = on;
    setShowCaret(on || selected().isPresent() ? CaretVisibility.ON : CaretVisibility.OFF);
  }

  /** Whether a caret selects. */
  boolean inCaretMode() {
    return caretMode;
  }

  /** A double click takes the Chinese or other word, not all that stands between blanks. */
  @Override
  public void selectWord() {
    Span word = Steps.wordAt(getText(), getCaretPosition());
    selectRange(word.start(), word.end());
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
    setPadding(new Insets(0, Math.floor(side) - 1, 0, Math.floor(side)));
    fitHeads(lines / em);
  }

  @Override
  void show(DisplayText next) {
    glide.stop();
    super.show(next);
    setMargins();
    moveTo(0);
    scrollYToPixel(0);
  }

  /** Shows the same text corrected; the focus, still to be shown, stays at its height. */
  void showCorrected(DisplayText next) {
    double height = getEstimatedScrollY();
    OptionalDouble eye = eye();
    show(next);
    scrollYToPixel(height);
    kept = eye;
  }

  /** Shows the focus on {@code range} or, within it, on {@code part}, and brings it into view. */
  void showFocus(Span range, Optional<Span> part) {
    OptionalDouble eye = kept.isPresent() ? kept : eye();
    kept = OptionalDouble.empty();
    boolean first = !hasFocus();
    paintFocus(Optional.of(range), part);
    Span target = part.orElse(range);
    moveTo(target.start());
    applyCss(); // lines measured without their style would keep a wrong height
    layout();
    OptionalDouble top = topOf(target.start());
    if (clicked && top.isPresent()) {
      return; // the reader looks where the pointer is: nothing moves under it
    }
    OptionalDouble last = top.isPresent() ? lastLineOf(target) : top;
    if (last.isPresent()) {
      double distance = distance(top.getAsDouble(), last.getAsDouble(), eye);
      glide.by(distance, look.get().smooth() && !first);
    } else {
      glide.stop();
      showParagraphInViewport(lineOf(target.end() - 1));
      showParagraphInViewport(lineOf(target.start()));
      afterLayout(
          () -> {
            if (focus().filter(target::equals).isPresent()) { // else the reader went on
              topOf(target.start())
                  .ifPresent(
                      at -> glide.by(distance(at, lastLineOf(target).orElse(at), eye), false));
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
    OptionalDouble seen = focus().map(range -> topOf(range.start())).orElse(OptionalDouble.empty());
    return seen.isPresent() ? OptionalDouble.of(seen.getAsDouble() - glide.left()) : seen;
  }

  /**
   * Where the line begins that shows the offset, if it is in view. A paragraph's first line is
   * where the paragraph is: to ask for a character's place costs more than all else in a move.
   */
  private OptionalDouble topOf(int offset) {
    TwoDimensional.Position at = offsetToPosition(offset, Bias.Forward);
    return getText(at.getMajor()).substring(0, at.getMinor()).isBlank()
        ? paragraph(at.getMajor()).map(box -> OptionalDouble.of(box.getMinY())).orElse(NOWHERE)
        : yOf(offset);
  }

  /** Where the last line of {@code target} begins, if it is in view. */
  private OptionalDouble lastLineOf(Span target) {
    TwoDimensional.Position at = offsetToPosition(target.end(), Bias.Backward);
    double line = look.get().pitch() / 100.0 * em();
    return at.getMinor() >= getParagraphLength(at.getMajor())
        ? paragraph(at.getMajor())
            .map(box -> OptionalDouble.of(Math.max(box.getMinY(), box.getMaxY() - line)))
            .orElse(NOWHERE)
        : yOf(target.end() - 1);
  }

  private Optional<Bounds> paragraph(int index) {
    return localToScreen(0, 0) == null // in no window yet
        ? Optional.empty()
        : getParagraphBoundsOnScreen(index).map(this::screenToLocal);
  }

  /**
   * How far to scroll for what begins at {@code top}, and has its last line at {@code last}, to
   * begin where the eye is: at the height at which the focus was, within the part of the view where
   * one reads; and for its end to be seen, too.
   */
  private double distance(double top, double last, OptionalDouble eye) {
    double height = getHeight();
    double line = 2 * em();
    double length = last + line - top;
    double at =
        Math.clamp(eye.orElse(HIGHEST_EYE * height), HIGHEST_EYE * height, LOWEST_EYE * height);
    double least = Math.min(em(), at);
    return top - Math.clamp(height - length, least, at);
  }

  /** Puts the caret where the reader clicked, for a selection to begin there. */
  void placeCaret(int offset) {
    moveTo(offset);
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

  /** Tells {@code listener} what is selected, whenever that changes. */
  void onSelection(Consumer<Optional<Span>> listener) {
    selectionProperty().addListener((selection, before, after) -> listener.accept(selected()));
  }

  /** Takes the selection away, leaving the caret at the focus. */
  void clearSelection() {
    moveTo(focus().map(Span::start).orElse(0));
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
