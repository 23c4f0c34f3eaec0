package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below the text in which the reader corrects it; input methods work in its field. */
final class CorrectionBar extends HBox {
  private final TextField field = new TextField();
  private final Composing composing = new Composing(field);

  /**
   * @param words what is to be corrected
   * @param save called when Enter is pressed
   */
  CorrectionBar(Messages messages, Keymap keymap, String words, Runnable save) {
    super(8);
    getStyleClass().add("find");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(messages.text("correct.name"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(field);
    field.setId("correction");
    field.setAccessibleText(messages.text("correct.name"));
    field.setText(words);
    field.setOnAction(
        event -> {
          if (!composing.now()) {
            save.run();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    Label hint = new Label(messages.text("correct.hint", KeyNames.first(keymap, Command.LEAVE)));
    hint.getStyleClass().add("card-hint");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(name, field, hint);
  }

  /** What now stands in the field. */
  String words() {
    return field.getText();
  }

  /** Gives the field the keyboard, the caret behind its words. */
  void focusField() {
    field.requestFocus();
    field.end();
  }
}
