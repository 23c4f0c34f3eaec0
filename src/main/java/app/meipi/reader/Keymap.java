package app.meipi.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which key stroke gives which command. */
public final class Keymap {
  private final Map<Stroke, Command> commands;

  private Keymap(Map<Stroke, Command> commands) {
    this.commands = Map.copyOf(commands);
  }

  /**
   * The keys of the command table.
   *
   * @throws IllegalStateException if two commands have one key
   */
  public static Keymap defaults() {
    Map<Stroke, Command> commands = new HashMap<>();
    for (Command command : Command.values()) {
      for (String key : command.keys()) {
        Command other = commands.put(Stroke.parse(key), command);
        if (other != null) {
          throw new IllegalStateException(key + " is " + other.id() + " and " + command.id());
        }
      }
    }
    return new Keymap(commands);
  }

  /** The command of {@code stroke}. */
  public Optional<Command> command(Stroke stroke) {
    return Optional.ofNullable(commands.get(stroke));
  }
}
