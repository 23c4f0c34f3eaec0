package app.meipi.cache;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A parsed page without its text, as bytes: the facts, then the items with their parts. Spans count
 * UTF-16 units. Only the very program that wrote them reads them: there is no version in them.
 */
final class PageBytes {
  private PageBytes() {}

  static byte[] write(Page page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    PageFacts facts = page.facts();
    for (Fact<?> fact :
        List.of(facts.paper(), facts.date(), facts.page(), facts.weekday(), facts.edition())) {
      write(out, fact);
    }
    out.writeInt(page.items().size());
    for (PageItem item : page.items()) {
      out.writeByte(
          switch (item) {
            case PageItem.Article _ -> 'a';
            case PageItem.Photo _ -> 'p';
            case PageItem.Furniture _ -> 'f';
          });
      out.writeInt(item.parts().size());
      for (Part part : item.parts()) {
        out.writeUTF(part.role().name());
        out.writeUTF(part.reason().rule());
        out.writeDouble(part.reason().confidence());
        out.writeInt(part.spans().size());
        for (Span span : part.spans()) {
          write(out, span);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Fact<?> fact) throws IOException {
    switch (fact) {
      case Fact.Unknown<?> _ -> out.writeByte('u');
      case Fact.Stated<?>(Object value, Span evidence) -> {
        out.writeByte('s');
        out.writeUTF(value.toString());
        write(out, evidence);
      }
      case Fact.Inferred<?>(Object value, Span evidence) -> {
        out.writeByte('i');
        out.writeUTF(value.toString());
        write(out, evidence);
      }
    }
  }

  private static void write(DataOutputStream out, Span span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  /**
   * The page of {@code source} that was written as {@code bytes}.
   *
   * @throws IOException if these end too early
   * @throws RuntimeException if they are damaged otherwise
   */
  static Page read(byte[] bytes, SourceText source) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    PageFacts facts =
        new PageFacts(
            fact(in, Function.identity()),
            fact(in, LocalDate::parse),
            fact(in, Function.identity()),
            fact(in, DayOfWeek::valueOf),
            fact(in, Function.identity()));
    List<PageItem> items = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      char kind = (char) in.readByte();
      List<Part> parts = parts(in);
      items.add(
          switch (kind) {
            case 'a' -> new PageItem.Article(parts);
            case 'p' -> new PageItem.Photo(parts);
            case 'f' -> new PageItem.Furniture(parts);
            default -> throw new IOException("no kind of item: " + kind);
          });
    }
    return new Page(source, facts, items);
  }

  private static List<Part> parts(DataInputStream in) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Role role = Role.valueOf(in.readUTF());
      Reason reason = new Reason(in.readUTF(), in.readDouble());
      List<Span> spans = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        spans.add(span(in));
      }
      parts.add(new Part(role, spans, reason));
    }
    return parts;
  }

  private static <T> Fact<T> fact(DataInputStream in, Function<String, T> value)
      throws IOException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case 'u' -> new Fact.Unknown<>();
      case 's' -> new Fact.Stated<>(value.apply(in.readUTF()), span(in));
      case 'i' -> new Fact.Inferred<>(value.apply(in.readUTF()), span(in));
      default -> throw new IOException("no kind of fact: " + kind);
    };
  }

  private static Span span(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }
}
