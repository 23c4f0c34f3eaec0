package app.meipi.ui;

import javafx.scene.control.ScrollPane;

/**
 * Scroll panes that do not keep a picture of what is in view, as they do by themselves: it is as
 * large as the view, is drawn anew with each change, and what is drawn here is drawn as quickly.
 */
final class Viewports {
  private Viewports() {}

  /** Has {@code pane} draw what is in view each time. */
  static void direct(ScrollPane pane) {
    pane.skinProperty()
        .addListener((skin, before, now) -> pane.lookup(".viewport").setCache(false));
  }
}
