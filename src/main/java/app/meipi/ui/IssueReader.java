package app.meipi.ui;

import app.meipi.layout.PrintedPage;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.IssuePage;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;

/** The pages of a file of several: turns them, lists them, and has the others read meanwhile. */
final class IssueReader {
  private final Workspace workspace;
  private final Messages messages;
  private final BiConsumer<CompletableFuture<OpenedPage>, String> open;
  private final Consumer<String> hint;
  private final Consumer<Optional<IssueProgress>> progress;
  private Optional<PrintedPage> page = Optional.empty();
  private String reading = "";

  /**
   * @param open opens a page of a file of that name
   * @param hint says a sentence
   * @param progress shows how far the reading of the others has come; empty when it has ended
   */
  IssueReader(
      Workspace workspace,
      Messages messages,
      BiConsumer<CompletableFuture<OpenedPage>, String> open,
      Consumer<String> hint,
      Consumer<Optional<IssueProgress>> progress) {
    this.workspace = workspace;
    this.messages = messages;
    this.open = open;
    this.hint = hint;
    this.progress = progress;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .counted(Command.NEXT_PAGE, this::turn)
        .counted(Command.PREVIOUS_PAGE, pages -> turn(-pages))
        .on(Command.STOP_READING_ON, this::stop);
  }

  /** Takes note of the page that is now shown; of a file not seen before, the others are read. */
  void shown(Optional<PrintedPage> next) {
    page = next;
    String file = next.filter(it -> it.pages() > 1).map(it -> it.file().sha256()).orElse("");
    if (file.equals(reading)) {
      return;
    }
    reading = file;
    progress.accept(Optional.empty());
    if (file.isEmpty()) {
      workspace.stopReadingOn();
    } else {
      workspace.readOn(next.orElseThrow(), done -> Platform.runLater(() -> told(file, done)));
    }
  }

  private void told(String file, IssueProgress done) {
    if (!file.equals(reading)) {
      return; // of a file that was left
    }
    boolean more = !done.ended() && done.done() < done.all();
    progress.accept(more ? Optional.of(done) : Optional.empty());
    if (done.ended() && !done.unread().isEmpty()) {
      String numbers =
          done.unread().stream()
              .map(number -> String.valueOf(number + 1))
              .collect(Collectors.joining(", "));
      hint.accept(messages.text("message.unreadPages", numbers));
    }
  }

  /** Ends the reading of the other pages; what was read is kept. */
  private void stop() {
    workspace.stopReadingOn();
    progress.accept(Optional.empty());
  }

  /** Opens the page so many further on, or back. */
  private void turn(int step) {
    page.ifPresent(
        now -> {
          int number = now.page() + step;
          if (number < 0 || number >= now.pages()) {
            hint.accept(messages.text(step > 0 ? "message.lastPage" : "message.firstPage"));
          } else {
            go(now, number);
          }
        });
  }

  private void go(PrintedPage now, int number) {
    open.accept(workspace.turn(now, number), now.name());
  }

  /**
   * Asks for the list of the file's pages.
   *
   * @param show takes the list; a page chosen from it is opened
   */
  void list(Consumer<ChoiceCard<IssuePage>> show, Runnable chosen, Consumer<Throwable> failed) {
    page.ifPresent(
        now ->
            Handover.toFx(
                workspace.pagesOf(now),
                (List<IssuePage> pages) ->
                    show.accept(
                        new ChoiceCard<>(
                                "issue",
                                messages.text("issue.title"),
                                messages.text("recent.hint"),
                                pages,
                                this::row,
                                to -> {
                                  chosen.run();
                                  go(now, to.number());
                                })
                            .at(now.page())),
                failed));
  }

  private ChoiceCard.Row row(IssuePage page) {
    String state = page.kept() ? "" : " · " + messages.text("issue.unread");
    String marks = page.marks() > 0 ? " · " + messages.text("contents.marks", page.marks()) : "";
    return new ChoiceCard.Row(
        page.headline(), messages.text("issue.page", page.number() + 1) + state + marks);
  }
}
