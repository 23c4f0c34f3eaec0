package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Scope;
import app.meipi.reader.Situation;
import app.meipi.reader.Stroke;
import app.meipi.reader.Workspace;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The reading window: opens pages, and hands each command to whoever does it. */
public final class ReaderWindow {
  /** The key under which the language is kept that the reader has chosen. */
  public static final String LANGUAGE = "language";

  private final Stage stage;
  private final Workspace workspace;
  private final Messages messages;
  private final PageView view;
  private final MessageBar message;
  private final MenuBar menus;
  private final Overlay overlay;
  private final WindowPlace place;
  private final Keys input;
  private final SequenceStrip strip;
  private final Opening opening;
  private final Cards cards;
  private final LinkKeys links;
  private final LookKeys looks;
  private final Shown shown;
  private final VersionKeys versions;
  private final CopyKeys copies;
  private final IssueReader issue;
  private Actions actions = new Actions();

  /** Builds the window on {@code stage}, with no page yet. */
  public ReaderWindow(
      Stage stage,
      Workspace workspace,
      Messages messages,
      FilePicker picker,
      Look look,
      KeyFile keys) {
    this.stage = stage;
    this.workspace = workspace;
    this.messages = messages;
    Fonts.load();
    Keymap keymap = keys.keymap();
    message = new MessageBar(messages, keymap);
    ColourNames colours = new ColourNames(workspace, messages);
    view =
        new PageView(
            messages,
            colours,
            keymap,
            look,
            mouse(),
            workspace::draw,
            () -> run(Actions.Call.of(Command.STOP_READING_ON)),
            message::report);
    opening = new Opening(stage, workspace, messages, picker, message, opened -> show(opened));
    issue = new IssueReader(workspace, messages, opening::open, message::hint, view::showProgress);
    overlay = new Overlay(view::focusText);
    BorderPane frame = new BorderPane(view);
    menus =
        Menus.bar(
            messages, keymap, colours, this::situation, command -> run(Actions.Call.of(command)));
    frame.setTop(new VBox(menus, message));
    FindBar findBar = new FindBar(messages, keymap, command -> run(Actions.Call.of(command)));
    view.below().add(findBar);
    shown = new Shown(view, findBar, workspace, messages, message, keys, this::changed);
    colours.onChange(() -> shown.desk().ifPresent(Desk::showNames));
    strip = new SequenceStrip(messages);
    links = new LinkKeys(overlay, workspace, messages, message, shown::desk);
    cards = new Cards(overlay, workspace, messages, message, keys, colours, issue, cardHost());
    StrayKeys strays = new StrayKeys(overlay, messages, message, keymap, shown::desk);
    versions =
        new VersionKeys(
            overlay,
            messages,
            keymap,
            workspace,
            () -> picker.pick(stage, messages.text("dialog.replace")),
            shown::desk,
            opening::open,
            strays);
    copies =
        new CopyKeys(overlay, messages, message, workspace, shown::desk, opened -> show(opened));
    Scene scene = new Scene(new StackPane(frame, strip, overlay), 1180, 800);
    stage.setScene(scene);
    place = new WindowPlace(stage, workspace, view::sides, view::showSides);
    looks = new LookKeys(scene, workspace, messages, message, look, this::show);
    Drops.install(scene, opening::open);
    input = Keys.install(scene, keys, host(menus));
    register(actions);
    stage.setTitle("Meipi 眉批");
    stage.setOnHiding(
        event -> {
          shown.desk().ifPresent(Desk::putAway);
          place.keep();
        });
    stage.setMinWidth(640);
    stage.setMinHeight(420);
  }

  private Mouse mouse() {
    return new Mouse(
        item -> at(position -> position.goToItem(item)),
        offset -> at(position -> position.goToOffset(offset)),
        mark -> at(position -> position.goToMark(mark)),
        note -> shown.desk().ifPresent(open -> open.writeAgain(note)),
        offset -> at(position -> position.goToSource(offset)),
        (item, offset) -> at(position -> position.goToItem(item, offset)),
        (from, to) -> at(position -> position.selectSource(from, to)));
  }

  private void at(Consumer<Position> move) {
    shown.desk().map(Desk::position).ifPresent(move);
  }

