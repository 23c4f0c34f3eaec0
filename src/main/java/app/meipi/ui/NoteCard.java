package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Tags;
import app.meipi.reader.Messages;
import app.meipi.reader.NoteMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A note as it stands in the margin: what it is on, its tags, and its words. */
final class NoteCard extends VBox {
  private final Note note;

  NoteCard(Messages messages, ColourNames names, Optional<Highlight> mark, Note note) {
    this.note = note;
    getStyleClass().add("remark");
    mark.map(Highlight::colour)
        .ifPresent(
            colour -> {
              getStyleClass().add("remark-" + colour.number());
              setStyle(Theme.dashedEdge(colour));
            });
    String head = head(messages, names, mark, note);
    Label about = new Label(head);
    about.getStyleClass().add("remark-head");
    about.setWrapText(true);
    getChildren().setAll(about, new NoteText(note.text()));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(messages.text("note.on", head, NoteMarkdown.plain(note.text())));
  }

  private static String head(
      Messages messages, ColourNames names, Optional<Highlight> mark, Note note) {
    List<String> tags = new ArrayList<>(note.tags());
    mark.ifPresent(on -> tags.addAll(on.tags()));
    String about =
        switch (note.on()) {
          case Target.OnHighlight _ -> mark.map(Highlight::colour).map(names::shown).orElse("");
          case Target.OnItem _ -> messages.text("note.onItem");
          case Target.OnPage _ -> messages.text("note.onPage");
        };
    return Stream.concat(Stream.of(about), Tags.of(tags).stream().map(tag -> "#" + tag))
        .collect(Collectors.joining("  "));
  }

  /** The note that is shown. */
  Note note() {
    return note;
  }
}
