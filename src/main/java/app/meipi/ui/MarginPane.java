package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The margin beside the text: each note stands level with the line that it belongs to, below the
 * note before it where there is no room.
 */
final class MarginPane extends Pane {
  /** In pixels. */
  private static final double GAP = 10;

  /**
   * A note beside its line.
   *
   * @param highlight that it is on, if it is on one
   * @param displayStart of the line, a display offset
   */
  record Remark(Optional<Highlight> highlight, Note note, int displayStart) {}

  /** A note, or what is written on the note known by {@code note}, if that is there yet. */
  private record Card(Region node, int displayStart, Optional<UUID> note) {}

  private final Messages messages;
  private final ColourNames names;
  private final Consumer<Highlight> chosen;
  private final Consumer<Note> edited;
  private final IntFunction<OptionalDouble> level;
  private final List<Card> cards = new ArrayList<>();
  private Optional<Card> editor = Optional.empty();
  private Hits hits = Hits.NONE;
  private Optional<UUID> hit = Optional.empty();

  /**
   * @param level how far below the margin's top what is shown at a display offset stands, if it is
   *     in view
   * @param chosen goes to a mark
   * @param edited opens a note to write on it
   */
  MarginPane(
      Messages messages,
      ColourNames names,
      IntFunction<OptionalDouble> level,
      Consumer<Highlight> chosen,
      Consumer<Note> edited) {
    this.messages = messages;
    this.names = names;
    this.chosen = chosen;
    this.edited = edited;
    this.level = level;
    getStyleClass().add("margin");
    clipToBounds();
  }

  private void clipToBounds() {
    javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** Shows these notes and no others. */
  void show(List<Remark> remarks) {
    cards.clear();
    remarks.stream()
        .sorted(Comparator.comparingInt(Remark::displayStart))
        .forEach(
            remark ->
                cards.add(
                    new Card(
                        card(remark), remark.displayStart(), Optional.of(remark.note().id()))));
    arrange();
  }

  private Region card(Remark remark) {
    NoteCard card = new NoteCard(messages, names, remark.highlight(), remark.note());
    Runnable choose =
        () -> remark.highlight().ifPresentOrElse(chosen, () -> edited.accept(remark.note()));
    card.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            edited.accept(remark.note());
          } else {
            choose.run();
          }
        });
    card.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose.run();
          }
        });
    light(card, remark.note().id());
    return card;
  }

  /** The note that has the keyboard, if one has. */
  Optional<Note> focused() {
    return cards.stream()
        .filter(card -> card.node().isFocused())
        .flatMap(card -> card.node() instanceof NoteCard on ? Stream.of(on.note()) : Stream.of())
        .findFirst();
  }

  /** Frames the notes in which a search has found something, that of {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit =
        current.flatMap(
            at -> at instanceof Hit.InNote in ? Optional.of(in.note()) : Optional.empty());
    cards.forEach(card -> card.note().ifPresent(note -> light(card.node(), note)));
  }

  private void light(Region card, UUID note) {
    card.getStyleClass().removeAll("remark-hit", "remark-hit-current");
    if (!hits.inNote(note).isEmpty()) {
      card.getStyleClass()
          .add(hit.filter(note::equals).isPresent() ? "remark-hit-current" : "remark-hit");
    }
  }

  /**
   * Opens {@code node} level with {@code displayStart} to write in, in the place of {@code note}.
   */
  void showEditor(Region node, int displayStart, Optional<UUID> note) {
    editor = Optional.of(new Card(node, displayStart, note));
    arrange();
  }

  /** Takes the editor away. */
  void closeEditor() {
    editor = Optional.empty();
    arrange();
  }

  private void arrange() {
    getChildren().clear();
    cards.forEach(card -> getChildren().add(card.node()));
    editor.ifPresent(card -> getChildren().add(card.node()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    List<Card> all = new ArrayList<>(cards);
    editor.ifPresent(all::add);
    all.sort(Comparator.comparingInt(Card::displayStart));
    double width = getWidth() - 2 * GAP;
    List<Region> shown = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    double free = GAP;
    for (Card card : all) {
      OptionalDouble there = level.apply(card.displayStart());
      boolean editing = editor.filter(card::equals).isPresent();
      card.node().setVisible(editing || (there.isPresent() && !isEdited(card)));
      if (card.node().isVisible()) {
        double top = Math.max(there.orElse(GAP), free);
        shown.add(card.node());
        tops.add(top);
        free = top + card.node().prefHeight(width) + GAP;
      }
    }
    pushUp(shown, tops, width);
  }

  /** Whether the editor is open on the card's note and takes its place. */
  private boolean isEdited(Card card) {
    return editor.filter(open -> open.note().equals(card.note())).isPresent();
  }

  /** Sets the cards at their tops, or higher where the margin's end would cut them. */
  private void pushUp(List<Region> shown, List<Double> tops, double width) {
    double end = getHeight() - GAP;
    for (int i = shown.size() - 1; i >= 0; i--) {
      double height = shown.get(i).prefHeight(width);
      double top = Math.max(GAP, Math.min(tops.get(i), end - height));
      shown.get(i).resizeRelocate(GAP, top, width, height);
      end = top - GAP;
    }
  }
}
