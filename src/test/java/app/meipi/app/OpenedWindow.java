package app.meipi.app;

import app.meipi.pdf.Sheet;
import app.meipi.reader.Messages;
import app.meipi.ui.Look;
import app.meipi.ui.ReaderWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;

/** A window on a library of its own, as a test sees it. */
final class OpenedWindow implements AutoCloseable {
  private final LocalWorkspace workspace;
  private final Stage stage;

  /** Opens {@code page}, or what a start without a file opens, and waits until it is shown. */
  OpenedWindow(Path library, Optional<Path> page) {
    Fx.start();
    workspace = new LocalWorkspace(library);
    stage =
        Fx.get(
            () -> {
              Stage made = new Stage();
              ReaderWindow window =
                  new ReaderWindow(
                      made,
                      workspace,
                      Messages.of(Locale.ENGLISH),
                      (owner, title) -> Optional.empty(),
                      Look.FIRST);
              window.openFirst(page);
              made.show();
              return made;
            });
    Fx.until("a page", () -> !text().isEmpty());
  }

  /** The text of the item that is shown. */
  String text() {
    return pane().getText();
  }

  /** The line that the focus bar stands at. */
  String focused() {
    StyledTextArea<?, ?> pane = pane();
    return pane.getParagraph(pane.getCurrentParagraph()).getText();
  }

  /** How many panes of the page view hold their text. */
  int stories() {
    return stage.getScene().getRoot().lookupAll(".story").size();
  }

  /** How many of them have the focus. */
  int focusedStories() {
    return stage.getScene().getRoot().lookupAll(".story-focused").size();
  }

  /** Whether something of that style is in the window. */
  boolean shows(String style) {
    return stage.getScene().lookup(style) != null;
  }

  /** How many shapes of that style lie on the printed page's picture. */
  int lit(String style) {
    return picture().map(pane -> pane.getContent().lookupAll("." + style).size()).orElse(0);
  }

  /** Whether the printed page is drawn. */
  boolean isDrawn() {
    return picture()
        .map(pane -> (ImageView) ((Pane) pane.getContent()).getChildren().getFirst())
        .filter(image -> image.getImage() != null)
        .isPresent();
  }

  /** Clicks on the picture, at a point of the page. */
  void clickPicture(double x, double y) {
    Pane sheet = (Pane) picture().orElseThrow().getContent();
    double zoom = sheet.getPrefWidth() / Sheet.WIDTH;
    sheet.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            x * zoom,
            y * zoom,
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
            true,
            null));
  }

  private Optional<ScrollPane> picture() {
    return Optional.ofNullable((ScrollPane) stage.getScene().lookup(".facsimile"));
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
