package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Scope;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The field in the margin where a note is written; input methods work in it. */
final class NoteEditor extends VBox {
  private final TextArea field = new TextArea();

  NoteEditor(Messages messages, Keymap keymap, String words) {
    super(6);
    getStyleClass().add("note-editor");
    field.setId("note");
    Scopes.set(field, Scope.NOTE);
    field.setWrapText(true);
    Viewports.direct(field);
    field.setPrefRowCount(6);
    field.setPromptText(messages.text("note.prompt"));
    field.setText(words);
    field.end();
    Label hint =
        new Label(
            messages.text(
                "note.hint",
                KeyNames.first(keymap, Command.SAVE_NOTE),
                KeyNames.first(keymap, Command.LEAVE)));
    hint.getStyleClass().add("card-hint");
    hint.setWrapText(true);
    getChildren().setAll(field, hint);
  }

  /** Puts a draft in the place of {@code before}, unless the reader has begun to write. */
  void offer(String before, String draft) {
    if (!draft.isEmpty() && field.getText().equals(before)) {
      field.setText(draft);
      field.end();
    }
  }

  /** What has been written. */
  String words() {
    return field.getText();
  }

  /** Gives the field the keyboard. */
  void focusField() {
    field.requestFocus();
  }
}
