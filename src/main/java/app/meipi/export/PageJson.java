package app.meipi.export;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Seam;
import app.meipi.page.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a page as one JSON object: source, facts, items with their parts.
 *
 * <p>{@code text} is the whole source, where it has no file of its own.
 *
 * <p>Spans count code points of the source, half-open. A part's {@code text} is its spans joined by
 * {@link Seam}: white space aside, exactly their characters. {@code paper}, {@code date} and {@code
 * page} hold what is stated or inferred, or null; {@code facts} says which, with the evidence.
 */
public final class PageJson {
  private static final JsonFactory PLAIN = new JsonFactory();

  /** A lone surrogate has no UTF-8; escaped it is kept. */
  private static final JsonFactory ESCAPING =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator json;
  private final Page page;
  private final CodePoints codePoints;

  private PageJson(JsonGenerator json, Page page) {
    this.json = json;
    this.page = page;
    this.codePoints = new CodePoints(page.source().text());
  }

  /** The page on one line, without a line end. */
  public static String line(Page page, boolean withText) {
    return write(page, false, withText);
  }

  /** The page indented, its lines ended by LF but for the last. */
  public static String indented(Page page, boolean withText) {
    return write(page, true, withText);
  }

  private static String write(Page page, boolean indented, boolean withText) {
    StringWriter text = new StringWriter();
    JsonFactory factory = isWellFormed(page.source().text()) ? PLAIN : ESCAPING;
    try (JsonGenerator json = factory.createGenerator(text)) {
      if (indented) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withSeparators(separators).withObjectIndenter(lines));
      }
      new PageJson(json, page).page(withText);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string takes all that is written to it", impossible);
    }
    return text.toString();
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private void page(boolean withText) throws IOException {
    PageFacts facts = page.facts();
    json.writeStartObject();
    json.writeStringField("source", page.source().name());
    if (withText) {
      json.writeStringField("text", page.source().text());
    }
    json.writeStringField("charset", page.source().charset());
    json.writeStringField("sha256", page.source().sha256());
    value("paper", facts.paper());
    value("date", facts.date());
    value("page", facts.page());
    json.writeObjectFieldStart("facts");
    known("paper", facts.paper());
    known("date", facts.date());
    known("page", facts.page());
    known("weekday", facts.weekday());
    known("edition", facts.edition());
    json.writeEndObject();
    json.writeArrayFieldStart("items");
    for (PageItem item : page.items()) {
      item(item);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void value(String name, Fact<?> fact) throws IOException {
    json.writeFieldName(name);
    switch (fact) {
      case Fact.Stated<?>(Object value, Span _) -> scalar(name, value.toString());
      case Fact.Inferred<?>(Object value, Span _) -> scalar(name, value.toString());
      case Fact.Unknown<?>() -> json.writeNull();
    }
  }

  /** A page number of digits is a number, {@code A12} a string. */
  private void scalar(String name, String value) throws IOException {
    if (name.equals("page") && value.matches("[1-9][0-9]{0,8}")) {
      json.writeNumber(Integer.parseInt(value));
    } else {
      json.writeString(value);
    }
  }

  private void known(String name, Fact<?> fact) throws IOException {
    json.writeObjectFieldStart(name);
    switch (fact) {
      case Fact.Stated<?>(Object value, Span evidence) -> evidence("stated", value, evidence);
      case Fact.Inferred<?>(Object value, Span evidence) -> evidence("inferred", value, evidence);
      case Fact.Unknown<?>() -> json.writeStringField("known", "unknown");
    }
    json.writeEndObject();
  }

  private void evidence(String known, Object value, Span evidence) throws IOException {
    json.writeStringField("known", known);
    json.writeStringField("value", value.toString());
    json.writeFieldName("spans");
    spans(List.of(evidence));
    json.writeStringField("text", page.source().slice(evidence));
  }

  private void item(PageItem item) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind(item));
    json.writeArrayFieldStart("parts");
    for (Part part : item.parts()) {
      json.writeStartObject();
      json.writeStringField("role", part.role().id());
      json.writeFieldName("spans");
      spans(part.spans());
      json.writeStringField("text", Seam.join(page.source(), part.spans()));
      json.writeStringField("rule", part.reason().rule());
      json.writeNumberField("confidence", part.reason().confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String kind(PageItem item) {
    return switch (item) {
      case PageItem.Article _ -> "article";
      case PageItem.Photo _ -> "photo";
      case PageItem.Furniture _ -> "furniture";
    };
  }

  private void spans(List<Span> spans) throws IOException {
    json.writeStartArray();
    for (Span span : spans) {
      Span counted = codePoints.of(span);
      json.writeArray(new int[] {counted.start(), counted.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
