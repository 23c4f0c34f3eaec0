package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.Focus;
import app.meipi.reader.Hit;
import app.meipi.reader.OffsetMap;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open page on the reader's desk: moves the focus over it and marks it. */
final class Desk {
  private final PageView view;
  private final Workspace workspace;
  private final Consumer<String> hint;
  private final Marking marking;
  private final NoteWriting notes;
  private final Correcting correcting;
  private final Finding finding;
  private final Selecting selecting;
  private final Runnable leaving;
  private final ReadItems read;
  private final Edits edits = Edits.system();
  private final Optional<PrintedPage> printed;
  private Reading reading;
  private Colour last = Colour.YELLOW;
  private Optional<UUID> current = Optional.empty();

  /**
   * @param leaving told before the reader jumps from one place to another
   * @param hint takes the key of a message to the reader
   * @param failed told why a change could not be saved
   */
  Desk(
      PageView view,
      FindBar findBar,
      Workspace workspace,
      OpenedPage opened,
      Runnable leaving,
      Consumer<String> hint,
      Consumer<Throwable> failed) {
    this.view = view;
    this.workspace = workspace;
    this.hint = hint;
    this.leaving = leaving;
    this.reading = opened.reading();
    this.marking =
        new Marking(
            workspace,
            reading.page().source(),
            opened.annotations(),
            opened.history(),
            this::showMarks,
            view::showSaved,
            failed);
    this.selecting =
        new Selecting(view.pane(), () -> reading.entry().text(), () -> reading.range());
    this.notes = new NoteWriting(view, workspace, marking, edits);
    this.correcting = new Correcting(view, marking, edits, hint);
    this.printed = opened.printed();
    view.showPage(reading, printed);
    this.read = new ReadItems(workspace, reading, view::showRead);
    refresh();
    this.finding = new Finding(findBar, view, workspace, new Lying(), hint, failed);
  }

  /** Puts a note that is being written away as a draft. */
  void putAway() {
    notes.leave();
  }

  /** Leaves the view to another page; what is still to be saved is saved all the same. */
  void leaveView() {
    notes.leave();
    correcting.leave();
    marking.silence();
  }

  /** Shows everything anew. */
  void refresh() {
    view.showReading(reading, marking.annotations());
  }

  private void showMarks() {
    List<Correction> corrections = marking.annotations().corrections();
    if (!corrections.equals(reading.corrections())) {
      reading = reading.corrected(corrections);
      finding.corrected();
      view.showCorrected(reading, marking.annotations());
    }
    view.showMarks(reading, marking.annotations());
    finding.refresh();
  }

  /** The page as a search sees it. */
  private final class Lying implements Finding.Page {
    @Override
    public Reading reading() {
      return reading;
    }

    @Override
    public Annotations annotations() {
      return marking.annotations();
    }

    @Override
    public void preview(Reading place) {
      if (place.focus().item() != reading.focus().item()) {
        notes.leave();
      }
      reading = place;
      current = Optional.empty();
      view.showReading(reading, marking.annotations());
    }

    @Override
    public void goTo(Hit hit) {
      go(reading.shownAt(hit.item(), hit.offset()));
      switch (hit) {
        case Hit.InText(_, Span range) -> view.select(range);
        case Hit.InNote(_, _, UUID id, _) ->
            current =
                annotations()
                    .note(id)
                    .flatMap(
                        note ->
                            note.on() instanceof Target.OnHighlight(UUID mark)
                                ? Optional.of(mark)
                                : Optional.empty());
      }
    }

    @Override
    public void highlight(List<List<Span>> marks) {
      marking.make(annotations -> highlightAll(annotations, marks));
      view.clearSelection();
    }
  }

  /** Marks each of {@code marks} in the last colour, but none twice. */
  private Optional<Edit> highlightAll(Annotations annotations, List<List<Span>> marks) {
    Set<Anchor> held =
        annotations.highlights().stream().map(Highlight::anchor).collect(Collectors.toSet());
    List<Edit.Change> changes =
        marks.stream()
            .map(spans -> Anchorer.anchor(reading.page().source(), spans))
            .filter(held::add)
            .flatMap(anchor -> edits.highlight(anchor, last).changes().stream())
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(Command.FIND_MARK_ALL.id(), annotations.sha256(), changes));
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

  /** Moves the focus to the unit that shows the source's character at {@code offset}. */
  void goToPlace(int offset) {
    reading.atSource(offset).ifPresent(this::go);
  }

