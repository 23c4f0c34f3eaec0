package app.meipi.ui;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Quotation;
import app.meipi.page.SourceText;
import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The marks of a replaced source that await a place: first those to be confirmed, then the orphans;
 * below the list what the chosen one was on, beside what stands there now.
 */
final class StrayCard extends VBox {
  private static final String WIDTH = "-fx-pref-width: 54em;";
  private static final String HALF = "-fx-pref-width: 27em;";

  /** The heights of a row and of the list, in em. */
  private static final double ROW = 4;

  private static final double LEAST = 4.5;
  private static final double MOST = 15;

  private static final String WORDS_HEIGHT = "-fx-min-height: 10em;";

  private final Messages messages;
  private final Keymap keymap;
  private final SourceText source;
  private final ListView<Stray> list = new ListView<>();
  private final Label count = new Label();
  private final TextFlow before = words("stray-before");
  private final TextFlow here = words("stray-here");
  private final Label notes = new Label();
  private final Label hint = new Label();
  private final Label problem = new Label();

  /**
   * @param source in which places are proposed
   */
  StrayCard(Messages messages, Keymap keymap, SourceText source) {
    super(12);
    this.messages = messages;
    this.keymap = keymap;
    this.source = source;
    setId("strays");
    setStyle(WIDTH);
    Scopes.set(this, Scope.ANSWER);
    Label title = new Label(messages.text("stray.title"));
    title.getStyleClass().add("card-title");
    count.setId("stray-count");
    count.getStyleClass().add("contents-state");
    list.setAccessibleText(messages.text("stray.title"));
    list.setCellFactory(view -> new Row());
    list.getSelectionModel().selectedItemProperty().addListener((of, was, is) -> showChosen());
    HBox sides = new HBox(12, side("stray.before", before), side("stray.here", here));
    notes.setId("stray-notes");
    notes.managedProperty().bind(notes.visibleProperty());
    hint.getStyleClass().add("card-hint");
    for (Label lines : List.of(notes, problem, hint)) {
      lines.setWrapText(true);
      lines.setStyle(WIDTH);
    }
    problem.managedProperty().bind(problem.visibleProperty());
    tell("");
    getChildren().setAll(title, count, list, sides, notes, problem, hint);
  }

  private static TextFlow words(String id) {
    TextFlow flow = new TextFlow();
    flow.setId(id);
    flow.getStyleClass().add("stray-words");
    flow.setStyle(WORDS_HEIGHT);
    return flow;
  }

  private VBox side(String name, TextFlow words) {
    Label label = new Label(messages.text(name));
    label.getStyleClass().add("card-section");
    VBox side = new VBox(6, label, words);
    side.setStyle(HALF);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  /** Shows these; where the chosen one is settled, the next is chosen. */
  void show(List<Stray> strays) {
    if (list.getItems().isEmpty()) { // it stays as high as it was at first
      double high = Math.clamp(strays.size() * ROW + 0.5, LEAST, MOST);
      list.setStyle("-fx-pref-height: %sem;".formatted(high));
    }
    int index = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getItems().setAll(strays.stream().sorted(Comparator.comparing(Stray::isOrphan)).toList());
    list.getSelectionModel().select(Math.min(index, strays.size() - 1));
    long orphans = strays.stream().filter(Stray::isOrphan).count();
    count.setText(messages.text("stray.count", strays.size() - orphans, orphans));
    showChosen();
  }

  /** Says what could not be done; a blank key takes that away. */
  void tell(String key) {
    problem.setText(key.isEmpty() ? "" : messages.text(key));
    problem.setVisible(!key.isEmpty());
  }

  /** Gives the list the keyboard. */
  void focusList() {
    list.requestFocus();
  }

  /** The one that answers are about. */
  Optional<Stray> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void showChosen() {
    before.getChildren().clear();
    here.getChildren().clear();
    Optional<Stray> chosen = chosen();
    chosen.ifPresent(
        stray -> {
          quote(before, stray.anchor().quotations());
          if (stray.isOrphan()) {
            here.getChildren().setAll(text(messages.text("stray.nowhere"), "stray-context"));
          } else {
            quote(here, Anchorer.anchor(source, stray.proposed()).quotations());
          }
        });
    String remarks = chosen.map(this::remarks).orElse("");
    notes.setText(remarks);
    notes.setVisible(!remarks.isEmpty());
    boolean orphan = chosen.filter(Stray::isOrphan).isPresent();
    hint.setText(
        messages.text(
            orphan ? "stray.hint.orphan" : "stray.hint.confirm",
            KeyNames.first(keymap, Command.YES),
            KeyNames.first(keymap, Command.NO),
            KeyNames.first(keymap, Command.PUT_STRAY),
            KeyNames.first(keymap, Command.DELETE_STRAY),
            KeyNames.first(keymap, Command.LEAVE)));
  }

  private static void quote(TextFlow flow, List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      if (!flow.getChildren().isEmpty()) {
        flow.getChildren().add(text(" … ", "stray-context"));
      }
      flow.getChildren()
          .addAll(
              text(line(quotation.prefix()), "stray-context"),
              text(line(quotation.exact()), "stray-exact"),
              text(line(quotation.suffix()), "stray-context"));
    }
  }

  private static String line(String words) {
    return words.replaceAll("\\R", "");
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }

  /** What it says beside the words: notes, or what they were corrected to. */
  private String remarks(Stray stray) {
    Stream<String> own =
        switch (stray.was()) {
          case Note note -> Stream.of(note.text());
          case Correction correction ->
              Stream.of(messages.text("stray.correctedTo", correction.text()));
          default -> Stream.of();
        };
    return String.join("\n", Stream.concat(own, stray.notes().stream().map(Note::text)).toList());
  }

  private String kind(Stray stray) {
    return switch (stray.was()) {
      case Highlight _ -> messages.text("stray.mark");
      case Note _ -> messages.text("stray.note");
      default -> messages.text("stray.correction");
    };
  }

  private final class Row extends ListCell<Stray> {
    Row() {
      setPrefWidth(0); // as wide as the list: what is longer is cut
    }

    @Override
    protected void updateItem(Stray stray, boolean empty) {
      super.updateItem(stray, empty);
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      if (empty || stray == null) {
        return;
      }
      Label words = new Label(line(stray.anchor().quotations().getFirst().exact()));
      words.getStyleClass().add("contents-title");
      words.setMinWidth(0);
      String state = messages.text(stray.isOrphan() ? "stray.orphan" : "stray.toConfirm");
      Label line = new Label(state + " · " + kind(stray));
      line.getStyleClass().add("contents-state");
      setGraphic(new VBox(2, words, line));
      setAccessibleText(words.getText() + ". " + line.getText());
    }
  }
}
