package app.meipi.ui;

import app.meipi.reader.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tells the program's version and what is shipped with it; a field, so that it can be copied. */
final class AboutCard {
  private AboutCard() {}

  static Region card(Messages messages, List<String> lines) {
    Label title = new Label(messages.text("about.title"));
    title.getStyleClass().add("card-title");
    Label words = new Label(messages.text("about.words"));
    words.setWrapText(true);
    TextArea made = new TextArea(String.join("\n", lines));
    Viewports.direct(made);
    made.setEditable(false);
    made.setPrefRowCount(14);
    made.setId("about");
    VBox card = new VBox(16, title, words, made);
    card.setStyle("-fx-pref-width: 38em;"); // grows with the window's text
    return card;
  }
}
