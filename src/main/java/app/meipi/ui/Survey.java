package app.meipi.ui;

import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.layout.Places;
import app.meipi.layout.PrintedPage;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Span;
import app.meipi.reader.Column;
import app.meipi.reader.Focus;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.Reading;
import app.meipi.reader.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/**
 * The page view: the whole page set anew in columns, its items as panes; where the page was
 * printed, they stand where they stood. Only the panes in view and near it hold their text.
 */
final class Survey extends ScrollPane {
  /** Told which item and which display offset of it the reader clicks on. */
  interface Clicked {
    void at(int item, int offset);
  }

  private final Supplier<Look> look;
  private final Function<Reading, Optional<PhotoFrame>> photos;
  private final Clicked clicked;
  private final Pane sheet = new Pane();
  private final Map<Integer, Story> stories = new HashMap<>();
  private final Map<Integer, Double> known = new HashMap<>();
  private final Glide glide = new Glide(this::scrollBy);
  private Optional<Reading> reading = Optional.empty();
  private Optional<Layout> layout = Optional.empty();
  private Map<Integer, List<MarkPainter.Stroke>> marks = Map.of();
  private Hits hits = Hits.NONE;
  private Optional<Hit> hit = Optional.empty();
  private Spread spread = new Spread(List.of(), 0, 0);
  private LineGrid grid = new LineGrid(1, "");
  private boolean revealing;

  /**
   * @param photos makes the picture of the item that has the focus of a reading
   */
  Survey(Supplier<Look> look, Function<Reading, Optional<PhotoFrame>> photos, Clicked clicked) {
    this.look = look;
    this.photos = photos;
    this.clicked = clicked;
    getStyleClass().add("survey");
    Viewports.direct(this);
    sheet.getStyleClass().add("survey-sheet");
    setContent(sheet);
    setFocusTraversable(false);
    viewportBoundsProperty().addListener((bounds, before, now) -> resized(before, now));
    vvalueProperty().addListener(scrolled -> fill());
    hvalueProperty().addListener(scrolled -> fill());
  }

  private double em() {
    return Math.rint(Math.max(12, look.get().em() * Scale.SURVEY));
  }

  /** Shows another page, or the same in another look. */
  void showPage(Reading page, Optional<PrintedPage> printed) {
    reading = Optional.of(page);
    layout = printed.map(PrintedPage::layout);
    marks = Map.of();
    known.clear();
    place();
  }

  /** Lets go of the page: what is not seen is not painted, and takes no memory. */
  void clear() {
    reading = Optional.empty();
    List.copyOf(stories.keySet()).forEach(this::drop);
  }

  /** Shows the same page as the reader now likes it; its marks and focus are still to be shown. */
  void showLook() {
    known.clear();
    place();
  }

  private void resized(Bounds before, Bounds now) {
    if (before.getWidth() != now.getWidth()) {
      known.clear();
      place();
    } else {
      fill();
    }
  }

  /** Works out where the panes stand and shows those in view. */
  private void place() {
    double width = getViewportBounds().getWidth() / em() - 2;
    if (reading.isEmpty() || width < 1) {
      return;
    }
    grid = LineGrid.of(look.get(), em());
    getStylesheets().setAll(grid.styleSheet());
    spread = spread(width);
    List.copyOf(stories.keySet()).forEach(this::drop);
    size();
    fill();
  }

  private Spread spread(double width) {
    List<Reading.Entry> entries = reading.orElseThrow().entries();
    boolean lead = entries.getFirst().item() instanceof PageItem.Article;
    Spread.Height height = (item, wide) -> known.getOrDefault(item, estimate(item, wide));
    return layout
        .map(page -> Spread.asPrinted(boxes(page), page.width(), column(page), width, height))
        .orElseGet(() -> Spread.inColumns(entries.size(), width, lead, height));
  }

  private void size() {
    double width = Math.max((spread.width() + 2) * em(), getViewportBounds().getWidth());
    sheet.setMinSize(width, (spread.height() + 2) * em());
    sheet.setPrefSize(width, (spread.height() + 2) * em());
  }

  private double estimate(int item, double width) {
    var text = reading.orElseThrow().entries().get(item).text();
    int columns = Spread.columns(width);
    double head = 2;
    double body = Column.height(text, width / columns - 2) / columns;
    return head + body + (columns > 1 ? 4 : 0) + (layout.isPresent() && isPhoto(item) ? 12 : 0);
  }

  private boolean isPhoto(int item) {
    return reading.orElseThrow().entries().get(item).item() instanceof PageItem.Photo;
  }

  private List<Optional<Box>> boxes(Layout page) {
    Places places = new Places(page);
    List<Optional<Box>> boxes = new ArrayList<>();
    for (Reading.Entry entry : reading.orElseThrow().entries()) {
      List<Span> spans =
          entry.item().parts().stream().map(Part::spans).flatMap(List::stream).toList();
      Optional<Box> box = places.blocks(spans).stream().reduce(Box::with);
      if (entry.item() instanceof PageItem.Photo) {
        Optional<Box> text = box;
        box =
            places
                .picture(spans)
                .map(picture -> text.map(picture::with).orElse(picture))
                .or(() -> text);
      }
      boxes.add(box);
    }
    return boxes;
  }

