package app.meipi.app;

import java.nio.file.Path;
import java.util.Optional;

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
    terminal.tell(DisplayCheck.window().orElse(new Problem("problem.window")));
    return Exit.UNAVAILABLE;
  }
}
