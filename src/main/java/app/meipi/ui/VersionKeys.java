package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.VersionAsker;
import app.meipi.reader.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Puts another version of a page in its place, as the reader asks or is asked. */
final class VersionKeys {
  /** What is asked, until it is answered. */
  private record Asked(CompletableFuture<VersionAsker.Answer> answer) {}

  private final Overlay overlay;
  private final Messages messages;
  private final Keymap keymap;
  private final Workspace workspace;
  private final Supplier<Optional<Path>> pick;
  private final Supplier<Optional<Desk>> desk;
  private final BiConsumer<CompletableFuture<OpenedPage>, String> open;
  private final StrayKeys strays;
  private Optional<Asked> asked = Optional.empty();

  /**
   * @param pick asks the reader for a file
   * @param open shows a page once it is there
   */
  VersionKeys(
      Overlay overlay,
      Messages messages,
      Keymap keymap,
      Workspace workspace,
      Supplier<Optional<Path>> pick,
      Supplier<Optional<Desk>> desk,
      BiConsumer<CompletableFuture<OpenedPage>, String> open,
      StrayKeys strays) {
    this.overlay = overlay;
    this.messages = messages;
    this.keymap = keymap;
    this.workspace = workspace;
    this.pick = pick;
    this.desk = desk;
    this.open = open;
    this.strays = strays;
    workspace.askOfVersions(this::ask);
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.REPLACE, this::replace)
        .on(Command.YES, () -> answer(VersionAsker.Answer.REPLACE, strays::yes))
        .on(Command.NO, () -> answer(VersionAsker.Answer.OWN, strays::no));
    strays.register(actions);
  }

  /** Adds what now is so. */
  void describe(Set<Aspect> aspects) {
    if (asked.isPresent()) {
      aspects.add(Aspect.QUESTION);
    }
    strays.describe(aspects);
  }

  /** Tells of marks on the page just opened that await a place. */
  void tell() {
    strays.tell();
  }

  private void replace() {
    desk.get()
        .map(page -> page.reading().page().source().sha256())
        .ifPresent(
            sha256 ->
                pick.get()
                    .ifPresent(
                        file ->
                            open.accept(
                                workspace.replace(sha256, file),
                                String.valueOf(file.getFileName()))));
  }

  private CompletableFuture<VersionAsker.Answer> ask(String name, PageEntry earlier) {
    Asked question = new Asked(new CompletableFuture<>());
    Platform.runLater(
        () -> {
          VersionCard card =
              new VersionCard(messages, keymap, name, earlier, said -> answer(said, () -> {}));
          overlay.show("version", card, this::closed);
          asked = Optional.of(question);
          card.focusAnswer();
        });
    return question.answer;
  }

  private void answer(VersionAsker.Answer said, Runnable otherwise) {
    if (asked.isPresent()) {
      asked.get().answer.complete(said);
      overlay.close();
    } else {
      otherwise.run();
    }
  }

  /** A card that goes without an answer leaves all as it was. */
  private void closed() {
    asked.ifPresent(it -> it.answer.complete(VersionAsker.Answer.CANCEL));
    asked = Optional.empty();
  }
}
