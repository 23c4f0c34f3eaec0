package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.IssuePage;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Situation;
import app.meipi.reader.Workspace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** The cards over the window: the palette, the cheat sheet, the lists of pages, and others. */
final class Cards {
  /** What cards do to the window. */
  interface Host {
    /** The size of the window's text, in pixels. */
    double windowEm();

    /** What now is so. */
    Situation situation();

    /** Does a command chosen on a card. */
    void run(Command command);

    /** Opens a page chosen from a list. */
    void open(PageEntry page);
  }

  private final Overlay overlay;
  private final Workspace workspace;
  private final Messages messages;
  private final MessageBar message;
  private final KeyFile keys;
  private final ColourNames colours;
  private final IssueReader issue;
  private final Host host;
  private final PaletteCard palette;

  Cards(
      Overlay overlay,
      Workspace workspace,
      Messages messages,
      MessageBar message,
      KeyFile keys,
      ColourNames colours,
      IssueReader issue,
      Host host) {
    this.overlay = overlay;
    this.workspace = workspace;
    this.messages = messages;
    this.message = message;
    this.keys = keys;
    this.colours = colours;
    this.issue = issue;
    this.host = host;
    palette = new PaletteCard(workspace, messages, colours, keys);
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(
            Command.RECENT,
            () -> Handover.toFx(workspace.recent(), this::showRecent, message::report))
        .on(Command.ISSUE_PAGES, () -> issue.list(this::showIssue, overlay::close, message::report))
        .on(Command.NAME_COLOURS, this::nameColours)
        .on(Command.PALETTE, this::openPalette)
        .on(
            Command.CHEAT_SHEET,
            () ->
                toggle(
                    "cheatSheet",
                    () ->
                        CheatSheet.card(
                            messages, keys.keymap(), overlay.getWidth(), host.windowEm())))
        .on(Command.PRINT_KEYS, this::printKeys)
        .on(Command.KEY_FILE, this::writeKeyFile)
        .on(
            Command.ABOUT,
            () -> Handover.toFx(workspace.about(), this::showAbout, message::report));
  }

  private void nameColours() {
    ColourCard card =
        new ColourCard(
            messages,
            colours,
            names -> {
              overlay.close();
              colours.keep(names, message::report);
            });
    overlay.show("colours", card);
    card.focusField();
  }

  /** Tells the reader of a fault of the program, which {@code log} tells more of. */
  void showDefect(Path log) {
    overlay.show("defect", DefectCard.card(messages, keys.keymap(), log, overlay::close));
    overlay.lookup("#defect-goOn").requestFocus();
  }

  private void printKeys() {
    String sheet = KeySheet.html(messages, keys.keymap());
    Handover.toFx(
        workspace.writeBeside("keys.html", sheet, true),
        file -> message.hint(messages.text("message.keysPrinted", file)),
        message::report);
  }

  private void writeKeyFile() {
    Handover.toFx(
        workspace.writeBeside("keys.txt", KeyTemplate.text(messages), false),
        file -> message.hint(messages.text("message.keyFile", file)),
        message::report);
  }

  private void openPalette() {
    boolean shown = overlay.isShowing("palette");
    overlay.close();
    if (!shown) {
      palette.open(overlay, host.situation(), host::run);
    }
  }

  /** Shows the card known by {@code id}, or takes it away if it is shown. */
  private void toggle(String id, Supplier<Region> card) {
    boolean shown = overlay.isShowing(id);
    overlay.close();
    if (!shown) {
      overlay.show(id, card.get());
    }
  }

  private void showIssue(ChoiceCard<IssuePage> list) {
    list.showOn(overlay);
  }

  private void showAbout(List<String> lines) {
    overlay.show("about", AboutCard.card(messages, lines));
  }

  private void showRecent(List<PageEntry> pages) {
    Consumer<PageEntry> open =
        page -> {
          overlay.close();
          host.open(page);
        };
    new ChoiceCard<>(
            "recent",
            messages.text("recent.title"),
            messages.text(pages.isEmpty() ? "recent.none" : "recent.hint"),
            pages,
            this::row,
            open)
        .showOn(overlay);
  }

  private ChoiceCard.Row row(PageEntry page) {
    String opened =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(messages.locale())
            .format(page.opened().atZone(ZoneId.systemDefault()));
    String marks = page.marks() > 0 ? " · " + messages.text("contents.marks", page.marks()) : "";
    String replaced = page.replaced() ? " · " + messages.text("recent.replaced") : "";
    return new ChoiceCard.Row(
        page.headline().isBlank() ? page.name() : page.headline(),
        page.name() + " · " + opened + marks + replaced);
  }
}
