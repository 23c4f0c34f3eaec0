package app.meipi.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which keys give which command; no two commands have one key in one scope. */
public final class Keymap {
  /** Keys and the command that they give. */
  public record Binding(KeySequence keys, Command command) {
    /** Whether in some scope a reader who presses the one's keys has pressed the other's. */
    boolean conflicts(Binding other) {
      return command != other.command
          && command.use().meets(other.command.use())
          && keys.clashes(other.keys);
    }
  }

  /** What strokes mean. */
  public sealed interface Meaning {
    /**
     * They give a command.
     *
     * @param letter what was typed for {@link Stroke#LETTER}
     */
    record Gives(Command command, Optional<String> letter) implements Meaning {}

    /** They begin these longer sequences. */
    record Begins(List<Binding> sequences) implements Meaning {}

    /** They mean nothing. */
    record Nothing() implements Meaning {}
  }

  private final List<Binding> bindings;

  /**
   * These keys.
   *
   * @throws IllegalStateException if two of them conflict
   */
  public static Keymap of(List<Binding> bindings) {
    for (int i = 0; i < bindings.size(); i++) {
      for (Binding other : bindings.subList(0, i)) {
        if (bindings.get(i).conflicts(other)) {
          throw new IllegalStateException(other + " against " + bindings.get(i));
        }
      }
    }
    return new Keymap(bindings);
  }

  private Keymap(List<Binding> bindings) {
    this.bindings = List.copyOf(bindings);
  }

  /** The keys of the command table, which tests hold free of conflicts: no start looks again. */
  public static Keymap defaults() {
    return new Keymap(Arrays.stream(Command.values()).flatMap(c -> of(c).stream()).toList());
  }

  private static List<Binding> of(Command command) {
    return command.keys().stream().map(k -> new Binding(KeySequence.parse(k), command)).toList();
  }

  private static boolean worksIn(Binding binding, Scope scope) {
    boolean written = scope.takesText() && binding.keys().strokes().getFirst().typed();
    return !written && binding.command().use().scopes().contains(scope);
  }

  /** All keys, in the table's order. */
  public List<Binding> bindings() {
    return bindings;
  }

  /** The keys of {@code command}, the one to show first. */
  public List<KeySequence> keys(Command command) {
    return bindings.stream()
        .filter(binding -> binding.command() == command)
        .map(Binding::keys)
        .toList();
  }

  /** What {@code typed}, at least one stroke, means in {@code scope}. */
  public Meaning meaning(List<Stroke> typed, Scope scope) {
    List<Binding> longer = new ArrayList<>();
    for (Binding binding : bindings) {
      if (worksIn(binding, scope) && binding.keys().begins(typed)) {
        List<Stroke> strokes = binding.keys().strokes();
        if (strokes.size() == typed.size()) {
          int letter = strokes.indexOf(Stroke.LETTER);
          return new Meaning.Gives(
              binding.command(),
              letter < 0 ? Optional.empty() : Optional.of(typed.get(letter).key()));
        }
        longer.add(binding);
      }
    }
    return longer.isEmpty() ? new Meaning.Nothing() : new Meaning.Begins(List.copyOf(longer));
  }
}
