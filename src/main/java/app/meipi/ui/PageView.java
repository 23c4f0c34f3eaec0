package app.meipi.ui;

import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotations;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What shows one page: hands the reading, its marks and its look to contents, text, page view,
 * printed page, margin and the line below.
 */
final class PageView extends BorderPane {
  private final Messages messages;
  private final ColourNames colours;
  private final Keymap keymap;
  private final ContentsPane contents;
  private final VBox left;
  private final PageMap map;
  private final ArticlePane article;
  private final MarginPane margin;
  private final StatusBar status;
  private final Below below;
  private final FacsimilePane facsimile;
  private final Survey survey;
  private final PagePanes panes;
  private Optional<PrintedPage> sheet = Optional.empty();
  private boolean picture;
  private Look look;
  private int shown = -1;
  private Hits hits = Hits.NONE;
  private Optional<Hit> hit = Optional.empty();

  PageView(
      Messages messages,
      ColourNames colours,
      Keymap keymap,
      Look look,
      Mouse mouse,
      FacsimilePane.Artist artist,
      Runnable stop,
      Consumer<Throwable> failed) {
    this.messages = messages;
    this.colours = colours;
    this.keymap = keymap;
    this.look = look;
    contents = new ContentsPane(messages, mouse.item());
    map = new PageMap(mouse.source());
    left = new VBox(map);
    VBox.setVgrow(contents, Priority.ALWAYS);
    PhotoFrame frame = new PhotoFrame(messages.text("photo.frame"), artist, failed);
    article = new ArticlePane(() -> this.look, messages.text("text.title"), frame, mouse.offset());
    margin = new MarginPane(messages, colours, this::level, mouse.remark(), mouse.note());
    article.text().viewportDirtyEvents().subscribe(event -> margin.requestLayout());
    status = new StatusBar(messages, keymap, stop);
    facsimile = new FacsimilePane(artist, mouse, failed);
    facsimile.vvalueProperty().addListener(scrolled -> margin.requestLayout());
    article.onSelection(facsimile::showSelection);
    survey =
        new Survey(
            () -> this.look,
            at -> {
              PhotoFrame photo = new PhotoFrame(messages.text("photo.frame"), artist, failed);
              photo.show(at, sheet);
              return Optional.of(photo);
            },
            mouse.survey());
    survey.setAccessibleText(messages.text("survey.title"));
    facsimile.setAccessibleText(messages.text("facsimile.title"));
    panes = new PagePanes(new PagePanes.Parts(left, facsimile, article, survey, margin));
    setCenter(panes);
    below = new Below(status);
    setBottom(below);
  }

  /** The words of this window. */
  Messages messages() {
    return messages;
  }

