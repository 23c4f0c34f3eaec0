package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An edit as the library keeps it: an array of the command and, for each change, two arrays for the
 * annotation before and after, null where there is none.
 *
 * <p>An anchor is an array of code point offsets, each range's start and end: its words and context
 * are those of the page's source.
 */
final class EditJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final SourceText source;
  private final JsonGenerator json;

  private EditJson(SourceText source, JsonGenerator json) {
    this.source = source;
    this.json = json;
  }

  static String write(SourceText source, Edit edit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      EditJson writer = new EditJson(source, json);
      json.writeStartArray();
      json.writeString(edit.command());
      for (Edit.Change change : edit.changes()) {
        writer.annotation(change.before());
        writer.annotation(change.after());
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string takes all that is written to it", impossible);
    }
    return text.toString();
  }

  private void annotation(Optional<Annotation> annotation) throws IOException {
    if (annotation.isEmpty()) {
      json.writeNull();
      return;
    }
    Annotation there = annotation.get();
    json.writeStartArray();
    switch (there) {
      case Highlight mark -> {
        json.writeString("highlight");
        json.writeNumber(mark.colour().number());
        json.writeString(mark.style().id());
        strings(mark.tags());
        anchor(mark.anchor());
        home(mark.home());
      }
      case Note note -> {
        json.writeString("note");
        json.writeString(note.text());
        strings(note.tags());
        switch (note.on()) {
          case Target.OnHighlight(UUID id) -> json.writeString(id.toString());
          case Target.OnItem(Anchor anchor) -> anchor(anchor);
          case Target.OnPage _ -> json.writeNull();
        }
      }
      case Correction correction -> {
        json.writeString("correction");
        json.writeString(correction.text());
        anchor(correction.anchor());
      }
    }
    json.writeString(there.id().toString());
    json.writeString(Times.format(there.created()));
    json.writeString(Times.format(there.changed()));
    json.writeEndArray();
  }

  private void strings(List<String> strings) throws IOException {
    json.writeStartArray();
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  private void anchor(Anchor anchor) throws IOException {
    json.writeStartArray();
    for (Span span : anchor.spans()) {
      json.writeNumber(source.toCodePoints(span.start()));
      json.writeNumber(source.toCodePoints(span.end()));
    }
    json.writeEndArray();
  }

  private void home(Optional<Home> home) throws IOException {
    if (home.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    json.writeNumber(source.toCodePoints(home.get().head().start()));
    json.writeNumber(source.toCodePoints(home.get().head().end()));
    json.writeString(home.get().words());
    json.writeEndArray();
  }
}
