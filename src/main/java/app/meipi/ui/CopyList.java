package app.meipi.ui;

import app.meipi.reader.LibraryCopy;
import app.meipi.reader.Messages;
import app.meipi.reader.Scope;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The list of the library's copies; Enter or a double click goes back to one. */
final class CopyList extends VBox {
  private static final double WIDTH = 560;
  private static final long KIBI = 1024;

  private final ListView<LibraryCopy> list = new ListView<>();

  CopyList(Messages messages, List<LibraryCopy> copies, Consumer<LibraryCopy> chosen) {
    super(12);
    setId("copies");
    Label title = new Label(messages.text("copies.title"));
    title.getStyleClass().add("card-title");
    Label words = new Label(messages.text(copies.isEmpty() ? "copies.none" : "copies.words"));
    words.setWrapText(true);
    words.setPrefWidth(WIDTH);
    Label hint = new Label(messages.text("copies.hint"));
    hint.getStyleClass().add("card-hint");
    list.getItems().setAll(copies);
    Scopes.set(list, Scope.LIST);
    list.setPrefSize(WIDTH, Math.clamp(copies.size() * 58L, 60, 420));
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
    getChildren().setAll(title, words, list, hint);
  }

  /** Gives the list the keyboard. */
  void focusList() {
    list.requestFocus();
  }

  private void choose(Consumer<LibraryCopy> chosen) {
    LibraryCopy copy = list.getSelectionModel().getSelectedItem();
    if (copy != null) {
      chosen.accept(copy);
    }
  }

  /** The day of a copy's making, as the reader writes days, or what else it is known by. */
  static String name(Messages messages, LibraryCopy copy) {
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
          .withLocale(messages.locale())
          .format(LocalDate.parse(copy.name()));
    } catch (DateTimeParseException other) {
      return messages.text("copies.before");
    }
  }

  private static final class Row extends ListCell<LibraryCopy> {
    private final Messages messages;

    Row(Messages messages) {
      this.messages = messages;
    }

    private String size(LibraryCopy copy) {
      return NumberFormat.getIntegerInstance(messages.locale()).format(copy.bytes() / KIBI);
    }

    @Override
    protected void updateItem(LibraryCopy copy, boolean empty) {
      super.updateItem(copy, empty);
      setText(null);
      setGraphic(null);
      if (empty || copy == null) {
        return;
      }
      Label name = new Label(name(messages, copy));
      name.getStyleClass().add("contents-title");
      String marks =
          copy.marks().isPresent()
              ? messages.text("copies.marks", copy.marks().getAsInt())
              : messages.text("copies.damaged");
      Label line = new Label(messages.text("copies.size", size(copy)) + " · " + marks);
      line.getStyleClass().add("contents-state");
      setGraphic(new VBox(2, name, line));
    }
  }
}
