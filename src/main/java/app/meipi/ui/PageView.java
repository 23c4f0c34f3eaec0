package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.layout.PrintedPage;
import app.meipi.page.PageItem;
import app.meipi.page.Span;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * What shows one page: contents at the left, the focused item's text, the margin, the line below.
 */
final class PageView extends BorderPane {
  /** Told what the reader does with the mouse. */
  record Mouse(
      IntConsumer item,
      IntConsumer offset,
      Consumer<Highlight> remark,
      IntConsumer source,
      Survey.Clicked survey,
      Drag drag) {}

  /** Told from which of the source's characters to which the reader drags, both included. */
  interface Drag {
    void over(int from, int to);
  }

  /** What the centre shows. */
  private enum Centre {
    TEXT,
    BOTH,
    PICTURE
  }

  /** From this width on, in window units, all four stand side by side. */
  private static final double WIDE = 1300;

  /** The narrowest that a side can be dragged, in window units. */
  private static final double LEAST_SIDE = 110;

  /** Where the printed page beside the text ends, as a share of the width. */
  private static final double PICTURE_SHARE = 0.5;

  private final Messages messages;
  private final Keymap keymap;
  private final ContentsPane contents;
  private final PageMap map;
  private final VBox leftSide;
  private final TextPane text;
  private final MarginPane margin;
  private final StatusBar status;
  private final VBox below = new VBox();
  private final PhotoFrame frame;
  private final VBox textSide;
  private final FacsimilePane facsimile;
  private final Survey survey;
  private final SplitPane panes = new SplitPane();
  private Sides sides = Sides.FIRST;
  private boolean surveying;
  private boolean focusing;
  private Centre showing = Centre.TEXT;
  private Centre centre = Centre.TEXT;
  private Optional<Reading.Entry> entry = Optional.empty();
  private boolean picture;
  private Optional<PrintedPage> sheet = Optional.empty();
  private Look look;
  private int shown = -1;
  private Hits hits = Hits.NONE;
  private Optional<Hit> hit = Optional.empty();

  PageView(
      Messages messages,
      Keymap keymap,
      Look look,
      Mouse mouse,
      FacsimilePane.Artist artist,
      Runnable stop,
      Consumer<Throwable> failed) {
    this.messages = messages;
    this.keymap = keymap;
    this.look = look;
    contents = new ContentsPane(messages, mouse.item());
    map = new PageMap(mouse.source());
    leftSide = new VBox(map, contents);
    VBox.setVgrow(contents, Priority.ALWAYS);
    text = new TextPane(() -> this.look);
    text.onClick(mouse.offset());
    text.setAccessibleRole(AccessibleRole.TEXT_AREA);
    text.setAccessibleText(messages.text("text.title"));
    margin = new MarginPane(messages, this::level, mouse.remark());
    text.viewportDirtyEvents().subscribe(event -> margin.requestLayout());
    status = new StatusBar(messages, stop);
    frame = new PhotoFrame(messages.text("photo.frame"), artist, failed);
    frame.managedProperty().bind(frame.visibleProperty());
    text.paddingProperty()
        .addListener(
            (padding, before, now) ->
                VBox.setMargin(frame, new Insets(18, now.getRight() + 26, 0, now.getLeft() + 14)));
    VirtualizedScrollPane<TextPane> scroll = new VirtualizedScrollPane<>(text);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    textSide = new VBox(frame, scroll);
    textSide.getStyleClass().add("text-side");
    facsimile = new FacsimilePane(artist, mouse, failed);
    survey =
        new Survey(
            () -> this.look,
            at -> {
              PhotoFrame photo = new PhotoFrame(messages.text("photo.frame"), artist, failed);
              photo.show(at, sheet);
              return Optional.of(photo);
            },
            mouse.survey());
    Stream.of(leftSide, margin).forEach(side -> SplitPane.setResizableWithParent(side, false));
    leftSide.setMinWidth(LEAST_SIDE);
    margin.setMinWidth(LEAST_SIDE);
    setCenter(panes);
    facsimile.vvalueProperty().addListener(scrolled -> margin.requestLayout());
    text.onSelection(
        range ->
            facsimile.showSelection(
                range
                    .flatMap(selected -> entry.map(it -> it.text().toSource(selected)))
                    .orElse(List.of())));
    setBottom(below);
    below.getChildren().setAll(status);
    show(Centre.TEXT);
    widthProperty().addListener((width, before, now) -> placeDividers());
  }

