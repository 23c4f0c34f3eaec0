package app.meipi.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Does something when what is now asked for has been laid out, just before it is painted. */
final class AfterLayout {
  private AfterLayout() {}

  /** Runs {@code once} after the next layout of the window that {@code node} is in, if any. */
  static void run(Node node, Runnable once) {
    Scene scene = node.getScene();
    if (scene == null) {
      return;
    }
    Runnable[] listener = new Runnable[1];
    listener[0] =
        () -> {
          scene.removePostLayoutPulseListener(listener[0]);
          once.run();
        };
    scene.addPostLayoutPulseListener(listener[0]);
    Platform.requestNextPulse();
  }
}
