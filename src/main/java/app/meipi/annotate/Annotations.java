package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one page, immutable.
 *
 * <p>Their order depends on nothing but themselves, so that what undo brings back stands where it
 * stood, and a page read from the store equals the one that was written. What is asked for one by
 * one, an annotation by its id and the notes on a mark, is found without going through all.
 */
public final class Annotations {
  private static final Comparator<Annotation> BY_MAKING =
      Comparator.comparing(Annotation::created).thenComparing(Annotation::id);

  private final String sha256;
  private final List<Annotation> all;
  private final Map<Target, List<Note>> notes;
  private volatile @Nullable Map<UUID, Annotation> byId;
  private volatile @Nullable List<Highlight> highlights;

  /**
   * @param sha256 of the page's source
   * @param annotations in any order
   * @throws IllegalArgumentException if two have one id, a note is on a highlight not among them,
   *     or two corrections overlap
   */
  public Annotations(String sha256, List<Annotation> annotations) {
    this.sha256 = sha256;
    all = annotations.stream().sorted(BY_MAKING).toList();
    notes = notes().stream().collect(Collectors.groupingBy(Note::on));
    if (byId().size() < all.size()) {
      throw new IllegalArgumentException("two annotations with one id");
    }
    for (Annotation annotation : all) {
      if (annotation instanceof Note(var id, Target.OnHighlight(var highlight), _, _, _, _)
          && highlight(highlight).isEmpty()) {
        throw new IllegalArgumentException("note " + id + " on no highlight: " + highlight);
      }
    }
    requireApart(corrections(all));
  }

  /** Of what fits together already. */
  private Annotations(String sha256, List<Annotation> all, Map<Target, List<Note>> notes) {
    this.sha256 = sha256;
    this.all = all;
    this.notes = notes;
  }

  /** Of the page's source. */
  public String sha256() {
    return sha256;
  }

  /** All, in the order of making, each with an id of its own; no note without its highlight. */
  public List<Annotation> all() {
    return all;
  }

  /** A page without annotations. */
  public static Annotations none(String sha256) {
    return new Annotations(sha256, List.of());
  }

  /**
   * These after {@code edit}.
   *
   * @throws IllegalArgumentException if the edit is of another page, or what it takes for the state
   *     before is not the state of these
   */
  public Annotations apply(Edit edit) {
    if (!edit.sha256().equals(sha256)) {
      throw new IllegalArgumentException("an edit of page " + edit.sha256() + " on " + sha256);
    }
    List<Annotation> sorted = new ArrayList<>(all.size() + edit.changes().size());
    sorted.addAll(all);
    for (Edit.Change change : edit.changes()) {
      Annotation known = change.before().or(change::after).orElseThrow();
      // By the time of making, which never changes, too: no other has the id.
      int at = Collections.binarySearch(sorted, known, BY_MAKING);
      if (!(at < 0 ? Optional.empty() : Optional.of(sorted.get(at))).equals(change.before())) {
        throw new IllegalArgumentException(
            edit.command() + ": " + known.id() + " is not as it was");
      }
      if (at >= 0) {
        sorted.remove(at);
      }
      change
          .after()
          .ifPresent(
              after -> sorted.add(-1 - Collections.binarySearch(sorted, after, BY_MAKING), after));
    }
    // Nothing that hangs on others comes or goes: a page of ten thousand marks is marked at once.
    return edit.changes().stream().allMatch(Annotations::leavesMark)
        ? new Annotations(sha256, Collections.unmodifiableList(sorted), notes)
        : new Annotations(sha256, sorted);
  }

  private static boolean leavesMark(Edit.Change change) {
    return change.after().filter(Highlight.class::isInstance).isPresent();
  }

  /** The annotation known by {@code id}. */
  public Optional<Annotation> find(UUID id) {
    return Optional.ofNullable(byId().get(id));
  }

  /** The highlight known by {@code id}. */
  public Optional<Highlight> highlight(UUID id) {
    return find(id).filter(Highlight.class::isInstance).map(Highlight.class::cast);
  }

