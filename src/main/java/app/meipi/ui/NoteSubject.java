package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.Style;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;

/** What a note is written about: how the note there is found, and how its words are put there. */
sealed interface NoteSubject {
  /** The note that is there already and is written on. */
  Optional<Note> written(Annotations on);

  /** Puts {@code words} there; empty where that changes nothing. */
  Optional<Edit> write(Annotations on, Edits edits, String words);

  /** The setting under which a draft is kept: by place, so that it outlives what it is on. */
  String draft();

  /** A note that is there, whatever it is on. */
  record Again(Note note) implements NoteSubject {
    @Override
    public Optional<Note> written(Annotations on) {
      return on.note(note.id());
    }

    @Override
    public Optional<Edit> write(Annotations on, Edits edits, String words) {
      return edits.rewrite(on, note.id(), words);
    }

    @Override
    public String draft() {
      return "draft.note." + note.id();
    }
  }

  /** An item, or the page as a whole. */
  record On(String sha256, Target target) implements NoteSubject {
    @Override
    public Optional<Note> written(Annotations on) {
      return on.notes().stream().filter(note -> isThere(note.on())).findFirst();
    }

    /** Whether the target is this, though its context may have been noted by another Meipi. */
    private boolean isThere(Target other) {
      if (target instanceof Target.OnItem(Anchor anchor)
          && other instanceof Target.OnItem(Anchor there)) {
        return anchor.spans().equals(there.spans());
      }
      return target.equals(other);
    }

    @Override
    public Optional<Edit> write(Annotations on, Edits edits, String words) {
      Optional<Note> note = written(on);
      return note.isPresent()
          ? edits.rewrite(on, note.get().id(), words)
          : edits.note(on, target, words);
    }

    @Override
    public String draft() {
      String place =
          target instanceof Target.OnItem(Anchor anchor)
              ? "item." + anchor.spans().getFirst().start()
              : "page";
      return "draft." + sha256 + "." + place;
    }
  }

  /**
   * A mark, or one that is made with the note.
   *
   * @param mark that was there when the note was begun
   * @param spans of a new mark, at least one
   */
  record OnMark(
      SourceText source, Optional<Highlight> mark, List<Span> spans, Colour colour, Home home)
      implements NoteSubject {
    @Override
    public Optional<Note> written(Annotations on) {
      return noteOn(on, mark);
    }

    @Override
    public Optional<Edit> write(Annotations on, Edits edits, String words) {
      Anchor place = Anchorer.anchor(source, spans);
      Optional<Highlight> there =
          mark.flatMap(begun -> on.highlight(begun.id())).or(() -> on.heldBy(place));
      Optional<Note> note = noteOn(on, there);
      if (note.isPresent()) {
        return edits.rewrite(on, note.get().id(), words);
      }
      if (there.isPresent()) {
        return edits.note(on, new Target.OnHighlight(there.get().id()), words);
      }
      Edit highlight = edits.highlight(place, colour, Style.GROUND, Optional.of(home));
      var id = highlight.changes().getFirst().after().orElseThrow().id();
      return edits
          .note(on.apply(highlight), new Target.OnHighlight(id), words)
          .map(highlight::then);
    }

    private static Optional<Note> noteOn(Annotations on, Optional<Highlight> mark) {
      return mark.flatMap(there -> on.notesOn(there.id()).stream().findFirst());
    }

    @Override
    public String draft() {
      List<Span> place = mark.map(there -> there.anchor().spans()).orElse(spans);
      return "draft."
          + source.sha256()
          + "."
          + place.getFirst().start()
          + "-"
          + place.getLast().end();
    }
  }
}
