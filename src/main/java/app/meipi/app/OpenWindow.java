package app.meipi.app;

import app.meipi.library.LibraryLocation;
import app.meipi.page.Explained;
import app.meipi.ui.Look;
import app.meipi.ui.NativeFilePicker;
import app.meipi.ui.ReaderWindow;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the window, where one can be opened. */
final class OpenWindow {
  private OpenWindow() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param page the page to open, or the one that was read last
   * @param library the file of the library, or the usual one
   * @return the exit code
   */
  static int open(Optional<Path> page, Optional<Path> library, Terminal terminal) {
    Optional<Explained> hindrance = DisplayCheck.window();
    if (hindrance.isPresent()) {
      terminal.tell(hindrance.get());
      return Exit.UNAVAILABLE;
    }
    CountDownLatch closed = new CountDownLatch(1);
    try (LocalWorkspace workspace =
        new LocalWorkspace(library.orElseGet(LibraryLocation::system))) {
      Toolkit.start();
      var _ =
          workspace
              .setting(Look.SETTING, "")
              .exceptionally(unreadable -> "")
              .thenAccept(
                  look ->
                      Platform.runLater(
                          () -> show(workspace, Look.read(look), page, terminal, closed)));
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    return Exit.OK;
  }

  private static void show(
      LocalWorkspace workspace,
      Look look,
      Optional<Path> page,
      Terminal terminal,
      CountDownLatch closed) {
    Stage stage = new Stage();
    stage.setOnHidden(event -> closed.countDown());
    ReaderWindow window =
        new ReaderWindow(stage, workspace, terminal.messages(), new NativeFilePicker(), look);
    window.openFirst(page);
    stage.show();
  }
}