  /** What is being read. */
  Reading reading() {
    return reading;
  }

  /** The printed page that the text was taken from, if it was. */
  Optional<PrintedPage> printed() {
    return printed;
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
    reading.atSource(start(highlight)).ifPresent(this::go);
    current = Optional.of(highlight.id());
  }

  private void go(Reading target) {
    if (target.focus().item() != reading.focus().item()) {
      notes.leave(); // the field stands beside the item that it is about
      correcting.leave();
    }
    reading = target;
    current = Optional.empty();
    view.showReading(reading, marking.annotations());
    endSelecting();
    view.focusText();
    read.reached(reading);
    workspace.savePlace(reading.page().source(), reading.place());
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
        .on(Command.SURVEY, this::surveyOrRead)
        .on(Command.READ_ITEM, this::surveyOrRead)
        .on(Command.FIRST_ITEM, () -> goToItem(0))
        .on(Command.LAST_ITEM, () -> goToItem(reading.entries().size() - 1))
        .on(Command.NEXT_MARK, () -> goToNextMark(1))
        .on(Command.PREVIOUS_MARK, () -> goToNextMark(-1))
        .on(Command.HIGHLIGHT, () -> highlight(last))
        .on(Command.COLOUR_1, () -> highlight(Colour.of(1)))
        .on(Command.COLOUR_2, () -> highlight(Colour.of(2)))
        .on(Command.COLOUR_3, () -> highlight(Colour.of(3)))
        .on(Command.COLOUR_4, () -> highlight(Colour.of(4)))
        .on(Command.COLOUR_5, () -> highlight(Colour.of(5)))
        .on(Command.NOTE, this::writeNote)
        .on(Command.DELETE, this::delete)
        .on(Command.CORRECT, this::correct)
        .on(Command.UNDO, () -> marking.undo(this::goToChange))
        .on(Command.REDO, () -> marking.redo(this::goToChange))
        .on(Command.SAVE_NOTE, notes::save);
    finding.register(actions);
    selecting.register(actions);
  }

  /** Adds what now is so of the page. */
  void describe(Set<Aspect> aspects) {
    Annotations annotations = marking.annotations();
    aspects.add(Aspect.PAGE);
    if (view.selected().isPresent()) {
      aspects.add(Aspect.SELECTION);
    }
    if (view.pane().inCaretMode()) {
      aspects.add(Aspect.CARET);
    }
    if (printed.isPresent()) {
      aspects.add(Aspect.PRINTED);
    }
    if (view.isSurvey()) {
      aspects.add(Aspect.SURVEY);
    }
    if (printed.filter(page -> page.pages() > 1).isPresent()) {
      aspects.add(Aspect.PAGES);
    }
    if (marking.isBusy() || annotations.all().stream().anyMatch(Highlight.class::isInstance)) {
      aspects.add(Aspect.MARKS);
    }
    if (marking.isBusy() || mark(annotations, current, targetSpans()).isPresent()) {
      aspects.add(Aspect.MARK);
    }
    if (finding.hasHits()) {
      aspects.add(Aspect.HITS);
    }
    if (marking.canUndo()) {
      aspects.add(Aspect.UNDO);
    }
    if (marking.canRedo()) {
      aspects.add(Aspect.REDO);
    }
  }

  private Span target() {
    return view.selected().orElse(reading.range());
  }

  private List<Span> targetSpans() {
    return reading.entry().text().toSource(target());
  }

  /** Marks what is selected or focused, or recolours the mark that is just that. */
  private void highlight(Colour colour) {
    last = colour;
    List<Span> spans = targetSpans();
    if (spans.isEmpty()) {
      return; // nothing but an indent or a line break is selected
    }
    Optional<UUID> chosen = view.selected().isPresent() ? Optional.empty() : current;
    marking.make(
        annotations -> {
          var anchor = Anchorer.anchor(reading.page().source(), spans);
          Optional<Highlight> same =
              chosen.flatMap(annotations::highlight).or(() -> annotations.heldBy(anchor));
          return same.isPresent()
              ? edits.recolour(annotations, same.get().id(), colour)
              : Optional.of(edits.highlight(anchor, colour));
        });
    endSelecting();
  }

  private void endSelecting() {
    view.pane().setCaretMode(false);
    if (view.selected().isPresent()) {
      view.clearSelection();
    }
  }

