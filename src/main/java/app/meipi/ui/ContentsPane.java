package app.meipi.ui;

import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.Seam;
import app.meipi.page.SourceText;
import app.meipi.reader.DisplayText;
import app.meipi.reader.LatinQuotes;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import app.meipi.reader.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The page's contents: a row for each item, with its kind, headline, length, marks and state. */
final class ContentsPane extends ListView<Reading.Entry> {
  private final Messages messages;

  /** Those that the list has made: as many as are in view. */
  private final List<Row> rows = new ArrayList<>();

  private Set<Integer> read = Set.of();
  private Map<Integer, Integer> marks = Map.of();
  private Map<Integer, Integer> hits = Map.of();
  private boolean picture;
  private Function<PageItem, String> titles = item -> "";

  ContentsPane(Messages messages, IntConsumer chosen) {
    this.messages = messages;
    getStyleClass().add("contents");
    setAccessibleText(messages.text("contents.title"));
    Scopes.set(this, Scope.LIST);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedIndex() >= 0) {
            chosen.accept(getSelectionModel().getSelectedIndex());
          }
        });
    setCellFactory(
        list -> {
          Row row = new Row();
          rows.add(row);
          row.setOnMouseClicked(
              event -> {
                if (!row.isEmpty()) {
                  chosen.accept(row.getIndex());
                }
              });
          return row;
        });
  }

  /** Lists the items of {@code reading}, none of them read yet. */
  void show(Reading reading) {
    marks = Map.of();
    titles =
        reading.page().source().isPicture()
            ? item -> messages.text("kind.picture")
            : item -> title(reading, item);
    picture = reading.page().source().isPicture();
    read = Set.of();
    getItems().setAll(reading.entries());
  }

  /** Lists the same items as the reader has now corrected them. */
  void showCorrected(Reading reading) {
    if (!picture) {
      titles = item -> title(reading, item);
      rows.forEach(Row::showAgain);
    }
  }

  /** Shows how many marks the items have, by their index. */
  void showMarks(Map<Integer, Integer> counts) {
    if (!counts.equals(marks)) {
      marks = Map.copyOf(counts);
      rows.forEach(Row::showAgain);
    }
  }

  /** Shows how many hits of a search the items have, by their index. */
  void showHits(Map<Integer, Integer> counts) {
    if (!counts.equals(hits)) {
      hits = Map.copyOf(counts);
      rows.forEach(Row::showAgain);
    }
  }

  /** Shows which items were read, by where they begin in the source. */
  void showRead(Set<Integer> starts) {
    read = Set.copyOf(starts);
    rows.forEach(Row::showAgain);
  }

  /** Shows where the reader is. */
  void showFocus(Reading reading) {
    int item = reading.focus().item();
    if (getSelectionModel().getSelectedIndex() != item) {
      getSelectionModel().select(item);
      scrollTo(Math.max(0, item - 3));
    }
  }

  /** The words that an item is known by: its headline, or its first words. */
  static String title(Reading reading, PageItem item) {
    Part part =
        item.first(Role.HEADLINE)
            .or(() -> item.first(Role.CAPTION))
            .orElse(item.parts().getFirst());
    SourceText source = reading.page().source();
    String words =
        correctedTitle(reading, item, part.role())
            .orElseGet(
                () ->
                    part.role().isHead()
                        ? Seam.joinHead(source, part.spans())
                        : Seam.join(source, part.spans()));
    return words.length() > 60 ? words.substring(0, 60) + "…" : words;
  }

  /** What is shown as the item's title, if the reader has corrected it. */
  private static Optional<String> correctedTitle(Reading reading, PageItem item, Role role) {
    return reading.entries().stream()
        .filter(entry -> entry.item().equals(item))
        .map(Reading.Entry::text)
        .flatMap(
            text ->
                text.units().stream()
                    .filter(unit -> unit.role() == role)
                    .limit(1)
                    .map(DisplayText.Unit::range)
                    .filter(range -> !text.correctedIn(range).isEmpty())
                    .map(range -> text.text().substring(range.start(), range.end())))
        .map(words -> words.replace('\n', ' '))
        .findFirst();
  }

  private final class Row extends ListCell<Reading.Entry> {
    private final Label title = new Label();
    private final Label state = new Label();
    private final VBox box = new VBox(2, title, state);

    Row() {
      title.setWrapText(true);
      title.getStyleClass().add("contents-title");
      state.setWrapText(true);
      state.getStyleClass().add("contents-state");
      box.setFillWidth(true);
      setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = width - snappedLeftInset() - snappedRightInset();
      double free = LastRow.beside(title.getText(), title.getFont(), room);
      title.setPadding(new Insets(0, free, 0, 0));
      return super.computePrefHeight(width);
    }

    /** Shows what has changed of the same item: the list itself would lay all rows out anew. */
    void showAgain() {
      int index = getIndex();
      List<Reading.Entry> items = ContentsPane.this.getItems();
      if (index >= 0 && index < items.size() && items.get(index).equals(getItem())) {
        updateItem(getItem(), isEmpty());
      } // else it shows the page before, until the list is laid out
    }

    @Override
    protected void updateItem(Reading.Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      getStyleClass().removeAll("contents-furniture", "contents-read", "contents-hit");
      setText(null);
      setGraphic(empty || entry == null ? null : box);
      if (empty || entry == null) {
        return;
      }
      title.setText(LatinQuotes.shown(titles.apply(entry.item())));
      String kind =
          switch (entry.item()) {
            case PageItem.Article article -> "kind.article";
            case PageItem.Photo photo -> "kind.photo";
            case PageItem.Furniture furniture -> "kind.furniture";
          };
      int count = marks.getOrDefault(getIndex(), 0);
      String line =
          picture ? "" : messages.text("contents.state", messages.text(kind), length(entry));
      line += count > 0 ? " · " + messages.text("contents.marks", count) : "";
      int found = hits.getOrDefault(getIndex(), 0);
      line += found > 0 ? " · " + messages.text("contents.hits", found) : "";
      state.setText(
          line
              + (read.contains(entry.item().firstStart())
                  ? " · " + messages.text("contents.read")
                  : ""));
      if (found > 0) {
        getStyleClass().add("contents-hit");
      }
      if (entry.item() instanceof PageItem.Furniture) {
        getStyleClass().add("contents-furniture");
      }
      if (read.contains(entry.item().firstStart())) {
        getStyleClass().add("contents-read");
      }
    }
  }

  private static int length(Reading.Entry entry) {
    return entry.item().parts().stream()
        .flatMap(part -> part.spans().stream())
        .mapToInt(span -> span.length())
        .sum();
  }
}
