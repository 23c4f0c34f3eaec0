package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit.Change;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries what a reader added to a page over to the source that takes its place, and settles what
 * could not be carried with certainty.
 *
 * <p>What is on the replaced source stays there as it is; the new one gets annotations of its own,
 * by one edit, so that undoing that one takes all of them back.
 *
 * @param edits gives times and ids
 */
public record Replacing(Edits edits) {
  /** The command of the edit that carries all. */
  public static final String COMMAND = "page.replace";

  /**
   * The edit on the new source, and what it does with the replaced one's annotations. Notes on a
   * mark go with it and are not counted.
   *
   * @param texts the comparison of the two sources
   * @param certain how many have their place
   * @param toConfirm how many the reader has to say yes or no to
   * @param orphans how many are nowhere to be found
   */
  public record Carried(Edit edit, Reanchoring texts, int certain, int toConfirm, int orphans) {
    /** How many there were. */
    public int all() {
      return certain + toConfirm + orphans;
    }
  }

  /**
   * Carries over {@code marks}.
   *
   * @param before the source that is replaced
   * @param after the source that takes its place
   * @param there what is on that one already
   */
  public Carried carry(SourceText before, Annotations marks, SourceText after, Annotations there) {
    return new Carrying(before, marks, after, there).all();
  }

  /** Puts the stray {@code id} where it is proposed; empty where there is no such place. */
  public Optional<Edit> confirm(Annotations on, SourceText source, UUID id) {
    return on.stray(id).flatMap(stray -> put("stray.confirm", on, source, stray, stray.proposed()));
  }

  /**
   * Puts the stray {@code id}, an orphan perhaps, where the reader says.
   *
   * @return empty if there is none, or a correction would overlap another or be in two pieces
   */
  public Optional<Edit> place(Annotations on, SourceText source, UUID id, List<Span> spans) {
    return on.stray(id).flatMap(stray -> put("stray.place", on, source, stray, spans));
  }

  /** Says no to the place proposed for the stray {@code id}: it becomes an orphan. */
  public Optional<Edit> refuse(Annotations on, UUID id) {
    return on.stray(id)
        .filter(stray -> !stray.isOrphan())
        .map(
            stray ->
                new Edit(
                    "stray.refuse",
                    on.sha256(),
                    List.of(Change.replaced(stray, stray.orphanedAt(edits.clock().instant())))));
  }

