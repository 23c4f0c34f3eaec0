package app.meipi.ui;

import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Quotation;
import app.meipi.annotate.Style;
import app.meipi.reader.LatinQuotes;
import app.meipi.reader.Listing;
import app.meipi.reader.Messages;
import app.meipi.reader.NoteMarkdown;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of the list of marks: colour and tags, the words, the notes, and when it was changed. */
final class MarkRow extends ListCell<Listing.Row> {
  /** How much of words or a note is shown, in code points; all of it stands on the page. */
  private static final int MOST = 90;

  private final Messages messages;
  private final ColourNames names;

  MarkRow(Messages messages, ColourNames names) {
    this.messages = messages;
    this.names = names;
    setPrefWidth(0); // as wide as the list, its words wrapped
  }

  @Override
  protected void updateItem(Listing.Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    if (empty || row == null) {
      return;
    }
    FlowPane head = new FlowPane(6, 2);
    head.getChildren().add(kind(row.annotation()));
    tags(row).forEach(tag -> head.getChildren().add(quiet("#" + tag)));
    VBox box = new VBox(2, head);
    String words = words(row.annotation());
    if (!words.isEmpty()) {
      box.getChildren().add(wrapped(words, "list-words"));
    }
    List<Note> notes = row.annotation() instanceof Note note ? List.of(note) : row.notes();
    notes.forEach(
        note ->
            box.getChildren().add(wrapped("✎ " + NoteMarkdown.plain(note.text()), "list-note")));
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(messages.locale())
            .format(row.changed().atZone(ZoneId.systemDefault()));
    box.getChildren().add(quiet(messages.text("list.place", row.item() + 1, time)));
    setGraphic(box);
    setAccessibleText(spoken(row));
  }

  private Label kind(Annotation annotation) {
    Label label = new Label(kindName(annotation));
    label.setMinWidth(Region.USE_PREF_SIZE);
    if (annotation instanceof Highlight mark) {
      Colour colour = mark.colour();
      label
          .getStyleClass()
          .addAll(
              "mark-chip",
              (mark.style() == Style.GROUND ? "mark-chip-" : "line-chip-") + colour.number());
      label.setStyle(Theme.dashedEdge(colour));
    } else {
      label.getStyleClass().add("list-quiet");
    }
    return label;
  }

  private String kindName(Annotation annotation) {
    return switch (annotation) {
      case Highlight mark -> names.shown(mark.colour());
      case Note(_, Target.OnPage _, _, _, _, _) -> messages.text("note.onPage");
      case Note _ -> messages.text("note.onItem");
      case Correction _ -> messages.text("list.correction");
      case Stray _, Replacement _ -> "";
    };
  }

  private static List<String> tags(Listing.Row row) {
    return Stream.concat(
            Listing.tagsOf(row.annotation()).stream(),
            row.notes().stream().flatMap(note -> note.tags().stream()))
        .distinct()
        .toList();
  }

  private String words(Annotation annotation) {
    return switch (annotation) {
      case Highlight mark ->
          mark.anchor().quotations().stream()
              .map(Quotation::exact)
              .map(words -> words.replaceAll("\\R", ""))
              .collect(Collectors.joining(" … "));
      case Correction correction ->
          messages.text(
              "list.corrected",
              correction.anchor().quotations().getFirst().exact().replaceAll("\\R", " "),
              correction.text());
      case Note _, Stray _, Replacement _ -> "";
    };
  }

  private String spoken(Listing.Row row) {
    String notes =
        (row.annotation() instanceof Note note ? List.of(note) : row.notes())
            .stream().map(note -> NoteMarkdown.plain(note.text())).collect(Collectors.joining(" "));
    return Stream.of(
            kindName(row.annotation()), String.join(" ", tags(row)), words(row.annotation()), notes)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static Label wrapped(String words, String style) {
    boolean all = words.codePointCount(0, words.length()) <= MOST;
    Label label =
        new Label(
            LatinQuotes.shown(
                all ? words : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…"));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("list-quiet");
    return label;
  }
}
