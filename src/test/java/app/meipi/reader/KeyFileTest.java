package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class KeyFileTest {
  private static List<String> keys(KeyFile file, Command command) {
    return file.keymap().keys(command).stream().map(KeySequence::toString).toList();
  }

  @Test
  void lines_takeThePlaceOfTheDefaultsAndAdd() {
    KeyFile file =
        KeyFile.read("k", "# mine\n\nmark.highlight = x\nmark.highlight = Mod+X\nmark.note =\n");
    assertEquals(List.of(), file.problems());
    assertEquals(List.of("x", "Mod+X"), keys(file, Command.HIGHLIGHT));
    assertEquals(List.of(), keys(file, Command.NOTE));
    assertEquals(List.of("j", "Down"), keys(file, Command.NEXT_PARAGRAPH));
  }

  @Test
  void twoCommands_canChangeTheirKeys() {
    KeyFile file = KeyFile.read("k", "go.nextParagraph = k\ngo.previousParagraph = j");
    assertEquals(List.of(), file.problems());
    assertEquals(List.of("k"), keys(file, Command.NEXT_PARAGRAPH));
  }

  @Test
  void wrongLines_areNamedWithTheirNumbers_andTheRestCounts() {
    KeyFile file =
        KeyFile.read(
            "keys.txt",
            """
            what is this
            no.such = x
            mark.note = Hyper+X
            mark.highlight = g
            single-keys = perhaps
            mark.delete = x
            """);
    assertEquals(
        List.of(
            "problem.keys.line",
            "problem.keys.command",
            "problem.keys.key",
            "problem.keys.value",
            "problem.keys.conflict"),
        file.problems().stream().map(p -> p.key()).toList());
    assertEquals(
        List.of("1", "2", "3", "5", "4"),
        file.problems().stream().map(p -> p.arguments().get(1)).toList());
    String conflict = Messages.of(Locale.ENGLISH).explain(file.problems().getLast());
    assertTrue(conflict.contains("go.firstItem") && conflict.contains("g g"), conflict);
    assertEquals(List.of("x"), keys(file, Command.DELETE));
  }

  @Test
  void singleKeysOff_leavesKeysWithModifiersAndNames() {
    KeyFile file = KeyFile.read("k", "single-keys = off");
    assertEquals(List.of("Mod+Shift+H"), keys(file, Command.HIGHLIGHT));
    assertEquals(List.of("Down"), keys(file, Command.NEXT_PARAGRAPH));
  }

  @Test
  void vimProfile_keepsDigitsForCounts() {
    KeyFile file = KeyFile.read("k", "profile = vim");
    assertTrue(file.counts());
    assertEquals(List.of("Mod+1"), keys(file, Command.COLOUR_1));
  }
}
