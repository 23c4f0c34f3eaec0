package app.meipi.app;

import app.meipi.annotate.StoreException;
import app.meipi.app.SingleInstance.Claim;
import app.meipi.cache.PageCache;
import app.meipi.library.Backups;
import app.meipi.library.LibraryLocation;
import app.meipi.page.Explained;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.ui.NativeFilePicker;
import app.meipi.ui.ReaderWindow;
import app.meipi.ui.Rehearsal;
import app.meipi.ui.Tidying;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the window, where one can be opened and none is open on the same library. */
final class OpenWindow {
  /** When all is on the screen, as far as can be told: what nobody waits for is done then. */
  private static final Executor LATER = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

  private final Terminal terminal;
  private final Folders folders;

  /**
   * @param folders where log and lock are kept
   */
  OpenWindow(Terminal terminal, Folders folders) {
    this.terminal = terminal;
    this.folders = folders;
  }

  /**
   * Opens the window and returns when it is closed, or has the one that is open already show the
   * page.
   *
   * @param page the page to open, or the one that was read last
   * @param library the file of the library, or the usual one
   * @return the exit code
   */
  int open(Optional<Path> page, Optional<Path> library) {
    Optional<Explained> hindrance = DisplayCheck.window();
    if (hindrance.isPresent()) {
      terminal.tell(hindrance.get());
      return Exit.UNAVAILABLE;
    }
    CompletableFuture<Void> toolkit = Toolkit.starting();
    Path file = library.orElseGet(LibraryLocation::system);
    try {
      return switch (SingleInstance.claim(folders.runtime(), file, page)) {
        case Claim.Handed() -> Exit.OK;
        case Claim.Silent() -> {
          terminal.tell(new Problem("problem.running", file.toString()));
          yield Exit.UNAVAILABLE;
        }
        case Claim.First(SingleInstance held) -> {
          try (held) {
            yield open(toolkit, page, file, Optional.of(held));
          }
        }
      };
    } catch (IOException unusable) {
      // Alone or not: SQLite keeps writers apart.
      return open(toolkit, page, file, Optional.empty());
    }
  }

  private int open(
      CompletableFuture<Void> toolkit,
      Optional<Path> page,
      Path library,
      Optional<SingleInstance> held) {
    CountDownLatch closed = new CountDownLatch(1);
    try (LocalWorkspace workspace = new LocalWorkspace(library, parsing())) {
      // Begun before all else: the page is read while the toolkit starts.
      CompletableFuture<Settings> settings = Settings.of(workspace);
      CompletableFuture<OpenedPage> first = workspace.openFirst(page);
      Path log = Log.to(folders.state());
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, fault) ->
              log().log(Level.ERROR, "a fault on thread " + thread.getName(), fault));
      log().log(Level.INFO, "{0}, Java {1}, {2}", Version.text(), Runtime.version(), library);
      KeyFile keys = KeyFiles.beside(library);
      toolkit.join();
      var _ =
          settings.thenAccept(
              kept ->
                  Platform.runLater(
                      () -> {
                        Stage stage = new Stage();
                        stage.setOnHidden(event -> closed.countDown());
                        ReaderWindow window = window(stage, workspace, kept, keys, log);
                        window.restore(kept.window());
                        window.openFirst(first);
                        // Behind the page, if that is there already: it is laid out only once.
                        Platform.runLater(stage::show);
                        Tidying.begin(stage);
                        Rehearsal.asked(stage, window::openLater).ifPresent(Rehearsal::start);
                        held.ifPresent(one -> one.listen(window::openLater));
                      }));
      LATER.execute(() -> backUp(library));
      closed.await();
    } catch (CompletionException refused) {
      log().log(Level.WARNING, "no display", refused);
      terminal.tell(
          new Problem("problem.display.refused", String.valueOf(System.getenv("DISPLAY"))));
      return Exit.UNAVAILABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    log().log(Level.INFO, "closed");
    Log.close();
    return Exit.OK;
  }

  /**
   * Not in a field: the first logger has all jars looked through, and the toolkit shall not wait.
   */
  private static System.Logger log() {
    return System.getLogger("app.meipi");
  }

  private Parsing parsing() {
    return new Parsing(Version.build().map(build -> new PageCache(folders.cache(), build)));
  }

  /** Today's copy; one that cannot be made is tried again at the next start. */
  private static void backUp(Path library) {
    try {
      if (new Backups(library).daily(LocalDate.now(ZoneId.systemDefault()))) {
        log().log(Level.INFO, "copied the library");
      }
    } catch (StoreException e) {
      log().log(Level.WARNING, "the library was not copied", e);
    }
  }

  private ReaderWindow window(
      Stage stage, LocalWorkspace workspace, Settings kept, KeyFile keys, Path log) {
    Messages messages = kept.messages(terminal.messages());
    ReaderWindow window =
        new ReaderWindow(stage, workspace, messages, new NativeFilePicker(), kept.look(), keys);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          log().log(Level.ERROR, "a fault on thread " + thread.getName(), fault);
          window.tellOfDefect(log);
        });
    return window;
  }
}
