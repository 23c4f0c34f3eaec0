package app.meipi.ui;

import app.meipi.layout.PrintedPage;
import app.meipi.page.PageItem;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** One item to be read: its text, and over a caption the picture or a frame for it. */
final class ArticlePane extends VBox {
  /** The width of the bar beside the text, in window units. */
  private static final double SCROLL_BAR = 10;

  private final TextPane text;
  private final PhotoFrame frame;
  private Optional<Reading.Entry> entry = Optional.empty();

  /**
   * @param title what the text is called by assistive technology
   * @param clicked told the display offset of each click that selects nothing
   */
  ArticlePane(Supplier<Look> look, String title, PhotoFrame frame, IntConsumer clicked) {
    this.frame = frame;
    text = new TextPane(look);
    text.onClick(clicked);
    text.setAccessibleRole(AccessibleRole.TEXT_AREA);
    text.setAccessibleText(title);
    frame.managedProperty().bind(frame.visibleProperty());
    text.paddingProperty()
        .addListener(
            (padding, before, now) -> {
              double edge = Scale.BAR + Scale.BAR_GAP * look.get().em();
              double right = now.getRight() + edge + SCROLL_BAR;
              setMargin(frame, new Insets(18, right, 0, now.getLeft() + edge));
            });
    VirtualizedScrollPane<TextPane> scroll = new VirtualizedScrollPane<>(text);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(frame, scroll);
    getStyleClass().add("text-side");
  }

  /** The text. */
  TextPane text() {
    return text;
  }

  /** The item that is shown, if one is. */
  Optional<Reading.Entry> entry() {
    return entry;
  }

  /**
   * Shows the item that has the focus with these marks and hits; its focus is still to be shown.
   */
  void show(
      Reading reading,
      Optional<PrintedPage> sheet,
      List<MarkPainter.Stroke> marks,
      MarkPainter.Found hits) {
    entry = Optional.of(reading.entry());
    frame.setVisible(reading.entry().item() instanceof PageItem.Photo);
    if (frame.isVisible()) {
      frame.show(reading, sheet);
    }
    text.show(reading.entry().text(), marks, hits);
  }

  /** Shows the same item as the reader has now corrected it. */
  void showCorrected(Reading reading) {
    text.showCorrected(reading.entry().text());
    entry = Optional.of(reading.entry());
  }

  /** Tells {@code listener} what of the source is selected, whenever that changes. */
  void onSelection(Consumer<List<Span>> listener) {
    text.onSelection(
        range ->
            listener.accept(
                range
                    .flatMap(selected -> entry.map(it -> it.text().toSource(selected)))
                    .orElse(List.of())));
  }

  @Override
  public void requestFocus() {
    text.requestFocus();
  }
}