  /** The note known by {@code id}. */
  public Optional<Note> note(UUID id) {
    return find(id).filter(Note.class::isInstance).map(Note.class::cast);
  }

  /** The highlights in the order of their first ranges in the source, then of making. */
  public List<Highlight> highlights() {
    if (highlights == null) { // two threads at once would find the same
      highlights =
          of(Highlight.class)
              .sorted(Comparator.comparing(mark -> mark.anchor().quotations().getFirst().span()))
              .toList();
    }
    return highlights;
  }

  /** The highlights that share at least one unit with one of {@code spans}, in source order. */
  public List<Highlight> overlapping(Collection<Span> spans) {
    List<Highlight> found = new ArrayList<>();
    for (Highlight highlight : highlights()) { // asked for at each key: no streams here
      if (overlaps(highlight, spans)) {
        found.add(highlight);
      }
    }
    return List.copyOf(found);
  }

  private static boolean overlaps(Highlight highlight, Collection<Span> spans) {
    for (Quotation own : highlight.anchor().quotations()) {
      for (Span span : spans) {
        if (own.span().overlaps(span)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first highlight that is held by just this anchor. */
  public Optional<Highlight> heldBy(Anchor anchor) {
    return highlights().stream().filter(highlight -> highlight.anchor().equals(anchor)).findFirst();
  }

  /** The notes on the highlight known by {@code id}, in the order of making. */
  public List<Note> notesOn(UUID id) {
    return notes.getOrDefault(new Target.OnHighlight(id), List.of());
  }

  /** The notes on the page as a whole, in the order of making. */
  public List<Note> notesOnPage() {
    return notes.getOrDefault(new Target.OnPage(sha256), List.of());
  }

  /** The notes on the item that has a part over {@code spans}, in the order of making. */
  public List<Note> notesOnItem(Collection<Span> spans) {
    return notes().stream()
        .filter(
            note ->
                note.on() instanceof Target.OnItem(Anchor anchor)
                    && spans.stream()
                        .anyMatch(span -> span.contains(anchor.spans().getFirst().start())))
        .toList();
  }

  /** All notes, in the order of making. */
  public List<Note> notes() {
    return all.stream().filter(Note.class::isInstance).map(Note.class::cast).toList();
  }

  /** The reader's corrections of the text, in source order. */
  public List<Correction> corrections() {
    return corrections(all);
  }

  /** The marks that await a place, to be confirmed or orphans, as they stood in their source. */
  public List<Stray> strays() {
    return of(Stray.class)
        .sorted(Comparator.comparing(stray -> stray.anchor().spans().getFirst()))
        .toList();
  }

  /** The stray known by {@code id}. */
  public Optional<Stray> stray(UUID id) {
    return find(id).filter(Stray.class::isInstance).map(Stray.class::cast);
  }

  /** The sources that this one took the place of, in that order. */
  public List<Replacement> replacements() {
    return of(Replacement.class).toList();
  }

  private <T extends Annotation> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Annotations that && sha256.equals(that.sha256) && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sha256, all);
  }

  @Override
  public String toString() {
    return sha256 + ": " + all;
  }

  private static List<Correction> corrections(List<Annotation> all) {
    return all.stream()
        .filter(Correction.class::isInstance)
        .map(Correction.class::cast)
        .sorted(Comparator.comparing(Correction::span))
        .toList();
  }

  private static void requireApart(List<Correction> inOrder) {
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).span().overlaps(inOrder.get(i - 1).span())) {
        throw new IllegalArgumentException("corrections overlap at " + inOrder.get(i).span());
      }
    }
  }

  private Map<UUID, Annotation> byId() {
    Map<UUID, Annotation> known = byId;
    if (known == null) { // two threads at once would find the same
      known = HashMap.newHashMap(all.size());
      for (Annotation annotation : all) {
        known.put(annotation.id(), annotation);
      }
      byId = known;
    }
    return known;
  }
}
