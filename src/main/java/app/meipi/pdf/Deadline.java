package app.meipi.pdf;

import java.io.IOException;
import java.time.Duration;

/** Ends the work on a page that would go on for ever, as some damaged and some hostile ones do. */
final class Deadline {
  /** A page takes some hundred milliseconds; one of a slow machine's slowest a few seconds. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private final Duration patience;
  private final long end;

  Deadline(Duration patience) {
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** The time is up. */
  static final class Passed extends IOException {
    private Passed(Duration patience) {
      super("not done after " + patience.toSeconds() + " s");
    }
  }

  /**
   * To be called for each operator.
   *
   * @throws Passed if the time is up
   */
  void check() throws Passed {
    if (System.nanoTime() - end >= 0) {
      throw new Passed(patience);
    }
  }
}
