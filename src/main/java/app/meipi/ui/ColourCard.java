package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.reader.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card on which the reader names the five colours; Enter keeps the names. */
final class ColourCard extends VBox {
  private final List<TextField> fields = new ArrayList<>();

  /**
   * @param kept takes the names once Enter is pressed, one for each colour
   */
  ColourCard(Messages messages, ColourNames names, Consumer<List<String>> kept) {
    super(12);
    Label title = new Label(messages.text("colours.title"));
    title.getStyleClass().add("card-title");
    GridPane grid = new GridPane(12, 8);
    for (Colour colour : Colour.values()) {
      Label name = new Label(messages.text("colour." + colour.number()));
      name.getStyleClass().addAll("mark-chip", "mark-chip-" + colour.number());
      name.setStyle(Theme.dashedEdge(colour));
      name.setMinWidth(Region.USE_PREF_SIZE);
      TextField field = new TextField(names.own(colour));
      field.setPrefColumnCount(16);
      field.setAccessibleText(name.getText());
      field.setOnAction(event -> kept.accept(fields.stream().map(TextField::getText).toList()));
      name.setLabelFor(field);
      fields.add(field);
      grid.addRow(colour.number() - 1, name, field);
    }
    Label hint = new Label(messages.text("colours.hint"));
    hint.getStyleClass().add("card-hint");
    getChildren().setAll(title, grid, hint);
  }

  /** Gives the first field the keyboard. */
  void focusField() {
    fields.getFirst().requestFocus();
  }
}
