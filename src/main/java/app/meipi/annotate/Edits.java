package app.meipi.annotate;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit.Change;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes the edits of marks and notes that a reader's commands ask for; empty where nothing would
 * change.
 *
 * @param clock tells when an annotation is made or changed
 * @param ids gives each new annotation its id
 */
public record Edits(InstantSource clock, Supplier<UUID> ids) {
  /** By the machine's clock, with random ids. */
  public static Edits system() {
    return new Edits(InstantSource.system(), UUID::randomUUID);
  }

  /** Marks what {@code anchor} holds with a ground of this colour, in an item that is not known. */
  public Edit highlight(Anchor anchor, Colour colour) {
    return highlight(anchor, colour, Style.GROUND, Optional.empty());
  }

  /** Marks what {@code anchor} holds, in the item that begins with {@code home}. */
  public Edit highlight(Anchor anchor, Colour colour, Style style, Optional<Home> home) {
    var now = clock.instant();
    Highlight made = new Highlight(ids.get(), colour, style, List.of(), anchor, home, now, now);
    return new Edit("mark.highlight", anchor.sha256(), List.of(Change.made(made)));
  }

  /** Gives the highlight {@code id} another colour. */
  public Optional<Edit> recolour(Annotations on, UUID id, Colour colour) {
    return change("mark.recolour", on, id, was -> was.with(colour));
  }

  /** Draws the highlight {@code id} in another way. */
  public Optional<Edit> restyle(Annotations on, UUID id, Style style) {
    return change("mark.restyle", on, id, was -> was.with(style));
  }

  /**
   * Puts the highlight {@code id} on other ranges, as when an edge is nudged.
   *
   * @param source the page's
   * @param spans at least one, in any order
   */
  public Optional<Edit> reach(Annotations on, UUID id, SourceText source, List<Span> spans) {
    return change("mark.reach", on, id, was -> was.with(Anchorer.anchor(source, spans)));
  }

  /** Adds ranges to the highlight {@code id}. */
  public Optional<Edit> append(Annotations on, UUID id, SourceText source, List<Span> spans) {
    return change("mark.append", on, id, was -> was.with(union(source, was.anchor(), spans)));
  }

  /**
   * Makes one highlight of two: the one that begins first in the source takes the other's ranges,
   * tags and notes, and keeps its own colour and style. Notes stay in the order of making.
   */
  public Optional<Edit> merge(Annotations on, UUID one, UUID other, SourceText source) {
    List<Highlight> both =
        on.highlights().stream()
            .filter(mark -> mark.id().equals(one) || mark.id().equals(other))
            .toList();
    if (both.size() < 2) {
      return Optional.empty();
    }
    Highlight first = both.getFirst();
    Highlight second = both.getLast();
    var now = clock.instant();
    List<String> tags = new ArrayList<>(first.tags());
    tags.addAll(second.tags());
    Highlight merged =
        first
            .with(union(source, first.anchor(), second.anchor().spans()))
            .with(Tags.of(tags))
            .changedAt(now);
    List<Change> changes = new ArrayList<>();
    changes.add(Change.replaced(first, merged));
    for (Note note : on.notesOn(second.id())) {
      Note moved = note.with(new Target.OnHighlight(first.id())).changedAt(now);
      changes.add(Change.replaced(note, moved));
    }
    changes.add(Change.deleted(second));
    return Optional.of(new Edit("mark.merge", on.sha256(), changes));
  }

  /** Gives the highlight or note {@code id} these tags and no others. */
  public Optional<Edit> tag(Annotations on, UUID id, Collection<String> words) {
    List<String> tags = Tags.of(words);
    return on.note(id)
        .flatMap(was -> replaced("mark.tag", on, was, was.with(tags)))
        .or(() -> change("mark.tag", on, id, was -> was.with(tags)));
  }

  /** Deletes what is known by {@code id}; a highlight's notes go with it. */
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
    Note made = new Note(ids.get(), target, text, List.of(), now, now);
    return Optional.of(new Edit("note.write", on.sha256(), List.of(Change.made(made))));
  }

  /** Puts {@code text} in the place of the note {@code id}'s; a blank one deletes the note. */
  public Optional<Edit> rewrite(Annotations on, UUID id, String text) {
    if (text.isBlank()) {
      return on.note(id)
          .map(was -> new Edit("note.write", on.sha256(), List.of(Change.deleted(was))));
    }
    return on.note(id).flatMap(was -> replaced("note.write", on, was, was.with(text)));
  }

  private static Anchor union(SourceText source, Anchor anchor, List<Span> more) {
    List<Span> spans = new ArrayList<>(anchor.spans());
    spans.addAll(more);
    return Anchorer.anchor(source, spans);
  }

  private Optional<Edit> change(
      String command, Annotations on, UUID id, UnaryOperator<Highlight> change) {
    return on.highlight(id)
        .filter(was -> !change.apply(was).equals(was))
        .map(
            was -> {
              Highlight is = change.apply(was).changedAt(clock.instant());
              return new Edit(command, on.sha256(), List.of(Change.replaced(was, is)));
            });
  }

  private Optional<Edit> replaced(String command, Annotations on, Note was, Note is) {
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(
            new Edit(
                command,
                on.sha256(),
                List.of(Change.replaced(was, is.changedAt(clock.instant())))));
  }
}
