package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.LibraryCopy;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Workspace;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Goes back to a copy of the library, as the reader chooses one from the list. */
final class CopyKeys {
  private static final long KIBI = 1024;

  private final Overlay overlay;
  private final Messages messages;
  private final MessageBar message;
  private final Workspace workspace;
  private final Supplier<Optional<Desk>> desk;
  private final Consumer<OpenedPage> show;

  /**
   * @param show shows the page as it is in the library that is then there
   */
  CopyKeys(
      Overlay overlay,
      Messages messages,
      MessageBar message,
      Workspace workspace,
      Supplier<Optional<Desk>> desk,
      Consumer<OpenedPage> show) {
    this.overlay = overlay;
    this.messages = messages;
    this.message = message;
    this.workspace = workspace;
    this.desk = desk;
    this.show = show;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions.on(
        Command.COPIES, () -> Handover.toFx(workspace.copies(), this::list, message::report));
  }

  private void list(List<LibraryCopy> copies) {
    ChoiceCard<LibraryCopy> card =
        new ChoiceCard<>(
            "copies",
            messages.text("copies.title"),
            messages.text(copies.isEmpty() ? "copies.none" : "copies.hint"),
            copies,
            this::row,
            this::restore);
    if (!copies.isEmpty()) {
      card.explained(messages.text("copies.words"));
    }
    card.showOn(overlay);
  }

  private ChoiceCard.Row row(LibraryCopy copy) {
    String size = NumberFormat.getIntegerInstance(messages.locale()).format(copy.bytes() / KIBI);
    String marks =
        copy.marks().isPresent()
            ? messages.text("copies.marks", copy.marks().getAsInt())
            : messages.text("copies.damaged");
    return new ChoiceCard.Row(name(copy), messages.text("copies.size", size) + " · " + marks);
  }

  /** The day of a copy's making, as the reader writes days, or what else it is known by. */
  private String name(LibraryCopy copy) {
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
          .withLocale(messages.locale())
          .format(LocalDate.parse(copy.name()));
    } catch (DateTimeParseException other) {
      return messages.text("copies.before");
    }
  }

  private void restore(LibraryCopy copy) {
    overlay.close();
    desk.get().ifPresent(Desk::putAway); // what is being written is kept as a draft
    Optional<String> open = desk.get().map(page -> page.reading().page().source().sha256());
    Handover.toFx(
        workspace.restore(copy.name()).thenCompose(done -> again(open)),
        opened -> {
          show.accept(opened);
          message.hint(messages.text("message.restored", name(copy)));
        },
        message::report);
  }

  /** The page that is open, or another where the library that is then there does not have it. */
  private CompletableFuture<OpenedPage> again(Optional<String> open) {
    return open.isEmpty()
        ? workspace.openLast()
        : workspace.reopen(open.get()).exceptionallyCompose(notThere -> workspace.openLast());
  }
}
