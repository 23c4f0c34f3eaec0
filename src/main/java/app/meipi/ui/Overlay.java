package app.meipi.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A layer over the window that shows one card at a time, such as the cheat sheet. */
final class Overlay extends StackPane {
  private Runnable closed = () -> {};
  private String shown = "";

  Overlay() {
    getStyleClass().add("overlay");
    setAlignment(Pos.CENTER);
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /**
   * Shows {@code card} in place of any other.
   *
   * @param id what the card is known by
   * @param whenClosed called once it is gone
   */
  void show(String id, Region card, Runnable whenClosed) {
    close();
    shown = id;
    ScrollPane frame = new ScrollPane(card); // a card larger than the window can be scrolled
    frame.getStyleClass().add("card");
    frame.setFitToWidth(true); // else a scroll bar at the side makes one at the bottom
    frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    frame.setFocusTraversable(false);
    StackPane.setMargin(frame, new Insets(12));
    getChildren().setAll(frame);
    closed = whenClosed;
    setVisible(true);
    applyCss(); // a control takes keys from its style on: none typed at once is lost
    layout();
  }

  /** Whether the card known by {@code id} is shown. */
  boolean isShowing(String id) {
    return isVisible() && shown.equals(id);
  }

  /** Whether a card is shown. */
  boolean isOpen() {
    return isVisible();
  }

  /** Closes the card, if one is shown. */
  void close() {
    if (isVisible()) {
      setVisible(false);
      getChildren().removeIf((Node child) -> true);
      closed.run();
    }
  }
}