  /** The words of this window. */
  Messages messages() {
    return messages;
  }

  /** The keys of this window. */
  Keymap keymap() {
    return keymap;
  }

  /** Shows another page; its marks and focus are still to be shown. */
  void showPage(Reading reading, Optional<PrintedPage> printed) {
    shown = -1;
    sheet = printed;
    sheet.ifPresent(facsimile::showPage);
    map.showPage(sheet.map(PrintedPage::layout));
    picture = reading.page().source().isPicture();
    show(wanted());
    if (surveying) {
      survey.showPage(reading, printed);
    }
    contents.show(reading);
    status.showPage(reading);
  }

  /** Shows the printed page beside the text, then instead of it, then the text alone. */
  void nextCentre() {
    if (picture) {
      return; // there is no text to show
    }
    Centre[] all = Centre.values();
    showing = all[(List.of(all).indexOf(showing) + 1) % all.length];
    show(wanted());
  }

  /** Makes the printed page larger by so many steps, or smaller if negative. */
  void zoom(int steps) {
    facsimile.zoom(steps);
  }

  /** Makes the printed page as wide as its room, or so that all of it is seen. */
  void fit(boolean whole) {
    facsimile.fit(whole);
  }

  /** Moves the printed page, by steps to the right and down. */
  void pan(int across, int down) {
    facsimile.pan(across, down);
  }

  /** Shows how far the reading of the file's other pages has come, if they are being read. */
  void showProgress(Optional<IssueProgress> progress) {
    status.showProgress(progress);
  }

  /** How far below the margin's top what the text shows at an offset stands, if it is in view. */
  private OptionalDouble level(int offset) {
    if (centre != Centre.PICTURE) {
      return text.yOf(offset);
    }
    return picture
        ? OptionalDouble.of(0)
        : entry.stream()
            .flatMap(it -> it.text().toSource(new Span(offset, offset + 1)).stream())
            .map(source -> facsimile.yOf(source.start()))
            .findFirst()
            .orElse(OptionalDouble.empty());
  }

  /** Shows the whole page in columns, or the focused item again. */
  void surveyOrRead(Reading reading, Annotations annotations) {
    surveying = !surveying;
    if (surveying) {
      survey.showPage(reading, sheet);
    }
    show(wanted());
    shown = -1;
    showReading(reading, annotations);
  }

  /** Whether the whole page is shown in columns. */
  boolean isSurvey() {
    return surveying;
  }

  /** Hides all but the text, or shows it again. */
  void hideOrShowAll() {
    focusing = !focusing;
    status.setVisible(!focusing);
    status.setManaged(!focusing);
    show(wanted());
  }

  /** Whether all but the text is hidden. */
  boolean isFocusMode() {
    return focusing;
  }

  /** Hides the contents, or shows them again. */
  void hideOrShowContents() {
    rememberSides();
    sides = new Sides(sides.left(), sides.right(), !sides.contents());
    show(wanted());
  }

  /** The side panes as the reader has them now. */
  Sides sides() {
    rememberSides();
    return sides;
  }

  /** Sets the side panes as the reader had them. */
  void showSides(Sides kept) {
    sides = kept;
    panes.getItems().clear(); // their widths are not those to keep
    show(wanted());
  }

  private void rememberSides() {
    double left = panes.getItems().contains(leftSide) ? leftSide.getWidth() : 0;
    double right = panes.getItems().contains(margin) ? margin.getWidth() : 0;
    sides =
        new Sides(
            left > 0 ? left : sides.left(), right > 0 ? right : sides.right(), sides.contents());
  }

