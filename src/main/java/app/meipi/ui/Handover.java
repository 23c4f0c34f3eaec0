package app.meipi.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The one place where results of work done elsewhere come to the FX thread. */
final class Handover {
  private Handover() {}

  /** Once {@code work} is done, calls {@code done} or {@code failed} on the FX thread. */
  static <T> void toFx(CompletableFuture<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    var _ =
        work.whenComplete(
            (result, problem) ->
                Platform.runLater(
                    () -> {
                      if (problem == null) {
                        done.accept(result);
                      } else {
                        failed.accept(cause(problem));
                      }
                    }));
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof CompletionException && cause != null ? cause : problem;
  }
}
