package app.meipi.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The edits of a page that can be undone and redone, immutable: whoever applies a step takes the
 * history behind it only when the store has kept it, so that a failed save loses nothing.
 *
 * @param done the edits that can be undone, the latest last
 * @param undone the edits that can be redone, the one undone last is last
 */
public record History(List<Edit> done, List<Edit> undone) {
  /** How many edits are remembered; older ones can no longer be undone. */
  public static final int LIMIT = 1_000;

  /** Of a page on which nothing was done yet. */
  public static final History EMPTY = new History(List.of(), List.of());

  public History {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /**
   * What a change, undo or redo does.
   *
   * @param move which of these it is
   * @param edit to be applied to the annotations and to the store
   * @param then the history once that is done
   */
  public record Step(Move move, Edit edit, History then) {}

  /** The ways through the history. */
  public enum Move {
    /** A new change; nothing can be redone behind it. */
    MAKE,
    /** The inverse of the latest change. */
    UNDO,
    /** The change undone last, again. */
    REDO
  }

  /** Making {@code edit}: nothing can be redone any more. */
  public Step make(Edit edit) {
    return new Step(Move.MAKE, edit, new History(with(done, edit), List.of()));
  }

  /** Taking back the latest edit; empty if there is none. */
  public Optional<Step> undo() {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Edit latest = done.getLast();
    return Optional.of(
        new Step(
            Move.UNDO, latest.inverse(), new History(withoutLast(done), with(undone, latest))));
  }

  /** Making again the edit undone last; empty if there is none. */
  public Optional<Step> redo() {
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Edit latest = undone.getLast();
    return Optional.of(
        new Step(Move.REDO, latest, new History(with(done, latest), withoutLast(undone))));
  }

  /**
   * What of it can be undone and redone from {@code on}: where an edit does not lead from or to the
   * state that is there, it goes, with all that would come behind it.
   */
  public History fitting(Annotations on) {
    List<Edit> back = fitting(on, done.stream().map(Edit::inverse).toList().reversed());
    List<Edit> forth = fitting(on, undone.reversed());
    return new History(back.stream().map(Edit::inverse).toList().reversed(), forth.reversed());
  }

  private static List<Edit> fitting(Annotations on, List<Edit> steps) {
    Map<UUID, Annotation> state = new HashMap<>();
    on.all().forEach(annotation -> state.put(annotation.id(), annotation));
    return steps.stream().takeWhile(edit -> fits(edit, state)).toList();
  }

  /** Whether the state before {@code edit} is that of {@code state}, which it then changes. */
  private static boolean fits(Edit edit, Map<UUID, Annotation> state) {
    for (Edit.Change change : edit.changes()) {
      UUID id = change.before().or(change::after).orElseThrow().id();
      if (!Optional.ofNullable(state.get(id)).equals(change.before())) {
        return false;
      }
      change.after().ifPresentOrElse(after -> state.put(id, after), () -> state.remove(id));
    }
    return true;
  }

  private static List<Edit> with(List<Edit> edits, Edit last) {
    List<Edit> longer = new ArrayList<>(edits);
    longer.add(last);
    return longer.subList(Math.max(0, longer.size() - LIMIT), longer.size());
  }

  private static List<Edit> withoutLast(List<Edit> edits) {
    return edits.subList(0, edits.size() - 1);
  }
}
