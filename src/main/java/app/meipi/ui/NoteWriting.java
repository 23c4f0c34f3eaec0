package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edits;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.List;
import java.util.Optional;

/** Writing a note: on a mark that is there, on one that is made with it, on an item or the page. */
final class NoteWriting {
  private record Open(NoteSubject subject, NoteEditor editor, Runnable saved) {}

  private final PageView view;
  private final Workspace workspace;
  private final Marking marking;
  private final Edits edits;
  private final Hint hint;
  private Optional<Open> open = Optional.empty();

  NoteWriting(PageView view, Workspace workspace, Marking marking, Edits edits, Hint hint) {
    this.view = view;
    this.workspace = workspace;
    this.marking = marking;
    this.edits = edits;
    this.hint = hint;
  }

  /** Opens the field on {@code mark}, or on a new mark over {@code spans}. */
  void open(Reading reading, Optional<Highlight> mark, List<Span> spans, Colour colour) {
    SourceText source = reading.page().source();
    Home home = Home.of(source, reading.entry().item());
    NoteSubject subject = new NoteSubject.OnMark(source, mark, spans, colour, home);
    open(subject, level(reading, mark.map(on -> on.anchor().spans()).orElse(spans)), () -> {});
  }

  /** Opens the field on the item that is read. */
  void openOnItem(Reading reading) {
    SourceText source = reading.page().source();
    Target item = Target.OnItem.of(source, reading.entry().item());
    open(new NoteSubject.On(source.sha256(), item), 0, () -> {});
  }

  /** Opens the field on the page as a whole. */
  void openOnPage(Reading reading) {
    String sha256 = reading.page().source().sha256();
    NoteSubject subject = new NoteSubject.On(sha256, new Target.OnPage(sha256));
    boolean here = Remarks.showsPageNotes(reading);
    open(
        subject,
        0,
        () -> {
          if (!here) {
            hint.say("message.notePage");
          }
        });
  }

  /** Opens the field on {@code note} itself. */
  void openAgain(Reading reading, Note note) {
    List<Span> place =
        switch (note.on()) {
          case Target.OnHighlight(var id) ->
              marking.annotations().highlight(id).map(on -> on.anchor().spans()).orElse(List.of());
          case Target.OnItem(Anchor anchor) -> anchor.spans();
          case Target.OnPage _ -> List.of();
        };
    open(new NoteSubject.Again(note), level(reading, place), () -> {});
  }

  /** The display offset in the item that is read at which the first of {@code spans} is shown. */
  private static int level(Reading reading, List<Span> spans) {
    return spans.isEmpty()
        ? 0
        : reading.entry().text().map().displayOf(spans.getFirst().start()).orElse(0);
  }

  private void open(NoteSubject subject, int level, Runnable saved) {
    leave();
    Optional<Note> note = subject.written(marking.annotations());
    String before = note.map(Note::text).orElse("");
    NoteEditor editor = new NoteEditor(view.messages(), view.keymap(), before);
    open = Optional.of(new Open(subject, editor, saved));
    view.showEditor(editor, level, note.map(Note::id));
    Handover.toFx(
        workspace.setting(subject.draft(), ""),
        draft -> editor.offer(before, draft),
        problem -> {}); // no draft is known; the note itself is there
  }

  /** Saves what is written and goes back to the text; the field stays until that is durable. */
  void save() {
    open.ifPresent(
        writing -> {
          String words = writing.editor().words().strip();
          if (writing.subject().write(marking.annotations(), edits, words).isEmpty()) {
            leaveWithout(writing);
            return;
          }
          marking.make(
              annotations -> writing.subject().write(annotations, edits, words),
              saved -> {
                leaveWithout(writing);
                writing.saved().run();
              });
        });
  }

  /** Closes the field, if it is still this one, and forgets its draft. */
  private void leaveWithout(Open writing) {
    keepDraft(writing.subject(), "");
    if (open.filter(writing::equals).isPresent()) {
      close();
    }
  }

  /** Goes back to the text, keeping the draft; false if no note was being written. */
  boolean leave() {
    Optional<Open> writing = open;
    writing.ifPresent(
        left -> {
          keepDraft(left.subject(), left.editor().words());
          close();
        });
    return writing.isPresent();
  }

  /** A draft is a convenience: where it cannot be kept, the save that follows will say why. */
  private void keepDraft(NoteSubject subject, String words) {
    var _ = workspace.saveSetting(subject.draft(), words);
  }

  private void close() {
    open = Optional.empty();
    view.closeEditor();
  }
}
