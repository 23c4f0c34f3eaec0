package app.meipi.annotate;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit.Change;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the edits that a reader's commands ask for; empty where nothing would change.
 *
 * @param clock tells when an annotation is made or changed
 * @param ids gives each new annotation its id
 */
public record Edits(InstantSource clock, Supplier<UUID> ids) {
  /** By the machine's clock, with random ids. */
  public static Edits system() {
    return new Edits(InstantSource.system(), UUID::randomUUID);
  }

  /** Marks what {@code anchor} holds. */
  public Edit highlight(Anchor anchor, Colour colour) {
    var now = clock.instant();
    Highlight made = new Highlight(ids.get(), colour, anchor, now, now);
    return new Edit("mark.highlight", anchor.sha256(), List.of(Change.made(made)));
  }

  /** Gives the highlight {@code id} another colour. */
  public Optional<Edit> recolour(Annotations on, UUID id, Colour colour) {
    return on.highlight(id)
        .filter(was -> was.colour() != colour)
        .map(
            was -> {
              var now = clock.instant();
              Highlight is = new Highlight(id, colour, was.anchor(), was.created(), now);
              return new Edit("mark.recolour", on.sha256(), List.of(Change.replaced(was, is)));
            });
  }

  /** Deletes the highlight or note {@code id}; a highlight's notes go with it. */
  public Optional<Edit> delete(Annotations on, UUID id) {
    return on.find(id)
        .map(
            annotation -> {
              List<Change> changes = new ArrayList<>();
              on.notesOn(id).reversed().forEach(note -> changes.add(Change.deleted(note)));
              changes.add(Change.deleted(annotation));
              return new Edit("mark.delete", on.sha256(), changes);
            });
  }

  /** Writes a new note; a blank one is none. */
  public Optional<Edit> note(Annotations on, Target target, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var now = clock.instant();
    Note made = new Note(ids.get(), target, text, now, now);
    return Optional.of(new Edit("note.write", on.sha256(), List.of(Change.made(made))));
  }

  /** Puts {@code text} in the place of the note {@code id}'s; a blank one deletes the note. */
  public Optional<Edit> rewrite(Annotations on, UUID id, String text) {
    return on.note(id)
        .filter(was -> !was.text().equals(text))
        .map(
            was -> {
              Note is = new Note(id, was.on(), text, was.created(), clock.instant());
              Change change = text.isBlank() ? Change.deleted(was) : Change.replaced(was, is);
              return new Edit("note.write", on.sha256(), List.of(change));
            });
  }
}
