package app.meipi.ui;

import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.Steps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.Caret.CaretVisibility;

/** Shows one item's text: read-only, set on a measure of whole em, with marks and the focus bar. */
final class TextPane extends SetText {
  /** Where the eye rests: the focused line is kept between these shares of the height. */
  private static final double HIGHEST_EYE = 0.12;

  private static final double LOWEST_EYE = 0.38;

  private final Supplier<Look> look;
  private final Glide glide = new Glide(this::scrollYBy);
  private boolean clicked;
  private OptionalDouble kept = OptionalDouble.empty();
  private boolean caretMode;

  /**
   * Where across the page a caret that moves by rows is to stand, as long as it is at the offset.
   */
  private record Aim(int caret, double x) {}

  private Optional<Aim> aim = Optional.empty();

  /** What is selected, from one end to the one that moves; nothing but a caret if both are one. */
  private record Ends(int anchor, int caret) {
    Optional<Span> span() {
      return anchor == caret
          ? Optional.empty()
          : Optional.of(new Span(Math.min(anchor, caret), Math.max(anchor, caret)));
    }
  }

  /**
   * What is to be selected once that is needed, if it is not yet: RichTextFX counts the rows of a
   * paragraph in which a selection or a caret stands whenever that is laid out.
   */
  private Optional<Ends> due = Optional.empty();

  private Consumer<Optional<Span>> selecting = selected -> {};

  TextPane(Supplier<Look> look) {
    super(look);
    this.look = look;
    showLook();
    widthProperty().addListener((width, before, after) -> setMargins());
    selectionProperty()
        .addListener(
            (selection, before, after) -> {
              due = Optional.empty();
              setShowCaret(
                  caretMode || after.getLength() > 0 ? CaretVisibility.ON : CaretVisibility.OFF);
              selecting.accept(selected());
            });
    caretPositionProperty().addListener((caret, before, now) -> due = Optional.empty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.isShiftDown()) {
            fetchSelection(); // what is selected reaches from there to the pointer
          }
        });
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
    reach(anchor, caret);
    requestFollowCaret();
  }

  /** Moves the selection's caret a row down, or up, below or above where it first stood. */
  void extendByRow(boolean below) {
    int caret = caret();
    double x = aim.filter(it -> it.caret() == caret).map(Aim::x).orElseGet(() -> xOf(caret));
    int there = inNextRow(caret, below, x);
    select(anchor(), there);
    aim = Optional.of(new Aim(there, x));
  }

  /** Shows the caret even where nothing is selected, or no longer. */
  void setCaretMode(boolean on) {
    if (on) {
      fetchSelection();
    }
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

  /** Shows {@code next} from its beginning, with these marks and hits and no focus. */
  void show(DisplayText next, List<MarkPainter.Stroke> marks, MarkPainter.Found hits) {
    glide.stop();
    placeCaret(0); // nothing is selected while it is laid out
    show(
        next,
        next.units().stream().flatMap(unit -> unit.sentences().stream()).toList(),
        marks,
        hits);
    setMargins();
    placeCaret(0); // it has gone to the end of what was set
    scrollYToPixel(0);
  }

  /** Shows the same text corrected; the focus, still to be shown, stays at its height. */
  void showCorrected(DisplayText next) {
    double height = getEstimatedScrollY();
    OptionalDouble eye = eye();
    show(next, List.of(), MarkPainter.Found.NOTHING);
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
    leaveCaretFor(target.start());
    if (isNeedsLayout() || yOf(target.start()).isEmpty() || yOf(target.end() - 1).isEmpty()) {
      applyCss(); // lines measured without their style would keep a wrong height
      layout();
    }
    OptionalDouble top = yOf(target.start());
    if (clicked && top.isPresent()) {
      return; // the reader looks where the pointer is: nothing moves under it
    }
    OptionalDouble last = top.isPresent() ? yOf(target.end() - 1) : top;
    if (last.isPresent()) {
      double distance = distance(top.getAsDouble(), last.getAsDouble(), eye);
      glide.by(distance, look.get().smooth() && !first);
    } else {
      glide.stop();
      showParagraphInViewport(lineOf(target.end() - 1));
      showParagraphInViewport(lineOf(target.start()));
      AfterLayout.run(
          this,
          () -> {
            if (focus().filter(target::equals).isPresent()) { // else the reader went on
              yOf(target.start())
                  .ifPresent(
                      at -> glide.by(distance(at, yOf(target.end() - 1).orElse(at), eye), false));
            }
          });
    }
  }

  /** The height at which the focus is, or will be when the text has come to rest. */
  private OptionalDouble eye() {
    OptionalDouble seen = focus().map(range -> yOf(range.start())).orElse(OptionalDouble.empty());
    return seen.isPresent() ? OptionalDouble.of(seen.getAsDouble() - glide.left()) : seen;
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

  /**
   * Has a selection begin at {@code offset}, but leaves the caret, which is not seen, where it is:
   * a line is laid out anew when the caret comes or goes.
   */
  private void leaveCaretFor(int offset) {
    if (caretMode || getSelection().getLength() > 0) {
      placeCaret(offset);
    } else {
      await(new Ends(offset, offset));
    }
  }

  private void await(Ends next) {
    Optional<Span> before = selected();
    due = Optional.of(next);
    if (!before.equals(next.span())) {
      selecting.accept(next.span());
    }
  }

  private void fetchSelection() {
    due.ifPresent(ends -> reach(ends.anchor(), ends.caret()));
  }

  private void reach(int anchor, int caret) {
    Optional<Span> awaited = due.flatMap(Ends::span);
    due = Optional.empty();
    selectRange(anchor, caret);
    if (awaited.isPresent()) { // what is selected changes also where the area's selection does not
      selecting.accept(selected());
    }
  }

  /** Puts the caret where the reader clicked, for a selection to begin there. */
  void placeCaret(int offset) {
    reach(offset, offset);
  }

  /** The end of the selection that moves, or where one would begin. */
  int caret() {
    return due.map(Ends::caret).orElseGet(this::getCaretPosition);
  }

  /** The end of the selection that stays, or where one would begin. */
  int anchor() {
    return due.map(Ends::anchor).orElseGet(this::getAnchor);
  }

  /** The display range that the reader has selected, if any. */
  Optional<Span> selected() {
    var range = getSelection();
    return due.orElseGet(() -> new Ends(range.getStart(), range.getEnd())).span();
  }

  /**
   * Selects the display range without drawing that: it is, or is about to be, the hit gone to,
   * which is framed. Once it is framed no longer it is drawn as selected.
   */
  void selectFramed(Span range) {
    if (getSelection().getLength() > 0) {
      placeCaret(range.start());
    }
    await(new Ends(range.start(), range.end()));
  }

  @Override
  void showFound(MarkPainter.Found hits) {
    super.showFound(hits);
    if (selected().isPresent() && !hits.current().equals(selected())) {
      fetchSelection();
    }
  }

  @Override
  public void copy() {
    fetchSelection();
    super.copy();
  }

  /** Selects the display range, which is in view. */
  void select(Span range) {
    reach(range.start(), range.end());
  }

  /** Tells {@code listener} what is selected, whenever that changes. */
  void onSelection(Consumer<Optional<Span>> listener) {
    selecting = listener;
  }

  /** Takes the selection away, leaving the caret at the focus. */
  void clearSelection() {
    int start = focus().map(Span::start).orElse(0);
    if (getSelection().getLength() > 0) {
      placeCaret(start);
    } else {
      await(new Ends(start, start));
    }
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
