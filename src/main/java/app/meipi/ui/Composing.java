package app.meipi.ui;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;

/** Whether an input method composes in a field: what stands there is then not yet meant. */
final class Composing {
  private boolean now;

  Composing(TextInputControl field) {
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> now = !event.getComposed().isEmpty());
    field.focusedProperty().addListener((focused, before, after) -> now = false);
  }

  /** Whether it does now. */
  boolean now() {
    return now;
  }
}
