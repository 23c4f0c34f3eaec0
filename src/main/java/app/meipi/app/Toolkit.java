package app.meipi.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX without its window or with it. */
final class Toolkit {
  /**
   * JavaFX warns at every start that it was loaded from the class path, as is decided for this
   * program. Held here because loggers that nobody holds forget their level; in a class of its own
   * because the first logger has all jars looked through, which the thread that starts the toolkit
   * shall do and not the one that begins it.
   */
  private static final class Warnings {
    private static final Logger JAVAFX = Logger.getLogger("javafx");
  }

  /** One of these is there where Linux has a graphics card that can draw. */
  private static final List<Path> CARDS =
      List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

  private Toolkit() {}

  /** Starts the toolkit; the program ends when it says so, not when a window closes. */
  static void start() {
    Warnings.JAVAFX.setLevel(Level.SEVERE);
    if (System.getProperty("prism.order") == null && !hasCard()) {
      // Where OpenGL would be drawn by software, JavaFX draws by itself in the end, but only after
      // it has loaded that software: 0.15 s and 50 MB.
      System.setProperty("prism.order", "sw");
    }
    Platform.startup(() -> Platform.setImplicitExit(false));
  }

  private static boolean hasCard() {
    return !System.getProperty("os.name", "").startsWith("Linux")
        || CARDS.stream().anyMatch(Files::exists);
  }

  /** Starts the toolkit on a thread of its own, as it takes longer than all else at a start. */
  static CompletableFuture<Void> starting() {
    return CompletableFuture.runAsync(
        Toolkit::start, task -> Thread.ofPlatform().name("toolkit").daemon().start(task));
  }

  /** Starts the toolkit with no display: windows are drawn in memory. */
  static void startHeadless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    start();
  }
}
