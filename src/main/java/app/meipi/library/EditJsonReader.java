package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Quotation;
import app.meipi.annotate.Style;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what {@link EditJson} wrote of one page's edits. */
final class EditJsonReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final SourceText source;
  private final UnitOffsets offsets;

  /** Whether what is read is on another source, within a stray. */
  private final boolean elsewhere;

  EditJsonReader(SourceText source) {
    this(source, new UnitOffsets(source.text()), false);
  }

  private EditJsonReader(SourceText source, UnitOffsets offsets, boolean elsewhere) {
    this.source = source;
    this.offsets = offsets;
    this.elsewhere = elsewhere;
  }

  /** The edit; empty if {@code text} is none. */
  Optional<Edit> read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      List<?> values = (List<?>) value(json);
      List<Edit.Change> changes = new ArrayList<>();
      for (int i = 1; i < values.size(); i += 2) {
        changes.add(new Edit.Change(annotation(values.get(i)), annotation(values.get(i + 1))));
      }
      return Optional.of(new Edit((String) values.getFirst(), source.sha256(), changes));
    } catch (IOException | RuntimeException notAnEdit) {
      return Optional.empty(); // whatever is wrong with it, it cannot be undone
    }
  }

  /**
   * The stray in {@code text}.
   *
   * @throws IllegalArgumentException if it is none
   */
  Stray readStray(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      return (Stray) annotation(value(json)).orElseThrow();
    } catch (IOException | RuntimeException notAStray) {
      throw new IllegalArgumentException("no stray", notAStray);
    }
  }

  private Optional<Annotation> annotation(Object value) {
    if (!(value instanceof List<?> of)) {
      return Optional.empty();
    }
    UUID id = UUID.fromString((String) of.get(of.size() - 3));
    Instant created = Times.parse((String) of.get(of.size() - 2));
    Instant changed = Times.parse((String) of.get(of.size() - 1));
    return Optional.of(
        switch ((String) of.getFirst()) {
          case "highlight" ->
              new Highlight(
                  id,
                  Colour.of((Integer) of.get(1)),
                  Style.of((String) of.get(2)),
                  strings(of.get(3)),
                  anchor(of.get(4)),
                  home(of.get(5)),
                  created,
                  changed);
          case "note" ->
              new Note(
                  id, target(of.get(3)), (String) of.get(1), strings(of.get(2)), created, changed);
          case "correction" ->
              new Correction(id, anchor(of.get(2)), (String) of.get(1), created, changed);
          case "stray" -> stray(id, of, created, changed);
          case "replacement" -> new Replacement(id, (String) of.get(1), created, changed);
          default -> throw new IllegalArgumentException("no annotation: " + of.getFirst());
        });
  }

  private static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(String.class::cast).toList();
  }

  private Stray stray(UUID id, List<?> of, Instant created, Instant changed) {
    EditJsonReader there = new EditJsonReader(source, offsets, true);
    List<Note> notes = new ArrayList<>();
    for (Object note : (List<?>) of.get(2)) {
      notes.add((Note) there.annotation(note).orElseThrow());
    }
    Annotation was = there.annotation(of.get(1)).orElseThrow();
    return new Stray(id, was, notes, spans((List<?>) of.get(3)), created, changed);
  }

  private Anchor anchor(Object value) {
    List<?> of = (List<?>) value;
    if (!elsewhere) {
      return Anchorer.anchor(source, spans(of));
    }
    List<Quotation> quotations = new ArrayList<>();
    for (int i = 1; i < of.size(); i += 5) {
      quotations.add(
          new Quotation(
              span(of.get(i), of.get(i + 1)),
              (String) of.get(i + 2),
              (String) of.get(i + 3),
              (String) of.get(i + 4)));
    }
    return new Anchor((String) of.getFirst(), quotations);
  }

  private List<Span> spans(List<?> edges) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < edges.size(); i += 2) {
      spans.add(span(edges.get(i), edges.get(i + 1)));
    }
    return spans;
  }

  private Optional<Home> home(Object value) {
    return value instanceof List<?> of
        ? Optional.of(new Home(span(of.get(0), of.get(1)), (String) of.get(2)))
        : Optional.empty();
  }

  private Target target(Object value) {
    return switch (value) {
      case String id -> new Target.OnHighlight(UUID.fromString(id));
      case List<?> anchor -> new Target.OnItem(anchor(anchor));
      default -> new Target.OnPage(source.sha256());
    };
  }

  private Span span(Object start, Object end) {
    int from = (Integer) start;
    int to = (Integer) end;
    if (elsewhere) {
      return new Span(from, to);
    }
    if (!offsets.holds(from, to)) {
      throw new IllegalArgumentException("beyond the text: " + from + " to " + to);
    }
    return new Span(offsets.units(from), offsets.units(to));
  }

  /** An array as a list, null as an empty {@link Optional}. */
  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        yield values;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getIntValue();
      case VALUE_NULL -> Optional.empty();
      default -> throw new IOException("unexpected " + json.currentToken());
    };
  }
}
