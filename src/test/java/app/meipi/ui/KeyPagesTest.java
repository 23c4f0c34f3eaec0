package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys as a page to print and as a file to change say what the command table says. */
final class KeyPagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void sheet_namesEachCommandWithItsKeys(String language) {
    Messages messages = Messages.of(Locale.forLanguageTag(language));
    String own = "mark.highlight = F5\n";
    String sheet = KeySheet.html(messages, KeyFile.read("keys.txt", own).keymap());
    for (Command command : Command.values()) {
      String name = messages.text("command." + command.id()).replace("&", "&amp;");
      assertTrue(sheet.contains("<td>" + name), name);
    }
    assertTrue(sheet.contains("<kbd>F5</kbd>"), "the reader's own key");
    assertTrue(sheet.contains("<kbd>&lt;</kbd>"), "signs are escaped");
    assertTrue(sheet.contains("lang=\"" + language + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void template_changesNothing_andWithAllSignsTakenAwaySaysTheDefaults(String language) {
    String template = KeyTemplate.text(Messages.of(Locale.forLanguageTag(language)));
    KeyFile asItIs = KeyFile.read("keys.txt", template);
    assertEquals(List.of(), asItIs.problems());
    assertEquals(Keymap.defaults().bindings(), asItIs.keymap().bindings());
    String bindings = template.replaceAll("(?m)^#(?! )(?!single-keys|profile)", "");
    KeyFile all = KeyFile.read("keys.txt", bindings);
    assertEquals(List.of(), all.problems());
    assertEquals(Keymap.defaults().bindings(), all.keymap().bindings());
    assertTrue(bindings.contains("\nmark.highlight = h\n"), "signs were taken away");
  }
}
