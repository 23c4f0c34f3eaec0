package app.meipi.export;

import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.Seam;
import app.meipi.page.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a page as plain text to be read: articles and photos in the page's order, then furniture.
 *
 * <p>Items are set apart by a line of three asterisks, blocks by an empty line. Lines of a head, of
 * bylines and of furniture follow each other; a dateline opens its paragraph's line.
 */
public final class PageText {
  private static final String BETWEEN_ITEMS = "\n* * *\n\n";

  private PageText() {}

  /** The page's text, each line ended by LF. */
  public static String of(Page page) {
    Stream<PageItem> read = page.items().stream().filter(item -> !isFurniture(item));
    Stream<PageItem> rest = page.items().stream().filter(PageText::isFurniture);
    return Stream.concat(read, rest)
        .map(item -> item(page.source(), item.parts()))
        .collect(Collectors.joining(BETWEEN_ITEMS));
  }

  private static boolean isFurniture(PageItem item) {
    return item instanceof PageItem.Furniture;
  }

  private static String item(SourceText source, List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String line =
          part.role().isHead()
              ? Seam.joinHead(source, part.spans())
              : Seam.join(source, part.spans());
      if (i > 0) {
        text.append(between(parts.get(i - 1).role(), part.role(), text, line));
      }
      text.append(line);
    }
    return text.append('\n').toString();
  }

  private static String between(Role above, Role below, CharSequence text, String line) {
    if (above == Role.DATELINE && below == Role.PARAGRAPH) {
      int last = Character.codePointBefore(text, text.length());
      boolean dash = last == '—' && line.charAt(0) < 0x80;
      return dash || Seam.hasSpace(last, line.codePointAt(0)) ? " " : "";
    }
    boolean together =
        (above.isHead() && below.isHead())
            || (above == below && (below == Role.BYLINE || below == Role.FURNITURE));
    return together ? "\n" : "\n\n";
  }
}
