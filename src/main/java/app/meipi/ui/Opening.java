package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Workspace;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

/** Opens pages: from files, from the clipboard, and those read before. */
final class Opening {
  private final Stage stage;
  private final Workspace workspace;
  private final Messages messages;
  private final FilePicker picker;
  private final MessageBar message;
  private final Consumer<OpenedPage> shown;

  /**
   * @param picker asks the reader for a file, over {@code stage}
   * @param shown takes each page once it is open
   */
  Opening(
      Stage stage,
      Workspace workspace,
      Messages messages,
      FilePicker picker,
      MessageBar message,
      Consumer<OpenedPage> shown) {
    this.stage = stage;
    this.workspace = workspace;
    this.messages = messages;
    this.picker = picker;
    this.message = message;
    this.shown = shown;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(
            Command.OPEN,
            () -> picker.pick(stage, messages.text("dialog.open")).ifPresent(this::open))
        .on(Command.PASTE, this::paste);
  }

  /** Shows {@code page} once it is there; where it fails, says why and opens what was read last. */
  void openFirst(CompletableFuture<OpenedPage> page) {
    Handover.toFx(
        page,
        shown,
        problem ->
            Handover.toFx(
                workspace.openLast(),
                opened -> {
                  shown.accept(opened);
                  message.report(problem);
                },
                message::report));
  }

  /** Opens the page in {@code file}. */
  void open(Path file) {
    open(workspace.open(file), String.valueOf(file.getFileName()));
  }

  /** Shows {@code page} once it is there, and until then that it is being opened by that name. */
  void open(CompletableFuture<OpenedPage> page, String name) {
    if (!name.isEmpty()) {
      message.hint(messages.text("message.opening", name));
    }
    Handover.toFx(page, shown, message::report);
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      message.hint(messages.text("message.clipboardEmpty"));
    } else {
      String name = messages.text("message.pasted");
      open(workspace.paste(text, name), name);
    }
  }
}
