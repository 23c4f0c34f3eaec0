package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Keymap;
import app.meipi.reader.Keymap.Meaning;
import app.meipi.reader.Scope;
import app.meipi.reader.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Turns the scene's key events into commands, never while an input method composes. */
final class Keys {
  /** The greatest count: more is a slip of the fingers. */
  private static final int MOST = 999;

  /** The window that keys are pressed in. */
  interface Host {
    /** Whether a menu has the keyboard. */
    boolean menuIsOpen();

    /** The scope of a key pressed where {@code target} has the keyboard. */
    Scope scope(Object target);

    /** Does the command. */
    void run(Actions.Call call);

    /** Told the strokes of a sequence not yet ended and how it may go on; both empty at its end. */
    void pending(List<Stroke> typed, List<Keymap.Binding> sequences);
  }

  private final Host host;
  private final List<Stroke> typed = new ArrayList<>();
  private final Keymap keymap;
  private final boolean counts;
  private Optional<Command> asks = Optional.empty();
  private int count;
  private boolean composing;

  private Keys(KeyFile keys, Host host) {
    this.keymap = keys.keymap();
    this.counts = keys.counts();
    this.host = host;
  }

  /** Has {@code host} told each command given by key in {@code scene}. */
  static Keys install(Scene scene, KeyFile file, Host host) {
    Keys keys = new Keys(file, host);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, keys::composes);
    scene
        .focusOwnerProperty()
        .addListener((owner, before, now) -> keys.composing = false); // it ends with its field
    return keys;
  }

  /** Takes the next letter for {@code command}, which lacks one. */
  void ask(Command command) {
    asks = Optional.of(command);
  }

  private void composes(InputMethodEvent event) {
    composing = !event.getComposed().isEmpty();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isModifierKey()) {
      return;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    String key = code.getName().replace(" ", "");
    if (plain && key.length() == 1) {
      return; // comes again as a typed character, right for the keyboard's layout
    }
    take(
        event,
        Stroke.pressed(key, event.isShortcutDown(), event.isAltDown(), event.isShiftDown()),
        !plain || typesNothing(code));
  }

  private static boolean typesNothing(KeyCode code) {
    return code.isFunctionKey()
        || code.isNavigationKey()
        || code.isArrowKey()
        || code == KeyCode.ESCAPE
        || code == KeyCode.BACK_SPACE
        || code == KeyCode.ENTER
        || code == KeyCode.TAB;
  }

  private void typed(KeyEvent event) {
    // AltGr, which types characters on many layouts, arrives as Ctrl and Alt together.
    boolean altGr = event.isControlDown() && event.isAltDown();
    String character = event.getCharacter();
    boolean written = !character.isEmpty() && !Character.isISOControl(character.codePointAt(0));
    if (written && (altGr || (!event.isShortcutDown() && !event.isAltDown()))) {
      take(event, Stroke.typed(character), true);
    }
  }

  /**
   * @param whole whether no typed character follows that could be meant instead
   */
  private void take(KeyEvent event, Stroke stroke, boolean whole) {
    if (composing || host.menuIsOpen()) {
      return; // the input method or the menu has the keyboard
    }
    Scope scope = host.scope(event.getTarget());
    if (asks.isPresent() && !scope.takesText()) {
      event.consume();
      if (whole) {
        Command command = asks.get();
        asks = Optional.empty();
        host.pending(List.of(), List.of());
        if (Stroke.LETTER.mayBe(stroke)) {
          host.run(new Actions.Call(command, 1, Optional.of(stroke.key())));
        }
      }
      return;
    }
    if (counts && typed.isEmpty() && !scope.takesText() && isDigit(stroke)) {
      event.consume();
      count = Math.min(MOST, count * 10 + Integer.parseInt(stroke.key()));
      return;
    }
    boolean going = !typed.isEmpty();
    typed.add(stroke);
    switch (keymap.meaning(typed, scope)) {
      case Meaning.Gives(var command, var letter) -> {
        int times = Math.max(1, count);
        end(going);
        event.consume();
        host.run(new Actions.Call(command, times, letter));
      }
      case Meaning.Begins(var sequences) -> {
        event.consume();
        host.pending(List.copyOf(typed), sequences);
      }
      case Meaning.Nothing() -> {
        if (going) {
          event.consume(); // a sequence that leads nowhere is over
        }
        if (whole) {
          end(going);
        } else {
          typed.removeLast();
        }
      }
    }
  }

  /** A count begins with 1 to 9 and may go on with 0. */
  private boolean isDigit(Stroke stroke) {
    return stroke.typed() && stroke.key().matches(count > 0 ? "[0-9]" : "[1-9]");
  }

  private void end(boolean going) {
    typed.clear();
    count = 0;
    if (going) {
      host.pending(List.of(), List.of());
    }
  }
}
