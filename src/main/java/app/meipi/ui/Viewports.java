package app.meipi.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;

/**
 * Has scroll panes draw what is in view each time.
 *
 * <p>By themselves they keep a picture as large as the view, which is not given back when the pane
 * goes: each card and each note that was opened would cost some MB. What is drawn here is drawn as
 * quickly as the picture.
 */
final class Viewports {
  private Viewports() {}

  /** Has {@code pane} keep no picture. */
  static void direct(ScrollPane pane) {
    pane.skinProperty()
        .addListener((skin, before, now) -> pane.lookup(".viewport").setCache(false));
  }

  /** Has the scroll pane in {@code area} keep no picture. */
  static void direct(TextArea area) {
    area.skinProperty()
        .addListener((skin, before, now) -> direct((ScrollPane) area.lookup(".scroll-pane")));
  }
}
