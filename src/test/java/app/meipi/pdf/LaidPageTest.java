package app.meipi.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.ingest.Ingested;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.parse.PageParser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page set in columns comes back as its stories, by where they stand. */
class LaidPageTest {
  private static Page page;

  @BeforeAll
  static void parse() throws Exception {
    Ingested read = PdfFile.read(Sheet.paper(), 0, "page.pdf", "page.pdf");
    page = PageParser.parse(read.source(), read.printed().orElseThrow().layout());
  }

  private static String text(PageItem item, Role role) {
    StringBuilder text = new StringBuilder();
    for (Part part : item.parts()) {
      if (part.role() == role) {
        part.spans().forEach(span -> text.append(page.source().slice(span)));
      }
    }
    return text.toString();
  }

  private static PageItem headed(String headline) {
    return page.items().stream()
        .filter(item -> text(item, Role.HEADLINE).equals(headline))
        .findFirst()
        .orElseThrow(() -> new AssertionError(headline + " in " + page.items()));
  }

  @Test
  void aStoryGoesOnAtTheTopOfTheNextColumn() {
    PageItem story = headed("旧渡口修成读书角");
    String body = text(story, Role.PARAGRAPH);
    assertTrue(body.contains("从前过河的事情"), body);
    assertTrue(body.endsWith("收着的老东西。"), body);
    assertEquals("本报讯（记者 林小舟）", text(story, Role.DATELINE));
  }

  @Test
  void aRulePartsTwoStories() {
    String body = text(headed("菜场里的算盘声"), Role.PARAGRAPH);
    assertTrue(body.startsWith("东门菜场"), body);
    assertTrue(body.contains("价钱就出来了"), body);
    assertTrue(body.endsWith("子不会没电。"), body);
  }

  @Test
  void whatStandsBelowAPictureIsItsCaption() {
    List<PageItem> photos =
        page.items().stream().filter(item -> item instanceof PageItem.Photo).toList();
    assertEquals(1, photos.size());
    assertEquals("雨后的老城墙上，几名学生在写生。", text(photos.getFirst(), Role.CAPTION));
    assertEquals("王一川摄", text(photos.getFirst(), Role.CREDIT));
  }

  @Test
  void mastheadAndFootAreNoStories() {
    String around =
        page.items().stream()
            .filter(item -> item instanceof PageItem.Furniture)
            .map(item -> text(item, Role.FURNITURE))
            .reduce("", String::concat);
    assertTrue(around.contains("渭州晚报"), around);
    assertTrue(around.contains("本版责编"), around);
  }
}
