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
   * @param before the history before that is done
   */
  public record Step(Move move, Edit edit, History before) {
    /** The history once that is done. */
    public History then() {
      List<Edit> done = before.done;
      List<Edit> undone = before.undone;
      return switch (move) {
        case MAKE -> new History(with(done, edit), List.of());
        case UNDO -> new History(withoutLast(done), with(undone, done.getLast()));
        case REDO -> new History(with(done, edit), withoutLast(undone));
      };
    }
  }

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
    return new Step(Move.MAKE, edit, this);
  }

  /** Taking back the latest edit; empty if there is none. */
  public Optional<Step> undo() {
    return done.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step(Move.UNDO, done.getLast().inverse(), this));
  }

  /** Making again the edit undone last; empty if there is none. */
  public Optional<Step> redo() {
    return undone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step(Move.REDO, undone.getLast(), this));
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
    Map<UUID, Optional<Annotation>> changed = new HashMap<>();
    return steps.stream().takeWhile(edit -> fits(edit, on, changed)).toList();
  }

  /**
   * Whether the state before {@code edit} is that of {@code on} with what is {@code changed}, to
   * which its own changes are then added.
   */
  private static boolean fits(Edit edit, Annotations on, Map<UUID, Optional<Annotation>> changed) {
    for (Edit.Change change : edit.changes()) {
      UUID id = change.before().or(change::after).orElseThrow().id();
      if (!changed.getOrDefault(id, on.find(id)).equals(change.before())) {
        return false;
      }
      changed.put(id, change.after());
    }
    return true;
  }

  private static List<Edit> with(List<Edit> edits, Edit last) {
    List<Edit> longer = new ArrayList<>(LIMIT);
    longer.addAll(edits.size() < LIMIT ? edits : edits.subList(1, LIMIT));
    longer.add(last);
    return longer;
  }

  private static List<Edit> withoutLast(List<Edit> edits) {
    return edits.subList(0, edits.size() - 1);
  }
}
