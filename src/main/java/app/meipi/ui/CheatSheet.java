package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.KeySequence;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cheat sheet: every command with its keys, made from the command table. */
final class CheatSheet {
  private CheatSheet() {}

  static Region card(Messages messages, Keymap keymap) {
    HBox columns = new HBox(28);
    VBox column = new VBox(18);
    int rows = 0;
    for (Command.Group group : Command.Group.values()) {
      if (rows > 9) {
        columns.getChildren().add(column);
        column = new VBox(18);
        rows = 0;
      }
      column.getChildren().add(section(messages, keymap, group));
      rows += Command.in(group).size();
    }
    columns.getChildren().add(column);
    Label title = new Label(messages.text("cheatSheet.title"));
    title.getStyleClass().add("card-title");
    Label hint = new Label(messages.text("cheatSheet.hint"));
    hint.getStyleClass().add("card-hint");
    return new VBox(16, title, columns, hint);
  }

  private static Region section(Messages messages, Keymap keymap, Command.Group group) {
    GridPane grid = new GridPane(14, 5);
    Label name = new Label(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
    name.getStyleClass().add("card-section");
    grid.add(name, 0, 0, 2, 1);
    int row = 1;
    for (Command command : Command.in(group)) {
      FlowPane keys = new FlowPane(4, 4);
      keys.setPrefWrapLength(150);
      keymap.keys(command).forEach(key -> keys.getChildren().add(keyCap(key)));
      grid.add(keys, 0, row);
      Label what = new Label(messages.text("command." + command.id()));
      what.setMinWidth(Region.USE_PREF_SIZE);
      grid.add(what, 1, row);
      row++;
    }
    return grid;
  }

  private static Label keyCap(KeySequence key) {
    Label cap = new Label(KeyNames.shown(key));
    cap.getStyleClass().add("key-cap");
    return cap;
  }
}
