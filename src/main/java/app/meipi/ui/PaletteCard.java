package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.reader.Situation;
import app.meipi.reader.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Opens the palette, and remembers over all sittings what was given from it. */
final class PaletteCard {
  private static final String SETTING = "palette.recent";

  /** How many are remembered. */
  private static final int MOST = 12;

  private final Workspace workspace;
  private final Messages messages;
  private final ColourNames colours;
  private final KeyFile keys;
  private List<Command> recent = List.of();

  PaletteCard(Workspace workspace, Messages messages, ColourNames colours, KeyFile keys) {
    this.workspace = workspace;
    this.messages = messages;
    this.colours = colours;
    this.keys = keys;
    Handover.toFx(
        workspace.setting(SETTING, ""),
        kept -> recent = read(kept),
        problem -> {}); // without a library nothing was given before
  }

  private static List<Command> read(String kept) {
    return Arrays.stream(kept.split(" ", -1))
        .flatMap(id -> Arrays.stream(Command.values()).filter(c -> c.id().equals(id)))
        .toList();
  }

  /** Shows the palette on {@code overlay}; {@code run} does what is chosen. */
  void open(Overlay overlay, Situation situation, Consumer<Command> run) {
    CommandPalette palette =
        new CommandPalette(
            messages,
            colours,
            keys.keymap(),
            situation,
            recent,
            command -> {
              overlay.close();
              remember(command);
              run.accept(command);
            });
    overlay.show("palette", palette);
    palette.focusField();
  }

  private void remember(Command command) {
    List<Command> now = new ArrayList<>(recent);
    now.remove(command);
    now.addFirst(command);
    recent = List.copyOf(now.subList(0, Math.min(MOST, now.size())));
    var _ =
        workspace.saveSetting(
            SETTING, recent.stream().map(Command::id).collect(Collectors.joining(" ")));
  }
}
