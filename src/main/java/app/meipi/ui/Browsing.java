package app.meipi.ui;

import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Focus;
import app.meipi.reader.Listing;
import app.meipi.reader.Reading;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Going through the list of all marks and notes: what is chosen there is shown on the page, and the
 * keys that change marks change it; Enter stays there, Esc goes back to where the reader was.
 */
final class Browsing {
  private record Open(MarkList list, Focus origin) {}

  private final PageView view;
  private final Marking marking;
  private final Position position;
  private final Edits edits;
  private Optional<Open> open = Optional.empty();

  Browsing(PageView view, Marking marking, Position position, Edits edits) {
    this.view = view;
    this.marking = marking;
    this.position = position;
    this.edits = edits;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.MARK_LIST, this::toggle)
        .counted(Command.LIST_NEXT, rows -> list().ifPresent(list -> list.move(rows)))
        .counted(Command.LIST_PREVIOUS, rows -> list().ifPresent(list -> list.move(-rows)))
        .on(Command.LIST_GO, this::go)
        .on(Command.LIST_FILTER, () -> list().ifPresent(MarkList::focusFilter))
        .on(Command.LIST_COLOUR, () -> list().ifPresent(MarkList::nextColour))
        .on(Command.LIST_SORT, () -> list().ifPresent(MarkList::sort));
  }

  private Optional<MarkList> list() {
    return open.map(Open::list);
  }

  /** Whether the list is shown. */
  boolean isOpen() {
    return open.isPresent();
  }

  /** What is chosen, while the list has the keyboard: what commands mean then. */
  Optional<Annotation> chosen() {
    return list()
        .filter(MarkList::hasKeyboard)
        .flatMap(MarkList::selected)
        .map(Listing.Row::annotation);
  }

  /** The note that is chosen, on an item or the page. */
  Optional<Note> chosenNote() {
    return chosen().flatMap(it -> it instanceof Note note ? Optional.of(note) : Optional.empty());
  }

  private void toggle() {
    if (open.isPresent()) {
      leave();
    } else {
      marking.afterwards(this::show);
    }
  }

  private void show() {
    Reading reading = position.reading();
    Optional<UUID> current = position.current();
    int item = reading.focus().item();
    int offset = reading.range().start();
    MarkList list = new MarkList(view, reading, marking.annotations(), this::preview, this::go);
    open = Optional.of(new Open(list, reading.focus()));
    view.showAside(list);
    list.fillAt(current, item, offset);
    list.requestFocus();
  }

  /** Shows what has changed. */
  void refresh() {
    list().ifPresent(list -> list.show(position.reading(), marking.annotations()));
  }

  private void preview(Optional<Listing.Row> row) {
    row.ifPresent(
        there -> {
          position.preview(place(there));
          position.choose(
              there.annotation() instanceof Highlight mark
                  ? Optional.of(mark.id())
                  : Optional.empty());
        });
  }

  private Reading place(Listing.Row row) {
    Reading reading = position.reading();
    return row.annotation() instanceof Note
        ? reading.at(Focus.onUnit(row.item(), 0))
        : reading.shownAt(row.item(), row.offset());
  }

  private void go() {
    Optional<Listing.Row> row = list().flatMap(MarkList::selected);
    row.ifPresent(
        there -> {
          Reading place = place(there);
          Optional<UUID> mark = position.current();
          back();
          position.jump(place.focus());
          position.choose(mark);
        });
  }

  /** Closes the list and goes back to where the reader was; false if it was not open. */
  boolean leave() {
    boolean was = open.isPresent();
    if (was) {
      back();
      view.focusText();
    }
    return was;
  }

  private void back() {
    Optional<Open> left = open;
    close();
    left.ifPresent(list -> position.preview(position.reading().at(list.origin())));
  }

  /** Closes the list where the reader now is. */
  void close() {
    if (open.isPresent()) {
      open = Optional.empty();
      view.closeAside();
    }
  }

  /** Deletes what is chosen. */
  void delete() {
    chosen()
        .map(Annotation::id)
        .ifPresent(id -> marking.make(annotations -> edits.delete(annotations, id)));
  }

  /** Chooses what {@code edit} changed, if it is in the list. */
  void reveal(Edit edit) {
    list()
        .ifPresent(
            list ->
                edit.changes().stream()
                    .flatMap(change -> Stream.of(change.after(), change.before()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Annotation::id)
                    .ifPresent(id -> list.fill(Optional.of(id))));
  }
}
