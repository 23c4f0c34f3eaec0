package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.NameMatch;
import app.meipi.reader.Scope;
import app.meipi.reader.Situation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The list of all commands, which narrows as the reader types a name in Chinese, its pinyin, the
 * initials, or English; those given last come first, those that cannot be given last and dimmed.
 */
final class CommandPalette extends VBox {
  /** The width of the list in em, and its height in window units, for the window may be low. */
  private static final double WIDTH = 36;

  private static final double HEIGHT = 372;

  /** Names of the commands in each language, to be matched; made once, when first asked for. */
  private static final class Names {
    private static final Map<Command, List<NameMatch>> ALL = all();

    private static Map<Command, List<NameMatch>> all() {
      Map<Command, List<NameMatch>> names = new EnumMap<>(Command.class);
      List<Messages> languages = List.of(Messages.of(Locale.CHINESE), Messages.of(Locale.ENGLISH));
      for (Command command : Command.values()) {
        names.put(
            command,
            languages.stream()
                .map(language -> new NameMatch(language.text("command." + command.id())))
                .toList());
      }
      return names;
    }
  }

  private final Messages messages;
  private final ColourNames colours;
  private final Keymap keymap;
  private final Situation situation;
  private final List<Command> recent;
  private final Consumer<Command> chosen;
  private final TextField field = new TextField();
  private final Composing composing = new Composing(field);
  private final ListView<Command> list = new ListView<>();

  /**
   * @param situation decides what can be chosen
   * @param recent the commands given from here, the last first
   */
  CommandPalette(
      Messages messages,
      ColourNames colours,
      Keymap keymap,
      Situation situation,
      List<Command> recent,
      Consumer<Command> chosen) {
    super(10);
    this.messages = messages;
    this.colours = colours;
    this.keymap = keymap;
    this.situation = situation;
    this.recent = List.copyOf(recent);
    this.chosen = chosen;
    field.setId("palette");
    Scopes.set(field, Scope.PALETTE);
    field.setPromptText(messages.text("palette.prompt"));
    field.setAccessibleText(messages.text("palette.prompt"));
    field.textProperty().addListener((text, before, now) -> narrow());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setFocusTraversable(false);
    list.setAccessibleText(messages.text("palette.title"));
    list.setStyle("-fx-pref-width: %sem;".formatted(WIDTH));
    list.setPrefHeight(HEIGHT);
    list.setCellFactory(view -> new Row());
    list.setPlaceholder(new Label(messages.text("palette.none")));
    list.setOnMouseClicked(event -> choose());
    getChildren().setAll(field, list);
    narrow();
  }

  /** Gives the field the keyboard. */
  void focusField() {
    field.requestFocus();
  }

  private void narrow() {
    list.getItems().setAll(found(field.getText()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private List<Command> found(String query) {
    Comparator<Command> order =
        Comparator.comparing((Command command) -> situation.missing(command).isPresent())
            .thenComparing(Comparator.comparingInt((Command c) -> score(c, query)).reversed())
            .thenComparingInt(this::age);
    return Arrays.stream(Command.values())
        .filter(command -> !command.group().isWithin())
        .filter(command -> command != Command.PALETTE && score(command, query) > 0)
        .sorted(order)
        .toList();
  }

  private int age(Command command) {
    int at = recent.indexOf(command);
    return at < 0 ? recent.size() : at;
  }

  private int score(Command command, String query) {
    String own = colours.own(command);
    int byOwn = own.isEmpty() ? 0 : new NameMatch(own).score(query);
    return Math.max(byOwn, byName(command, query));
  }

  private static int byName(Command command, String query) {
    return Names.ALL.getOrDefault(command, List.of()).stream()
        .mapToInt(name -> name.score(query))
        .max()
        .orElse(0);
  }

  private void pressed(KeyEvent event) {
    if (composing.now()) {
      return; // Enter and the arrows choose among the input method's candidates
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(8);
      case PAGE_UP -> move(-8);
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int row = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + rows, 0, last);
      list.getSelectionModel().select(row);
      list.scrollTo(Math.max(0, row - 5));
    }
  }

  private void choose() {
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      chosen.accept(command);
    }
  }

  private final class Row extends ListCell<Command> {
    private final DoubleBinding room =
        Bindings.createDoubleBinding(
            () -> getWidth() - snappedLeftInset() - snappedRightInset(),
            widthProperty(),
            insetsProperty());

    Row() {
      setPrefWidth(0); // as wide as the list, also where its bar takes some of it
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      setGraphic(null);
      if (empty || command == null) {
        return;
      }
      Label group =
          new Label(messages.text("group." + command.group().name().toLowerCase(Locale.ROOT)));
      group.getStyleClass().add("palette-group");
      group.setMinWidth(USE_PREF_SIZE);
      group.setStyle("-fx-pref-width: 5em;");
      Label name = new Label(colours.name(command));
      name.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox row = new HBox(8, group, name, gap);
      row.setAlignment(Pos.CENTER_LEFT);
      keymap.keys(command).stream()
          .limit(2)
          .forEach(
              keys -> {
                Label cap = new Label(KeyNames.shown(keys));
                cap.getStyleClass().add("key-cap");
                cap.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(cap);
              });
      row.setOpacity(situation.missing(command).isPresent() ? 0.5 : 1);
      row.prefWidthProperty().bind(room);
      setGraphic(row);
    }
  }
}
