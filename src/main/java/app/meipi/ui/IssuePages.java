package app.meipi.ui;

import app.meipi.reader.IssuePage;
import app.meipi.reader.Messages;
import app.meipi.reader.Scope;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The list of a file's pages with their headlines; Enter or a double click opens one. */
final class IssuePages extends VBox {
  private final ListView<IssuePage> list = new ListView<>();

  /**
   * @param open the number of the page that is open, from 0
   * @param chosen told the number of the page that the reader chooses
   */
  IssuePages(Messages messages, List<IssuePage> pages, int open, IntConsumer chosen) {
    super(12);
    Label title = new Label(messages.text("issue.title"));
    title.getStyleClass().add("card-title");
    Label hint = new Label(messages.text("recent.hint"));
    hint.getStyleClass().add("card-hint");
    list.getItems().setAll(pages);
    Scopes.set(list, Scope.LIST);
    list.getStyleClass().add("issue-pages");
    list.setPrefSize(560, Math.clamp(pages.size() * 58L, 60, 420));
    list.setCellFactory(view -> new Row(messages));
    list.getSelectionModel().select(open);
    list.scrollTo(Math.max(0, open - 2));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(chosen);
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose(chosen);
          }
        });
    getChildren().setAll(title, list, hint);
  }

  /** Gives the list the keyboard. */
  void focusList() {
    list.requestFocus();
  }

  private void choose(IntConsumer chosen) {
    IssuePage page = list.getSelectionModel().getSelectedItem();
    if (page != null) {
      chosen.accept(page.number());
    }
  }

  private static final class Row extends ListCell<IssuePage> {
    private final Messages messages;

    Row(Messages messages) {
      this.messages = messages;
    }

    @Override
    protected void updateItem(IssuePage page, boolean empty) {
      super.updateItem(page, empty);
      setText(null);
      setGraphic(null);
      if (empty || page == null) {
        return;
      }
      Label headline = new Label(page.headline());
      headline.getStyleClass().add("contents-title");
      String state = page.kept() ? "" : " · " + messages.text("issue.unread");
      String marks = page.marks() > 0 ? " · " + messages.text("contents.marks", page.marks()) : "";
      Label line = new Label(messages.text("issue.page", page.number() + 1) + state + marks);
      line.getStyleClass().add("contents-state");
      setGraphic(page.headline().isBlank() ? line : new VBox(2, headline, line));
    }
  }
}
