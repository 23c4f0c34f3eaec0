package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import java.util.List;

/** Gives a page back as the articles and photos that a reader sees; never throws on content. */
public final class PageParser {
  private PageParser() {}

  /** Parses {@code source} through every stage. */
  public static Page parse(SourceText source) {
    List<PageItem> items =
        Blank.strip(source.text(), 0, source.text().length())
            .<PageItem>map(
                span ->
                    new PageItem.Furniture(
                        List.of(
                            new Part(Role.FURNITURE, List.of(span), new Reason("page.whole", 0)))))
            .map(List::of)
            .orElse(List.of());
    return new Page(source, PageFacts.unknown(), items);
  }
}