  private Optional<Edit> put(
      String command, Annotations on, SourceText source, Stray stray, List<Span> spans) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Anchor anchor = Anchorer.anchor(source, spans);
    boolean single = stray.was() instanceof Highlight || anchor.quotations().size() == 1;
    if (!single || (stray.was() instanceof Correction && overlaps(on.corrections(), anchor))) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(Change.deleted(stray));
    changes.add(Change.made(on(anchor, stray.was(), stray.id(), Optional.empty())));
    Target mark = new Target.OnHighlight(stray.id());
    stray.notes().forEach(note -> changes.add(Change.made(on(note, edits.ids().get(), mark))));
    return Optional.of(new Edit(command, on.sha256(), changes));
  }

  private static boolean overlaps(List<Correction> corrections, Anchor anchor) {
    Span span = anchor.spans().getFirst();
    return corrections.stream().anyMatch(there -> there.span().overlaps(span));
  }

  /** The annotation without what tells it from its like: id, times, and where it was made. */
  private static Annotation unnamed(Annotation annotation) {
    UUID none = new UUID(0, 0);
    Instant never = Instant.EPOCH;
    return switch (annotation) {
      case Highlight it ->
          new Highlight(
              none,
              it.colour(),
              it.style(),
              it.tags(),
              it.anchor(),
              Optional.empty(),
              never,
              never);
      case Note it -> new Note(none, it.on(), it.text(), it.tags(), never, never);
      case Correction it -> new Correction(none, it.anchor(), it.text(), never, never);
      case Stray it -> new Stray(none, it.was(), it.notes(), it.proposed(), never, never);
      case Replacement it -> new Replacement(none, it.replaced(), never, never);
    };
  }

  private static Annotation on(Anchor anchor, Annotation was, UUID id, Optional<Home> home) {
    return switch (was) {
      case Highlight mark ->
          new Highlight(
              id,
              mark.colour(),
              mark.style(),
              mark.tags(),
              anchor,
              home,
              mark.created(),
              mark.changed());
      case Note note -> on(note, id, new Target.OnItem(anchor));
      case Correction correction ->
          new Correction(id, anchor, correction.text(), correction.created(), correction.changed());
      case Stray _, Replacement _ -> throw new IllegalArgumentException("has no place: " + was);
    };
  }

  private static Note on(Note note, UUID id, Target target) {
    return new Note(id, target, note.text(), note.tags(), note.created(), note.changed());
  }

  /** One page's carrying over, while it goes on. */
  private final class Carrying {
    private final Annotations marks;
    private final SourceText after;
    private final String before;
    private final Instant now = edits.clock().instant();
    private final Reanchoring reanchoring;
    private final List<Correction> corrections;
    private final Map<Annotation, UUID> known = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int certain;
    private int toConfirm;
    private int orphans;

    Carrying(SourceText before, Annotations marks, SourceText after, Annotations there) {
      this.marks = marks;
      this.after = after;
      this.before = before.sha256();
      this.reanchoring = new Reanchoring(before.text(), after.text());
      this.corrections = new ArrayList<>(there.corrections());
      there.all().forEach(annotation -> known.put(unnamed(annotation), annotation.id()));
    }

    Carried all() {
      changes.add(Change.made(new Replacement(edits.ids().get(), before, now, now)));
      for (Annotation annotation : marks.all()) {
        switch (annotation) {
          case Highlight mark -> carry(mark, mark.anchor(), marks.notesOn(mark.id()));
          case Correction correction -> carry(correction, correction.anchor(), List.of());
          case Note note -> carry(note);
          case Stray stray -> carry(stray);
          case Replacement _ -> {} // says something of that source, not of this one
        }
      }
      Edit edit = new Edit(COMMAND, after.sha256(), changes);
      return new Carried(edit, reanchoring, certain, toConfirm, orphans);
    }

    private void carry(Note note) {
      switch (note.on()) {
        case Target.OnHighlight _ -> {} // goes with its mark
        case Target.OnItem(Anchor anchor) -> carry(note, anchor, List.of());
        case Target.OnPage _ -> {
          make(Replacing.on(note, edits.ids().get(), new Target.OnPage(after.sha256())));
          certain++;
        }
      }
    }

    private void carry(Annotation was, Anchor anchor, List<Note> notes) {
      switch (reanchoring.place(anchor.spans())) {
        case Placement.Certain(List<Span> spans) when mayStand(was, spans) ->
            place(was, notes, spans, home(was));
        case Placement.Certain(List<Span> spans) -> stray(was, notes, spans);
        case Placement.ToConfirm(List<Span> spans, _) -> stray(was, notes, spans);
        case Placement.Orphan() -> stray(was, notes, List.of());
      }
    }

    private void place(Annotation was, List<Note> notes, List<Span> spans, Optional<Home> home) {
      Anchor anchor = Anchorer.anchor(after, spans);
      Annotation placed = Replacing.on(anchor, was, edits.ids().get(), home);
      UUID id = make(placed);
      if (placed instanceof Correction correction) {
        corrections.add(correction);
      }
      notes.forEach(
          note -> make(Replacing.on(note, edits.ids().get(), new Target.OnHighlight(id))));
      certain++;
    }

    /**
     * Makes the annotation, unless its like is there already, as where a replacing is replaced
     * back.
     *
     * @return the id of the one that is then there
     */
    private UUID make(Annotation annotation) {
      UUID there = known.putIfAbsent(unnamed(annotation), annotation.id());
      if (there != null) {
        return there;
      }
      changes.add(Change.made(annotation));
      return annotation.id();
    }

    /** Two corrections of one stretch are none: the reader chooses. */
    private boolean mayStand(Annotation was, List<Span> spans) {
      Anchor anchor = Anchorer.anchor(after, spans);
      return switch (was) {
        case Correction(_, _, String text, _, _) ->
            anchor.quotations().size() == 1
                && corrections.stream()
                    .filter(there -> there.span().overlaps(anchor.spans().getFirst()))
                    .allMatch(there -> there.anchor().equals(anchor) && there.text().equals(text));
        case Note _ -> anchor.quotations().size() == 1;
        case Highlight _, Stray _, Replacement _ -> true;
      };
    }

    /** One that awaited a place already awaits it here; what was proposed is looked for anew. */
    private void carry(Stray stray) {
      Anchor anchor = stray.anchor();
      if (anchor.sha256().equals(after.sha256()) && mayStand(stray.was(), anchor.spans())) {
        place(stray.was(), stray.notes(), anchor.spans(), Optional.empty());
        return; // this is the source that it was on
      }
      List<Span> proposed =
          stray.isOrphan()
              ? List.of()
              : switch (reanchoring.place(stray.proposed())) {
                case Placement.Certain(List<Span> spans) -> spans;
                case Placement.ToConfirm(List<Span> spans, _) -> spans;
                case Placement.Orphan() -> List.of();
              };
      stray(stray.was(), stray.notes(), proposed);
    }

    private void stray(Annotation was, List<Note> notes, List<Span> proposed) {
      make(new Stray(edits.ids().get(), was, notes, proposed, was.created(), now));
      if (proposed.isEmpty()) {
        orphans++;
      } else {
        toConfirm++;
      }
    }

    /** The item that the mark was made in, where its head is here too. */
    private Optional<Home> home(Annotation was) {
      if (was instanceof Highlight mark
          && mark.home().isPresent()
          && reanchoring.place(List.of(mark.home().get().head()))
              instanceof Placement.Certain(List<Span> spans)
          && spans.size() == 1) {
        return Optional.of(new Home(spans.getFirst(), after.slice(spans.getFirst())));
      }
      return Optional.empty();
    }
  }
}
