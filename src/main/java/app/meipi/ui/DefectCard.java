package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tells the reader of a fault of the program: that the work is kept, and where the log is. */
final class DefectCard {
  private DefectCard() {}

  /**
   * @param log the file to send to whoever mends it
   * @param goOn closes the card
   */
  static Region card(Messages messages, Keymap keymap, Path log, Runnable goOn) {
    Label title = new Label(messages.text("defect.title"));
    title.getStyleClass().add("card-title");
    Label words = new Label(messages.text("defect.words"));
    words.setWrapText(true);
    TextField path = new TextField(log.toString()); // a field, so that it can be copied
    path.setEditable(false);
    path.setId("defect-log");
    path.setAccessibleText(messages.text("defect.title"));
    Button close = new Button(messages.text("defect.goOn"));
    close.setId("defect-goOn");
    Tips.set(close, messages, keymap, Command.LEAVE);
    close.setOnAction(event -> goOn.run());
    HBox buttons = new HBox(close);
    buttons.getStyleClass().add("card-buttons");
    VBox card = new VBox(16, title, words, path, buttons);
    card.setStyle("-fx-pref-width: 34em;"); // grows with the window's text
    return card;
  }
}
