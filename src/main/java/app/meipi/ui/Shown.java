package app.meipi.ui;

import static java.util.stream.Collectors.joining;

import app.meipi.page.SourceText;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The page that the window shows, one at a time, and the way back to those shown before. */
final class Shown {
  private final PageView view;
  private final FindBar findBar;
  private final Workspace workspace;
  private final Messages messages;
  private final MessageBar message;
  private final KeyFile keys;
  private final Consumer<OpenedPage> changed;
  private final Trail trail;
  private boolean told;
  private Optional<Desk> desk = Optional.empty();

  /**
   * @param keys whose problems are told with the first page
   * @param changed told of each page once it is shown
   */
  Shown(
      PageView view,
      FindBar findBar,
      Workspace workspace,
      Messages messages,
      MessageBar message,
      KeyFile keys,
      Consumer<OpenedPage> changed) {
    this.view = view;
    this.findBar = findBar;
    this.workspace = workspace;
    this.messages = messages;
    this.message = message;
    this.keys = keys;
    this.changed = changed;
    trail = new Trail(workspace, jumps());
  }

  /** The page and what is done to it, if one is open. */
  Optional<Desk> desk() {
    return desk;
  }

  /** Says what is done to the page and on the way back. */
  void register(Actions actions) {
    trail.register(actions);
    desk.ifPresent(open -> open.register(actions));
  }

  /** Adds what now is so. */
  void describe(Set<Aspect> aspects) {
    desk.ifPresent(open -> open.describe(aspects));
    trail.describe(aspects);
  }

  /** Shows {@code opened} in place of what was open. */
  void show(OpenedPage opened) {
    trail.leave();
    put(opened);
  }

  private void put(OpenedPage opened) {
    desk.ifPresent(Desk::leaveView);
    message.close();
    desk =
        Optional.of(
            new Desk(
                view,
                findBar,
                workspace,
                opened,
                trail::leave,
                (key, arguments) -> message.hint(messages.text(key, arguments)),
                message::report));
    changed.accept(opened);
    view.showSaved(Saved.SAVED);
    view.focusText();
    if (!opened.reading().hasStories()) {
      String name = opened.reading().page().source().name();
      message.problem(messages.text("message.noStories", name));
    }
    if (!told && !keys.problems().isEmpty()) {
      message.problem(keys.problems().stream().map(messages::explain).collect(joining(" ")));
    }
    told = true;
    opened.warning().ifPresent(warning -> message.problem(messages.explain(warning)));
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
            message::report);
      }

      private void goTo(Desk open, ToIntFunction<SourceText> offset) {
        open.position().goToPlace(offset.applyAsInt(open.reading().page().source()));
      }

      @Override
      public void hint(String key, Object... arguments) {
        message.hint(messages.text(key, arguments));
      }

      @Override
      public void report(Throwable problem) {
        message.report(problem);
      }
    };
  }
}
