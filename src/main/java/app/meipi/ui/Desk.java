package app.meipi.ui;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edits;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.Hit;
import app.meipi.reader.NoteMarkdown;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.reader.Scope;
import app.meipi.reader.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The open page on the reader's desk, with all that is done to it: joins its parts. */
final class Desk {
  private final PageView view;
  private final Marking marking;
  private final Position position;
  private final MarkKeys marks;
  private final JoinKeys joining;
  private final EdgeKeys edges;
  private final Browsing browsing;
  private final Tagging tagging;
  private final NoteWriting notes;
  private final Correcting correcting;
  private final Finding finding;
  private final Selecting selecting;
  private final Optional<PrintedPage> printed;
  private Runnable watching = () -> {};

  /**
   * @param leaving told before the reader jumps from one place to another
   * @param hint says a sentence to the reader
   * @param failed told why a change could not be saved
   */
  Desk(
      PageView view,
      FindBar findBar,
      Workspace workspace,
      OpenedPage opened,
      Runnable leaving,
      Hint hint,
      Consumer<Throwable> failed) {
    this.view = view;
    this.printed = opened.printed();
    Edits edits = Edits.system();
    this.marking =
        new Marking(
            workspace,
            opened.reading().page().source(),
            opened.annotations(),
            opened.history(),
            this::showMarks,
            view::showSaved,
            failed);
    view.showPage(opened.reading(), printed);
    this.position =
        new Position(
            view, workspace, marking, opened.reading(), leaving, this::leaveItem, this::going);
    this.browsing = new Browsing(view, marking, position, edits);
    this.marks = new MarkKeys(view, marking, position, browsing, edits, hint);
    this.tagging = new Tagging(view, workspace, marking, position, edits, marks::last);
    this.joining = new JoinKeys(marking, position, edits, hint);
    this.edges = new EdgeKeys(view, marking, position, edits, hint);
    this.selecting =
        new Selecting(
            view.pane(), () -> position.reading().entry().text(), () -> position.reading().range());
    this.notes = new NoteWriting(view, workspace, marking, edits, hint);
    this.correcting = new Correcting(view, marking, edits, hint);
    refresh();
    this.finding = new Finding(findBar, view, workspace, new Lying(), hint, failed);
  }

  /** What the reader added to the page. */
  Marking marking() {
    return marking;
  }

  /** Has {@code watcher}, in place of another, told when that has changed. */
  void watch(Runnable watcher) {
    watching = watcher;
  }

  /** Where the reader is. */
  Position position() {
    return position;
  }

  /** What is being read. */
  Reading reading() {
    return position.reading();
  }

  /** The printed page that the text was taken from, if it was. */
  Optional<PrintedPage> printed() {
    return printed;
  }

  /** Puts a note that is being written away as a draft. */
  void putAway() {
    notes.leave();
  }

  /** Leaves the view to another page; what is still to be saved is saved all the same. */
  void leaveView() {
    browsing.close();
    leaveItem();
    marking.silence();
  }

  /** What stands beside an item goes with it. */
  private void leaveItem() {
    notes.leave();
    correcting.leave();
    tagging.leave();
  }

  /** The list of marks is left by going elsewhere. */
  private void going() {
    browsing.close();
  }

  /** Shows everything anew. */
  void refresh() {
    view.showReading(reading(), marking.annotations());
  }

  /** Shows the colours by the names that they now have. */
  void showNames() {
    view.showMarks(reading(), marking.annotations());
    browsing.refresh();
  }

  private void showMarks() {
    position.marksChanged();
    List<Correction> corrections = marking.annotations().corrections();
    if (!corrections.equals(reading().corrections())) {
      position.correct(reading().corrected(corrections));
      finding.corrected();
      view.showCorrected(reading(), marking.annotations());
    }
    view.showMarks(reading(), marking.annotations());
    browsing.refresh();
    finding.refresh();
    watching.run();
  }

  /** The page as a search sees it. */
  private final class Lying implements Finding.Page {
    @Override
    public Reading reading() {
      return position.reading();
    }

    @Override
    public Annotations annotations() {
      return marking.annotations();
    }

    @Override
    public void preview(Reading place) {
      position.preview(place);
    }

