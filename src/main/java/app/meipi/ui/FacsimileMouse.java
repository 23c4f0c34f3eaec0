package app.meipi.ui;

import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse on the printed page: a click goes to the mark or the sentence there; dragging selects
 * from character to character, or, where none stands, moves the page.
 */
final class FacsimileMouse {
  private final FacsimilePane pane;
  private final FacsimileMarks marks;
  private final Mouse mouse;
  private OptionalInt from = OptionalInt.empty();
  private double lastX;
  private double lastY;

  FacsimileMouse(Node sheet, FacsimilePane pane, FacsimileMarks marks, Mouse mouse) {
    this.pane = pane;
    this.marks = marks;
    this.mouse = mouse;
    sheet.setOnMouseMoved(event -> sheet.setCursor(isText(event) ? Cursor.TEXT : Cursor.DEFAULT));
    sheet.setOnMousePressed(this::pressed);
    sheet.setOnMouseDragged(this::dragged);
    sheet.setOnMouseClicked(this::clicked);
  }

  private double x(MouseEvent event) {
    return event.getX() / pane.zoom();
  }

  private double y(MouseEvent event) {
    return event.getY() / pane.zoom();
  }

  private boolean isText(MouseEvent event) {
    return pane.zoom() > 0 && marks.at(x(event), y(event)).isPresent();
  }

  private void pressed(MouseEvent event) {
    boolean selects = event.getButton() == MouseButton.PRIMARY && pane.zoom() > 0;
    from = selects ? marks.at(x(event), y(event)) : OptionalInt.empty();
    lastX = event.getSceneX();
    lastY = event.getSceneY();
  }

  private void dragged(MouseEvent event) {
    if (event.isStillSincePress()) {
      return;
    }
    if (from.isPresent()) {
      marks.nearest(x(event), y(event)).ifPresent(to -> mouse.drag().over(from.getAsInt(), to));
    } else {
      pane.moveBy(lastX - event.getSceneX(), lastY - event.getSceneY());
      lastX = event.getSceneX();
      lastY = event.getSceneY();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && pane.zoom() > 0) {
      marks
          .at(x(event), y(event))
          .ifPresent(
              offset ->
                  marks
                      .markAt(offset)
                      .ifPresentOrElse(mouse.remark(), () -> mouse.source().accept(offset)));
    }
  }
}
