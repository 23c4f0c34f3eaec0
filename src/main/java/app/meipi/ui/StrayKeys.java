package app.meipi.ui;

import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.Replacing;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Settles the marks that await a place since another source took the place of theirs. */
final class StrayKeys {
  private final Overlay overlay;
  private final Messages messages;
  private final MessageBar message;
  private final Keymap keymap;
  private final Supplier<Optional<Desk>> desk;
  private final Edits edits = Edits.system();
  private final Replacing replacing = new Replacing(edits);
  private Optional<Open> open = Optional.empty();

  /** The card over the page that it is about. */
  private record Open(StrayCard card, Desk desk) {}

  StrayKeys(
      Overlay overlay,
      Messages messages,
      MessageBar message,
      Keymap keymap,
      Supplier<Optional<Desk>> desk) {
    this.overlay = overlay;
    this.messages = messages;
    this.message = message;
    this.keymap = keymap;
    this.desk = desk;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.STRAYS, this::show)
        .on(Command.DELETE_STRAY, () -> settle((on, stray) -> edits.delete(on, stray.id())))
        .on(Command.PUT_STRAY, this::put);
  }

  /** Adds what now is so. */
  void describe(Set<Aspect> aspects) {
    if (desk.get().filter(page -> !page.marking().annotations().strays().isEmpty()).isPresent()) {
      aspects.add(Aspect.STRAYS);
    }
    if (open.isPresent()) {
      aspects.add(Aspect.QUESTION);
    }
  }

  /** Tells of those on the page just opened, if there are any. */
  void tell() {
    List<Stray> strays =
        desk.get().map(page -> page.marking().annotations().strays()).orElse(List.of());
    if (!strays.isEmpty()) {
      long orphans = strays.stream().filter(Stray::isOrphan).count();
      message.hint(
          messages.text(
              "message.strays",
              strays.size() - orphans,
              orphans,
              KeyNames.first(keymap, Command.STRAYS)));
    }
  }

  private void show() {
    boolean shown = overlay.isShowing("strays");
    overlay.close();
    if (!shown) {
      desk.get().ifPresent(this::show);
    }
  }

  private void show(Desk page) {
    StrayCard card = new StrayCard(messages, keymap, page.reading().page().source());
    open = Optional.of(new Open(card, page));
    page.watch(this::refresh);
    refresh();
    overlay.show("strays", card, this::closed);
    card.focusList();
  }

  private void closed() {
    open.ifPresent(it -> it.desk.watch(() -> {}));
    open = Optional.empty();
  }

  private void refresh() {
    open.ifPresent(it -> it.card.show(it.desk.marking().annotations().strays()));
  }

  /** The chosen one belongs where it is proposed. */
  void yes() {
    settle((on, stray) -> replacing.confirm(on, source(), stray.id()));
  }

  /** It does not. */
  void no() {
    settle((on, stray) -> replacing.refuse(on, stray.id()));
  }

  /** It belongs where the reader has selected or is reading. */
  private void put() {
    List<Span> spans = open.map(it -> it.desk.position().targetSpans()).orElse(List.of());
    settle((on, stray) -> replacing.place(on, source(), stray.id(), spans));
  }

  private SourceText source() {
    return open.orElseThrow().desk.reading().page().source();
  }

  private void settle(BiFunction<Annotations, Stray, Optional<Edit>> make) {
    open.ifPresent(
        it ->
            it.card
                .chosen()
                .ifPresent(
                    stray ->
                        it.desk
                            .marking()
                            .make(
                                on -> {
                                  Optional<Edit> edit = make.apply(on, stray);
                                  it.card.tell(edit.isEmpty() ? "stray.cannot" : "");
                                  return edit;
                                })));
  }
}
