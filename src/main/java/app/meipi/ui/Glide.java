package app.meipi.ui;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Scrolls at once or, if the reader and the system wish, so that the eye can follow: fast at first,
 * then slower. A new distance takes the place of what is left of the one before.
 */
final class Glide extends AnimationTimer {
  /** After so long two thirds of the way are done, in seconds: all of it in about a fifth. */
  private static final double PACE = 0.045;

  /** What is left is done at once, in pixels. */
  private static final double NEAR = 0.75;

  private static final double NANOS = 1e9;

  private final DoubleConsumer scroll;
  private double left;
  private long last;

  /**
   * @param scroll scrolls by so many pixels, down if positive
   */
  Glide(DoubleConsumer scroll) {
    this.scroll = scroll;
  }

  /** Scrolls by {@code distance} pixels. */
  void by(double distance, boolean smooth) {
    stop();
    left = 0;
    if (Math.abs(distance) < NEAR) {
      return;
    }
    if (smooth && !Platform.getPreferences().isReducedMotion()) {
      left = distance;
      last = 0;
      start();
    } else {
      scroll.accept(distance);
    }
  }

  /** How many pixels are still to be done. */
  double left() {
    return left;
  }

  @Override
  public void handle(long now) {
    double seconds = last == 0 ? 1 / 60.0 : (now - last) / NANOS;
    last = now;
    double step = Math.abs(left) < NEAR ? left : left * (1 - Math.exp(-seconds / PACE));
    left -= step;
    scroll.accept(step);
    if (Math.abs(left) < NEAR / 10) {
      stop();
    }
  }
}
