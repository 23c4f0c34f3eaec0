package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that the program opens at its first start, against gold made by hand. */
class SeedPageTest {
  private final SourceText source = Gold.source("seeds/gansu-daily-page.txt");
  private final Page page = PageParser.parse(source);

  @Test
  void parse_seed_givesTheGoldItemsAndPartsInOrder() {
    List<Gold.Item> gold = Gold.read("/seed/gansu-daily-page.gold.txt", source);
    List<Gold.Item> parsed = Gold.of(page);
    assertEquals(
        gold.stream().map(Gold.Item::kind).toList(), parsed.stream().map(Gold.Item::kind).toList());
    for (int i = 0; i < gold.size(); i++) {
      List<Gold.Piece> wanted = gold.get(i).parts();
      List<Gold.Piece> got = parsed.get(i).parts();
      assertEquals(
          wanted.stream().map(Gold.Piece::text).toList(),
          got.stream().map(Gold.Piece::text).toList());
      for (int k = 0; k < wanted.size(); k++) {
        assertTrue(
            wanted.get(k).roles().containsAll(got.get(k).roles()),
            got.get(k).roles() + " of " + got.get(k).text());
      }
    }
  }

  @Test
  void facts_seed_namesThePaperByItsBylines() {
    Fact.Stated<?> paper = assertInstanceOf(Fact.Stated.class, page.facts().paper());
    assertEquals("甘肃日报", paper.value());
    assertEquals("甘肃日报", source.slice(paper.evidence()));
  }

  @Test
  void facts_seed_inferTheDateFromDatelineAndYear() {
    Fact.Inferred<?> date = assertInstanceOf(Fact.Inferred.class, page.facts().date());
    assertEquals(LocalDate.of(2025, 8, 28), date.value());
    assertEquals("8月27日", source.slice(date.evidence()));
  }

  @Test
  void facts_seed_knowNoPageNumber() {
    assertInstanceOf(Fact.Unknown.class, page.facts().page());
  }
}