  /** Shows {@code page} once it is there; where it fails, says why and opens what was read last. */
  public void openFirst(CompletableFuture<OpenedPage> page) {
    opening.openFirst(page);
  }

  /** Comes to the front and opens {@code file}, if there is one; may be called on any thread. */
  public void openLater(Optional<Path> file) {
    Platform.runLater(
        () -> {
          stage.setIconified(false);
          stage.toFront();
          stage.requestFocus();
          file.ifPresent(opening::open);
        });
  }

  /**
   * Tells the reader of a fault of the program, which {@code log} tells more of; may be called on
   * any thread.
   */
  public void tellOfDefect(Path log) {
    Platform.runLater(
        () -> {
          shown.desk().ifPresent(Desk::putAway); // what was being written is kept as a draft
          cards.showDefect(log);
        });
  }

  /** Puts the window where it was, as far as that is still on a screen. */
  public void restore(String kept) {
    place.restore(kept);
  }

  private Keys.Host host(MenuBar menus) {
    return new Keys.Host() {
      @Override
      public boolean menuIsOpen() {
        return menus.getMenus().stream().anyMatch(Menu::isShowing);
      }

      @Override
      public Scope scope(Object target) {
        Scope scope = Scopes.of(target);
        if (scope != Scope.READING) {
          return scope;
        }
        return overlay.isOpen() ? Scope.CARD : shown.desk().map(Desk::scope).orElse(Scope.READING);
      }

      @Override
      public void run(Actions.Call call) {
        ReaderWindow.this.run(call);
      }

      @Override
      public void pending(List<Stroke> typed, List<Keymap.Binding> sequences) {
        strip.show(typed, sequences);
      }
    };
  }

  private Cards.Host cardHost() {
    return new Cards.Host() {
      @Override
      public double windowEm() {
        return looks.look().windowEm();
      }

      @Override
      public Situation situation() {
        return ReaderWindow.this.situation();
      }

      @Override
      public void run(Command command) {
        ReaderWindow.this.run(Actions.Call.of(command));
      }

      @Override
      public void open(PageEntry page) {
        opening.open(workspace.reopen(page.sha256()), page.name());
      }
    };
  }

  private void changed(OpenedPage opened) {
    overlay.close();
    actions = new Actions();
    register(actions);
    if (!actions.missing().isEmpty()) {
      throw new IllegalStateException("done nowhere: " + actions.missing());
    }
    stage.setTitle(messages.text("window.title", opened.reading().page().source().name()));
    issue.shown(opened.printed());
  }

  private void register(Actions actions) {
    actions.on(Command.FOCUS_MODE, this::focusMode).on(Command.LEAVE, this::leave);
    view.register(actions);
    opening.register(actions);
    issue.register(actions);
    cards.register(actions);
    links.register(actions);
    looks.register(actions);
    shown.register(actions);
    versions.register(actions);
    copies.register(actions);
  }

  private Situation situation() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    shown.describe(aspects);
    versions.describe(aspects);
    return new Situation(aspects);
  }

  /** Whether all pictures that are in view are drawn. */
  boolean isDrawn() {
    return view.isDrawn();
  }

  /** Does what {@code call} asks for, or says what it needs. */
  void run(Actions.Call call) {
    message.closeHint(call.command() == Command.LEAVE);
    situation()
        .missing(call.command())
        .ifPresentOrElse(aspect -> message.hint(messages.text(aspect.unless())), () -> give(call));
  }

  private void give(Actions.Call call) {
    if (actions.lacksLetter(call)) {
      strip.ask(call.command());
      input.ask(call.command());
    } else {
      actions.run(call);
    }
  }

  private void leave() {
    if (overlay.isOpen()) {
      overlay.close();
    } else {
      shown.desk().ifPresent(Desk::leave);
    }
  }

  /** Shows {@code opened} in place of what was open. */
  void show(OpenedPage opened) {
    shown.show(opened);
    versions.tell();
  }

  private void show(Look next) {
    view.showLook(next);
    shown.desk().ifPresent(Desk::refresh);
  }

  private void focusMode() {
    view.hideOrShowAll();
    menus.setVisible(!view.isFocusMode());
    menus.setManaged(!view.isFocusMode());
    view.focusText();
  }
}
