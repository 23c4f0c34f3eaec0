package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.KeySequence;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * The cheat sheet: every command with its keys, made from the command table, in as many columns as
 * there is room for; {@link KeySheet} is its twin to be printed.
 */
final class CheatSheet {
  /** The room for a command's keys, and for its name, in em of the window's text. */
  private static final double KEYS = 10;

  private static final double NAME = 12;

  /** Around the columns and between them, likewise. */
  private static final double AROUND = 9;

  private static final double BETWEEN = 1.5;

  private static final int MOST_COLUMNS = 5;

  /** A heading counts for so many rows. */
  private static final int HEAD = 2;

  /** The fewest rows that stand at the end of a column or at the head of the next. */
  private static final int LEAST = 3;

  private final Messages messages;
  private final Keymap keymap;
  private final double em;

  private CheatSheet(Messages messages, Keymap keymap, double em) {
    this.messages = messages;
    this.keymap = keymap;
    this.em = em;
  }

  /**
   * Makes it.
   *
   * @param width that there is, in window units
   * @param em the size of the window's text, in pixels
   */
  static Region card(Messages messages, Keymap keymap, double width, double em) {
    return new CheatSheet(messages, keymap, em).card(width);
  }

  private Region card(double width) {
    double column = KEYS + NAME + BETWEEN;
    int count = (int) Math.clamp((width / em - AROUND + BETWEEN) / column, 1, MOST_COLUMNS);
    HBox columns = new HBox(BETWEEN * em);
    for (int i = 0; i < count; i++) {
      columns.getChildren().add(new VBox(em));
    }
    List<Command.Group> groups = List.of(Command.Group.values());
    int all = groups.stream().mapToInt(group -> Command.in(group).size() + HEAD).sum();
    int high = all / count + HEAD; // for a heading that is said again where its rows go on
    int at = 0;
    int done = 0;
    for (Command.Group group : groups) {
      List<Command> left = Command.in(group);
      while (!left.isEmpty()) {
        int room = Math.max(0, high - done - HEAD);
        if (done > 0 && at < count - 1 && room < Math.min(LEAST, left.size())) {
          at++;
          done = 0;
          continue;
        }
        boolean whole = at == count - 1 || left.size() - room < LEAST;
        int rows = whole ? left.size() : Math.max(LEAST, room);
        ((VBox) columns.getChildren().get(at))
            .getChildren()
            .add(section(group, left.subList(0, rows)));
        left = left.subList(rows, left.size());
        done += HEAD + rows;
      }
    }
    columns.getChildren().removeIf(part -> ((VBox) part).getChildren().isEmpty());
    Label title = new Label(messages.text("cheatSheet.title"));
    title.getStyleClass().add("card-title");
    Label hint = new Label(messages.text("cheatSheet.hint"));
    hint.setWrapText(true);
    hint.setMaxWidth(count * column * em);
    hint.getStyleClass().add("card-hint");
    return new VBox(em, title, columns, hint);
  }

  private Region section(Command.Group group, List<Command> commands) {
    GridPane grid = new GridPane(0.5 * em, 0.125 * em);
    Label name = new Label(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
    name.getStyleClass().add("card-section");
    grid.add(name, 0, 0, 2, 1);
    int row = 1;
    for (Command command : commands) {
      FlowPane keys = new FlowPane(0.25 * em, 0.125 * em);
      keys.setPrefWrapLength((KEYS - 0.5) * em);
      keys.setPrefWidth((KEYS - 0.5) * em);
      keys.setAlignment(Pos.CENTER_LEFT);
      keymap.keys(command).forEach(key -> keys.getChildren().add(keyCap(key)));
      grid.add(keys, 0, row);
      Label what = new Label(messages.text("command." + command.id()));
      what.setWrapText(true);
      what.setPrefWidth(NAME * em);
      what.getStyleClass().add("card-row");
      grid.add(what, 1, row);
      row++;
    }
    for (int i = 0; i < row; i++) {
      RowConstraints middle = new RowConstraints();
      middle.setValignment(VPos.CENTER);
      grid.getRowConstraints().add(middle);
    }
    return grid;
  }

  private static Label keyCap(KeySequence key) {
    Label cap = new Label(KeyNames.shown(key));
    cap.getStyleClass().add("key-cap");
    return cap;
  }
}
