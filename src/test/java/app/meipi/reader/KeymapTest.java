package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import app.meipi.reader.Keymap.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeymapTest {
  @Test
  void defaults_everyKeyOfTheTable_givesItsCommandAlone() {
    Keymap keymap = Keymap.defaults(); // throws on a conflict
    for (Command command : Command.values()) {
      for (String key : command.keys()) {
        for (Scope scope : command.use().scopes()) {
          if (scope.takesText() && KeySequence.parse(key).strokes().getFirst().typed()) {
            assertEquals(
                new Meaning.Nothing(),
                keymap.meaning(KeySequence.parse(key).strokes(), scope),
                "what is typed into a field is text");
            continue;
          }
          var meaning = keymap.meaning(KeySequence.parse(key).strokes(), scope);
          if (!(meaning instanceof Meaning.Gives(Command given, _)) || given != command) {
            fail(key + " in " + scope + ": " + meaning);
          }
        }
      }
    }
  }

  @Test
  void ids_ofAllCommands_areDistinct() {
    var ids = Arrays.stream(Command.values()).map(Command::id).collect(Collectors.toSet());
    assertEquals(Command.values().length, ids.size());
  }

  @Test
  void meaning_ofASequence_beginsAndGivesWithItsLetter() {
    Keymap keymap =
        Keymap.of(
            List.of(
                new Keymap.Binding(KeySequence.parse("g g"), Command.FIRST_ITEM),
                new Keymap.Binding(KeySequence.parse("m [a-z]"), Command.LAST_ITEM)));
    Stroke m = Stroke.typed("m");
    assertInstanceOf(Meaning.Begins.class, keymap.meaning(List.of(m), Scope.READING));
    assertEquals(
        new Meaning.Gives(Command.LAST_ITEM, Optional.of("q")),
        keymap.meaning(List.of(m, Stroke.typed("q")), Scope.READING));
    assertEquals(
        new Meaning.Nothing(), keymap.meaning(List.of(m, Stroke.typed("Q")), Scope.READING));
    assertEquals(new Meaning.Nothing(), keymap.meaning(List.of(m), Scope.NOTE));
  }

  @ParameterizedTest
  @CsvSource({"g,g g", "g g,g", "g g,g g", "m [a-z],m b", "m b,m [a-z]"})
  void keymap_ofKeysThatClash_isRefused(String one, String other) {
    assertThrows(
        IllegalStateException.class,
        () ->
            Keymap.of(
                List.of(
                    new Keymap.Binding(KeySequence.parse(one), Command.FIRST_ITEM),
                    new Keymap.Binding(KeySequence.parse(other), Command.LAST_ITEM))));
  }

  @Test
  void keymap_ofOneKeyInTwoScopes_isTwoCommands() {
    KeySequence keys = KeySequence.parse("Mod+Enter");
    Keymap keymap =
        Keymap.of(
            List.of(
                new Keymap.Binding(keys, Command.SAVE_NOTE),
                new Keymap.Binding(keys, Command.HIGHLIGHT)));
    assertEquals(
        new Meaning.Gives(Command.HIGHLIGHT, Optional.empty()),
        keymap.meaning(keys.strokes(), Scope.READING));
  }

  @Test
  void sentences_forWhatIsMissing_areThere() {
    for (Aspect aspect : Aspect.values()) {
      Messages.of(Locale.ENGLISH).text(aspect.unless()); // throws where there is none
    }
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
    assertEquals(Stroke.pressed("Period", false, true, false), Stroke.parse("Alt+."));
    assertEquals(Stroke.pressed("H", true, false, true), Stroke.parse("Mod+Shift+H"));
    assertThrows(IllegalArgumentException.class, () -> Stroke.parse("Hyper+H"));
    assertThrows(IllegalArgumentException.class, () -> Stroke.parse("Mod+"));
  }
}
