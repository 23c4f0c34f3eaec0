package app.meipi.ui;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.reader.Workspace;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The annotations of the open page and their history, as the library holds them.
 *
 * <p>A change to marks is shown at once, and said to be saved once the library has committed it;
 * one that fails is taken back and told. Changes asked for meanwhile wait their turn, so that none
 * is built on one that may fail. What closes a field that was written in is shown once it is
 * durable.
 */
final class Marking {
  private final Workspace workspace;
  private final SourceText source;
  private final Runnable changed;
  private final Consumer<Saved> saved;
  private final Consumer<Throwable> failed;
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private boolean saving;
  private boolean silent;
  private Annotations annotations;
  private History history;

  /**
   * @param history what can be undone and redone from them
   * @param changed called when the annotations have changed
   * @param saved told how the saving goes
   * @param failed told why a change could not be saved
   */
  Marking(
      Workspace workspace,
      SourceText source,
      Annotations annotations,
      History history,
      Runnable changed,
      Consumer<Saved> saved,
      Consumer<Throwable> failed) {
    this.workspace = workspace;
    this.source = source;
    this.annotations = annotations;
    this.history = history;
    this.changed = changed;
    this.saved = saved;
    this.failed = failed;
  }

  /** The page's annotations as they are shown: all durable but for one change under way. */
  Annotations annotations() {
    return annotations;
  }

  /** Whether changes are under way or waiting. */
  boolean isBusy() {
    return saving;
  }

  /** Whether there is something to undo, now or once the waiting changes are made. */
  boolean canUndo() {
    return !history.done().isEmpty() || saving;
  }

  /** Whether there is something to redo. */
  boolean canRedo() {
    return !history.undone().isEmpty() || saving;
  }

  /**
   * What waits for its turn.
   *
   * @param step what is to be done then; empty if nothing is
   * @param atOnce whether it is shown before it is durable
   * @param shown told what was done, once it is shown
   */
  private record Turn(
      Supplier<Optional<History.Step>> step, boolean atOnce, Consumer<Edit> shown) {}

  /** Makes the edit that {@code make} gives for the annotations of its turn, if it gives one. */
  void make(Function<Annotations, Optional<Edit>> make) {
    submit(new Turn(() -> make.apply(annotations).map(history::make), true, edit -> {}));
  }

  /**
   * As {@link #make(Function)}, but shown only once it is durable; {@code done} is told the edit
   * then.
   */
  void make(Function<Annotations, Optional<Edit>> make, Consumer<Edit> done) {
    submit(new Turn(() -> make.apply(annotations).map(history::make), false, done));
  }

  /** Runs {@code action} once the changes asked for so far are made; at once if there are none. */
  void afterwards(Runnable action) {
    Supplier<Optional<History.Step>> nothing =
        () -> {
          tell(action);
          return Optional.empty();
        };
    submit(new Turn(nothing, true, edit -> {}));
  }

  /** Takes the latest change back; {@code shown} is told that once it is shown. */
  void undo(Consumer<Edit> shown) {
    submit(new Turn(() -> history.undo(), true, shown));
  }

  /** Makes the change undone last again; {@code shown} is told that once it is shown. */
  void redo(Consumer<Edit> shown) {
    submit(new Turn(() -> history.redo(), true, shown));
  }

  /** Lets the changes asked for be saved, but shows nothing more: another page is on the desk. */
  void silence() {
    silent = true;
  }

  private void submit(Turn turn) {
    waiting.add(turn);
    if (!saving) {
      next();
    }
  }

  private void next() {
    while (!waiting.isEmpty()) {
      Turn turn = waiting.remove();
      Optional<History.Step> step = turn.step().get();
      if (step.isPresent()) {
        save(step.get(), turn);
        return;
      }
    }
  }

  private void save(History.Step step, Turn turn) {
    Annotations before = annotations;
    History past = history;
    saving = true;
    tell(() -> saved.accept(Saved.SAVING));
    Runnable show =
        () -> {
          annotations = before.apply(step.edit());
          history = step.then();
          tell(changed);
          tell(() -> turn.shown().accept(step.edit()));
        };
    CompletableFuture<Void> commit = workspace.apply(source, step); // goes on while it is shown
    if (turn.atOnce()) {
      show.run();
    }
    Handover.toFx(
        commit,
        committed -> {
          if (!turn.atOnce()) {
            show.run();
          }
          settle(Saved.SAVED);
        },
        problem -> {
          failed.accept(problem);
          if (turn.atOnce()) {
            annotations = before;
            history = past;
            tell(changed);
          }
          settle(Saved.NOT_SAVED);
        });
  }

  private void settle(Saved outcome) {
    saving = false;
    tell(() -> saved.accept(outcome));
    next();
  }

  private void tell(Runnable news) {
    if (!silent) {
      news.run();
    }
  }
}