  /** The width of the block in the middle of all blocks of text by their width, in points. */
  private static double column(Layout page) {
    Map<Integer, Box> blocks = new TreeMap<>();
    page.lines().forEach(line -> blocks.merge(line.block(), line.box(), Box::with));
    double[] widths = blocks.values().stream().mapToDouble(Box::width).sorted().toArray();
    return widths.length == 0 ? page.width() : widths[widths.length / 2];
  }

  /**
   * Gives the panes in view, and those a view's height around, their text; takes it from others.
   */
  private void fill() {
    if (reading.isEmpty() || spread.panes().isEmpty()) {
      return;
    }
    double em = em();
    double height = getViewportBounds().getHeight();
    double top = top();
    boolean grown = false;
    for (int item = 0; item < spread.panes().size(); item++) {
      Box pane = spread.panes().get(item);
      boolean near =
          (pane.top() + 1) * em < top + 1.5 * height && (pane.bottom() + 1) * em > top - height / 2;
      if (near && !stories.containsKey(item)) {
        grown |= add(item);
      } else if (!near && stories.containsKey(item)) {
        drop(item);
      }
    }
    if (grown) {
      settle();
    }
  }

  private void drop(int item) {
    Story story = Objects.requireNonNull(stories.remove(item));
    sheet.getChildren().remove(story);
    story.dispose();
  }

  private boolean add(int item) {
    Reading page = reading.orElseThrow();
    Box pane = spread.panes().get(item);
    Optional<PhotoFrame> photo =
        layout.isPresent() && isPhoto(item)
            ? photos.apply(page.at(Focus.onUnit(item, 0)))
            : Optional.empty();
    IntConsumer at = offset -> clicked.at(item, offset);
    Story story = new Story(page.entries().get(item), pane.width(), em(), grid, look, photo, at);
    stories.put(item, story);
    sheet.getChildren().add(story);
    set(story, pane);
    story.showMarks(marks.getOrDefault(item, List.of()));
    story.showFound(MarkPainter.Found.in(item, hits, hit));
    showFocus(item, story);
    story.settle();
    double needed = story.neededHeight();
    boolean other = Math.abs(needed - pane.height()) > 0.5;
    known.put(item, needed);
    return other;
  }

  private void set(Story story, Box pane) {
    double em = em();
    story.resizeRelocate(
        Math.rint((pane.left() + 1) * em),
        grid.nearest((pane.top() + 1) * em),
        Math.rint(pane.width() * em),
        Math.rint(pane.height() * em));
  }

  /** Moves the panes to where they stand now that more heights are known. */
  private void settle() {
    spread = spread(getViewportBounds().getWidth() / em() - 2);
    size();
    stories.forEach((item, story) -> set(story, spread.panes().get(item)));
  }

  /** Shows where the reader is, and brings it into view. */
  void showReading(Reading now) {
    reading = Optional.of(now);
    stories.forEach(this::showFocus);
    reveal();
  }

  private void showFocus(int item, Story story) {
    Reading now = reading.orElseThrow();
    boolean here = now.focus().item() == item;
    story.showFocus(
        here ? Optional.of(now.unit().range()) : Optional.empty(),
        here && now.focus().sentence().isPresent() ? Optional.of(now.range()) : Optional.empty());
  }

  /** Shows these marks, by item, and no others. */
  void showMarks(Map<Integer, List<MarkPainter.Stroke>> strokes) {
    marks = Map.copyOf(strokes);
    stories.forEach((item, story) -> story.showMarks(marks.getOrDefault(item, List.of())));
  }

  /** Lights what a search has found, and {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit = current;
    stories.forEach((item, story) -> story.showFound(MarkPainter.Found.in(item, hits, hit)));
  }

  private void reveal() {
    Reading now = reading.orElseThrow();
    int item = now.focus().item();
    if (spread.panes().size() <= item || revealing) {
      return;
    }
    revealing = true;
    double em = em();
    Box pane = spread.panes().get(item);
    Story story = stories.get(item);
    double height = getViewportBounds().getHeight();
    double y = (pane.top() + 1) * em;
    if (story != null) {
      story.layout();
      y += story.yOf(now.range().start()).orElse(0);
    }
    double view = top() + glide.left();
    double margin = height * 0.12;
    boolean whole = (pane.top() + 1) * em >= view && (pane.bottom() + 1) * em <= view + height;
    double from =
        whole ? view : Math.clamp(view, y - height * 0.7, Math.max(y - height * 0.7, y - margin));
    double left = left();
    double width = getViewportBounds().getWidth();
    double room = sheet.getPrefWidth() - width;
    if (room > 1) {
      double to = (pane.right() + 2) * em - width;
      double most = pane.left() * em;
      setHvalue(Math.clamp(Math.clamp(left, Math.min(to, most), most), 0, room) / room);
    }
    glide.by(
        Math.clamp(from, 0, Math.max(0, sheet.getPrefHeight() - height)) - top(),
        look.get().smooth());
    revealing = false;
  }

  private double top() {
    return getVvalue() * Math.max(0, sheet.getPrefHeight() - getViewportBounds().getHeight());
  }

  private double left() {
    return getHvalue() * Math.max(0, sheet.getPrefWidth() - getViewportBounds().getWidth());
  }

  private void scrollBy(double distance) {
    double room = sheet.getPrefHeight() - getViewportBounds().getHeight();
    if (room > 0) {
      setVvalue(Math.clamp((top() + distance) / room, 0, 1));
    }
  }
}