  /** What the reader calls the colours. */
  ColourNames colours() {
    return colours;
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
    panes.showPage(sheet.isPresent(), picture);
    if (panes.isSurvey()) {
      survey.showPage(reading, printed);
    }
    contents.show(reading);
    if (contents.getParent() == null) {
      // In the frame after the first text's: to lay out a list takes as long as an article.
      AfterLayout.run(this, () -> left.getChildren().setAll(map, contents));
    }
    status.showPage(reading);
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.FACSIMILE, panes::nextCentre)
        .on(Command.ZOOM_IN, () -> facsimile.zoom(1))
        .on(Command.ZOOM_OUT, () -> facsimile.zoom(-1))
        .on(Command.FIT_WIDTH, () -> facsimile.fit(false))
        .on(Command.FIT_PAGE, () -> facsimile.fit(true))
        .counted(Command.PAN_LEFT, steps -> facsimile.pan(-steps, 0))
        .counted(Command.PAN_RIGHT, steps -> facsimile.pan(steps, 0))
        .counted(Command.PAN_UP, steps -> facsimile.pan(0, -steps))
        .counted(Command.PAN_DOWN, steps -> facsimile.pan(0, steps))
        .on(Command.CONTENTS, panes::hideOrShowContents);
  }

  /** Shows how far the reading of the file's other pages has come, if they are being read. */
  void showProgress(Optional<IssueProgress> progress) {
    status.showProgress(progress);
  }

  /** Whether all pictures that are in view are drawn. */
  boolean isDrawn() {
    return facsimile.getScene() == null || facsimile.isDrawn();
  }

  /** How far below the margin's top what the text shows at an offset stands, if it is in view. */
  private OptionalDouble level(int offset) {
    if (panes.centre() != PagePanes.Centre.PICTURE) {
      return article.text().yOf(offset);
    }
    return picture
        ? OptionalDouble.of(0)
        : article.entry().stream()
            .flatMap(it -> it.text().toSource(new Span(offset, offset + 1)).stream())
            .map(source -> facsimile.yOf(source.start()))
            .findFirst()
            .orElse(OptionalDouble.empty());
  }

  /** Shows the whole page in columns, or the focused item again. */
  void surveyOrRead(Reading reading, Annotations annotations) {
    if (panes.isSurvey()) {
      survey.clear();
    } else {
      survey.showPage(reading, sheet);
    }
    panes.surveyOrRead();
    shown = -1;
    showReading(reading, annotations);
  }

  /** Whether the whole page is shown in columns. */
  boolean isSurvey() {
    return panes.isSurvey();
  }

  /** Hides all but the text, or shows it again. */
  void hideOrShowAll() {
    panes.hideOrShowAll();
    status.setVisible(!panes.isFocusMode());
    status.setManaged(!panes.isFocusMode());
  }

  /** Whether all but the text is hidden. */
  boolean isFocusMode() {
    return panes.isFocusMode();
  }

  /** The side panes as the reader has them now. */
  Sides sides() {
    return panes.sides();
  }

  /** Sets the side panes as the reader had them. */
  void showSides(Sides kept) {
    panes.showSides(kept);
  }

  /** Shows another look of the same page. */
  void showLook(Look next) {
    look = next;
    article.text().showLook();
    if (panes.isSurvey()) {
      survey.showLook();
    }
    shown = -1;
  }

  /** Shows where the reader is, and the marks of the item that has the focus. */
  void showReading(Reading reading, Annotations annotations) {
    if (panes.isSurvey()) {
      survey.showReading(reading);
      if (shown < 0) {
        shown = 0;
        showMarks(reading, annotations);
      }
    } else {
      showArticle(reading, annotations);
    }
    contents.showFocus(reading);
    map.show(reading);
    status.showFocus(reading);
  }

  private void showArticle(Reading reading, Annotations annotations) {
    if (shown != reading.focus().item()) {
      shown = reading.focus().item();
      ShownMarks marks = ShownMarks.of(reading, annotations);
      article.show(reading, sheet, marks.on(shown), MarkPainter.Found.in(shown, hits, hit));
      showMarks(reading, annotations, marks);
    }
    article
        .text()
        .showFocus(
            reading.unit().range(),
            reading.focus().sentence().isPresent()
                ? Optional.of(reading.range())
                : Optional.empty());
    if (sheet.isPresent()) {
      facsimile.show(reading, annotations, look.theme());
    }
  }

  /** Shows the marks and notes, as they now are. */
  void showMarks(Reading reading, Annotations annotations) {
    showMarks(reading, annotations, ShownMarks.of(reading, annotations));
  }

  private void showMarks(Reading reading, Annotations annotations, ShownMarks marks) {
    if (sheet.isPresent()) {
      facsimile.show(reading, annotations, look.theme());
    }
    if (panes.isSurvey()) {
      survey.showMarks(marks.strokes());
    } else {
      article.text().showMarks(marks.on(reading.focus().item()));
    }
    margin.show(marks.remarks());
    contents.showMarks(marks.counts());
  }

  /** Shows the same page as the reader has now corrected it, and its marks. */
  void showCorrected(Reading reading, Annotations annotations) {
    contents.showCorrected(reading);
    if (panes.isSurvey()) {
      survey.showPage(reading, sheet);
    } else if (shown == reading.focus().item()) {
      article.showCorrected(reading);
    }
    showReading(reading, annotations);
    showMarks(reading, annotations);
  }

  /** Lights what a search has found in text, notes and contents, and {@code current} more so. */
  void showHits(Hits found, Optional<Hit> current) {
    hits = found;
    hit = current;
    survey.showHits(hits, hit);
    showFound();
    contents.showHits(hits.counts());
    margin.showHits(hits, hit);
  }

  private void showFound() {
    if (shown >= 0 && !panes.isSurvey()) {
      article.text().showFound(MarkPainter.Found.in(shown, hits, hit));
    }
  }

  /** Shows which items were read, by where they begin in the source. */
  void showRead(Set<Integer> starts) {
    contents.showRead(starts);
  }

  /** The pane that shows the focused item. */
  TextPane pane() {
    return article.text();
  }

  /** The display range that the reader has selected, if any. */
  Optional<Span> selected() {
    return pane().selected();
  }

  /** The words that the reader has selected, if any. */
  Optional<String> selectedWords() {
    return pane().selected().map(range -> pane().getText(range.start(), range.end()));
  }

  /** Selects the display range of the item that is shown. */
  void select(Span range) {
    pane().select(range);
  }

  /** Selects what is the hit gone to of the item that is shown. */
  void selectHit(Span range) {
    pane().selectFramed(range);
  }

  /** Takes the selection away. */
  void clearSelection() {
    pane().clearSelection();
  }

  /** Gives what shows the page the keyboard. */
  void focusText() {
    panes.focusMain();
  }

  /** The note in the margin that has the keyboard, if one has. */
  Optional<Note> focusedNote() {
    return margin.focused();
  }

  /** Opens {@code editor} in the margin, level with the display offset, in the place of a note. */
  void showEditor(NoteEditor editor, int displayStart, Optional<UUID> note) {
    margin.showEditor(editor, displayStart, note);
    margin.applyCss(); // a control takes keys from its style on: none typed at once is lost
    margin.layout();
    editor.focusField();
  }

  /** What stands below the page. */
  Below below() {
    return below;
  }

  /** Takes the line below the text away and gives the text, or the list beside it, the keyboard. */
  void closeBelow(Region bar) {
    if (below.close(bar)) {
      focusText();
    }
  }

  /** Shows a list at the left, in the place of the contents. */
  void showAside(Region list) {
    panes.showAside(list);
    list.applyCss(); // a control takes keys from its style on: none typed at once is lost
    list.layout();
  }

  /** Shows the contents again. */
  void closeAside() {
    panes.closeAside();
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
    pane().placeCaret(offset);
  }
}
