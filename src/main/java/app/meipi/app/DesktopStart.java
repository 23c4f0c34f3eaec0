package app.meipi.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A start as a desktop makes it: with nothing, or with the absolute name of a file.
 *
 * <p>It opens the window as {@link MeipiCommand} does, but needs no picocli, whose reflection takes
 * longer than all else that is done before the toolkit starts.
 *
 * @param page the page to open
 * @param library the file of the library
 */
record DesktopStart(Optional<Path> page, Optional<Path> library) {
  /** The start that {@code arguments} ask for; empty if they have to be looked at more closely. */
  static Optional<DesktopStart> of(List<String> arguments) {
    Optional<Path> page = Optional.empty();
    Optional<Path> library = Optional.empty();
    for (Iterator<String> next = arguments.iterator(); next.hasNext(); ) {
      String argument = next.next();
      if (argument.equals("--library") && next.hasNext() && library.isEmpty()) {
        library = absolute(next.next());
        if (library.isEmpty()) {
          return Optional.empty();
        }
      } else if (page.isEmpty() && absolute(argument).isPresent()) {
        page = absolute(argument);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new DesktopStart(page, library));
  }

  /** Opens the window; gives the exit code, one of {@link Exit}. */
  int open(Terminal terminal) {
    return new OpenWindow(terminal, Folders.system()).open(page, library);
  }

  private static Optional<Path> absolute(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Path::isAbsolute);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
