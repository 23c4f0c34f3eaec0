package app.meipi.reader;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What each command does: every part of the window names what it does itself, each once. */
public final class Actions {
  /**
   * A command as it is given.
   *
   * @param count how many times, at least 1
   * @param letter that its keys ended with
   */
  public record Call(Command command, int count, Optional<String> letter) {
    /** Once, as from a menu. */
    public static Call of(Command command) {
      return new Call(command, 1, Optional.empty());
    }
  }

  private final Set<Command> lettered = EnumSet.noneOf(Command.class);
  private final Map<Command, Consumer<Call>> all = new EnumMap<>(Command.class);

  /** Has {@code action} done for {@code command}, as often as is asked for. */
  public Actions on(Command command, Runnable action) {
    return put(
        command,
        call -> {
          for (int i = 0; i < call.count(); i++) {
            action.run();
          }
        });
  }

  /** Has {@code action} done for {@code command} once, told how many times is asked for. */
  public Actions counted(Command command, IntConsumer action) {
    return put(command, call -> action.accept(call.count()));
  }

  /** Has {@code action} done for {@code command} with the letter that its keys ended with. */
  public Actions lettered(Command command, Consumer<String> action) {
    lettered.add(command);
    return put(command, call -> call.letter().ifPresent(action));
  }

  /** Whether {@code call} lacks the letter that its command needs. */
  public boolean lacksLetter(Call call) {
    return call.letter().isEmpty() && lettered.contains(call.command());
  }

  private Actions put(Command command, Consumer<Call> action) {
    if (all.put(command, action) != null) {
      throw new IllegalStateException(command + " is done in two places");
    }
    return this;
  }

  /** The commands that nothing is done for. */
  public Set<Command> missing() {
    Set<Command> missing = EnumSet.allOf(Command.class);
    missing.removeAll(all.keySet());
    return missing;
  }

  /** Does what {@code call} asks for; nothing where that is not among these. */
  public void run(Call call) {
    all.getOrDefault(call.command(), nothing -> {}).accept(call);
  }
}
