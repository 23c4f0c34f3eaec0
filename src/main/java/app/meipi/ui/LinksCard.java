package app.meipi.ui;

import app.meipi.reader.Messages;
import app.meipi.reader.NoteMarkdown;
import app.meipi.reader.Scope;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/**
 * The links of notes with their whole addresses, so that none is opened unseen; Enter opens one.
 */
final class LinksCard extends VBox {
  private final ListView<NoteMarkdown.Target> list = new ListView<>();

  LinksCard(
      Messages messages, List<NoteMarkdown.Target> links, Consumer<NoteMarkdown.Target> chosen) {
    super(12);
    Label title = new Label(messages.text("links.title"));
    title.getStyleClass().add("card-title");
    Label hint = new Label(messages.text("links.hint"));
    hint.getStyleClass().add("card-hint");
    list.getItems().setAll(links);
    list.setId("links");
    list.setAccessibleText(messages.text("links.title"));
    Scopes.set(list, Scope.LIST);
    list.setPrefSize(560, Math.clamp(links.size() * 58L, 60, 420));
    list.setCellFactory(view -> new Row());
    list.getSelectionModel().selectFirst();
    Runnable choose =
        () -> {
          NoteMarkdown.Target link = list.getSelectionModel().getSelectedItem();
          if (link != null) {
            chosen.accept(link);
          }
        };
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose.run();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose.run();
          }
        });
    getChildren().setAll(title, list, hint);
  }

  /** Gives the list the keyboard. */
  void focusList() {
    list.requestFocus();
  }

  private static final class Row extends ListCell<NoteMarkdown.Target> {
    @Override
    protected void updateItem(NoteMarkdown.Target link, boolean empty) {
      super.updateItem(link, empty);
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      if (empty || link == null) {
        return;
      }
      Label words = new Label(link.words());
      words.getStyleClass().add("contents-title");
      Label address = new Label(link.address());
      address.getStyleClass().add("list-quiet");
      setGraphic(new VBox(2, words, address));
      setAccessibleText(link.words() + ". " + link.address());
    }
  }
}
