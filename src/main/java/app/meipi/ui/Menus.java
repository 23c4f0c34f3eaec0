package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Situation;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
 * <p>The keys are shown as text, not set as accelerators: {@link Keys} alone handles key strokes. A
 * menu's items are made when it is first opened.
 */
final class Menus {
  private Menus() {}

  /**
   * @param situation what now is so: it decides what can be chosen
   */
  static MenuBar bar(
      Messages messages,
      Keymap keymap,
      ColourNames colours,
      Supplier<Situation> situation,
      Consumer<Command> run) {
    MenuBar bar = new MenuBar();
    for (Command.Group group : Command.Group.values()) {
      if (group.isWithin()) {
        continue; // a menu takes the keyboard from where its commands work
      }
      Menu menu = new Menu(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
      MenuItem none = new MenuItem(); // an empty menu cannot be opened
      menu.getItems().add(none);
      menu.setOnShowing(
          event -> {
            if (menu.getItems().contains(none)) {
              menu.getItems()
                  .setAll(
                      Command.in(group).stream()
                          .map(command -> item(messages, keymap, command, run))
                          .toList());
            }
            menu.getItems().forEach(item -> refresh(item, colours, situation.get()));
          });
      bar.getMenus().add(menu);
    }
    bar.setFocusTraversable(false);
    return bar;
  }

  private static void refresh(MenuItem item, ColourNames colours, Situation now) {
    if (item instanceof CustomMenuItem row
        && row.getUserData() instanceof Command command
        && row.getContent() instanceof HBox line
        && line.getChildren().getFirst() instanceof Label name) {
      row.setDisable(now.missing(command).isPresent());
      name.setText(colours.name(command));
    }
  }

  private static MenuItem item(
      Messages messages, Keymap keymap, Command command, Consumer<Command> run) {
    Label name = new Label(messages.text("command." + command.id()));
    Label key = new Label(KeyNames.first(keymap, command));
    key.getStyleClass().add("menu-key");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(24, name, gap, key);
    line.setPrefWidth(250);
    CustomMenuItem item = new CustomMenuItem(line);
    item.setUserData(command);
    item.setOnAction(event -> run.accept(command));
    return item;
  }
}
