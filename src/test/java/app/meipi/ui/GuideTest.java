package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The user guides name the keys that the program has.
 *
 * <p>{@code mvn test -Dtest=GuideTest -Dguide.write=true} writes their tables anew.
 */
final class GuideTest {
  /** A guide and its language. */
  enum Guide {
    ENGLISH("docs/guide.md", Locale.ENGLISH),
    CHINESE("docs/指南.md", Locale.CHINESE);

    private final Path file;
    private final Messages messages;

    Guide(String file, Locale locale) {
      this.file = Path.of(file);
      this.messages = Messages.of(locale);
    }
  }

  private static final Pattern TABLE =
      Pattern.compile("(<!-- keys: .*? -->\n).*?(<!-- /keys -->)", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("<kbd>(.*?)</kbd>");
  private static final Pattern PICTURE = Pattern.compile("!\\[.*?]\\((.*?)\\)");

  private static final Keymap KEYMAP = Keymap.defaults();

  private static String table(Messages messages) {
    StringBuilder table = new StringBuilder();
    for (Command.Group group : Command.Group.values()) {
      String title = messages.text("group." + group.name().toLowerCase(Locale.ROOT));
      table.append("\n| ").append(title).append(" | |\n| --- | --- |\n");
      for (Command command : Command.in(group)) {
        String keys = keys(command).stream().map(GuideTest::kbd).collect(Collectors.joining(" "));
        String name = messages.text("command." + command.id());
        table.append("| ").append(name).append(" | ").append(keys).append(" |\n");
      }
    }
    return table.append('\n').toString();
  }

  private static List<String> keys(Command command) {
    return KEYMAP.keys(command).stream().map(keys -> KeyNames.shown(keys, false)).toList();
  }

  private static String kbd(String key) {
    String written = key.replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;");
    return "<kbd>" + written + "</kbd>";
  }

  @ParameterizedTest
  @EnumSource
  void table_isThatOfTheCommands(Guide guide) throws IOException {
    String text = Files.readString(guide.file);
    String fresh =
        TABLE
            .matcher(text)
            .replaceFirst("$1" + Matcher.quoteReplacement(table(guide.messages)) + "$2");
    if (Boolean.getBoolean("guide.write")) {
      Files.writeString(guide.file, fresh);
    } else {
      assertEquals(fresh, text, "to write it anew: mvn test -Dtest=GuideTest -Dguide.write=true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keys_namedInTheText_areThere(Guide guide) throws IOException {
    Set<String> known =
        Arrays.stream(Command.values())
            .flatMap(command -> keys(command).stream())
            .map(GuideTest::kbd)
            .collect(Collectors.toSet());
    String text = TABLE.matcher(Files.readString(guide.file)).replaceFirst("");
    List<String> unknown = new ArrayList<>();
    for (Matcher key = KEY.matcher(text); key.find(); ) {
      if (!known.contains(key.group())) {
        unknown.add(key.group(1));
      }
    }
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @EnumSource
  void pictures_areThere(Guide guide) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Matcher picture = PICTURE.matcher(Files.readString(guide.file)); picture.find(); ) {
      if (Files.notExists(guide.file.resolveSibling(picture.group(1)))) {
        missing.add(picture.group(1));
      }
    }
    assertEquals(List.of(), missing);
  }
}
