package app.meipi.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoresTest {
  /** 𠮷 is one code point of two units, so that offsets differ. */
  private static final String TEXT = "𠮷田\n春耕开始。\n第二版";

  private static final String GOLD =
      """
      {"source": "p.txt", "paper": null, "items": [
        {"kind": "article", "parts": [
          {"role": "headline", "or": "kicker", "spans": [[0, 2]], "text": "𠮷田"},
          {"role": "paragraph", "spans": [[3, 8]], "text": "春耕开始。"}]},
        {"kind": "furniture", "parts": [
          {"role": "furniture", "spans": [[9, 12]], "text": "第二版"}]}]}
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("p.txt"), TEXT);
    file = Files.writeString(folder.resolve("p.gold.json"), GOLD);
  }

  private static Part part(Role role, int start, int end) {
    return new Part(role, List.of(new Span(start, end)), new Reason("test", 0.5));
  }

  private Scores score(PageItem... items) throws IOException {
    GoldPage gold = GoldPage.read(file);
    return Scores.of(gold, new Page(gold.source(), PageFacts.unknown(), List.of(items)));
  }

  @Test
  void of_parseLikeTheGold_isPerfect_alsoWithTheOtherRoleAllowed() throws Exception {
    for (Role head : new Role[] {Role.HEADLINE, Role.KICKER}) {
      Scores scores =
          score(
              new PageItem.Article(List.of(part(head, 0, 3), part(Role.PARAGRAPH, 4, 9))),
              new PageItem.Furniture(List.of(part(Role.FURNITURE, 10, 13))));
      assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), scores.all());
    }
  }

  @Test
  void of_parseInOneItem_hasTheFiguresWorkedOutByHand() throws Exception {
    Scores scores =
        score(
            new PageItem.Article(
                List.of(
                    part(Role.HEADLINE, 0, 3),
                    part(Role.PARAGRAPH, 4, 9),
                    part(Role.PARAGRAPH, 10, 13))));
    assertEquals(1, scores.coverage());
    assertEquals(0, scores.ari(), "one group says nothing of two");
    assertEquals(0, scores.items());
    assertEquals(0.7, scores.roles(), 1e-9);
    // headline 2/2, paragraph 2·5/(5+8), furniture 0
    assertEquals((1 + 10.0 / 13 + 0) / 3, scores.macroRole(), 1e-9);
    assertEquals(2.0 / 3, scores.paragraphs(), 1e-9);
    assertEquals(1, scores.headlines());
    assertEquals(0, scores.perfect());
  }

  @Test
  void findings_nameWhatIsWrongAndWhy() throws Exception {
    GoldPage gold = GoldPage.read(file);
    Page page =
        new Page(
            gold.source(),
            PageFacts.unknown(),
            List.of(
                new PageItem.Article(
                    List.of(part(Role.HEADLINE, 0, 3), part(Role.PARAGRAPH, 4, 13)))));
    List<Finding> findings = Finding.of(gold, page);
    assertTrue(findings.get(0).isRight());
    assertFalse(findings.get(1).isRight());
    assertFalse(findings.get(1).whole());
    assertEquals("test", findings.get(1).reason().rule());
  }

  @Test
  void read_whatIsNoGold_isAnIoException() throws Exception {
    for (String bad : List.of("", "[]", "{\"items\": [{\"parts\": [{\"spans\": [[0, 2]]}]}]}")) {
      Path other = Files.writeString(folder.resolve("bad.gold.json"), bad);
      assertThrows(IOException.class, () -> GoldPage.read(other), bad);
    }
    Path far = folder.resolve("far.gold.json");
    Files.writeString(far, GOLD.replace("[9, 12]", "[9, 99]"));
    assertThrows(IOException.class, () -> GoldPage.read(far));
  }
}
