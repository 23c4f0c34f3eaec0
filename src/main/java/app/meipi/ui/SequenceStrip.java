package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.KeySequence;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Stroke;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The strip above the window's foot that shows, after a moment, how a sequence may go on. */
final class SequenceStrip extends FlowPane {
  /** Who knows the sequence has ended it by then. */
  private static final Duration MOMENT = Duration.millis(450);

  private final Messages messages;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  SequenceStrip(Messages messages) {
    super(22, 6);
    this.messages = messages;
    getStyleClass().add("sequence-strip");
    setMouseTransparent(true);
    setVisible(false);
    setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    moment.setOnFinished(event -> setVisible(!getChildren().isEmpty()));
  }

  /** Shows the strokes {@code typed} so far and what may follow; nothing takes the strip away. */
  void show(List<Stroke> typed, List<Keymap.Binding> sequences) {
    getChildren().clear();
    if (sequences.isEmpty()) {
      moment.stop();
      setVisible(false);
      return;
    }
    Label begun = new Label(KeyNames.shown(new KeySequence(typed)) + " …");
    begun.getStyleClass().add("strip-begun");
    getChildren().add(begun);
    for (Keymap.Binding binding : sequences) {
      List<Stroke> all = binding.keys().strokes();
      getChildren().add(row(all.subList(typed.size(), all.size()), binding.command()));
    }
    if (!isVisible()) {
      moment.playFromStart();
    }
  }

  /** Asks at once for the letter that {@code command} needs. */
  void ask(Command command) {
    getChildren().setAll(row(List.of(Stroke.LETTER), command));
    setVisible(true);
  }

  private HBox row(List<Stroke> rest, Command command) {
    Label key = new Label(KeyNames.shown(new KeySequence(rest)));
    key.getStyleClass().add("key-cap");
    HBox row = new HBox(7, key, new Label(messages.text("command." + command.id())));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
