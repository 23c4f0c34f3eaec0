package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.reader.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made only when it is asked for: the items of menus and the tips of buttons. */
final class MenusTest {
  @TempDir private Path folder;

  private OpenedWindow open() {
    return new OpenedWindow(folder.resolve("library.sqlite"), Optional.empty());
  }

  private static Scene scene() {
    return Fx.get(() -> Fx.focused().getScene());
  }

  private static void does(Runnable deed) {
    Fx.get(
        () -> {
          deed.run();
          return deed;
        });
  }

  @Test
  void menus_opened_listTheirCommandsOnce() throws Exception {
    try (var _ = open()) {
      MenuBar bar = (MenuBar) scene().lookup(".menu-bar");
      List<Command.Group> groups =
          List.of(Command.Group.values()).stream().filter(group -> !group.isWithin()).toList();
      for (int i = 0; i < groups.size(); i++) {
        Menu menu = bar.getMenus().get(i);
        List<Command> commands = Command.in(groups.get(i));
        for (int time = 0; time < 2; time++) {
          does(menu::show);
          assertTrue(Fx.get(menu::isShowing), "opens");
          assertEquals(
              commands, Fx.get(() -> menu.getItems().stream().map(m -> m.getUserData()).toList()));
          does(menu::hide);
        }
      }
    }
  }

  @Test
  void tip_theMouseComes_isThereAndTellsTheKey() throws Exception {
    try (var _ = open()) {
      Button close = (Button) scene().lookup(".message .button");
      does(() -> Event.fireEvent(close, entered()));
      assertNotNull(close.getTooltip());
      assertTrue(close.getTooltip().getText().contains("Esc"), close.getTooltip().getText());
    }
  }

  private static MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        1,
        1,
        1,
        1,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }
}
