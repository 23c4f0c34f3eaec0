package app.meipi.app;

import app.meipi.page.Explained;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Finds out before JavaFX is loaded whether it will find the libraries and the display that it
 * needs on Linux; it meets the absence of a library with a stack trace, or by ending the JVM.
 */
@SuppressWarnings("restricted") // The only class that calls native code, which is its purpose.
final class DisplayCheck {
  /** A library by the name under which JavaFX's own load it, and the Debian packages to install. */
  record Library(String file, String packages) {}

  private static final String WINDOW_PACKAGES = "libgtk-3-0 libxtst6";
  private static final String TEXT_PACKAGES = "libpangoft2-1.0-0 libfreetype6";

  private static final List<Library> FOR_TEXT =
      List.of(
          new Library("libpangoft2-1.0.so.0", TEXT_PACKAGES),
          new Library("libfreetype.so.6", TEXT_PACKAGES));

  private static final List<Library> FOR_WINDOW =
      List.of(
          new Library("libX11.so.6", WINDOW_PACKAGES),
          new Library("libXtst.so.6", WINDOW_PACKAGES),
          new Library("libgtk-3.so.0", WINDOW_PACKAGES));

  /** Where the dynamic linker keeps the names of the libraries that it finds. */
  private static final Path LINKER_CACHE = Path.of("/etc/ld.so.cache");

  /** Where an X server on this machine takes calls to its display {@code :0}, {@code :1} … */
  private static final String LOCAL_DISPLAY = "/tmp/.X11-unix/X";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private DisplayCheck() {}

  /** Why no window can be opened here; empty if one can. */
  static Optional<Explained> window() {
    Optional<String> display = Optional.ofNullable(System.getenv("DISPLAY"));
    if (!isLinux() || evident(LINKER_CACHE, LOCAL_DISPLAY, display)) {
      return Optional.empty();
    }
    return missing("problem.library", FOR_WINDOW)
        .or(() -> missing("problem.library", FOR_TEXT))
        .or(() -> display(display));
  }

  /**
   * Whether all is there at a first look, which costs no call of native code and hardly any time:
   * the linker knows the libraries, and the socket of an X server on this machine is there. Whether
   * that server answers is seen when the toolkit calls it.
   *
   * @param local the start of the names of such servers' sockets
   */
  static boolean evident(Path linkerCache, String local, Optional<String> display) {
    String name = display.orElse("");
    if (!name.matches(":\\d+(\\.\\d+)?")) {
      return false;
    }
    Path socket = Path.of(local + name.substring(1).replaceFirst("\\..*", ""));
    try {
      String known = Files.readString(linkerCache, StandardCharsets.ISO_8859_1);
      return Files.exists(socket)
          && Stream.concat(FOR_WINDOW.stream(), FOR_TEXT.stream())
              .allMatch(library -> known.contains("/" + library.file() + "\0"));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Why no picture can be drawn here without a display; empty if one can. */
  static Optional<Explained> headless() {
    return isLinux() ? missing("problem.library.render", FOR_TEXT) : Optional.empty();
  }

  /** The problem {@code key} with the first of {@code libraries} that cannot be loaded. */
  static Optional<Explained> missing(String key, List<Library> libraries) {
    return libraries.stream()
        .filter(library -> !loads(library.file()))
        .findFirst()
        .map(library -> new Problem(key, library.file(), library.packages()));
  }

  /** Why the display called {@code name} cannot be used. */
  static Optional<Explained> display(Optional<String> name) {
    if (name.isEmpty() || name.get().isBlank()) {
      return Optional.of(new Problem("problem.display"));
    }
    return answers(name.get())
        ? Optional.empty()
        : Optional.of(new Problem("problem.display.refused", name.get()));
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }

  /** Loads for good: GTK does not bear to be unloaded. */
  private static boolean loads(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException notThere) {
      return false;
    }
  }

  /** A display that is far away may never answer, and Xlib has no timeout. */
  private static boolean answers(String display) {
    CompletableFuture<Boolean> opened = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("display-check").start(() -> opened.complete(opens(display)));
    try {
      return opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException noAnswer) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean opens(String display) {
    SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    Linker linker = Linker.nativeLinker();
    MethodHandle open =
        linker.downcallHandle(
            x11.findOrThrow("XOpenDisplay"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    MethodHandle close =
        linker.downcallHandle(
            x11.findOrThrow("XCloseDisplay"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment opened = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
      if (opened.equals(MemorySegment.NULL)) {
        return false;
      }
      int ignored = (int) close.invokeExact(opened);
      return true;
    } catch (Throwable failed) {
      throw new IllegalStateException("Xlib could not be called", failed);
    }
  }
}
