package app.meipi.page;

import java.util.List;
import java.util.Optional;

/** What a page is made of: articles, photos, and the furniture around them. */
public sealed interface PageItem {
  /** Its parts in reading order: head block, bylines, then the body. */
  List<Part> parts();

  /** A story with its head, bylines and body. */
  record Article(List<Part> parts) implements PageItem {
    public Article {
      parts = checked(parts);
    }
  }

  /** A picture's caption and credit, with a headline where it has one of its own. */
  record Photo(List<Part> parts) implements PageItem {
    public Photo {
      parts = checked(parts);
    }
  }

  /** What is neither: masthead, folio, editors' line, weather, notices. */
  record Furniture(List<Part> parts) implements PageItem {
    public Furniture {
      parts = checked(parts);
    }
  }

  /** The first part with {@code role}. */
  default Optional<Part> first(Role role) {
    return parts().stream().filter(part -> part.role() == role).findFirst();
  }

  /** Where it first stands in the source, a UTF-16 offset. */
  default int firstStart() {
    return parts().stream().mapToInt(Part::firstStart).min().orElseThrow();
  }

  private static List<Part> checked(List<Part> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an item without a part");
    }
    return List.copyOf(parts);
  }
}
