package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.MarkFilter;
import app.meipi.reader.Command;
import app.meipi.reader.Listing;
import app.meipi.reader.Reading;
import app.meipi.reader.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of a page's marks, notes and corrections, narrowed by words, tags and colours. */
final class MarkList extends VBox {
  private final PageView view;
  private final TextField field = new TextField();
  private final Composing composing = new Composing(field);
  private final Label count = new Label();
  private final Map<Colour, ToggleButton> colours = new EnumMap<>(Colour.class);
  private final ToggleButton byTime = new ToggleButton();
  private final ListView<Listing.Row> list = new ListView<>();
  private final Consumer<Optional<Listing.Row>> chosen;
  private final Runnable go;
  private Listing listing;
  private Annotations annotations;
  private boolean filling;

  /**
   * @param chosen told the row that is chosen, whenever that changes
   * @param go goes to the chosen row for good
   */
  MarkList(
      PageView view,
      Reading reading,
      Annotations annotations,
      Consumer<Optional<Listing.Row>> chosen,
      Runnable go) {
    this.view = view;
    this.chosen = chosen;
    this.go = go;
    this.listing = new Listing(reading);
    this.annotations = annotations;
    getStyleClass().add("mark-list");
    Label title = new Label(text("list.title"));
    title.getStyleClass().add("list-title");
    field.setId("list-filter");
    field.setPromptText(text("list.filter"));
    field.setAccessibleText(text("list.filter"));
    field
        .textProperty()
        .addListener(
            (typed, before, now) -> {
              if (!composing.now()) {
                fill(Optional.empty());
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
    FlowPane chips = new FlowPane(4, 4);
    for (Colour colour : Colour.values()) {
      ToggleButton chip = new ToggleButton(view.colours().shown(colour));
      chip.getStyleClass().addAll("mark-chip", "mark-chip-" + colour.number());
      chip.setStyle(Theme.dashedEdge(colour));
      chip.setAccessibleText(text("list.only", chip.getText()));
      Tips.set(chip, view.messages(), view.keymap(), Command.LIST_COLOUR);
      chip.selectedProperty().addListener((on, before, now) -> fill(Optional.empty()));
      chip.managedProperty().bind(chip.visibleProperty());
      colours.put(colour, chip);
      chips.getChildren().add(chip);
    }
    byTime.setText(text("list.byTime"));
    byTime.getStyleClass().add("list-order");
    Tips.set(byTime, view.messages(), view.keymap(), Command.LIST_SORT);
    byTime.selectedProperty().addListener((on, before, now) -> fill(selected().map(this::id)));
    chips.getChildren().add(byTime);
    list.setId("marks");
    list.setAccessibleText(text("list.title"));
    Scopes.set(list, Scope.MARKS);
    list.setCellFactory(rows -> new MarkRow(view.messages(), view.colours()));
    list.setPlaceholder(new Label(text("list.none")));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (row, before, now) -> {
              if (!filling) {
                chosen.accept(Optional.ofNullable(now));
              }
            });
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            go.run();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    count.setId("list-count");
    count.getStyleClass().add("list-quiet");
    Label hint =
        new Label(
            text(
                "list.hint",
                KeyNames.first(view.keymap(), Command.LIST_GO),
                KeyNames.first(view.keymap(), Command.LIST_FILTER),
                KeyNames.first(view.keymap(), Command.LEAVE)));
    hint.getStyleClass().add("card-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(title, field, chips, count, list, hint);
  }

  private String text(String key, Object... arguments) {
    return view.messages().text(key, arguments);
  }

  /** In the filter the arrows lead to the list, and Enter goes to what is chosen. */
  private void pressedInField(KeyEvent event) {
    if (composing.now()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> requestFocus();
      case ENTER -> go.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Shows the page as it now is; the chosen row stays, or the one in its place is chosen. */
  void show(Reading reading, Annotations now) {
    listing = new Listing(reading);
    annotations = now;
    fill(selected().map(this::id));
  }

  /** Lists what the filter takes, and chooses the row known by {@code id}, if it is there. */
  void fill(Optional<UUID> id) {
    fill(rows -> index(rows, id));
  }

  /**
   * Lists what the filter takes.
   *
   * @param choose gives the index of the row to choose; what is none keeps the choice in its place
   */
  private void fill(ToIntFunction<List<Listing.Row>> choose) {
    Set<Colour> only = EnumSet.noneOf(Colour.class);
    colours.forEach(
        (colour, chip) -> {
          boolean used =
              annotations.highlights().stream().anyMatch(mark -> mark.colour() == colour);
          chip.setVisible(used || chip.isSelected());
          if (chip.isSelected()) {
            only.add(colour);
          }
        });
    MarkFilter filter = Listing.filter(field.getText(), Listing.tags(annotations), only);
    Listing.Order order = byTime.isSelected() ? Listing.Order.TIME : Listing.Order.PLACE;
    List<Listing.Row> rows = listing.rows(annotations, filter, order);
    int before = list.getSelectionModel().getSelectedIndex();
    Optional<Listing.Row> shown = selected();
    filling = true;
    list.getItems().setAll(rows);
    int at = choose.applyAsInt(rows);
    int row = at >= 0 ? at : Math.clamp(before, 0, Math.max(0, rows.size() - 1));
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.max(0, row - 2));
    filling = false;
    int all = filter.equals(MarkFilter.ALL) ? rows.size() : listing.count(annotations);
    count.setText(text("list.count", rows.size(), all));
    if (!selected().equals(shown)) {
      chosen.accept(selected());
    }
  }

  private int index(List<Listing.Row> rows, Optional<UUID> id) {
    for (int i = 0; i < rows.size() && id.isPresent(); i++) {
      if (id.get().equals(id(rows.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private UUID id(Listing.Row row) {
    return row.annotation().id();
  }

  /** Lists all, and chooses the row known by {@code id}, or the first at the place or behind it. */
  void fillAt(Optional<UUID> id, int item, int offset) {
    fill(
        rows -> {
          int known = index(rows, id);
          int behind = 0;
          while (behind < rows.size()
              && (rows.get(behind).item() < item
                  || (rows.get(behind).item() == item && rows.get(behind).offset() < offset))) {
            behind++;
          }
          return known >= 0 ? known : behind < rows.size() ? behind : -1;
        });
  }

  /** Moves the choice by so many rows. */
  void move(int rows) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      long to = (long) list.getSelectionModel().getSelectedIndex() + rows;
      int row = Math.clamp(to, 0, last);
      list.getSelectionModel().clearAndSelect(row);
      list.scrollTo(Math.max(0, row - 2));
    }
  }

  /** The other order. */
  void sort() {
    byTime.setSelected(!byTime.isSelected());
  }

  /** Shows the marks of the next colour alone that the page has, after the last all again. */
  void nextColour() {
    List<Colour> used =
        annotations.highlights().stream().map(Highlight::colour).distinct().sorted().toList();
    Optional<Colour> now = used.stream().filter(colour -> chip(colour).isSelected()).findFirst();
    int next = now.map(used::indexOf).orElse(-1) + 1;
    colours.values().forEach(chip -> chip.setSelected(false));
    if (next < used.size()) {
      chip(used.get(next)).setSelected(true);
    }
  }

  private ToggleButton chip(Colour colour) {
    return colours.getOrDefault(colour, byTime);
  }

  /** The chosen row. */
  Optional<Listing.Row> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** Whether the list itself has the keyboard. */
  boolean hasKeyboard() {
    return list.isFocused();
  }

  /** Gives the field that narrows the list the keyboard. */
  void focusFilter() {
    field.requestFocus();
    field.selectAll();
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }
}
