package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class KeymapTest {
  @Test
  void defaults_everyKeyOfTheTable_givesItsCommandAlone() {
    Keymap keymap = Keymap.defaults(); // throws on a conflict
    for (Command command : Command.values()) {
      for (String key : command.keys()) {
        assertEquals(Optional.of(command), keymap.command(Stroke.parse(key)), key);
      }
    }
  }

  @Test
  void ids_ofAllCommands_areDistinct() {
    var ids = Arrays.stream(Command.values()).map(Command::id).collect(Collectors.toSet());
    assertEquals(Command.values().length, ids.size());
  }

  @Test
  void names_inBothLanguages_areThere() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      Messages messages = Messages.of(locale);
      for (Command command : Command.values()) {
        messages.text("command." + command.id()); // throws where there is none
        messages.text("group." + command.group().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void parse_characterAndModifiers_areToldApart() {
    assertEquals(Stroke.typed("J"), Stroke.parse("J"));
    assertEquals(Stroke.pressed("H", true, false, true), Stroke.parse("Mod+Shift+H"));
    assertThrows(IllegalArgumentException.class, () -> Stroke.parse("Hyper+H"));
    assertThrows(IllegalArgumentException.class, () -> Stroke.parse("Mod+"));
  }
}
