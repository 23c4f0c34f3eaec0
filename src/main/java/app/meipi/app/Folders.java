package app.meipi.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what is not the reader's work: its log, what lasts while it runs, and
 * what can be made again.
 *
 * @param state outlives the program: the log
 * @param runtime may be gone once the reader logs out
 * @param cache may be deleted at any time
 */
record Folders(Path state, Path runtime, Path cache) {
  private static final String NAME = "meipi";

  /** On this machine. */
  static Folders system() {
    return of(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home"));
  }

  /**
   * In the platform's folders.
   *
   * <ul>
   *   <li>Windows: {@code %LOCALAPPDATA%\Meipi}
   *   <li>macOS: {@code ~/Library/Logs/Meipi} and {@code ~/Library/Caches/Meipi}
   *   <li>elsewhere: {@code $XDG_STATE_HOME/meipi} (else {@code $HOME/.local/state/meipi}) and
   *       {@code $XDG_RUNTIME_DIR/meipi} (else {@code run} in the former) and {@code
   *       $XDG_CACHE_HOME/meipi/pages} (else {@code $HOME/.cache/meipi/pages}), by the XDG Base
   *       Directory Specification
   * </ul>
   */
  static Folders of(String osName, Map<String, String> environment, String home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      Path local = absolute(environment, "LOCALAPPDATA").orElse(Path.of(home, "AppData", "Local"));
      Path own = local.resolve("Meipi");
      return new Folders(own, own.resolve("run"), own.resolve("cache"));
    }
    if (os.startsWith("mac")) {
      Path caches = Path.of(home, "Library", "Caches", "Meipi");
      return new Folders(
          Path.of(home, "Library", "Logs", "Meipi"), caches, caches.resolve("pages"));
    }
    Path own = absolute(environment, "HOME").orElse(Path.of(home));
    Path state =
        absolute(environment, "XDG_STATE_HOME")
            .orElseGet(() -> own.resolve(".local/state"))
            .resolve(NAME);
    Path cache =
        absolute(environment, "XDG_CACHE_HOME")
            .orElseGet(() -> own.resolve(".cache"))
            .resolve(NAME)
            .resolve("pages");
    Path runtime =
        absolute(environment, "XDG_RUNTIME_DIR")
            .map(folder -> folder.resolve(NAME))
            .orElse(state.resolve("run"));
    return new Folders(state, runtime, cache);
  }

  private static Optional<Path> absolute(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /**
   * Makes {@code folder} one that only this user may enter, where the file system knows users.
   *
   * @throws IOException if it cannot be made
   */
  static Path ofThisUser(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }
}
