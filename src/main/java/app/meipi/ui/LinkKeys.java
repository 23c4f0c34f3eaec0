package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import app.meipi.reader.NoteMarkdown;
import app.meipi.reader.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the links of notes outside, but only one that the reader chose by its whole address. */
final class LinkKeys {
  private final Overlay overlay;
  private final Workspace workspace;
  private final Messages messages;
  private final MessageBar message;
  private final Supplier<Optional<Desk>> desk;

  LinkKeys(
      Overlay overlay,
      Workspace workspace,
      Messages messages,
      MessageBar message,
      Supplier<Optional<Desk>> desk) {
    this.overlay = overlay;
    this.workspace = workspace;
    this.messages = messages;
    this.message = message;
    this.desk = desk;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions.on(Command.LINKS, this::list);
  }

  private void list() {
    List<NoteMarkdown.Target> links = desk.get().map(Desk::links).orElse(List.of());
    if (links.isEmpty()) {
      message.hint(messages.text("message.noLinks"));
      return;
    }
    new ChoiceCard<>(
            "links",
            messages.text("links.title"),
            messages.text("links.hint"),
            links,
            link -> new ChoiceCard.Row(link.words(), link.address()), // none is opened unseen
            this::open)
        .showOn(overlay);
  }

  private void open(NoteMarkdown.Target link) {
    overlay.close();
    Optional<URI> address = link.outside();
    if (address.isEmpty()) {
      message.hint(messages.text("message.linkInside", link.address()));
      return;
    }
    Handover.toFx(
        workspace.browse(address.get()),
        done -> message.hint(messages.text("message.linkOpened", link.address())),
        message::report);
  }
}
