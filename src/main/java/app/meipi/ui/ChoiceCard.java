package app.meipi.ui;

import app.meipi.reader.Scope;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A card that lists what the reader may choose from: Enter or a double click chooses one. */
final class ChoiceCard<T> extends VBox {
  /** Sizes of the list in em: its width, about what a row takes, and its least and most height. */
  private static final double WIDTH = 36;

  private static final double ROW = 4;
  private static final double LEAST = 4.5;
  private static final double MOST = 28;

  /**
   * What a row says of a thing.
   *
   * @param name what it is called; may be empty
   * @param more what else there is to say
   */
  record Row(String name, String more) {}

  private final ListView<T> list = new ListView<>();

  /**
   * @param id what the card is known by
   * @param hint says what the keys do
   * @param row what is said of each thing
   * @param chosen told the thing chosen
   */
  ChoiceCard(
      String id,
      String title,
      String hint,
      List<T> things,
      Function<T, Row> row,
      Consumer<T> chosen) {
    super(12);
    setId(id);
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    Label keys = new Label(hint);
    keys.getStyleClass().add("card-hint");
    list.getItems().setAll(things);
    list.setAccessibleText(title);
    Scopes.set(list, Scope.LIST);
    list.setStyle(
        "-fx-pref-width: %sem; -fx-pref-height: %sem;"
            .formatted(WIDTH, Math.clamp(things.size() * ROW + 0.5, LEAST, MOST)));
    list.setCellFactory(view -> new Cell<>(row));
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
    getChildren().setAll(heading, list, keys);
    if (things.isEmpty()) {
      getChildren().remove(list);
    }
  }

  /** Says {@code words} above the list. */
  ChoiceCard<T> explained(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setStyle("-fx-pref-width: %sem;".formatted(WIDTH));
    getChildren().add(1, label);
    return this;
  }

  /** Chooses the thing numbered {@code index}, from 0, to begin with. */
  ChoiceCard<T> at(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - 2));
    return this;
  }

  /** Shows the card and gives its list the keyboard. */
  void showOn(Overlay overlay) {
    overlay.show(getId(), this);
    list.requestFocus();
  }

  private void choose(Consumer<T> chosen) {
    T thing = list.getSelectionModel().getSelectedItem();
    if (thing != null) {
      chosen.accept(thing);
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, Row> row;

    Cell(Function<T, Row> row) {
      this.row = row;
      setPrefWidth(0); // as wide as the list: what is longer is broken into lines
    }

    @Override
    protected void updateItem(T thing, boolean empty) {
      super.updateItem(thing, empty);
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      if (empty || thing == null) {
        return;
      }
      Row said = row.apply(thing);
      Label name = label(said.name(), "contents-title");
      Label more = label(said.more(), "contents-state");
      setGraphic(said.name().isBlank() ? more : new VBox(2, name, more));
      setAccessibleText(
          Stream.of(said.name(), said.more())
              .filter(words -> !words.isBlank())
              .collect(Collectors.joining(". ")));
    }

    private static Label label(String words, String style) {
      Label label = new Label(words);
      label.setWrapText(true);
      label.getStyleClass().add(style);
      return label;
    }
  }
}
