package app.meipi.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures from the press of a key to the finished frame, which is one whose pixels are painted:
 * JavaFX tells nobody of that, but paints on one thread, in turn, so an empty job that is put
 * behind the frame's is done when the frame is.
 *
 * <p>The frame clock is set to a thousand a second, so that no frame waits for its turn.
 */
final class Frames {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A key's rests, in ms: all of it, and what of it the FX thread worked. */
  private record Frame(double passed, double worked) {}

  private final Scene scene;
  private Until rest = Until.AT_ONCE;

  Frames(Scene scene) {
    this.scene = scene;
  }

  /** To be called before the toolkit starts. */
  static void hurry() {
    System.setProperty("javafx.animation.pulse", "1000");
  }

  /** What ends a press: calls what it is given on the FX thread, when what was asked is done. */
  interface Until extends Consumer<Runnable> {
    /** The key is handled when it has been pressed. */
    Until AT_ONCE = Runnable::run;
  }

  /** Lets each press wait for what the one before left to be done. */
  void restUntil(Until done) {
    rest = done;
  }

  /**
   * Presses {@code key} so often, and prints what it took.
   *
   * @param before gets ready for the press, and is not measured
   * @param until when what the key asks for is done, the frame after which counts
   */
  void measure(String what, int rounds, Runnable before, Runnable key, Until until)
      throws InterruptedException {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      await(what, () -> {}, rest);
      await(what, before, Until.AT_ONCE);
      settle();
      long[] start = new long[2];
      long[] end = new long[2];
      CountDownLatch painted = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            start[0] = System.nanoTime();
            start[1] = THREADS.getCurrentThreadCpuTime();
            until.accept(() -> afterFrame(() -> stop(end, painted)));
            key.run();
          });
      if (!painted.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no frame after " + what);
      }
      frames.add(new Frame((end[0] - start[0]) / 1e6, (end[1] - start[1]) / 1e6));
    }
    print(what, frames);
  }

  private static void stop(long[] end, CountDownLatch painted) {
    end[1] = THREADS.getCurrentThreadCpuTime();
    var _ =
        Toolkit.getToolkit()
            .addRenderJob(
                new RenderJob(
                    () -> {
                      end[0] = System.nanoTime();
                      painted.countDown();
                    }));
  }

  private void await(String what, Runnable run, Until until) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          until.accept(() -> afterFrame(done::countDown));
          run.run();
        });
    if (!done.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no frame before " + what);
    }
  }

  /** Runs {@code then} on the FX thread once the next frame has gone to be painted. */
  private void afterFrame(Runnable then) {
    Runnable[] laid = new Runnable[1];
    laid[0] =
        () -> {
          scene.removePostLayoutPulseListener(laid[0]);
          Platform.runLater(then); // by then the frame is on its way
        };
    scene.addPostLayoutPulseListener(laid[0]);
    Platform.requestNextPulse();
  }

  /** Lets what a press leaves to be done later be done: the frame's painting, and saving. */
  private static void settle() throws InterruptedException {
    Thread.sleep(8);
  }

  private static void print(String what, List<Frame> frames) {
    double[] passed = frames.stream().mapToDouble(Frame::passed).toArray();
    double[] worked = frames.stream().mapToDouble(Frame::worked).toArray();
    print(what, passed, worked);
  }

  static void print(String what, double[] passed, double[] worked) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %7.1f %7.1f %7.1f   %7.1f %7.1f %7.1f%n",
        what,
        at(passed, 0.5),
        at(passed, 0.99),
        at(passed, 1),
        at(worked, 0.5),
        at(worked, 0.99),
        at(worked, 1));
  }

  private static double at(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }

  /** Asks the FX thread again and again how long it takes to answer, while something goes on. */
  void heldUp(String what, Runnable work, java.util.function.BooleanSupplier ended) {
    work.run();
    List<Frame> answers = new ArrayList<>();
    long before = Fx.get(THREADS::getCurrentThreadCpuTime);
    while (!ended.getAsBoolean()) {
      long asked = System.nanoTime();
      long busy = Fx.get(THREADS::getCurrentThreadCpuTime);
      answers.add(new Frame((System.nanoTime() - asked) / 1e6, (busy - before) / 1e6));
      before = busy;
    }
    print(what, answers);
  }
}
