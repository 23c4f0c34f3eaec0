package app.meipi.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads JSON back into maps and lists. */
final class Json {
  private Json() {}

  /** The one object in {@code text}; anything behind it is an error. */
  static Map<?, ?> read(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      Object value = value(parser, parser.nextToken());
      if (parser.nextToken() != null || !(value instanceof Map<?, ?> object)) {
        throw new IOException("not one object: " + text);
      }
      return object;
    }
  }

  /** What stands at the end of {@code path}: names in objects, numbers in arrays. */
  static Object at(Object json, Object... path) {
    Object here = json;
    for (Object step : path) {
      here =
          switch (step) {
            case Integer index -> ((List<?>) here).get(index);
            default -> Objects.requireNonNull(((Map<?, ?>) here).get(step), step.toString());
          };
    }
    return here;
  }

  /** The parts of all items of a page. */
  static List<Object> parts(Map<?, ?> page) {
    List<Object> parts = new ArrayList<>();
    for (Object item : (List<?>) at(page, "items")) {
      parts.addAll((List<?>) at(item, "parts"));
    }
    return parts;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          if (object.containsKey(name)) {
            throw new IOException("twice: " + name);
          }
          object.put(name, value(parser, parser.nextToken()));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>();
        JsonToken next = parser.nextToken();
        while (next != JsonToken.END_ARRAY) {
          array.add(value(parser, next));
          next = parser.nextToken();
        }
        yield array;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_NULL -> null;
      default -> throw new IOException("unexpected " + token);
    };
  }
}
