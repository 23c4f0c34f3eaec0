package app.meipi.ui;

import app.meipi.page.Explained;
import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.concurrent.CancellationException;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line above the page that tells the reader what went wrong, or what a key could not do. */
final class MessageBar extends HBox {
  private static final System.Logger LOG = System.getLogger("app.meipi");

  private final Messages messages;
  private final Label words = new Label();
  private boolean lasting;

  MessageBar(Messages messages, Keymap keymap) {
    super(12);
    this.messages = messages;
    getStyleClass().add("message");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("message");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button("×");
    close.setFocusTraversable(false);
    close.setAccessibleText(messages.text("message.close"));
    Tips.set(close, messages, keymap, Command.LEAVE);
    close.setOnAction(event -> close());
    getChildren().setAll(words, close);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Shows a sentence that goes with the next command. */
  void hint(String sentence) {
    show(sentence, false);
  }

  /** Shows a sentence that stays until it is closed or another page is open. */
  void problem(String sentence) {
    show(sentence, true);
  }

  /** Tells the reader what went wrong, and the log more of it. */
  void report(Throwable problem) {
    if (problem instanceof CancellationException) {
      closeHint(false); // as the reader wished
    } else if (problem instanceof Explained explained) {
      problem(messages.explain(explained));
      LOG.log(System.Logger.Level.WARNING, explained.key());
    } else {
      problem(messages.text("message.defect", problem.toString()));
      LOG.log(System.Logger.Level.ERROR, "a defect", problem);
    }
  }

  private void show(String sentence, boolean lasts) {
    words.setText(sentence);
    lasting = lasts;
    setVisible(true);
  }

  /** Takes a hint away, and with {@code problemsToo} a problem. */
  void closeHint(boolean problemsToo) {
    if (!lasting || problemsToo) {
      close();
    }
  }

  /** Takes the sentence away. */
  void close() {
    setVisible(false);
  }
}
