package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.pdf.Sheet;
import app.meipi.reader.IssuePage;
import app.meipi.reader.Messages;
import app.meipi.ui.Look;
import app.meipi.ui.ReaderWindow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;

/** A window on a library of its own, as a test sees it. */
final class OpenedWindow implements AutoCloseable {
  /** A page of two articles: the first has two paragraphs of several sentences. */
  static final String FERRY =
      """
      旧渡口要修新桥
      本报讯（记者 张三）河边的老人说：“桥要修了！”大家听了很高兴。今年的小麦面积增加一成。
      工程队下个月进场，先修北岸，再修南岸。明年夏天通车。

      豆腐摊上的账本
      本报讯（记者 李四）东门菜场的豆腐摊记了三十年的账。摊主姓王，账本有一尺厚。
      """;

  private final LocalWorkspace workspace;
  private final List<URI> outside = new CopyOnWriteArrayList<>();
  private final Stage stage;
  private final AtomicReference<ReaderWindow> window = new AtomicReference<>();

  /** Whether a page has been laid out; this and what follows is touched by the FX thread alone. */
  private boolean laidOut;

  private final List<Bounds> frames = new ArrayList<>();

  /** What the reader chooses when asked for a file. */
  private volatile Optional<Path> choice = Optional.empty();

  /** Opens {@link #FERRY}, with {@link #library} in {@code folder}. */
  static OpenedWindow ferry(Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("渡口.txt"), FERRY);
    return new OpenedWindow(library(folder), Optional.of(page));
  }

  /** Where the library is that a test keeps in {@code folder}. */
  static Path library(Path folder) {
    return folder.resolve("library.sqlite");
  }

  /** Opens {@code page}, or what a start without a file opens, and waits until it is shown. */
  OpenedWindow(Path library, Optional<Path> page) {
    this(library, page, Look.FIRST);
  }

  OpenedWindow(Path library, Optional<Path> page, Look look) {
    Fx.start();
    workspace = new LocalWorkspace(library, Parsing.ANEW, outside::add);
    stage =
        Fx.get(
            () -> {
              Stage made = new Stage();
              ReaderWindow reader =
                  new ReaderWindow(
                      made,
                      workspace,
                      Messages.of(Locale.ENGLISH),
                      (owner, title) -> choice,
                      look,
                      KeyFiles.beside(library));
              window.set(reader);
              reader.openFirst(workspace.openFirst(page));
              made.getScene().addPostLayoutPulseListener(() -> frame(made));
              made.show();
              return made;
            });
    Fx.until("a page", () -> laidOut);
  }

  private void frame(Stage made) {
    laidOut |= made.getTitle().contains(" — ");
    if (made.getScene().lookup(".item-text") instanceof StyledTextArea<?, ?> text
        && text.getLength() > 0) {
      frames.add(text.localToScene(text.getLayoutBounds()));
    }
  }

  /** Where the text stood in each frame until now, from the first one that showed it. */
  List<Bounds> frames() {
    return List.copyOf(frames);
  }

  /** The text of the item that is shown. */
  String text() {
    return pane().getText();
  }

  /** Goes down by paragraph to the line that has {@code words}. */
  void goTo(String words) {
    for (int i = 0; i < 30 && !Fx.get(this::focused).contains(words); i++) {
      Fx.press(KeyCode.DOWN);
    }
    assertTrue(Fx.get(this::focused).contains(words), words);
  }

  /** The window itself. */
  Stage stage() {
    return stage;
  }

  /** The line that the focus bar stands at. */
  String focused() {
    pane().layout();
    return pane().lookupAll(".line-focused").stream()
        .min(Comparator.comparingDouble(line -> line.localToScene(0, 0).getY()))
        .map(OpenedWindow::text)
        .orElse("");
  }

  /** The focused sentence, as far as no mark is on it; empty where a paragraph has the focus. */
  String sentence() {
    pane().layout();
    return pane().lookupAll(".run-focused").stream()
        .map(run -> ((Text) run).getText())
        .collect(Collectors.joining());
  }

  private static String text(Node line) {
    return ((TextFlow) line)
        .getChildren().stream()
            .flatMap(run -> run instanceof Text text ? Stream.of(text.getText()) : Stream.of())
            .collect(Collectors.joining());
  }

  /** How many panes of the page view hold their text. */
  int stories() {
    return stage.getScene().getRoot().lookupAll(".story").size();
  }

  /** How many of them have the focus. */
  int focusedStories() {
    return stage.getScene().getRoot().lookupAll(".story-focused").size();
  }

  /** How many shapes of that style lie on the printed page's picture. */
  int lit(String style) {
    return picture().map(pane -> pane.getContent().lookupAll("." + style).size()).orElse(0);
  }

  /** Whether the printed page is drawn. */
  boolean isDrawn() {
    return picture()
        .flatMap(pane -> pane.getContent().lookupAll(".image-view").stream().findFirst())
        .map(image -> ((ImageView) image).getImage() != null)
        .orElse(false);
  }

  /** Clicks on the picture, at a point of the page. */
  void clickPicture(double x, double y) {
    onPicture(MouseEvent.MOUSE_PRESSED, x, y, true);
    onPicture(MouseEvent.MOUSE_CLICKED, x, y, true);
  }

  /** Drags over the picture, from one point of the page to another. */
  void dragOverPicture(double x, double y, double toX, double toY) {
    onPicture(MouseEvent.MOUSE_PRESSED, x, y, true);
    onPicture(MouseEvent.MOUSE_DRAGGED, (x + toX) / 2, (y + toY) / 2, false);
    onPicture(MouseEvent.MOUSE_DRAGGED, toX, toY, false);
  }

  private void onPicture(EventType<MouseEvent> type, double x, double y, boolean still) {
    Pane sheet = (Pane) picture().orElseThrow().getContent();
    double zoom = sheet.getPrefWidth() / Sheet.WIDTH;
    Point2D at = sheet.localToScene(x * zoom, y * zoom);
    sheet.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            still,
            null));
  }

  /** How wide the printed page is shown, in window units. */
  double pictureWidth() {
    return picture().map(pane -> ((Pane) pane.getContent()).getPrefWidth()).orElse(0.0);
  }

  /** How much more room there is at the left of the printed page than at the right. */
  double roomBesidePicture() {
    ScrollPane pane = picture().orElseThrow();
    var sheet =
        pane.sceneToLocal(pane.getContent().localToScene(pane.getContent().getLayoutBounds()));
    double edge = 2 * pane.getInsets().getLeft();
    return sheet.getMinX() + sheet.getMaxX() - edge - pane.getViewportBounds().getWidth();
  }

  /** How far the printed page is scrolled, from 0 to 1 across and down. */
  List<Double> scrolled() {
    ScrollPane pane = picture().orElseThrow();
    return List.of(pane.getHvalue(), pane.getVvalue());
  }

  /** What the line below says of the reading of other pages; empty if they are not read. */
  String progress() {
    Hyperlink line = (Hyperlink) stage.getScene().lookup("#progress");
    return line.isVisible() ? line.getText() : "";
  }

  /** The pages in the list of the file's pages, whether each was read; empty while it is away. */
  List<Boolean> pages() {
    ListView<?> list = (ListView<?>) stage.getScene().lookup("#issue .list-view");
    return list == null
        ? List.of()
        : list.getItems().stream().map(page -> ((IssuePage) page).kept()).toList();
  }

  private Optional<ScrollPane> picture() {
    return Optional.ofNullable((ScrollPane) stage.getScene().lookup(".facsimile"));
  }

  /** The nodes of that style or id. */
  List<Node> all(String selector) {
    return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
  }

  /** Gives the contents the keyboard, as Tab does. */
  void enterContents() {
    stage.getScene().lookup(".contents").requestFocus();
  }

  /** Makes the window so wide, in window units. */
  void widen(double width) {
    Fx.get(
        () -> {
          stage.setWidth(width);
          return width;
        });
  }

  /** Whether a node of that style or id is shown. */
  boolean shows(String selector) {
    return all(selector).stream()
        .anyMatch(
            node -> {
              boolean visible = true;
              for (Node up = node; up != null; up = up.getParent()) {
                visible &= up.isVisible();
              }
              return visible;
            });
  }

  /** The text that the keys move on. */
  StyledTextArea<?, ?> area() {
    return pane();
  }

  /** The words of all labels and notes within the nodes of that style. */
  String words(String selector) {
    return all(selector).stream()
        .flatMap(
            node -> Stream.of(".label", ".note-words").flatMap(it -> node.lookupAll(it).stream()))
        .map(node -> node instanceof Text text ? text.getText() : ((Label) node).getText())
        .collect(Collectors.joining(" "));
  }

  /** What the reader has selected. */
  String selected() {
    return pane().getSelectedText();
  }

  private StyledTextArea<?, ?> pane() {
    return (StyledTextArea<?, ?>) stage.getScene().lookup(".item-text");
  }

  /** What the line below says of saving. */
  String saved() {
    return ((Label) stage.getScene().lookup("#saved")).getText();
  }

  /** The sentence above the page; empty if there is none. */
  String message() {
    Label label = (Label) stage.getScene().lookup("#message");
    return label.getParent().isVisible() ? label.getText() : "";
  }

  /** Whether the contents name a mark. */
  boolean marked() {
    return stage.getScene().getRoot().lookupAll(".contents-state").stream()
        .anyMatch(state -> ((Label) state).getText().contains("1 mark"));
  }

  /** The field that a note is written in, while one is. */
  Optional<TextArea> note() {
    return Optional.ofNullable((TextArea) stage.getScene().lookup("#note"));
  }

  /** The field in which the text is corrected, while it is open. */
  Optional<TextField> correction() {
    return Optional.ofNullable((TextField) stage.getScene().lookup("#correction"));
  }

  /** What the line below says of the text before it was corrected. */
  String original() {
    return ((Label) stage.getScene().lookup("#original")).getText();
  }

  /** How many notes stand in the margin. */
  int remarks() {
    return stage.getScene().getRoot().lookupAll(".remark").size();
  }

  /** How many pages are in the list of those read before; 0 while it is not shown. */
  int listed() {
    ListView<?> list = (ListView<?>) stage.getScene().lookup(".card .list-view");
    return list == null ? 0 : list.getItems().size();
  }

  /** The field for what to find, while it is shown. */
  Optional<TextField> find() {
    return Optional.ofNullable((TextField) stage.getScene().lookup("#find"))
        .filter(field -> field.getParent().isVisible());
  }

  /** What is said of the hits, such as {@code 3 / 17}. */
  String hits() {
    return ((Label) stage.getScene().lookup("#find-count")).getText();
  }

  /** How many stretches of the text, or notes, have that style. */
  int styled(String style) {
    return stage.getScene().getRoot().lookupAll("." + style).size();
  }

  /** The rows of the contents that say something of hits. */
  List<String> rowsWithHits() {
    return stage.getScene().getRoot().lookupAll(".contents-state").stream()
        .map(state -> ((Label) state).getText())
        .filter(state -> state.contains("hit"))
        .toList();
  }

  /** The name of the command that the palette would give. */
  String chosen() {
    ListView<?> list = (ListView<?>) stage.getScene().lookup(".card .list-view");
    return list.lookupAll(".list-cell").stream()
        .filter(cell -> cell instanceof ListCell<?> row && row.isSelected())
        .flatMap(cell -> cell.lookupAll(".label").stream())
        .map(label -> ((Label) label).getText())
        .filter(words -> words.length() > 5)
        .findFirst()
        .orElse("");
  }

  /** Has {@code file} chosen when the reader is next asked for one. */
  void choose(Path file) {
    choice = Optional.of(file);
  }

  /** The words in the node of that id, whatever it is made of; empty while it is not shown. */
  String written(String selector) {
    return all(selector).stream()
        .flatMap(node -> Stream.concat(Stream.of(node), node.lookupAll("*").stream()))
        .distinct()
        .map(
            node ->
                switch (node) {
                  case Label label -> label.isVisible() ? label.getText() : "";
                  case Text text when !(text.getParent() instanceof Label) -> text.getText();
                  default -> "";
                })
        .collect(Collectors.joining());
  }

  /** Opens a file as if it had been dropped on the window. */
  boolean drop(Path file) {
    Objects.requireNonNull(window.get()).openLater(Optional.of(file));
    return true;
  }

  /** Has the window tell of a fault of the program. */
  void tellOfDefect(Path log) {
    Objects.requireNonNull(window.get()).tellOfDefect(log);
  }

  /** The addresses that were opened outside, in order. */
  List<URI> outside() {
    return List.copyOf(outside);
  }

  /** What the window is called. */
  String title() {
    return stage.getTitle();
  }

  @Override
  public void close() {
    Fx.get(
        () -> {
          stage.close();
          return stage;
        });
    workspace.close();
  }
}
