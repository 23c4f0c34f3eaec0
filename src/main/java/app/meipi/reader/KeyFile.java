package app.meipi.reader;

import app.meipi.page.Explained;
import app.meipi.reader.Keymap.Binding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reader's own keys, as a text file of lines says them:
 *
 * <pre>
 * # a line with a number sign is a remark
 * mark.highlight = h             one command, one key; a command's first line takes the place
 * mark.highlight = Mod+Shift+H   of its default keys, further lines add to it
 * mark.underline =               no key at all
 * single-keys = off              no command by a letter, digit or sign alone
 * profile = vim                  counts such as 3j; colours by Mod+1 to Mod+5 only
 * </pre>
 *
 * <p>A line that is wrong is named and left out; the rest counts.
 *
 * @param keymap the defaults, changed by the file
 * @param counts whether digits say how often the next command is done
 * @param problems one for each line that is wrong, in order
 */
public record KeyFile(Keymap keymap, boolean counts, List<Explained> problems) {
  /** No file: the defaults. */
  public static final KeyFile NONE = new KeyFile(Keymap.defaults(), false, List.of());

  public KeyFile {
    problems = List.copyOf(problems);
  }

  private record Wrong(String key, List<String> arguments) implements Explained {}

  private record Line(int number, Binding binding) {}

  /**
   * Reads the file.
   *
   * @param name of the file, for what is said of it
   */
  public static KeyFile read(String name, String text) {
    return new Reading(name).read(text);
  }

  /** One reading of a file. */
  private static final class Reading {
    private final String name;
    private final List<Explained> problems = new ArrayList<>();
    private final Map<Command, List<Line>> own = new EnumMap<>(Command.class);
    private boolean singleKeys = true;
    private boolean counts;

    Reading(String name) {
      this.name = name;
    }

    KeyFile read(String text) {
      int number = 0;
      for (String line : text.split("\\R", -1)) {
        number++;
        String words = line.strip();
        if (!words.isEmpty() && !words.startsWith("#") && !words.startsWith("\ufeff#")) {
          take(number, words);
        }
      }
      return new KeyFile(keymap(), counts, problems);
    }

    private void take(int number, String words) {
      int sign = words.indexOf('=');
      if (sign < 0) {
        wrong("problem.keys.line", number, words);
        return;
      }
      String what = words.substring(0, sign).strip();
      String value = words.substring(sign + 1).strip();
      switch (what) {
        case "single-keys" -> {
          if (value.equals("on") || value.equals("off")) {
            singleKeys = value.equals("on");
          } else {
            wrong("problem.keys.value", number, value, what, "on, off");
          }
        }
        case "profile" -> {
          if (value.equals("vim") || value.equals("plain")) {
            counts = value.equals("vim");
          } else {
            wrong("problem.keys.value", number, value, what, "plain, vim");
          }
        }
        default ->
            Arrays.stream(Command.values())
                .filter(command -> command.id().equals(what))
                .findFirst()
                .ifPresentOrElse(
                    command -> bind(number, command, value),
                    () -> wrong("problem.keys.command", number, what));
      }
    }

    private void bind(int number, Command command, String value) {
      try {
        Optional<KeySequence> keys =
            value.isEmpty() ? Optional.empty() : Optional.of(KeySequence.parse(value));
        List<Line> lines = own.computeIfAbsent(command, none -> new ArrayList<>());
        keys.ifPresent(some -> lines.add(new Line(number, new Binding(some, command))));
      } catch (IllegalArgumentException unreadable) {
        wrong("problem.keys.key", number, value);
      }
    }

    /** The defaults of the commands that the file does not name, then its own lines. */
    private Keymap keymap() {
      List<Binding> all = new ArrayList<>();
      for (Binding binding : Keymap.defaults().bindings()) {
        boolean kept = !own.containsKey(binding.command()) && allowed(binding);
        if (kept && !(counts && isDigit(binding.keys()))) {
          all.add(binding);
        }
      }
      own.values().stream()
          .flatMap(List::stream)
          .sorted((a, b) -> Integer.compare(a.number(), b.number()))
          .forEach(line -> add(line, all));
      return Keymap.of(all);
    }

    private void add(Line line, List<Binding> all) {
      Binding binding = line.binding();
      Optional<Binding> other = all.stream().filter(binding::conflicts).findFirst();
      if (other.isPresent()) {
        wrong(
            "problem.keys.conflict",
            line.number(),
            binding.keys().toString(),
            binding.command().id(),
            other.get().command().id(),
            other.get().keys().toString());
      } else if (!allowed(binding)) {
        wrong("problem.keys.single", line.number(), binding.keys().toString());
      } else if (counts && isDigit(binding.keys())) {
        wrong("problem.keys.digit", line.number(), binding.keys().toString());
      } else if (!all.contains(binding)) {
        all.add(binding);
      }
    }

    private boolean allowed(Binding binding) {
      return singleKeys || !binding.keys().strokes().getFirst().typed();
    }

    private static boolean isDigit(KeySequence keys) {
      Stroke first = keys.strokes().getFirst();
      return first.typed() && first.key().length() == 1 && Character.isDigit(first.key().charAt(0));
    }

    private void wrong(String key, int line, String... more) {
      List<String> arguments = new ArrayList<>(List.of(name, String.valueOf(line)));
      arguments.addAll(List.of(more));
      problems.add(new Wrong(key, arguments));
    }
  }
}
