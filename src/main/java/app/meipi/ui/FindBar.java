package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Matching;
import app.meipi.reader.Messages;
import app.meipi.reader.Scope;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below the page with the field for what to find; input methods work in it. */
final class FindBar extends HBox {
  private final Messages messages;
  private final Keymap keymap;
  private final Consumer<Command> run;
  private final TextField field = new TextField();
  private final Composing composing = new Composing(field);
  private final Label count = new Label();
  private final ToggleButton exact = new ToggleButton();
  private Runnable typed = () -> {};

  /**
   * @param run does the commands of the buttons
   */
  FindBar(Messages messages, Keymap keymap, Consumer<Command> run) {
    super(8);
    this.messages = messages;
    this.keymap = keymap;
    this.run = run;
    getStyleClass().add("find");
    setAlignment(Pos.CENTER_LEFT);
    field.setId("find");
    field.setPromptText(messages.text("find.prompt"));
    field.setAccessibleText(messages.text("find.prompt"));
    HBox.setHgrow(field, Priority.SOMETIMES);
    field.setMaxWidth(420);
    Scopes.set(field, Scope.FIND);
    // What is being composed stands in the field already, but is not yet meant.
    field
        .textProperty()
        .addListener(
            (text, before, now) -> {
              if (!composing.now()) {
                typed.run();
              }
            });
    count.setId("find-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    button(exact, messages.text("find.exact"), Command.FIND_EXACT);
    exact.setOnAction(
        event -> {
          exact.setSelected(!exact.isSelected()); // the command does it
          run.accept(Command.FIND_EXACT);
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .setAll(
            field,
            count,
            button(new Button(), "↑", Command.FIND_PREVIOUS),
            button(new Button(), "↓", Command.FIND_NEXT),
            exact,
            button(new Button(), messages.text("find.highlightAll"), Command.FIND_MARK_ALL),
            gap,
            button(new Button(), "×", Command.LEAVE));
    setVisible(false);
  }

  private ButtonBase button(ButtonBase button, String words, Command command) {
    button.setText(words);
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tips.set(button, messages, keymap, command);
    button.setAccessibleText(messages.text("command." + command.id()));
    button.setOnAction(event -> run.accept(command));
    return button;
  }

  /** Has {@code listener}, and nobody else, told when other words stand in the field. */
  void onTyped(Runnable listener) {
    typed = listener;
  }

  /** Shows the line and gives its field the keyboard, all words in it selected. */
  void open() {
    setVisible(true);
    applyCss(); // a control takes keys from its style on: none typed at once is lost
    layout();
    field.requestFocus();
    field.selectAll();
  }

  /** Shows the line, and leaves the keyboard where it is. */
  void reveal() {
    setVisible(true);
  }

  /** Takes the line away. */
  void close() {
    setVisible(false);
  }

  /** Whether the line is shown. */
  boolean isOpen() {
    return isVisible();
  }

  /** Whether the field has the keyboard. */
  boolean isTyping() {
    return isVisible() && field.isFocused();
  }

  /** What is to be found. */
  String words() {
    return field.getText();
  }

  /** Puts {@code words} in the field, as if typed. */
  void setWords(String words) {
    field.setText(words);
    field.end();
  }

  /** How alike what is found must be. */
  Matching matching() {
    return exact.isSelected() ? Matching.EXACT : Matching.LOOSE;
  }

  /** Asks for the other matching, as if its button were pressed. */
  void setMatching(Matching matching) {
    exact.setSelected(matching == Matching.EXACT);
  }

  /**
   * Says how many hits there are.
   *
   * @param number of the one gone to, counted from 1; 0 for none
   */
  void showCount(int number, int hits) {
    if (composing.now()) {
      return; // the answer is to words that were there before
    }
    count.setText(
        hits == 0
            ? words().isBlank() ? "" : messages.text("find.none")
            : messages.text("find.count", number, hits));
  }
}
