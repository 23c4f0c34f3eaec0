package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Listing;
import app.meipi.reader.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The line below the text in which tags are written, parted by commas of any kind; what was written
 * anywhere in the library is offered as one types, also by pinyin. Input methods work in its field.
 */
final class TagBar extends VBox {
  /** So many tags are offered at once. */
  private static final int MOST = 6;

  /** Of the list's frame above and below its rows, in pixels. */
  private static final int EDGE = 2;

  private static final Pattern COMMAS = Pattern.compile("[,，、;；]");

  private final TextField field = new TextField();
  private final Composing composing = new Composing(field);
  private final ListView<String> offers = new ListView<>();
  private final Runnable save;
  private List<String> known = List.of();

  /**
   * @param tags that are there
   * @param save called when Enter is pressed and no tag is chosen from those offered
   */
  TagBar(Messages messages, Keymap keymap, List<String> tags, Runnable save) {
    this.save = save;
    getStyleClass().add("find");
    Label name = new Label(messages.text("tags.name"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(field);
    field.setId("tags");
    field.setAccessibleText(messages.text("tags.name"));
    field.setPromptText(messages.text("tags.prompt"));
    field.setText(tags.isEmpty() ? "" : String.join(", ", tags) + ", ");
    HBox.setHgrow(field, Priority.ALWAYS);
    Label hint = new Label(messages.text("tags.hint", KeyNames.first(keymap, Command.LEAVE)));
    hint.getStyleClass().add("card-hint");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, name, field, hint);
    line.setAlignment(Pos.CENTER_LEFT);
    offers.setId("tag-offers");
    offers.getStyleClass().add("offers");
    offers.setAccessibleText(messages.text("tags.offers"));
    offers.setFocusTraversable(false);
    offers.managedProperty().bind(offers.visibleProperty());
    offers.setMinHeight(Region.USE_PREF_SIZE);
    offers // as high as its rows, which the style sheet makes
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> offers.getItems().size() * offers.getFixedCellSize() + 2 * EDGE,
                offers.getItems(),
                offers.fixedCellSizeProperty()));
    offers.setOnMouseClicked(event -> complete());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().addListener((text, before, now) -> offer());
    field.caretPositionProperty().addListener((caret, before, now) -> offer());
    offer();
    getChildren().setAll(offers, line);
  }

  /** Offers these from now on, the most used first. */
  void setKnown(List<String> tags) {
    known = List.copyOf(tags);
    offer();
  }

  /** The tags as they are written. */
  List<String> tags() {
    return Arrays.asList(COMMAS.split(field.getText(), -1));
  }

  /** Gives the field the keyboard, the caret behind its words. */
  void focusField() {
    field.requestFocus();
    field.end();
  }

  /** Where the tag at the caret begins. */
  private int begin() {
    Matcher comma = COMMAS.matcher(field.getText());
    int begin = 0;
    while (comma.find() && comma.end() <= field.getCaretPosition()) {
      begin = comma.end();
    }
    return begin;
  }

  private int end() {
    Matcher comma = COMMAS.matcher(field.getText());
    return comma.find(Math.min(field.getCaretPosition(), field.getLength()))
        ? comma.start()
        : field.getLength();
  }

  private void offer() {
    String typed = field.getText().substring(begin(), Math.max(begin(), end())).strip();
    List<String> written = tags().stream().map(String::strip).toList();
    List<String> offered = new ArrayList<>(Listing.matching(typed, known));
    offered.removeIf(tag -> written.contains(tag));
    offers.getItems().setAll(offered.subList(0, Math.min(MOST, offered.size())));
    offers.getSelectionModel().clearSelection();
    offers.setVisible(!offers.getItems().isEmpty());
  }

  private void pressed(KeyEvent event) {
    if (composing.now()) {
      return; // Enter and the arrows choose among the input method's candidates
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> {
        if (!complete()) {
          save.run();
        }
      }
      case TAB -> {
        if (event.isShiftDown() || !completeFirst()) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    int row = offers.getSelectionModel().getSelectedIndex() + rows;
    if (row < 0) {
      offers.getSelectionModel().clearSelection();
    } else if (row < offers.getItems().size()) {
      offers.getSelectionModel().select(row);
    }
  }

  /** Tab takes the first that is offered for what has been typed. */
  private boolean completeFirst() {
    boolean typed = !field.getText().substring(begin(), Math.max(begin(), end())).isBlank();
    if (typed && offers.getSelectionModel().isEmpty()) {
      offers.getSelectionModel().selectFirst();
    }
    return complete();
  }

  private boolean complete() {
    String chosen = offers.getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return false;
    }
    int begin = begin();
    String lead = begin > 0 ? " " : "";
    String text = field.getText();
    boolean last = end() == text.length();
    String done = text.substring(0, begin) + lead + chosen + (last ? ", " : "");
    String rest = text.substring(end());
    field.setText(done + rest);
    field.positionCaret(done.length());
    return true;
  }
}
