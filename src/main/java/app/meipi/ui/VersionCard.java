package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Scope;
import app.meipi.reader.VersionAsker.Answer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks whether the page being opened takes the place of one in the library. */
final class VersionCard extends VBox {
  private static final String WIDTH = "-fx-pref-width: 40em;";

  private final Button replace;

  /**
   * @param name of the page being opened
   * @param answered told what the reader says
   */
  VersionCard(
      Messages messages, Keymap keymap, String name, PageEntry earlier, Consumer<Answer> answered) {
    super(16);
    Scopes.set(this, Scope.ANSWER);
    setId("version");
    setStyle(WIDTH);
    Label title = new Label(messages.text("version.title"));
    title.getStyleClass().add("card-title");
    String opened =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(messages.locale())
            .format(earlier.opened().atZone(ZoneId.systemDefault()));
    Label words =
        new Label(messages.text("version.words", name, earlier.name(), opened, earlier.marks()));
    wrap(words);
    Label headline = new Label(earlier.headline());
    wrap(headline);
    headline.getStyleClass().add("contents-title");
    headline.managedProperty().bind(headline.visibleProperty());
    headline.setVisible(!earlier.headline().isBlank());
    Label what = new Label(messages.text("version.what"));
    wrap(what);
    what.getStyleClass().add("card-hint");
    replace = button(messages, keymap, "version.replace", Command.YES, answered, Answer.REPLACE);
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            replace,
            button(messages, keymap, "version.own", Command.NO, answered, Answer.OWN),
            button(messages, keymap, "version.cancel", Command.LEAVE, answered, Answer.CANCEL));
    buttons.getStyleClass().add("card-buttons");
    buttons.setStyle(WIDTH);
    getChildren().setAll(title, words, headline, what, buttons);
  }

  /** A card is made as high as its lines are at the width that they ask for. */
  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setStyle(WIDTH);
  }

  private static Button button(
      Messages messages,
      Keymap keymap,
      String name,
      Command command,
      Consumer<Answer> answered,
      Answer answer) {
    Button button = new Button(messages.text(name) + " (" + KeyNames.first(keymap, command) + ")");
    button.setId(name.replace('.', '-'));
    Tips.set(button, messages, keymap, command);
    button.setOnAction(event -> answered.accept(answer));
    return button;
  }

  /** Gives the first answer the keyboard. */
  void focusAnswer() {
    replace.requestFocus();
  }
}
