package app.meipi.ui;

import app.meipi.reader.Messages;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Scope;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The list of pages read before, the last read first; Enter or a double click opens one. */
final class RecentPages extends VBox {
  private final ListView<PageEntry> list = new ListView<>();

  RecentPages(Messages messages, List<PageEntry> pages, Consumer<PageEntry> chosen) {
    super(12);
    Label title = new Label(messages.text("recent.title"));
    title.getStyleClass().add("card-title");
    Label hint = new Label(messages.text(pages.isEmpty() ? "recent.none" : "recent.hint"));
    hint.getStyleClass().add("card-hint");
    list.getItems().setAll(pages);
    Scopes.set(list, Scope.LIST);
    list.setPrefSize(560, Math.clamp(pages.size() * 58L, 60, 420));
    list.setCellFactory(view -> new Row(messages));
    list.getSelectionModel().selectFirst();
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

  private void choose(Consumer<PageEntry> chosen) {
    PageEntry page = list.getSelectionModel().getSelectedItem();
    if (page != null) {
      chosen.accept(page);
    }
  }

  private static final class Row extends ListCell<PageEntry> {
    private final Messages messages;

    Row(Messages messages) {
      this.messages = messages;
    }

    @Override
    protected void updateItem(PageEntry page, boolean empty) {
      super.updateItem(page, empty);
      setText(null);
      setGraphic(null);
      if (empty || page == null) {
        return;
      }
      Label headline = new Label(page.headline().isBlank() ? page.name() : page.headline());
      headline.getStyleClass().add("contents-title");
      String opened =
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
              .withLocale(messages.locale())
              .format(page.opened().atZone(ZoneId.systemDefault()));
      String marks = page.marks() > 0 ? " · " + messages.text("contents.marks", page.marks()) : "";
      String replaced = page.replaced() ? " · " + messages.text("recent.replaced") : "";
      Label line = new Label(page.name() + " · " + opened + marks + replaced);
      line.getStyleClass().add("contents-state");
      setGraphic(new VBox(2, headline, line));
    }
  }
}
