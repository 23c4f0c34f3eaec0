package app.meipi.ui;

import app.meipi.page.Fact;
import app.meipi.page.Ledger;
import app.meipi.page.PageFacts;
import app.meipi.reader.Command;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below: paper, date and page · item i of n · the ledger · whether all is saved. */
final class StatusBar extends HBox {
  private final Messages messages;
  private final Label facts = new Label();
  private final Label place = new Label();
  private final Label ledger = new Label();
  private final Label original = new Label();
  private final Label saved = new Label();
  private final Hyperlink progress = new Hyperlink();

  /**
   * @param stop ends the reading of the file's other pages
   */
  StatusBar(Messages messages, Keymap keymap, Runnable stop) {
    super(18);
    this.messages = messages;
    getStyleClass().add("status");
    saved.setId("saved");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    facts.setMinWidth(0);
    original.setId("original");
    original.setMinWidth(0);
    original.managedProperty().bind(original.visibleProperty());
    progress.setId("progress");
    progress.setFocusTraversable(false);
    Tips.set(progress, messages, keymap, Command.STOP_READING_ON);
    progress.setOnAction(event -> stop.run());
    progress.managedProperty().bind(progress.visibleProperty());
    progress.setVisible(false);
    Stream.of(place, ledger, saved, progress)
        .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    getChildren().setAll(facts, original, gap, progress, place, ledger, saved);
  }

  /** Shows what the page says of itself and its account of characters. */
  void showPage(Reading reading) {
    PageFacts said = reading.page().facts();
    String line =
        Stream.of(said.paper(), said.date(), said.page(), said.edition())
            .map(this::shown)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    facts.setText(line.isEmpty() ? reading.page().source().name() : line);
    Ledger account = reading.page().ledger();
    ledger.setText(
        reading.page().source().isPicture()
            ? messages.text("status.picture")
            : messages.text("status.ledger", account.characters(), account.unaccounted()));
  }

  private String shown(Fact<?> fact) {
    return switch (fact) {
      case Fact.Stated<?> stated -> String.valueOf(stated.value());
      case Fact.Inferred<?> inferred -> messages.text("status.inferred", inferred.value());
      case Fact.Unknown<?> unknown -> "";
    };
  }

  /** Shows which item has the focus. */
  void showFocus(Reading reading) {
    place.setText(
        messages.text("status.item", reading.focus().item() + 1, reading.entries().size()));
    String before =
        reading.entry().text().correctedIn(reading.range()).stream()
            .map(it -> it.correction().anchor().quotations().getFirst().exact())
            .map(words -> messages.text("status.original", words.replaceAll("\\R", " ")))
            .collect(Collectors.joining(" "));
    original.setText(before);
    original.setVisible(!before.isEmpty());
  }

  /** Shows how far the reading of the file's other pages has come, if they are being read. */
  void showProgress(Optional<IssueProgress> now) {
    progress.setVisible(now.isPresent());
    now.ifPresent(
        done -> progress.setText(messages.text("status.progress", done.done(), done.all())));
  }

  /** Says how the saving of changes stands. */
  void showSaved(Saved state) {
    saved.setText(
        messages.text(
            switch (state) {
              case SAVING -> "status.saving";
              case SAVED -> "status.saved";
              case NOT_SAVED -> "status.notSaved";
            }));
  }
}
