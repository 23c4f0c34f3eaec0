package app.meipi.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stands below the page: a line to write in while it is open, bars, and at the bottom where
 * the reader is.
 */
final class Below extends VBox {
  private final VBox line = new VBox();

  Below(Region status) {
    getChildren().setAll(line, status);
  }

  /** Has {@code bar} stand above the line that says where the reader is, while it is visible. */
  void add(Region bar) {
    bar.visibleProperty()
        .addListener(
            (visible, before, now) -> {
              if (now) {
                getChildren().add(getChildren().size() - 1, bar);
              } else {
                getChildren().remove(bar);
              }
            });
  }

  /** Shows a line to write in; {@code focus} gives its field the keyboard. */
  void open(Region bar, Runnable focus) {
    line.getChildren().setAll(bar);
    applyCss(); // a control takes keys from its style on: none typed at once is lost
    layout();
    focus.run();
  }

  /** Takes the line {@code bar} away; false if another has taken its place meanwhile. */
  boolean close(Region bar) {
    return line.getChildren().remove(bar);
  }
}
