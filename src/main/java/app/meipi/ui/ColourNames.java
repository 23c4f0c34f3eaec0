package app.meipi.ui;

import app.meipi.annotate.Colour;
import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import app.meipi.reader.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the reader calls the five colours, such as fact or quotation; kept in the library. */
final class ColourNames {
  private static final String SETTING = "colours";

  private final Workspace workspace;
  private final Messages messages;
  private Runnable changed = () -> {};
  private List<String> own = List.of();

  ColourNames(Workspace workspace, Messages messages) {
    this.workspace = workspace;
    this.messages = messages;
    Handover.toFx(
        workspace.setting(SETTING, ""),
        kept -> take(Arrays.asList(kept.split("\n", -1))),
        problem -> {}); // without a library nothing was named
  }

  /** Calls {@code listener} whenever a name has changed. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  private void take(List<String> names) {
    own = names.stream().map(String::strip).toList();
    changed.run();
  }

  /** The reader's own name; empty if there is none. */
  String own(Colour colour) {
    return colour.number() <= own.size() ? own.get(colour.number() - 1) : "";
  }

  /** The colour's number, and the reader's own name or else that of the colour. */
  String shown(Colour colour) {
    String named = own(colour);
    return named.isEmpty()
        ? messages.text("colour." + colour.number())
        : colour.number() + " " + named;
  }

  /** The reader's own name of the colour that {@code command} marks in; empty for all others. */
  String own(Command command) {
    return switch (command) {
      case COLOUR_1 -> own(Colour.of(1));
      case COLOUR_2 -> own(Colour.of(2));
      case COLOUR_3 -> own(Colour.of(3));
      case COLOUR_4 -> own(Colour.of(4));
      case COLOUR_5 -> own(Colour.of(5));
      default -> "";
    };
  }

  /** What {@code command} is called, with the reader's own name of its colour. */
  String name(Command command) {
    String plain = messages.text("command." + command.id());
    String own = own(command);
    return own.isEmpty() ? plain : plain + " · " + own;
  }

  /** Keeps {@code names}, one for each colour in their order, blank where it has none. */
  void keep(List<String> names, Consumer<Throwable> failed) {
    String written =
        names.stream()
            .map(name -> name.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining("\n"));
    Handover.toFx(
        workspace.saveSetting(SETTING, written),
        kept -> take(Arrays.asList(written.split("\n", -1))),
        failed);
  }
}