    @Override
    public void goTo(Hit hit) {
      position.go(reading().shownAt(hit.item(), hit.offset()));
      switch (hit) {
        case Hit.InText(_, Span range) -> view.selectHit(range);
        case Hit.InNote(_, _, UUID id, _) ->
            position.choose(
                annotations()
                    .note(id)
                    .flatMap(
                        note ->
                            note.on() instanceof Target.OnHighlight(UUID mark)
                                ? Optional.of(mark)
                                : Optional.empty()));
      }
    }

    @Override
    public void highlight(List<List<Span>> spans) {
      marks.highlightAll(spans);
    }
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.SURVEY, this::surveyOrRead)
        .on(Command.READ_ITEM, this::surveyOrRead)
        .on(Command.NOTE, this::writeNote)
        .on(Command.NOTE_ITEM, () -> inArticle(() -> notes.openOnItem(reading())))
        .on(Command.NOTE_PAGE, () -> inArticle(() -> notes.openOnPage(reading())))
        .on(Command.TAG, this::tag)
        .on(Command.EDGES, () -> inArticle(edges::begin))
        .on(Command.KEEP_EDGES, edges::keep)
        .on(Command.CORRECT, () -> inArticle(this::correct))
        .on(Command.SAVE_NOTE, notes::save);
    position.register(actions);
    marks.register(actions);
    joining.register(actions);
    browsing.register(actions);
    finding.register(actions);
    selecting.register(actions);
  }

  /** Adds what now is so of the page. */
  void describe(Set<Aspect> aspects) {
    aspects.add(Aspect.PAGE);
    if (view.selected().isPresent()) {
      aspects.add(Aspect.SELECTION);
    }
    if (view.pane().inCaretMode()) {
      aspects.add(Aspect.CARET);
    }
    if (browsing.isOpen()) {
      aspects.add(Aspect.LIST);
    }
    if (edges.isOpen()) {
      aspects.add(Aspect.EDGES);
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
    if (finding.hasHits()) {
      aspects.add(Aspect.HITS);
    }
    marks.describe(aspects);
  }

  private void surveyOrRead() {
    notes.leave();
    view.surveyOrRead(reading(), marking.annotations());
    view.focusText();
  }

  private void writeNote() {
    focusedNote().ifPresentOrElse(this::writeAgain, () -> inArticle(this::writeOnMark));
  }

  /** The note that has the keyboard, in the margin or in the list. */
  private Optional<Note> focusedNote() {
    return view.focusedNote().or(browsing::chosenNote);
  }

  /** The links of the note that has the keyboard, or of the mark at hand, or of all notes. */
  List<NoteMarkdown.Target> links() {
    Annotations annotations = marking.annotations();
    List<Note> near =
        focusedNote()
            .map(List::of)
            .or(
                () ->
                    position
                        .mark(annotations, position.targetSpans())
                        .map(mark -> annotations.notesOn(mark.id())))
            .orElse(List.of());
    List<NoteMarkdown.Target> links = links(near);
    return links.isEmpty() ? links(annotations.notes()) : links;
  }

  private static List<NoteMarkdown.Target> links(List<Note> notes) {
    return notes.stream().flatMap(note -> NoteMarkdown.links(note.text()).stream()).toList();
  }

  private void tag() {
    focusedNote().map(Note::id).ifPresentOrElse(tagging::open, tagging::open);
  }

  private void writeOnMark() {
    List<Span> spans = position.targetSpans();
    if (!spans.isEmpty()) {
      notes.open(reading(), position.mark(marking.annotations(), spans), spans, marks.last());
    }
  }

  /** Opens {@code note} itself to write on it. */
  void writeAgain(Note note) {
    inArticle(() -> notes.openAgain(reading(), note));
  }

  /** Does what is to be seen in the article or beside it: leaves the page view, if need be. */
  private void inArticle(Runnable action) {
    if (view.isSurvey()) {
      surveyOrRead();
    }
    action.run();
  }

  /** What keys mean over the page. */
  Scope scope() {
    return edges.isOpen() ? Scope.EDGES : view.pane().inCaretMode() ? Scope.CARET : Scope.READING;
  }

  private void correct() {
    correcting.open(reading(), position.target());
  }

  /** Leaves what is being done: a note, a search, a selection, a sentence. */
  void leave() {
    if (!correcting.leave()
        && !notes.leave()
        && !tagging.leave()
        && !finding.leave()
        && !browsing.leave()
        && !position.endSelecting()) {
      position.goToUnit();
    }
  }
}
