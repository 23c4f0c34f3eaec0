package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Focus;
import app.meipi.reader.OffsetMap;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the reader is on the open page, the focus and the mark gone to; moves and shows it. */
final class Position {
  private final PageView view;
  private final Workspace workspace;
  private final Marking marking;
  private final Runnable leaving;
  private final Runnable leavingItem;
  private final Runnable going;
  private final ReadItems read;
  private Reading reading;
  private Optional<UUID> current = Optional.empty();
  private Optional<UUID> visited = Optional.empty();

  /**
   * @param reading the page, which {@code view} shows
   * @param leaving told before the reader jumps from one place to another
   * @param leavingItem told before another item is shown
   * @param going told before the reader goes anywhere
   */
  Position(
      PageView view,
      Workspace workspace,
      Marking marking,
      Reading reading,
      Runnable leaving,
      Runnable leavingItem,
      Runnable going) {
    this.view = view;
    this.workspace = workspace;
    this.marking = marking;
    this.reading = reading;
    this.leaving = leaving;
    this.leavingItem = leavingItem;
    this.going = going;
    this.read = new ReadItems(workspace, reading, view::showRead);
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.NEXT_PARAGRAPH, () -> go(reading.nextUnit()))
        .on(Command.PREVIOUS_PARAGRAPH, () -> go(reading.previousUnit()))
        .on(Command.NEXT_SENTENCE, () -> go(reading.nextSentence()))
        .on(Command.PREVIOUS_SENTENCE, () -> go(reading.previousSentence()))
        .counted(Command.NEXT_ITEM, items -> go(reading.moveItems(items)))
        .counted(Command.PREVIOUS_ITEM, items -> go(reading.moveItems(-items)))
        .on(Command.FIRST_ITEM, () -> goToItem(0))
        .on(Command.LAST_ITEM, () -> goToItem(reading.entries().size() - 1))
        .on(Command.NEXT_MARK, () -> goToNextMark(1))
        .on(Command.PREVIOUS_MARK, () -> goToNextMark(-1));
  }

  /** What is being read. */
  Reading reading() {
    return reading;
  }

  /** Takes the same page as it is now corrected. */
  void correct(Reading corrected) {
    reading = corrected;
  }

  /** What commands act on: the display range selected, or else focused. */
  Span target() {
    return view.selected().orElse(reading.range());
  }

  /** The same in the source; empty where it is nothing but an indent or a line break. */
  List<Span> targetSpans() {
    return reading.entry().text().toSource(target());
  }

  /** The mark that was gone to last and not left since. */
  Optional<UUID> current() {
    return current;
  }

  /** Takes {@code mark}, if any, for the one gone to. */
  void choose(Optional<UUID> mark) {
    current = mark;
    visited = mark.or(() -> visited);
  }

  /** The mark made, changed or gone to last, also where the reader has moved on since. */
  Optional<Highlight> latest(Annotations annotations) {
    return visited
        .flatMap(annotations::highlight)
        .or(
            () ->
                annotations.highlights().stream()
                    .max(
                        Comparator.comparing(Highlight::changed)
                            .thenComparing(Highlight::created)));
  }

  /** Notes that marks have changed: what was changed is later than what was gone to. */
  void marksChanged() {
    visited = Optional.empty();
  }

  /** The mark that commands mean: the one gone to, or the last made on {@code spans}. */
  Optional<Highlight> mark(Annotations annotations, List<Span> spans) {
    return mark(annotations, current, spans);
  }

  /** As {@link #mark(Annotations, List)}, where {@code gone} is the mark gone to. */
  static Optional<Highlight> mark(Annotations annotations, Optional<UUID> gone, List<Span> spans) {
    return gone.flatMap(annotations::highlight)
        .or(
            () ->
                annotations.overlapping(spans).stream()
                    .max(Comparator.comparing(Highlight::created)));
  }

  /** Moves the focus to the unit shown at the display offset, and the caret to the offset. */
  void goToOffset(int offset) {
    go(reading.at(Focus.onUnit(reading.focus().item(), reading.entry().text().unitAt(offset))));
    view.placeCaret(offset);
  }

  /** Moves the focus to the sentence that shows the source's character at {@code offset}. */
  void goToSource(int offset) {
    leaving.run();
    reading.sentenceAt(offset).ifPresent(this::go);
  }

  /** Moves the focus to the unit that shows the source's character at {@code offset}. */
  void goToPlace(int offset) {
    reading.atSource(offset).ifPresent(this::go);
  }

  /** Moves the focus to the item numbered from 0. */
  void goToItem(int item) {
    leaving.run();
    go(reading.at(Focus.onUnit(item, 0)));
  }

  /** Moves the focus to the unit of an item that is shown at the display offset of it. */
  void goToItem(int item, int offset) {
    go(reading.at(Focus.onUnit(item, reading.entries().get(item).text().unitAt(offset))));
  }

  /** Moves the focus to {@code highlight}. */
  void goToMark(Highlight highlight) {
    leaving.run();
    reading.atSource(MarkOrder.start(highlight)).ifPresent(this::go);
    choose(Optional.of(highlight.id()));
  }

  private void goToNextMark(int step) {
    MarkOrder.next(reading, marking.annotations(), current, step).ifPresent(this::goToMark);
  }

  /** Jumps to {@code focus}. */
  void jump(Focus focus) {
    leaving.run();
    go(reading.at(focus));
  }

  /** Moves the focus from the sentence, if one has it, to its paragraph. */
  void goToUnit() {
    go(reading.at(Focus.onUnit(reading.focus().item(), reading.focus().unit())));
  }

  /** Moves the focus to that of {@code target} and gives the text the keyboard. */
  void go(Reading target) {
    going.run();
    if (target.focus().item() != reading.focus().item()) {
      leavingItem.run();
    }
    reading = target;
    current = Optional.empty();
    view.showReading(reading, marking.annotations());
    endSelecting();
    view.focusText();
    read.reached(reading);
    workspace.savePlace(reading.page().source(), reading.place());
  }

  /** Shows the place without going there: the keyboard stays where it is. */
  void preview(Reading place) {
    if (place.focus().item() != reading.focus().item()) {
      leavingItem.run();
    }
    reading = place;
    current = Optional.empty();
    view.showReading(reading, marking.annotations());
  }

  /**
   * Selects the text from one of the source's characters to another, both included, as far as it
   * stands in the item of the first: from there to its end, or its beginning.
   */
  void selectSource(int from, int to) {
    reading
        .atSource(from)
        .filter(there -> there.focus().item() != reading.focus().item())
        .ifPresent(this::go);
    OffsetMap map = reading.entry().text().map();
    List<Span> first = map.toDisplay(new Span(from, from + 1));
    if (first.isEmpty()) {
      return; // a blank, of which nothing is shown
    }
    int begin = first.getFirst().start();
    boolean on =
        reading.atSource(to).filter(it -> it.focus().item() == reading.focus().item()).isPresent();
    int length = reading.entry().text().text().length();
    int end = on ? map.displayOf(to).orElse(begin) : to > from ? length - 1 : 0;
    view.select(new Span(Math.min(begin, end), Math.max(begin, end) + 1));
  }

  /** Takes selection and caret away; false if there was neither. */
  boolean endSelecting() {
    boolean selecting = view.pane().inCaretMode() || view.selected().isPresent();
    view.pane().setCaretMode(false);
    if (view.selected().isPresent()) {
      view.clearSelection();
    }
    return selecting;
  }
}
