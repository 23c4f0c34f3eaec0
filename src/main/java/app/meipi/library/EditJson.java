package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Quotation;
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
 * are those of the page's source. Within a stray, whose source is another, it is an array of that
 * one's SHA-256 and, for each range, start and end in UTF-16 units, words, what stands before and
 * what behind.
 */
final class EditJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** The page's source; empty within a stray. */
  private final Optional<SourceText> source;

  private final JsonGenerator json;

  private EditJson(Optional<SourceText> source, JsonGenerator json) {
    this.source = source;
    this.json = json;
  }

  static String write(SourceText source, Edit edit) {
    return written(
        source,
        writer -> {
          writer.json.writeStartArray();
          writer.json.writeString(edit.command());
          for (Edit.Change change : edit.changes()) {
            writer.annotation(change.before());
            writer.annotation(change.after());
          }
          writer.json.writeEndArray();
        });
  }

  /** A stray alone, as the library keeps it. */
  static String write(SourceText source, Stray stray) {
    return written(source, writer -> writer.annotation(Optional.of(stray)));
  }

  private interface Content {
    void write(EditJson writer) throws IOException;
  }

  private static String written(SourceText source, Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(new EditJson(Optional.of(source), json));
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
      case Stray stray -> {
        json.writeString("stray");
        EditJson elsewhere = new EditJson(Optional.empty(), json);
        elsewhere.annotation(Optional.of(stray.was()));
        json.writeStartArray();
        for (Note note : stray.notes()) {
          elsewhere.annotation(Optional.of(note));
        }
        json.writeEndArray();
        json.writeStartArray();
        for (Span span : stray.proposed()) {
          span(span);
        }
        json.writeEndArray();
      }
      case Replacement replacement -> {
        json.writeString("replacement");
        json.writeString(replacement.replaced());
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
    if (source.isEmpty()) {
      json.writeString(anchor.sha256());
    }
    for (Quotation quotation : anchor.quotations()) {
      span(quotation.span());
      if (source.isEmpty()) {
        json.writeString(quotation.exact());
        json.writeString(quotation.prefix());
        json.writeString(quotation.suffix());
      }
    }
    json.writeEndArray();
  }

  private void span(Span span) throws IOException {
    json.writeNumber(offset(span.start()));
    json.writeNumber(offset(span.end()));
  }

  private int offset(int units) {
    return source.map(text -> text.toCodePoints(units)).orElse(units);
  }

  private void home(Optional<Home> home) throws IOException {
    if (home.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    span(home.get().head());
    json.writeString(home.get().words());
    json.writeEndArray();
  }
}
