package app.meipi.ui;

import app.meipi.reader.Scope;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Tells what has the keyboard, by what the parts of the window were said to be. */
final class Scopes {
  private Scopes() {}

  /** Says what {@code node} and all within it are. */
  static <T extends Node> T set(T node, Scope scope) {
    node.getProperties().put(Scope.class, scope);
    return node;
  }

  /** The scope of an event's target. */
  static Scope of(Object target) {
    for (@Nullable Node node = target instanceof Node start ? start : null;
        node != null;
        node = node.getParent()) {
      if (node.getProperties().get(Scope.class) instanceof Scope scope) {
        return scope;
      }
      if (node instanceof TextInputControl) {
        return Scope.FIELD;
      }
    }
    return Scope.READING;
  }
}
