package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writing a note: on a mark that is there, or on one that is made with it. */
final class NoteWriting {
  /** What is being written on. */
  private record Subject(
      SourceText source, Optional<Highlight> mark, List<Span> spans, Colour colour) {
    /** The setting under which a draft is kept: by place, so that it outlives the mark. */
    String draft() {
      List<Span> place = mark.map(on -> on.anchor().spans()).orElse(spans);
      return "draft."
          + source.sha256()
          + "."
          + place.getFirst().start()
          + "-"
          + place.getLast().end();
    }
  }

  private record Open(Subject subject, NoteEditor editor) {}

  private final PageView view;
  private final Workspace workspace;
  private final Marking marking;
  private final Edits edits;
  private Optional<Open> open = Optional.empty();

  NoteWriting(PageView view, Workspace workspace, Marking marking, Edits edits) {
    this.view = view;
    this.workspace = workspace;
    this.marking = marking;
    this.edits = edits;
  }

  /** Opens the field on {@code mark}, or on a new mark over {@code spans}. */
  void open(Reading reading, Optional<Highlight> mark, List<Span> spans, Colour colour) {
    leave();
    Subject subject = new Subject(reading.page().source(), mark, spans, colour);
    String before = noteOn(marking.annotations(), mark).map(Note::text).orElse("");
    int source = mark.map(on -> on.anchor().spans()).orElse(spans).getFirst().start();
    int level = reading.entry().text().map().displayOf(source).orElse(0);
    NoteEditor editor = new NoteEditor(view.messages(), view.keymap(), before);
    open = Optional.of(new Open(subject, editor));
    view.showEditor(editor, level);
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
          if (edit(marking.annotations(), writing.subject(), words).isEmpty()) {
            leaveWithout(writing);
            return;
          }
          marking.make(
              annotations -> edit(annotations, writing.subject(), words),
              saved -> leaveWithout(writing));
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
  private void keepDraft(Subject subject, String words) {
    var _ = workspace.saveSetting(subject.draft(), words);
  }

  private void close() {
    open = Optional.empty();
    view.closeEditor();
  }

  private Optional<Edit> edit(Annotations annotations, Subject subject, String words) {
    Anchor place = Anchorer.anchor(subject.source(), subject.spans());
    Optional<Highlight> mark =
        subject
            .mark()
            .flatMap(on -> annotations.highlight(on.id()))
            .or(() -> annotations.heldBy(place));
    Optional<Note> note = noteOn(annotations, mark);
    if (note.isPresent()) {
      return edits.rewrite(annotations, note.get().id(), words);
    }
    if (mark.isPresent()) {
      return edits.note(annotations, new Target.OnHighlight(mark.get().id()), words);
    }
    Edit highlight = edits.highlight(place, subject.colour());
    Annotations marked = annotations.apply(highlight);
    var id = highlight.changes().getFirst().after().orElseThrow().id();
    return edits
        .note(marked, new Target.OnHighlight(id), words)
        .map(
            written -> {
              List<Edit.Change> both = new ArrayList<>(highlight.changes());
              both.addAll(written.changes());
              return new Edit(written.command(), written.sha256(), both);
            });
  }

  private static Optional<Note> noteOn(Annotations annotations, Optional<Highlight> mark) {
    return mark.flatMap(on -> annotations.notesOn(on.id()).stream().findFirst());
  }
}
