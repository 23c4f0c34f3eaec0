package app.meipi.ui;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.reader.Workspace;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The annotations of the open page and their history, as the library holds them.
 *
 * <p>They change only once the library has committed a change: what the window shows is durable,
 * and a change that fails leaves nothing to take back. Changes asked for meanwhile wait their turn.
 */
final class Marking {
  private final Workspace workspace;
  private final SourceText source;
  private final Runnable changed;
  private final Consumer<Boolean> saved;
  private final Consumer<Throwable> failed;
  private final Queue<Supplier<Optional<History.Step>>> waiting = new ArrayDeque<>();
  private boolean saving;
  private Annotations annotations;
  private History history = History.EMPTY;

  /**
   * @param changed called when the annotations have changed
   * @param saved told whether nothing is waiting to be saved
   * @param failed told why a change could not be saved
   */
  Marking(
      Workspace workspace,
      SourceText source,
      Annotations annotations,
      Runnable changed,
      Consumer<Boolean> saved,
      Consumer<Throwable> failed) {
    this.workspace = workspace;
    this.source = source;
    this.annotations = annotations;
    this.changed = changed;
    this.saved = saved;
    this.failed = failed;
  }

  /** The page's annotations, all of them durable. */
  Annotations annotations() {
    return annotations;
  }

  /** Whether there is something to undo, now or once the waiting changes are made. */
  boolean canUndo() {
    return !history.done().isEmpty() || saving;
  }

  /** Whether there is something to redo. */
  boolean canRedo() {
    return !history.undone().isEmpty() || saving;
  }

  /** Makes the edit that {@code make} gives for the annotations of its turn, if it gives one. */
  void make(Function<Annotations, Optional<Edit>> make) {
    submit(() -> make.apply(annotations).map(edit -> new History.Step(edit, history.made(edit))));
  }

  /** Takes the latest change back. */
  void undo() {
    submit(() -> history.undo());
  }

  /** Makes the change undone last again. */
  void redo() {
    submit(() -> history.redo());
  }

  private void submit(Supplier<Optional<History.Step>> change) {
    waiting.add(change);
    if (!saving) {
      next();
    }
  }

  private void next() {
    while (!waiting.isEmpty()) {
      Optional<History.Step> step = waiting.remove().get();
      if (step.isPresent()) {
        save(step.get());
        return;
      }
    }
  }

  private void save(History.Step step) {
    Annotations then = annotations.apply(step.edit());
    saving = true;
    saved.accept(false);
    Handover.toFx(
        workspace.apply(source, step.edit()),
        done -> {
          annotations = then;
          history = step.then();
          changed.run();
          settle();
        },
        problem -> {
          failed.accept(problem);
          settle();
        });
  }

  private void settle() {
    saving = false;
    next();
    if (!saving) {
      saved.accept(true);
    }
  }
}
