package app.meipi.ui;

import app.meipi.page.Span;
import app.meipi.reader.Column;
import app.meipi.reader.Reading;
import app.meipi.reader.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** One item in the page view: its head over all of the width, its text in columns below. */
final class Story extends Pane {
  private static final double SCROLL_BAR_ROOM = 2;

  /** Between the rule above and the text, in lines. */
  private static final double TOP = 0.5;

  /** No head needs more, in em. */
  private static final double HIGHEST_HEAD = 60;

  private record Set(Column column, SetText pane) {}

  private final List<Set> sets = new ArrayList<>();
  private final Optional<PhotoFrame> photo;
  private final double em;
  private final LineGrid grid;
  private final boolean hasHead;
  private double headHeight;

  /**
   * @param entry the item
   * @param width in em
   * @param em the size of text, in pixels
   * @param grid the lines on which all text stands
   * @param photo the picture over a caption, if it is to be seen
   * @param clicked told the display offset that the reader clicks on
   */
  Story(
      Reading.Entry entry,
      double width,
      double em,
      LineGrid grid,
      Supplier<Look> look,
      Optional<PhotoFrame> photo,
      IntConsumer clicked) {
    this.em = em;
    this.grid = grid;
    this.photo = photo;
    int count = Spread.columns(width);
    double head = width - 2 - (2 * Scale.BAR + 2) / em; // less the edges of pane and line
    List<Column> columns = Column.of(entry.text(), count, width / count, head);
    this.hasHead = !columns.isEmpty() && columns.getFirst().text().lines().getFirst().isHead();
    getStyleClass().add("story");
    setManaged(false); // its place and size are the page's, not its own
    photo.ifPresent(getChildren()::add);
    for (Column column : columns) {
      SetText pane = new SetText(look);
      pane.setMouseTransparent(true); // the page scrolls under the pointer, not the pane
      pane.setFocusTraversable(false);
      pane.getStyleClass().add("story-text");
      pane.setStyle("-fx-font-size: " + em + "px;");
      pane.setPadding(Insets.EMPTY);
      pane.show(
          column.text(),
          entry.text().units().stream()
              .flatMap(unit -> unit.sentences().stream())
              .flatMap(sentence -> column.here(sentence).stream())
              .toList(),
          List.of(),
          MarkPainter.Found.NOTHING);
      pane.fitHeads(head);
      sets.add(new Set(column, pane));
      getChildren().add(pane);
    }
    setOnMouseClicked(
        event -> {
          for (Set set : sets) {
            Node pane = set.pane();
            if (pane.getBoundsInParent().contains(event.getX(), event.getY())) {
              var at = pane.parentToLocal(event.getX(), event.getY());
              int offset = set.pane().hit(at.getX(), at.getY()).getInsertionIndex();
              clicked.accept(set.column().there(offset));
              return;
            }
          }
          clicked.accept(0);
        });
  }

  /** Shows these marks of the item and no others. */
  void showMarks(List<MarkPainter.Stroke> marks) {
    for (Set set : sets) {
      set.pane()
          .showMarks(
              marks.stream()
                  .flatMap(
                      mark -> set.column().here(mark.range()).stream().map(range -> mark.at(range)))
                  .toList());
    }
  }

  /** Lights what a search has found in the item, and nothing else. */
  void showFound(MarkPainter.Found found) {
    for (Set set : sets) {
      List<Span> here =
          found.all().stream().flatMap(hit -> set.column().here(hit).stream()).toList();
      set.pane()
          .showFound(new MarkPainter.Found(here, found.current().flatMap(set.column()::here)));
    }
  }

  /** Shows the focus on a unit of the item and on a sentence of it, or that it is elsewhere. */
  void showFocus(Optional<Span> unit, Optional<Span> sentence) {
    getStyleClass().remove("story-focused");
    if (unit.isPresent()) {
      getStyleClass().add("story-focused");
    }
    for (Set set : sets) {
      set.pane().paintFocus(unit.flatMap(set.column()::here), sentence.flatMap(set.column()::here));
    }
  }

  /** Lets go of the text, for which nothing would be collected as long as the window is open. */
  void dispose() {
    sets.forEach(set -> set.pane().dispose());
  }

  /** How far below the top of the story the display offset stands, in pixels, once laid out. */
  OptionalDouble yOf(int offset) {
    for (Set set : sets) {
      Optional<Span> here = set.column().here(new Span(offset, offset + 1));
      if (here.isPresent()) {
        OptionalDouble y = set.pane().yOf(here.get().start());
        return y.isPresent()
            ? OptionalDouble.of(y.getAsDouble() + set.pane().getLayoutY())
            : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  /** Lays the text out until the height of its head, and so the place of its columns, is known. */
  void settle() {
    applyCss();
    layout();
    headHeight = hasHead ? grid.whole(needed(sets.getFirst())) : 0;
    requestLayout();
    layout();
  }

  /** How high the story must be for all of its text, in em, for the width that it has. */
  double neededHeight() {
    double text = sets.stream().skip(hasHead ? 1 : 0).mapToDouble(this::needed).max().orElse(0);
    return (TOP * grid.pitch() + photoHeight() + headHeight + grid.whole(text)) / em;
  }

  private double needed(Set set) {
    Double all = set.pane().totalHeightEstimateProperty().getValue();
    return all == null ? 0 : all;
  }

  private double photoHeight() {
    return photo.map(frame -> grid.whole(frame.prefHeight(getWidth() - 2 * em))).orElse(0.0);
  }

  @Override
  protected void layoutChildren() {
    double top = Math.rint(TOP * grid.pitch());
    if (photo.isPresent()) {
      double wide = getWidth() - 2 * em;
      photo.get().resizeRelocate(em, top, wide, photo.get().prefHeight(wide));
      top += photoHeight();
    }
    int first = 0;
    if (hasHead && !sets.isEmpty()) {
      SetText head = sets.getFirst().pane();
      double high = headHeight > 0 ? headHeight : em * HIGHEST_HEAD; // measured with room enough
      head.resizeRelocate(0, top, getWidth(), high + SCROLL_BAR_ROOM);
      top += high;
      first = 1;
    }
    int count = Math.max(1, sets.size() - first);
    double wide = getWidth() / count;
    for (int i = first; i < sets.size(); i++) {
      double left = Math.rint((i - first) * wide);
      sets.get(i).pane().resizeRelocate(left, top, Math.floor(wide), getHeight() - top);
    }
  }
}
