package app.meipi.ui;

import static java.util.stream.Collectors.joining;

import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Reading;
import app.meipi.reader.Scope;
import app.meipi.reader.Situation;
import app.meipi.reader.Stroke;
import app.meipi.reader.Workspace;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The reading window: opens pages, and hands each command to whoever does it. */
public final class ReaderWindow {
  private static final System.Logger LOG = System.getLogger("app.meipi");

  /** The key under which the language is kept that the reader has chosen. */
  public static final String LANGUAGE = "language";

  private final Stage stage;
  private final Workspace workspace;
  private final Messages messages;
  private final FilePicker picker;
  private final PageView view;
  private final MessageBar message;
  private final FindBar findBar;
  private final MenuBar menus;
  private final Overlay overlay = new Overlay();
  private final Scene scene;
  private final WindowPlace place;
  private final KeyFile keys;
  private final Keymap keymap;
  private final Keys input;
  private final SequenceStrip strip;
  private final PaletteCard palette;
  private final Trail trail;
  private boolean told;
  private Actions actions = new Actions();
  private final IssueReader issue;
  private Look look;
  private Optional<Desk> desk = Optional.empty();

  /** Builds the window on {@code stage}, with no page yet. */
  public ReaderWindow(
      Stage stage,
      Workspace workspace,
      Messages messages,
      FilePicker picker,
      Look look,
      KeyFile keys) {
    this.keys = keys;
    keymap = keys.keymap();
    this.stage = stage;
    this.workspace = workspace;
    this.messages = messages;
    this.picker = picker;
    this.look = look;
    Fonts.load();
    PageView.Mouse mouse =
        new PageView.Mouse(
            item -> desk.ifPresent(open -> open.goToItem(item)),
            offset -> desk.ifPresent(open -> open.goToOffset(offset)),
            mark -> desk.ifPresent(open -> open.goToMark(mark)),
            offset -> desk.ifPresent(open -> open.goToSource(offset)),
            (item, offset) -> desk.ifPresent(open -> open.goToItem(item, offset)),
            (from, to) -> desk.ifPresent(open -> open.selectSource(from, to)));
    view =
        new PageView(
            messages,
            keymap,
            look,
            mouse,
            workspace::draw,
            () -> run(Actions.Call.of(Command.STOP_READING_ON)),
            this::report);
    message = new MessageBar(messages);
    issue = new IssueReader(workspace, messages, this::open, message::hint, view::showProgress);
    BorderPane frame = new BorderPane(view);
    menus = Menus.bar(messages, keymap, this::situation, command -> run(Actions.Call.of(command)));
    frame.setTop(new VBox(menus, message));
    findBar = new FindBar(messages, keymap, command -> run(Actions.Call.of(command)));
    frame.setBottom(findBar);
    strip = new SequenceStrip(messages);
    palette = new PaletteCard(workspace, messages, keys);
    trail = new Trail(workspace, jumps());
    scene = new Scene(new StackPane(frame, strip, overlay), 1180, 800);
    place = new WindowPlace(stage, workspace, view::sides, view::showSides);
    scene.getStylesheets().setAll(look.styleSheets());
    Drops.install(scene, this::openFile);
    input = Keys.install(scene, keys, host(menus));
    register(actions);
    stage.setScene(scene);
    stage.setTitle("Meipi 眉批");
    stage.setOnHiding(
        event -> {
          desk.ifPresent(Desk::putAway);
          place.keep();
        });
    stage.setMinWidth(640);
    stage.setMinHeight(420);
  }

  /**
   * Opens {@code file}, or where the reader left; where that fails, says why and opens the latter.
   */
  public void openFirst(Optional<Path> file) {
    if (file.isEmpty()) {
      open(workspace.openLast(), "");
      return;
    }
    Handover.toFx(
        workspace.open(file.get()),
        this::show,
        problem ->
            Handover.toFx(
                workspace.openLast(),
                opened -> {
                  show(opened);
                  report(problem);
                },
                this::report));
  }

  /** Comes to the front and opens {@code file}, if there is one; may be called on any thread. */
  public void openLater(Optional<Path> file) {
    Platform.runLater(
        () -> {
          stage.setIconified(false);
          stage.toFront();
          stage.requestFocus();
          file.ifPresent(this::openFile);
        });
  }

