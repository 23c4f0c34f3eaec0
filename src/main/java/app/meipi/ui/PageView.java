package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.layout.PrintedPage;
import app.meipi.page.PageItem;
import app.meipi.page.Span;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * What shows one page: contents at the left, the focused item's text, the margin, the line below.
 */
final class PageView extends BorderPane {
  /** Told what the reader does with the mouse. */
  record Mouse(
      IntConsumer item, IntConsumer offset, Consumer<Highlight> remark, IntConsumer source) {}

  /** What the centre shows. */
  private enum Centre {
    TEXT,
    BOTH,
    PICTURE
  }

  private final Messages messages;
  private final Keymap keymap;
  private final ContentsPane contents;
  private final PageMap map;
  private final VBox leftSide;
  private final TextPane text;
  private final MarginPane margin;
  private final StatusBar status;
  private final PhotoFrame frame;
  private final VBox textSide;
  private final FacsimilePane facsimile;
  private Centre showing = Centre.TEXT;
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
    margin = new MarginPane(messages, text, mouse.remark());
    status = new StatusBar(messages);
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
    facsimile = new FacsimilePane(artist, mouse.source(), failed);
    share(leftSide, 0.2, 150, 260);
    share(margin, 0.23, 130, 320);
    setLeft(leftSide);
    setCenter(textSide);
    setRight(margin);
    setBottom(status);
  }

  /** Gives {@code side} its share of the width, within bounds; the text has the rest. */
  private void share(Region side, double share, double least, double most) {
    side.prefWidthProperty()
        .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * share, least, most)));
    side.setMinWidth(Region.USE_PREF_SIZE);
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
    show(sheet.isPresent() ? showing : Centre.TEXT);
    contents.show(reading);
    status.showPage(reading);
  }

  /** Shows the printed page beside the text, then instead of it, then the text alone. */
  void nextCentre() {
    Centre[] all = Centre.values();
    showing = all[(List.of(all).indexOf(showing) + 1) % all.length];
    show(showing);
  }

  /** Makes the printed page larger by so many steps, or smaller if negative. */
  void zoom(int steps) {
    facsimile.zoom(steps);
  }

  private void show(Centre centre) {
    SplitPane both = new SplitPane();
    if (centre == Centre.BOTH) {
      setCenter(both);
      both.getItems().setAll(facsimile, textSide);
      both.setDividerPositions(0.58);
    } else {
      setCenter(centre == Centre.TEXT ? textSide : facsimile);
    }
    setLeft(centre == Centre.BOTH ? null : leftSide);
    setRight(centre == Centre.PICTURE ? null : margin);
  }

  /** Shows another look of the same page. */
  void showLook(Look next) {
    look = next;
    text.showLook();
    shown = -1;
  }

  /** Shows where the reader is, and the marks of the item that has the focus. */
  void showReading(Reading reading, Annotations annotations) {
    if (shown != reading.focus().item()) {
      shown = reading.focus().item();
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
    text.showMarks(strokes);
    margin.show(remarks, look.theme());
    contents.showMarks(counts);
  }

  /** Lights what a search has found in text, notes and contents, and {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit = current;
    if (shown >= 0) {
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

  /** Shows which items were read, by where they begin in the source. */
  void showRead(Set<Integer> starts) {
    contents.showRead(starts);
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

  /** Gives the text the keyboard. */
  void focusText() {
    text.requestFocus();
  }

  /** Opens {@code editor} in the margin, level with the display offset. */
  void showEditor(NoteEditor editor, int displayStart) {
    margin.showEditor(editor, displayStart);
    margin.applyCss(); // a control takes keys from its style on: none typed at once is lost
    margin.layout();
    editor.focusField();
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
