package app.meipi.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** Drives windows on the headless toolkit as a reader would, from the test's own thread. */
public final class Fx {
  /** How long a test waits for what must come, in seconds; reached only where it never does. */
  private static final int PATIENCE = 60;

  private static boolean started;

  private Fx() {}

  /** Starts the toolkit, once for all tests. */
  public static synchronized void start() {
    if (!started) {
      Toolkit.startHeadless();
      started = true;
    }
  }

  /** Runs {@code call} on the FX thread and gives what it gives. */
  public static <T> T get(Callable<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(call.call());
          } catch (Throwable problem) {
            result.completeExceptionally(problem);
          }
        });
    try {
      return result.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new AssertionError("on the FX thread: " + e, e);
    }
  }

  /** Presses the keys together, the first being held longest. */
  static void press(KeyCode... keys) {
    get(
        () -> {
          pressHere(keys);
          return keys;
        });
  }

  /** As {@link #press}, already on the FX thread: nothing else comes between two calls. */
  static void pressHere(KeyCode... keys) {
    Robot robot = new Robot();
    Arrays.stream(keys).forEach(robot::keyPress);
    Arrays.asList(keys).reversed().forEach(robot::keyRelease);
  }

  /** Types the characters one by one where the keyboard is. */
  static void type(String characters) {
    characters
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character ->
                get(
                    () -> {
                      Node owner = focused();
                      owner.fireEvent(
                          new KeyEvent(
                              KeyEvent.KEY_TYPED,
                              character,
                              "",
                              KeyCode.UNDEFINED,
                              false,
                              false,
                              false,
                              false));
                      return owner;
                    }));
  }

  /** Has the field that has the keyboard told what an input method composes and commits. */
  static void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    get(
        () -> {
          Node field = focused();
          field.fireEvent(
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
          return field;
        });
  }

  /** What has the keyboard; called on the FX thread. */
  static Node focused() {
    Scene scene =
        Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseThrow().getScene();
    return scene.getFocusOwner();
  }

  /** Waits until {@code holds} on the FX thread. */
  static void until(String what, Callable<Boolean> holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!get(holds)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came: " + what);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
