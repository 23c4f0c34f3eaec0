package app.meipi.library;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import app.meipi.page.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A layout as the library keeps it: an array of the page's width and height, its lines, rules,
 * frames and pictures; a box is four numbers, a line its span in UTF-16 units, its box, size, face,
 * bold, block and, where it is, that it is upright.
 */
final class LayoutJson {
  private static final JsonFactory JSON = new JsonFactory();

  private LayoutJson() {}

  static String write(Layout layout) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      number(json, layout.width());
      number(json, layout.height());
      json.writeStartArray();
      for (LaidLine line : layout.lines()) {
        json.writeStartArray();
        json.writeNumber(line.span().start());
        json.writeNumber(line.span().end());
        box(json, line.box());
        number(json, line.size());
        json.writeString(line.face());
        json.writeBoolean(line.bold());
        json.writeNumber(line.block());
        if (line.upright()) {
          json.writeBoolean(true);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      for (List<Box> boxes : List.of(layout.rules(), layout.frames(), layout.pictures())) {
        json.writeStartArray();
        for (Box box : boxes) {
          box(json, box);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string takes all that is written to it", impossible);
    }
    return text.toString();
  }

  /** Thousandths of a point are more than any eye sees. */
  private static void number(JsonGenerator json, double value) throws IOException {
    json.writeNumber(Math.rint(value * 1000) / 1000);
  }

  private static void box(JsonGenerator json, Box box) throws IOException {
    number(json, box.left());
    number(json, box.top());
    number(json, box.right());
    number(json, box.bottom());
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IOException if it is not of that form
   */
  static Layout read(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      expect(json, JsonToken.START_ARRAY);
      double width = number(json);
      double height = number(json);
      List<LaidLine> lines = new ArrayList<>();
      expect(json, JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        lines.add(line(json));
      }
      return new Layout(width, height, lines, boxes(json), boxes(json), boxes(json));
    } catch (IllegalArgumentException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private static LaidLine line(JsonParser json) throws IOException {
    Span span = new Span((int) number(json), (int) number(json));
    Box box = box(json, number(json));
    double size = number(json);
    String face = json.nextTextValue();
    if (face == null) {
      throw new IOException("a line's face is missing");
    }
    boolean bold = Boolean.TRUE.equals(json.nextBooleanValue());
    int block = (int) number(json);
    boolean upright = json.nextToken() == JsonToken.VALUE_TRUE;
    if (upright) {
      json.nextToken();
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new IOException("a line has no end");
    }
    return new LaidLine(span, box, size, face, bold, upright, block);
  }

  private static List<Box> boxes(JsonParser json) throws IOException {
    List<Box> boxes = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      boxes.add(box(json, json.getDoubleValue()));
    }
    return boxes;
  }

  private static Box box(JsonParser json, double left) throws IOException {
    return new Box(left, number(json), number(json), number(json));
  }

  private static double number(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token == null || !token.isNumeric()) {
      throw new IOException("a number is missing");
    }
    return json.getDoubleValue();
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new IOException("expected " + token);
    }
  }
}
