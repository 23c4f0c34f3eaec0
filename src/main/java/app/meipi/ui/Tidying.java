package app.meipi.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;

/**
 * Has what is no longer needed collected while the reader pauses.
 *
 * <p>By itself the collector waits until all of its room is used, which is a quarter of the
 * machine's memory: other programs would miss that long before. A collection holds the window up
 * for some 0.1 to 0.3 s, so it is done when nobody has pressed a key for a while.
 */
public final class Tidying {
  /** What may come together before it is worth a collection, in bytes. */
  private static final long ROOM = 64L << 20;

  /** So much more is not waited with until the reader pauses. */
  private static final long MOST = 2 * ROOM;

  /** How long a pause is, in ns. */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

  /** How often is looked, in ms. */
  private static final long EVERY = 5_000;

  /** When the reader last did something, by {@link System#nanoTime}. */
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  private Tidying(Stage stage) {
    stage.addEventFilter(InputEvent.ANY, event -> last.set(System.nanoTime()));
  }

  /** Begins, and goes on until the program ends. */
  public static void begin(Stage stage) {
    Tidying tidying = new Tidying(stage);
    // No virtual one: those have their own scheduler, which nothing else at a start needs.
    Thread.ofPlatform().daemon().name("tidying").start(tidying::run);
  }

  private void run() {
    long least = used();
    try {
      while (true) {
        Thread.sleep(EVERY);
        if (isDue(used() - least, System.nanoTime() - last.get())) {
          System.gc();
          least = used();
        }
        least = Math.min(least, used());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether to collect now.
   *
   * @param more what has come together since the last collection, in bytes
   * @param pause for how long the reader has done nothing, in ns
   */
  static boolean isDue(long more, long pause) {
    return more > (pause > PAUSE ? ROOM : MOST);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