  /**
   * Tells the reader of a fault of the program, which {@code log} tells more of; may be called on
   * any thread.
   */
  public void tellOfDefect(Path log) {
    Platform.runLater(
        () -> {
          desk.ifPresent(Desk::putAway); // what was being written is kept as a draft
          overlay.show("defect", DefectCard.card(messages, log, overlay::close), view::focusText);
          overlay.lookup("#defect-goOn").requestFocus();
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
        return overlay.isOpen()
            ? Scope.CARD
            : view.pane().inCaretMode() ? Scope.CARET : Scope.READING;
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

  private Trail.Host jumps() {
    return new Trail.Host() {
      @Override
      public Optional<Reading> here() {
        return desk.map(Desk::reading);
      }

      @Override
      public void go(String sha256, ToIntFunction<SourceText> offset) {
        Optional<Desk> open = desk.filter(d -> d.reading().page().source().sha256().equals(sha256));
        if (open.isPresent()) {
          goTo(open.get(), offset);
          return;
        }
        Handover.toFx(
            workspace.reopen(sha256),
            opened -> {
              put(opened);
              desk.ifPresent(now -> goTo(now, offset));
            },
            ReaderWindow.this::report);
      }

      private void goTo(Desk open, ToIntFunction<SourceText> offset) {
        open.goToPlace(offset.applyAsInt(open.reading().page().source()));
      }

      @Override
      public void hint(String key, Object... arguments) {
        message.hint(messages.text(key, arguments));
      }

      @Override
      public void report(Throwable problem) {
        ReaderWindow.this.report(problem);
      }
    };
  }

  private void open(CompletableFuture<OpenedPage> page, String name) {
    if (!name.isEmpty()) {
      message.hint(messages.text("message.opening", name));
    }
    Handover.toFx(page, this::show, this::report);
  }

  private void openFile(Path file) {
    open(workspace.open(file), String.valueOf(file.getFileName()));
  }

  /** Shows {@code opened} in place of what was open. */
  void show(OpenedPage opened) {
    trail.leave();
    put(opened);
  }

  private void put(OpenedPage opened) {
    desk.ifPresent(Desk::leaveView);
    overlay.close();
    message.close();
    Desk next =
        new Desk(
            view,
            findBar,
            workspace,
            opened,
            trail::leave,
            key -> message.hint(messages.text(key)),
            this::report);
    desk = Optional.of(next);
    actions = new Actions();
    register(actions);
    next.register(actions);
    if (!actions.missing().isEmpty()) {
      throw new IllegalStateException("done nowhere: " + actions.missing());
    }
    String name = opened.reading().page().source().name();
    stage.setTitle(messages.text("window.title", name));
    view.showSaved(Saved.SAVED);
    view.focusText();
    issue.shown(opened.printed());
    if (!opened.reading().hasStories()) {
      message.problem(messages.text("message.noStories", name));
    }
    if (!told && !keys.problems().isEmpty()) {
      message.problem(keys.problems().stream().map(messages::explain).collect(joining(" ")));
    }
    told = true;
    opened.warning().ifPresent(warning -> message.problem(messages.explain(warning)));
  }

  private void report(Throwable problem) {
    if (problem instanceof Explained explained) {
      message.problem(messages.explain(explained));
      LOG.log(System.Logger.Level.WARNING, explained.key());
    } else {
      message.problem(messages.text("message.defect", problem.toString()));
      LOG.log(System.Logger.Level.ERROR, "a defect", problem);
    }
  }

  private void register(Actions actions) {
    actions
        .on(
            Command.OPEN,
            () -> picker.pick(stage, messages.text("dialog.open")).ifPresent(this::openFile))
        .on(Command.RECENT, () -> Handover.toFx(workspace.recent(), this::showRecent, this::report))
        .on(Command.PASTE, this::paste)
        .counted(Command.NEXT_PAGE, issue::turn)
        .counted(Command.PREVIOUS_PAGE, pages -> issue.turn(-pages))
        .on(Command.ISSUE_PAGES, () -> issue.list(this::showIssue, overlay::close, this::report))
        .on(Command.STOP_READING_ON, issue::stop)
        .on(Command.FACSIMILE, view::nextCentre)
        .on(Command.ZOOM_IN, () -> view.zoom(1))
        .on(Command.ZOOM_OUT, () -> view.zoom(-1))
        .on(Command.FIT_WIDTH, () -> view.fit(false))
        .on(Command.FIT_PAGE, () -> view.fit(true))
        .counted(Command.PAN_LEFT, steps -> view.pan(-steps, 0))
        .counted(Command.PAN_RIGHT, steps -> view.pan(steps, 0))
        .counted(Command.PAN_UP, steps -> view.pan(0, -steps))
        .counted(Command.PAN_DOWN, steps -> view.pan(0, steps))
        .on(Command.CONTENTS, view::hideOrShowContents)
        .on(Command.FOCUS_MODE, this::focusMode)
        .on(Command.WIDER, () -> showMeasure(look.wider()))
        .on(Command.NARROWER, () -> showMeasure(look.narrower()))
        .on(Command.LOOSER, () -> showPitch(look.looser()))
        .on(Command.TIGHTER, () -> showPitch(look.tighter()))
        .on(Command.TYPEFACE, this::nextTypeface)
        .on(Command.SMOOTH, this::otherMotion)
        .on(Command.LANGUAGE, this::otherLanguage)
        .on(Command.LARGER, () -> show(look.larger()))
        .on(Command.SMALLER, () -> show(look.smaller()))
        .on(Command.THEME, () -> show(look.nextTheme()))
        .on(Command.LEAVE, this::leave)
        .on(Command.PALETTE, this::openPalette)
        .on(
            Command.CHEAT_SHEET,
            () -> toggle("cheatSheet", () -> CheatSheet.card(messages, keymap)))
        .on(Command.ABOUT, () -> Handover.toFx(workspace.about(), this::showAbout, this::report));
    trail.register(actions);
  }

  private Situation situation() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    desk.ifPresent(open -> open.describe(aspects));
    trail.describe(aspects);
    return new Situation(aspects);
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

  private void openPalette() {
    boolean shown = overlay.isShowing("palette");
    overlay.close();
    if (!shown) {
      palette.open(overlay, situation(), view::focusText, command -> run(Actions.Call.of(command)));
    }
  }

  private void leave() {
    if (overlay.isOpen()) {
      overlay.close();
    } else {
      desk.ifPresent(Desk::leave);
    }
  }

  /** Shows the card known by {@code id}, or takes it away if it is shown. */
  private void toggle(String id, Supplier<Region> card) {
    boolean shown = overlay.isShowing(id);
    overlay.close();
    if (!shown) {
      overlay.show(id, card.get(), view::focusText);
    }
  }

  private void showIssue(IssuePages list) {
    overlay.show("issue", list, view::focusText);
    list.focusList();
  }

  private void showAbout(List<String> lines) {
    overlay.show("about", AboutCard.card(messages, lines), view::focusText);
  }

  private void showRecent(List<PageEntry> pages) {
    RecentPages list =
        new RecentPages(
            messages,
            pages,
            page -> {
              overlay.close();
              open(workspace.reopen(page.sha256()), page.name());
            });
    overlay.show("recent", list, view::focusText);
    list.focusList();
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

  private void show(Look next) {
    look = next;
    scene.getStylesheets().setAll(look.styleSheets());
    view.showLook(look);
    desk.ifPresent(Desk::refresh);
    Handover.toFx(workspace.saveSetting(Look.SETTING, look.written()), done -> {}, this::report);
  }

  private void showMeasure(Look next) {
    show(next);
    message.hint(messages.text("message.measure", look.measure()));
  }

  private void showPitch(Look next) {
    show(next);
    message.hint(messages.text("message.pitch", look.pitch() / 100.0));
  }

  private void nextTypeface() {
    show(look.nextTypeface(Fonts.families()));
    String family = look.typeface().isEmpty() ? Fonts.FAMILY : look.typeface();
    message.hint(messages.text("message.typeface", family));
  }

  private void otherMotion() {
    show(look.otherMotion());
    message.hint(messages.text(look.smooth() ? "message.smooth.on" : "message.smooth.off"));
  }

  /** Keeps the language that the window is not in; it is used from the next start on. */
  private void otherLanguage() {
    String next = messages.locale().getLanguage().equals("zh") ? "en" : "zh";
    Handover.toFx(
        workspace.saveSetting(LANGUAGE, next),
        done -> message.hint(Messages.of(Locale.forLanguageTag(next)).text("message.nextStart")),
        this::report);
  }

  private void focusMode() {
    view.hideOrShowAll();
    menus.setVisible(!view.isFocusMode());
    menus.setManaged(!view.isFocusMode());
    view.focusText();
  }
}
