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
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The margin beside the text: each note stands level with the line that it belongs to, below the
 * note before it where there is no room.
 */
final class MarginPane extends Pane {
  /** In pixels. */
  private static final double GAP = 10;

  /** A note beside its line. */
  record Remark(Highlight highlight, Note note, int displayStart) {}

  private record Card(Region node, int displayStart) {}

  private final Messages messages;
  private final Consumer<Highlight> chosen;
  private final IntFunction<OptionalDouble> level;
  private final List<Card> cards = new ArrayList<>();
  private Optional<Card> editor = Optional.empty();
  private Hits hits = Hits.NONE;
  private Optional<UUID> hit = Optional.empty();

  /**
   * @param level how far below the margin's top what is shown at a display offset stands, if it is
   *     in view
   */
  MarginPane(Messages messages, IntFunction<OptionalDouble> level, Consumer<Highlight> chosen) {
    this.messages = messages;
    this.chosen = chosen;
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
  void show(List<Remark> remarks, Theme theme) {
    cards.clear();
    remarks.stream()
        .sorted(Comparator.comparingInt(Remark::displayStart))
        .forEach(remark -> cards.add(new Card(card(remark, theme), remark.displayStart())));
    arrange();
  }

  private Region card(Remark remark, Theme theme) {
    Label label = new Label(remark.note().text());
    label.setWrapText(true);
    label.getStyleClass().add("remark");
    Color edge = theme.line(remark.highlight().colour());
    label.setStyle("-fx-border-color: transparent transparent transparent " + Css.of(edge) + ";");
    label.setOnMouseClicked(event -> chosen.accept(remark.highlight()));
    label.setUserData(remark.note().id());
    light(label);
    label.setFocusTraversable(true);
    label.setAccessibleRole(AccessibleRole.BUTTON);
    label.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            chosen.accept(remark.highlight());
          }
        });
    label.setAccessibleText(messages.text("note.on", remark.note().text()));
    return label;
  }

  /** Frames the notes in which a search has found something, that of {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit =
        current.flatMap(
            at -> at instanceof Hit.InNote in ? Optional.of(in.note()) : Optional.empty());
    cards.forEach(card -> light(card.node()));
  }

  private void light(Region card) {
    card.getStyleClass().removeAll("remark-hit", "remark-hit-current");
    if (card.getUserData() instanceof UUID note && !hits.inNote(note).isEmpty()) {
      card.getStyleClass()
          .add(hit.filter(note::equals).isPresent() ? "remark-hit-current" : "remark-hit");
    }
  }

  /** Opens {@code node} level with {@code displayStart} to write in. */
  void showEditor(Region node, int displayStart) {
    editor = Optional.of(new Card(node, displayStart));
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

  /** Whether the editor is open on the card's mark and takes its place. */
  private boolean isEdited(Card card) {
    return editor.filter(open -> open.displayStart() == card.displayStart()).isPresent();
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
