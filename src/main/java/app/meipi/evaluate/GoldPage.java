package app.meipi.evaluate;

import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page parsed by hand: {@code NAME.gold.json} with the text that it names beside it.
 *
 * @param name the file's name without {@code .gold.json}
 */
public record GoldPage(String name, SourceText source, List<GoldItem> items) {
  /** How a gold file's name ends. */
  public static final String ENDING = ".gold.json";

  public GoldPage {
    items = List.copyOf(items);
  }

  /**
   * Reads {@code file} and its text, which is UTF-8.
   *
   * @throws IOException if one of them cannot be read or is not of the format
   */
  public static GoldPage read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replace(ENDING, "");
    try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
      return new Reading(json, file).page(name);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notGold) {
      throw new IOException(notGold.getMessage(), notGold);
    }
  }

  /** Spans count code points of a text that is named before the items, or behind them. */
  private static final class Reading {
    private final JsonParser json;
    private final Path file;
    private Optional<SourceText> source = Optional.empty();

    Reading(JsonParser json, Path file) {
      this.json = json;
      this.file = file;
    }

    GoldPage page(String name) throws IOException {
      List<GoldItem> items = new ArrayList<>();
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "source" -> source = Optional.of(source(json.getText()));
          case "items" -> items = items();
          default -> json.skipChildren();
        }
      }
      return new GoldPage(name, text(), items);
    }

    private SourceText source(String name) throws IOException {
      String text = Files.readString(file.resolveSibling(name), StandardCharsets.UTF_8);
      return SourceText.ofText(name, text);
    }

    private SourceText text() {
      return source.orElseThrow(() -> new IllegalArgumentException("no \"source\" before items"));
    }

    private List<GoldItem> items() throws IOException {
      List<GoldItem> items = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        boolean furniture = false;
        List<GoldPart> parts = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          switch (field) {
            case "kind" -> furniture = json.getText().equals("furniture");
            case "parts" -> parts = parts();
            default -> json.skipChildren();
          }
        }
        items.add(new GoldItem(furniture, parts));
      }
      return items;
    }

    private List<GoldPart> parts() throws IOException {
      List<GoldPart> parts = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Role role = Role.FURNITURE;
        Optional<Role> either = Optional.empty();
        List<Span> spans = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          switch (field) {
            case "role" -> role = role(json.getText());
            case "or" -> either = Optional.of(role(json.getText()));
            case "spans" -> spans = spans();
            default -> json.skipChildren();
          }
        }
        parts.add(new GoldPart(role, either, spans));
      }
      return parts;
    }

    private List<Span> spans() throws IOException {
      List<Span> spans = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        int start = text().toUnits(json.nextIntValue(-1));
        int end = text().toUnits(json.nextIntValue(-1));
        spans.add(new Span(start, end));
        expect(json.nextToken(), JsonToken.END_ARRAY);
      }
      return spans;
    }

    private static Role role(String id) {
      return Role.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private void expect(JsonToken found, JsonToken wanted) throws IOException {
      if (found != wanted) {
        throw new JsonParseException(json, "expected " + wanted + ", found " + found);
      }
    }
  }
}