  /** The mark that commands mean: the one gone to, or the last made on {@code spans}. */
  private static Optional<Highlight> mark(
      Annotations annotations, Optional<UUID> gone, List<Span> spans) {
    return gone.flatMap(annotations::highlight)
        .or(
            () ->
                annotations.overlapping(spans).stream()
                    .max(Comparator.comparing(Highlight::created)));
  }

  private void surveyOrRead() {
    notes.leave();
    view.surveyOrRead(reading, marking.annotations());
    view.focusText();
  }

  private void writeNote() {
    if (view.isSurvey()) {
      surveyOrRead(); // notes are written in the margin beside the article
    }
    List<Span> spans = targetSpans();
    if (!spans.isEmpty()) {
      notes.open(reading, mark(marking.annotations(), current, spans), spans, last);
    }
  }

  private void correct() {
    if (view.isSurvey()) {
      surveyOrRead(); // what is corrected is to be seen
    }
    correcting.open(reading, target());
  }

  private void delete() {
    List<Span> spans = targetSpans();
    Optional<UUID> gone = current;
    current = Optional.empty();
    marking.make(
        annotations -> {
          Optional<Highlight> mark = mark(annotations, gone, spans);
          if (mark.isEmpty()) {
            hint.accept(Aspect.MARK.unless());
          }
          return mark.flatMap(there -> edits.delete(annotations, there.id()));
        });
  }

  /** Shows the item in which {@code edit} changed a mark: nothing changes out of sight. */
  private void goToChange(Edit edit) {
    edit.changes().stream()
        .flatMap(change -> Stream.of(change.before(), change.after()).flatMap(Optional::stream))
        .flatMap(changed -> placeOf(changed).stream())
        .flatMap(start -> reading.atSource(start).stream())
        .findFirst()
        .filter(place -> place.focus().item() != reading.focus().item())
        .ifPresent(this::go);
  }

  private Optional<Integer> placeOf(Annotation annotation) {
    return switch (annotation) {
      case Highlight highlight -> Optional.of(start(highlight));
      case Note(_, Target.OnHighlight(UUID id), _, _, _, _) ->
          marking.annotations().highlight(id).map(Desk::start);
      case Correction correction -> Optional.of(correction.span().start());
      case Note _ -> Optional.empty();
    };
  }

  private static int start(Highlight mark) {
    return mark.anchor().spans().getFirst().start();
  }

  /** Leaves what is being done: a note, a search, a selection, a sentence. */
  void leave() {
    if (!correcting.leave() && !notes.leave() && !finding.leave()) {
      boolean selecting = view.pane().inCaretMode() || view.selected().isPresent();
      endSelecting();
      if (selecting) {
        return; // a sentence that has the focus keeps it
      }
      go(reading.at(Focus.onUnit(reading.focus().item(), reading.focus().unit())));
    }
  }

  /** Goes to the next mark in reading order, or back; stays at the last. */
  private void goToNextMark(int step) {
    List<Place> places =
        marking.annotations().highlights().stream()
            .flatMap(mark -> Place.of(reading, mark).stream())
            .sorted(Place.ORDER)
            .toList();
    Place here =
        current
            .flatMap(marking.annotations()::highlight)
            .flatMap(mark -> Place.of(reading, mark))
            .orElse(new Place(reading.focus().item(), reading.range().start(), Optional.empty()));
    Optional<Place> next =
        step > 0
            ? places.stream().filter(place -> Place.ORDER.compare(place, here) > 0).findFirst()
            : places.reversed().stream()
                .filter(place -> Place.ORDER.compare(place, here) < 0)
                .findFirst();
    next.or(() -> Optional.of(here)).flatMap(Place::mark).ifPresent(this::goToMark);
  }

  /** Where a mark begins in reading order; a place without a mark comes before those with one. */
  private record Place(int item, int offset, Optional<Highlight> mark) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::item)
            .thenComparingInt(Place::offset)
            .thenComparing(place -> place.mark().map(mark -> mark.id().toString()).orElse(""));

    static Optional<Place> of(Reading reading, Highlight mark) {
      int start = Desk.start(mark);
      return reading
          .atSource(start)
          .map(
              at ->
                  new Place(
                      at.focus().item(),
                      at.entry().text().map().displayOf(start).orElse(0),
                      Optional.of(mark)));
    }
  }
}
