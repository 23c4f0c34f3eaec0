package app.meipi.pdf;

import java.io.IOException;
import java.time.Duration;

/** Ends the work on a page that would go on for ever, as some damaged and some hostile ones do. */
final class Deadline {
  /** A page takes some hundred milliseconds; one of a slow machine's slowest a few seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final long end = System.nanoTime() + LONGEST.toNanos();

  /**
   * To be called for each operator.
   *
   * @throws IOException if the time is up
   */
  void check() throws IOException {
    if (System.nanoTime() - end > 0) {
      throw new IOException("not done after " + LONGEST.toSeconds() + " s");
    }
  }
}