  /** What the centre shows: as the reader likes it, as far as the page has it. */
  private Centre wanted() {
    return sheet.isEmpty() ? Centre.TEXT : picture ? Centre.PICTURE : showing;
  }

  private void show(Centre next) {
    rememberSides();
    centre = next;
    List<Node> shownPanes = new ArrayList<>();
    boolean text = !surveying && centre != Centre.PICTURE;
    if (sides.contents()
        && !focusing
        && (surveying || centre != Centre.BOTH || getWidth() >= WIDE)) {
      shownPanes.add(leftSide);
    }
    if (surveying) {
      shownPanes.add(survey);
    } else {
      if (centre != Centre.TEXT) {
        shownPanes.add(facsimile);
      }
      if (text) {
        shownPanes.add(textSide);
      }
      if (!focusing) {
        shownPanes.add(margin);
      }
    }
    panes.getItems().setAll(shownPanes);
    placeDividers();
    if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
      focusText(); // what had the keyboard may be gone, and the contents would get it
    }
  }

  /** Gives the side panes their widths; the rest is the text's. */
  private void placeDividers() {
    double width = panes.getWidth() > 0 ? panes.getWidth() : getWidth();
    if (width <= 0) {
      return;
    }
    List<Node> shownPanes = panes.getItems();
    for (int i = 0; i < shownPanes.size() - 1; i++) {
      if (shownPanes.get(i).equals(leftSide)) {
        panes.setDividerPosition(i, sides.leftIn(width) / width);
      } else if (shownPanes.get(i + 1).equals(margin)) {
        panes.setDividerPosition(i, 1 - sides.rightIn(width) / width);
      } else {
        panes.setDividerPosition(i, PICTURE_SHARE);
      }
    }
  }

  /** Shows another look of the same page. */
  void showLook(Look next) {
    look = next;
    text.showLook();
    if (surveying) {
      survey.showLook();
    }
    shown = -1;
  }

  /** Shows where the reader is, and the marks of the item that has the focus. */
  void showReading(Reading reading, Annotations annotations) {
    if (surveying) {
      survey.showReading(reading);
      contents.showFocus(reading);
      map.show(reading);
      status.showFocus(reading);
      if (shown < 0) {
        shown = 0;
        showMarks(reading, annotations);
      }
      return;
    }
    if (shown != reading.focus().item()) {
      shown = reading.focus().item();
      entry = Optional.of(reading.entry());
      frame.setVisible(reading.entry().item() instanceof PageItem.Photo);
      if (frame.isVisible()) {
        frame.show(reading, sheet);
      }
      text.show(reading.entry().text());
      showFound();
      showMarks(reading, annotations);
    }
    text.showFocus(
        reading.unit().range(),
        reading.focus().sentence().isPresent() ? Optional.of(reading.range()) : Optional.empty());
    contents.showFocus(reading);
    map.show(reading);
    status.showFocus(reading);
    if (sheet.isPresent()) {
      facsimile.show(reading, annotations, look.theme());
    }
  }

  /** Shows the marks and notes, as they now are. */
  void showMarks(Reading reading, Annotations annotations) {
    List<MarkPainter.Stroke> strokes = new ArrayList<>();
    List<MarginPane.Remark> remarks = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Highlight highlight : annotations.highlights()) {
      var notes = annotations.notesOn(highlight.id());
      List<Span> ranges =
          highlight.anchor().spans().stream()
              .flatMap(span -> reading.entry().text().map().toDisplay(span).stream())
              .toList();
      ranges.forEach(
          range ->
              strokes.add(new MarkPainter.Stroke(range, highlight.colour(), !notes.isEmpty())));
      if (!ranges.isEmpty()) {
        int start = ranges.stream().mapToInt(Span::start).min().orElseThrow();
        notes.forEach(note -> remarks.add(new MarginPane.Remark(highlight, note, start)));
      }
      reading
          .atSource(highlight.anchor().spans().getFirst().start())
          .ifPresent(place -> counts.merge(place.focus().item(), 1, Integer::sum));
    }
    if (sheet.isPresent()) {
      facsimile.show(reading, annotations, look.theme());
    }
    if (surveying) {
      survey.showMarks(surveyed(reading, annotations));
    } else {
      text.showMarks(strokes);
    }
    margin.show(remarks, look.theme());
    contents.showMarks(counts);
  }

  /** Shows the same page as the reader has now corrected it, and its marks. */
  void showCorrected(Reading reading, Annotations annotations) {
    contents.showCorrected(reading);
    if (surveying) {
      survey.showPage(reading, sheet);
    } else if (shown == reading.focus().item()) {
      text.showCorrected(reading.entry().text());
      entry = Optional.of(reading.entry());
    }
    showReading(reading, annotations);
    showMarks(reading, annotations);
  }

  /** Lights what a search has found in text, notes and contents, and {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit = current;
    if (shown >= 0 && !surveying) {
      showFound();
    }
    contents.showHits(hits.counts());
    margin.showHits(hits, hit);
  }

  private void showFound() {
    text.showFound(
        new MarkPainter.Found(
            hits.inText(shown),
            hit.filter(at -> at instanceof Hit.InText && at.item() == shown).map(Hit::range)));
  }

  /** The marks of all items, by item. */
  private static Map<Integer, List<MarkPainter.Stroke>> surveyed(
      Reading reading, Annotations annotations) {
    Map<Integer, List<MarkPainter.Stroke>> strokes = new HashMap<>();
    for (Highlight highlight : annotations.highlights()) {
      boolean noted = !annotations.notesOn(highlight.id()).isEmpty();
      for (Span span : highlight.anchor().spans()) {
        for (int item : reading.itemsOf(span)) {
          for (Span range : reading.entries().get(item).text().map().toDisplay(span)) {
            strokes
                .computeIfAbsent(item, none -> new ArrayList<>())
                .add(new MarkPainter.Stroke(range, highlight.colour(), noted));
          }
        }
      }
    }
    return strokes;
  }

  /** Shows which items were read, by where they begin in the source. */
  void showRead(Set<Integer> starts) {
    contents.showRead(starts);
  }

  /** The pane that shows the focused item. */
  TextPane pane() {
    return text;
  }

  /** The display range that the reader has selected, if any. */
  Optional<Span> selected() {
    return text.selected();
  }

  /** The words that the reader has selected, if any. */
  Optional<String> selectedWords() {
    return text.selected().map(range -> text.getText(range.start(), range.end()));
  }

  /** Selects the display range of the item that is shown. */
  void select(Span range) {
    text.select(range);
  }

  /** Takes the selection away. */
  void clearSelection() {
    text.clearSelection();
  }

  /** Gives what shows the page the keyboard. */
  void focusText() {
    if (surveying) {
      survey.requestFocus();
    } else if (centre == Centre.PICTURE) {
      facsimile.requestFocus();
    } else {
      text.requestFocus();
    }
  }

  /** Opens {@code editor} in the margin, level with the display offset. */
  void showEditor(NoteEditor editor, int displayStart) {
    margin.showEditor(editor, displayStart);
    margin.applyCss(); // a control takes keys from its style on: none typed at once is lost
    margin.layout();
    editor.focusField();
  }

  /** Shows the field for correcting the text and gives it the keyboard. */
  void showCorrection(CorrectionBar bar) {
    below.getChildren().setAll(bar, status);
    below.applyCss(); // a control takes keys from its style on: none typed at once is lost
    below.layout();
    bar.focusField();
  }

  /** Takes the field for correcting the text away and gives the text the keyboard. */
  void closeCorrection() {
    below.getChildren().setAll(status);
    focusText();
  }

  /** Takes the editor away and gives the text the keyboard. */
  void closeEditor() {
    margin.closeEditor();
    focusText();
  }

  /** Says how the saving of changes stands. */
  void showSaved(Saved state) {
    status.showSaved(state);
  }

  /** Puts the caret where the reader clicked. */
  void placeCaret(int offset) {
    text.placeCaret(offset);
  }
}
