package app.meipi.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edits of a sitting that can be undone and redone, immutable: whoever applies a step takes the
 * history behind it only when the store has kept it, so that a failed save loses nothing.
 *
 * @param done the edits that can be undone, the latest last
 * @param undone the edits that can be redone, the one undone last is last
 */
public record History(List<Edit> done, List<Edit> undone) {
  /** How many edits are remembered; older ones can no longer be undone. */
  public static final int LIMIT = 1_000;

  /** A sitting in which nothing was done yet. */
  public static final History EMPTY = new History(List.of(), List.of());

  public History {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /**
   * What undo or redo does.
   *
   * @param edit to be applied to the annotations and to the store
   * @param then the history once that is done
   */
  public record Step(Edit edit, History then) {}

  /** The history after the reader made {@code edit}: nothing can be redone any more. */
  public History made(Edit edit) {
    return new History(with(done, edit), List.of());
  }

  /** Taking back the latest edit; empty if there is none. */
  public Optional<Step> undo() {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Edit latest = done.getLast();
    return Optional.of(
        new Step(latest.inverse(), new History(withoutLast(done), with(undone, latest))));
  }

  /** Making again the edit undone last; empty if there is none. */
  public Optional<Step> redo() {
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Edit latest = undone.getLast();
    return Optional.of(new Step(latest, new History(with(done, latest), withoutLast(undone))));
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
