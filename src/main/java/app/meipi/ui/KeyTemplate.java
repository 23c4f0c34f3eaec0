package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import java.util.Locale;

/**
 * A file for the reader's own keys to begin with: every command with its default keys as a remark,
 * so that nothing is changed until a number sign is taken away; see {@link
 * app.meipi.reader.KeyFile}.
 */
public final class KeyTemplate {
  /** The lines in which the file tells how it is written. */
  private static final int INTRODUCTION = 6;

  private KeyTemplate() {}

  /** The file, in the language of {@code messages}. */
  public static String text(Messages messages) {
    StringBuilder file = new StringBuilder();
    for (int line = 1; line <= INTRODUCTION; line++) {
      file.append(remark(messages.text("keyFile.intro" + line)));
    }
    file.append("\n#single-keys = off\n#profile = vim\n");
    for (Command.Group group : Command.Group.values()) {
      String name = messages.text("group." + group.name().toLowerCase(Locale.ROOT));
      file.append('\n').append(remark(name));
      for (Command command : Command.in(group)) {
        file.append(remark("  " + messages.text("command." + command.id())));
        if (command.keys().isEmpty()) {
          file.append("#").append(command.id()).append(" =\n");
        }
        command
            .keys()
            .forEach(
                key ->
                    file.append("#").append(command.id()).append(" = ").append(key).append('\n'));
      }
    }
    return file.toString();
  }

  private static String remark(String words) {
    return ("# " + words).stripTrailing() + "\n";
  }
}
