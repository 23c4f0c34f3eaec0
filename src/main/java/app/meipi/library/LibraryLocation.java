package app.meipi.library;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a reader's library is kept unless the reader says otherwise. */
public final class LibraryLocation {
  private static final String FILE = "meipi.sqlite";

  private LibraryLocation() {}

  /** On this machine. */
  public static Path system() {
    return of(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"));
  }

  /**
   * In the platform's folder for an application's data.
   *
   * <ul>
   *   <li>Windows: {@code %APPDATA%\Meipi}
   *   <li>macOS: {@code ~/Library/Application Support/Meipi}
   *   <li>elsewhere: {@code $XDG_DATA_HOME/meipi}, or {@code $HOME/.local/share/meipi} if that is
   *       unset, empty or relative, by the XDG Base Directory Specification; {@code user.home}
   *       stands in for {@code $HOME}, which Java does not look at
   * </ul>
   *
   * @param osName the system property {@code os.name}
   * @param environment the environment's variables
   * @param home the system property {@code user.home}
   */
  public static Path of(String osName, Map<String, String> environment, String home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return Optional.ofNullable(environment.get("APPDATA"))
          .filter(folder -> !folder.isBlank())
          .map(Path::of)
          .orElse(Path.of(home, "AppData", "Roaming"))
          .resolve(Path.of("Meipi", FILE));
    }
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Meipi", FILE);
    }
    return absolute(environment, "XDG_DATA_HOME")
        .orElseGet(
            () -> absolute(environment, "HOME").orElse(Path.of(home)).resolve(".local/share"))
        .resolve(Path.of("meipi", FILE));
  }

  private static Optional<Path> absolute(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
  }
}
