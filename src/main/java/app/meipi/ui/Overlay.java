package app.meipi.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A layer over the window that shows one card at a time, such as the cheat sheet. */
final class Overlay extends StackPane {
  private final Runnable after;
  private Runnable closed = () -> {};
  private String shown = "";

  /**
   * @param after called whenever a card is gone: gives the text the keyboard again
   */
  Overlay(Runnable after) {
    this.after = after;
    getStyleClass().add("overlay");
    setAlignment(Pos.CENTER);
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::stayInCard);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /** Shows {@code card}, known by {@code id}, in place of any other. */
  void show(String id, Region card) {
    show(id, card, () -> {});
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
    Viewports.direct(frame);
    frame.setFitToWidth(true); // else a scroll bar at the side makes one at the bottom
    frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    frame.setFocusTraversable(false);
    StackPane.setMargin(frame, new Insets(12));
    getChildren().setAll(frame);
    closed = whenClosed;
    setVisible(true);
    applyCss(); // a control takes keys from its style on: none typed at once is lost
    double high = card.prefHeight(card.prefWidth(-1));
    if (high > card.prefHeight(-1)) { // where lines are broken the frame asks for too little
      frame.setPrefViewportHeight(high);
    }
    layout();
    if (stops().isEmpty()) { // nothing in it takes the keyboard: keys scroll the card itself
      frame.setFocusTraversable(true);
      frame.setAccessibleText(title(frame));
      frame.requestFocus();
    }
  }

  private static String title(Node card) {
    return card.lookup(".card-title") instanceof Label title ? title.getText() : "";
  }

  private List<Node> stops() {
    List<Node> stops = new ArrayList<>();
    getChildren().forEach(card -> collect(card, stops));
    return stops;
  }

  /** Tab goes round in the card: what lies under it cannot be seen, and must not be left in. */
  private void stayInCard(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
      return;
    }
    List<Node> stops = stops();
    int at = stops.indexOf(getScene().getFocusOwner());
    if (!stops.isEmpty()) {
      int next = at < 0 ? 0 : at + (event.isShiftDown() ? -1 : 1);
      stops.get(Math.floorMod(next, stops.size())).requestFocus();
    }
    event.consume();
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
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
      after.run();
    }
  }
}
