package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The menu bar, made from the command table.
 *
 * <p>The keys are shown as text, not set as accelerators: {@link Keys} alone handles key strokes.
 */
final class Menus {
  private Menus() {}

  static MenuBar bar(Messages messages, Consumer<Command> run) {
    MenuBar bar = new MenuBar();
    for (Command.Group group : Command.Group.values()) {
      if (group == Command.Group.NOTE) {
        continue; // its commands work inside the note field only
      }
      Menu menu = new Menu(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
      Command.in(group).forEach(command -> menu.getItems().add(item(messages, command, run)));
      bar.getMenus().add(menu);
    }
    bar.setFocusTraversable(false);
    return bar;
  }

  private static MenuItem item(Messages messages, Command command, Consumer<Command> run) {
    Label name = new Label(messages.text("command." + command.id()));
    Label key = new Label(KeyNames.shown(command.keys().getFirst()));
    key.getStyleClass().add("menu-key");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(24, name, gap, key);
    line.setPrefWidth(250);
    CustomMenuItem item = new CustomMenuItem(line);
    item.setOnAction(event -> run.accept(command));
    return item;
  }
}
