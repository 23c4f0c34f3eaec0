package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A page parsed by hand, and a parsed page in the same form, so that the two can be compared. */
final class Gold {
  private Gold() {}

  /** An item: its kind, and its parts in order. */
  record Item(String kind, List<Piece> parts) {}

  /** A part: the roles that are right for it, and its characters in reading order. */
  record Piece(Set<String> roles, String text) {}

  static SourceText source(String path) {
    try {
      return SourceText.ofText(path, Files.readString(Path.of(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Item> read(String resource, SourceText source) {
    List<Item> items = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> words = List.of(line.split(" "));
      if (words.size() == 1) {
        items.add(new Item(line, new ArrayList<>()));
        continue;
      }
      StringBuilder text = new StringBuilder();
      for (String span : words.subList(1, words.size())) {
        int dash = span.indexOf('-');
        int start = source.toUnits(Integer.parseInt(span.substring(0, dash)));
        int end = source.toUnits(Integer.parseInt(span.substring(dash + 1)));
        text.append(source.slice(new Span(start, end)));
      }
      Set<String> roles = new TreeSet<>(List.of(words.getFirst().split("\\|")));
      items.getLast().parts().add(new Piece(roles, visible(text)));
    }
    return items;
  }

  static List<Item> of(Page page) {
    List<Item> items = new ArrayList<>();
    for (PageItem item : page.items()) {
      List<Piece> parts = new ArrayList<>();
      for (Part part : item.parts()) {
        StringBuilder text = new StringBuilder();
        part.spans().forEach(span -> text.append(page.source().slice(span)));
        parts.add(new Piece(Set.of(part.role().id()), visible(text)));
      }
      items.add(new Item(item.getClass().getSimpleName().toLowerCase(Locale.ROOT), parts));
    }
    return items;
  }

  private static String visible(CharSequence text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(c -> !Blank.is(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Gold.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no such test page: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
