package app.meipi.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;

/**
 * Runs the window without a reader, asked for by the system property {@code meipi.rehearsal}:
 * {@code paint} says on standard output when the first article is painted, and ends; {@code stay}
 * says so and stays; {@code tour} goes on through what readers do most, and opens the page that the
 * property {@code meipi.rehearsal.page} names, so that an ahead-of-time cache knows it.
 */
public final class Rehearsal extends AnimationTimer {
  /** Frames after the first that shows text: the picture is then on the screen and stays. */
  private static final int FRAMES = 2;

  /** Frames between two keys. */
  private static final int PAUSE = 6;

  private static final List<String> TOUR =
      List.of("j", "j", "k", "J", "Right", "h", "Right", "2", "z", "J", "J", "K", "?", "Esc");

  private static final String PAGE = "meipi.rehearsal.page";

  private final Stage stage;
  private final boolean stays;
  private final Deque<String> keys;
  private final Consumer<Optional<Path>> open;
  private Optional<Path> another = Optional.ofNullable(System.getProperty(PAGE)).map(Path::of);
  private String title = "";
  private int frames;

  private Rehearsal(Stage stage, String kind, Consumer<Optional<Path>> open) {
    this.stage = stage;
    this.open = open;
    this.stays = kind.equals("stay");
    this.keys = new ArrayDeque<>(kind.equals("tour") ? TOUR : List.of());
  }

  /**
   * The rehearsal that was asked for, if one was.
   *
   * @param open opens a page in the window
   */
  public static Optional<Rehearsal> asked(Stage stage, Consumer<Optional<Path>> open) {
    return Optional.ofNullable(System.getProperty("meipi.rehearsal"))
        .map(kind -> new Rehearsal(stage, kind, open));
  }

  @Override
  public void handle(long now) {
    if (!(stage.getScene().lookup(".item-text") instanceof StyledTextArea<?, ?> text)
        || text.getLength() == 0) {
      return;
    }
    frames++;
    if (frames == FRAMES) {
      System.out.println("painted");
    } else if (frames > FRAMES && frames % PAUSE == 0) {
      next();
    } else if (frames > FRAMES && keys.isEmpty() && another.isPresent()) {
      title = stage.getTitle();
      open.accept(another);
      another = Optional.empty();
    } else if (frames > FRAMES && keys.isEmpty() && !title.equals(stage.getTitle())) {
      stop();
      if (!stays) {
        stage.close();
      }
    }
  }

  private void next() {
    String key = keys.poll();
    Node target =
        Optional.ofNullable(stage.getScene().getFocusOwner()).orElse(stage.getScene().getRoot());
    if (key != null && key.length() == 1) {
      Event.fireEvent(target, event(KeyEvent.KEY_TYPED, key, KeyCode.UNDEFINED));
    } else if (key != null) {
      Event.fireEvent(target, event(KeyEvent.KEY_PRESSED, "", KeyCode.getKeyCode(key)));
    }
  }

  private static KeyEvent event(EventType<KeyEvent> type, String typed, KeyCode code) {
    return new KeyEvent(type, typed, "", code, false, false, false, false);
  }
}
