package app.meipi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageJsonTest {
  @Test
  void line_page_hasItsFactsAndHowTheyAreKnown() throws Exception {
    Map<?, ?> json = Json.read(PageJson.line(SmallPage.page(), false));
    assertEquals("small.txt", json.get("source"));
    assertEquals("UTF-8", json.get("charset"));
    assertEquals(SmallPage.SOURCE.sha256(), json.get("sha256"));
    assertEquals("渡口晚报", json.get("paper"));
    assertEquals("2031-09-03", json.get("date"));
    assertEquals("A12", json.get("page"));
    assertEquals(
        Map.of("known", "stated", "value", "渡口晚报", "spans", List.of(List.of(0, 4)), "text", "渡口晚报"),
        Json.at(json, "facts", "paper"));
    assertEquals("inferred", Json.at(json, "facts", "date", "known"));
  }

  @Test
  void line_unknownFacts_areNull() throws Exception {
    Map<?, ?> json = Json.read(PageJson.line(SmallPage.page(PageFacts.unknown()), false));
    assertTrue(json.containsKey("paper"));
    assertNull(json.get("paper"));
    assertNull(json.get("date"));
    assertNull(json.get("page"));
    assertEquals(Map.of("known", "unknown"), Json.at(json, "facts", "page"));
  }

  @Test
  void line_pageNumberOfDigits_isNumber() throws Exception {
    PageFacts facts =
        new PageFacts(
            new Fact.Unknown<>(), new Fact.Unknown<>(), new Fact.Stated<>("4", new Span(5, 8)));
    assertEquals(4, Json.read(PageJson.line(SmallPage.page(facts), false)).get("page"));
  }

  @Test
  void line_page_hasKindsRolesRulesAndConfidences() throws Exception {
    Map<?, ?> json = Json.read(PageJson.line(SmallPage.page(), false));
    List<?> items = (List<?>) Json.at(json, "items");
    assertEquals(
        List.of("furniture", "article", "photo"),
        items.stream().map(item -> Json.at(item, "kind")).toList());
    Map<?, ?> headline = (Map<?, ?>) Json.at(items, 1, "parts", 1);
    assertEquals("headline", headline.get("role"));
    assertEquals("𠮷山镇粮满仓", headline.get("text"));
    assertEquals(List.of(List.of(15, 21)), headline.get("spans"));
    assertEquals("test.headline", headline.get("rule"));
    assertEquals(0.75, headline.get("confidence"));
  }

  @Test
  void line_cutParagraph_isJoined() throws Exception {
    List<String> texts = new ArrayList<>();
    Json.parts(Json.read(PageJson.line(SmallPage.page(), false)))
        .forEach(part -> texts.add((String) Json.at(part, "text")));
    assertTrue(texts.contains("全镇一百二十座烘干塔昼夜不停。"), texts.toString());
    assertTrue(texts.contains("The harbour reopened."), texts.toString());
  }

  @Test
  void line_anyText_spansCountCodePointsOfTheSource() throws Exception {
    Random random = new Random(11);
    int[] characters = "甲a\"\\\u0001\u2028 \n𠮷😀𬱖".codePoints().toArray();
    for (int run = 0; run < 300; run++) {
      StringBuilder text = new StringBuilder();
      List<PageItem> items = new ArrayList<>();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        int start = text.length();
        for (int n = random.nextInt(1, 9); n > 0; n--) {
          text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        Span span = new Span(start, text.length());
        Part part = new Part(Role.FURNITURE, List.of(span), new Reason("test", 1));
        items.add(new PageItem.Furniture(List.of(part)));
      }
      SourceText source = SourceText.ofText("t", text.toString());
      Page page = new Page(source, PageFacts.unknown(), items);
      assertEquals(
          Json.read(PageJson.line(page, false)), Json.read(PageJson.indented(page, false)));
      int[] codePoints = text.codePoints().toArray();
      for (Object part : Json.parts(Json.read(PageJson.line(page, false)))) {
        int start = (Integer) Json.at(part, "spans", 0, 0);
        int end = (Integer) Json.at(part, "spans", 0, 1);
        String sliced = new String(codePoints, start, end - start);
        assertEquals(solid(sliced), solid((String) Json.at(part, "text")));
      }
    }
  }

  @Test
  void line_loneSurrogate_isKeptEscaped() throws Exception {
    SourceText source = SourceText.ofText("t", "甲\uD840乙");
    Part part = new Part(Role.FURNITURE, List.of(new Span(0, 3)), new Reason("test", 1));
    Page page =
        new Page(source, PageFacts.unknown(), List.of(new PageItem.Furniture(List.of(part))));
    String line = PageJson.line(page, false);
    assertFalse(line.contains("\uD840"));
    assertEquals("甲\uD840乙", Json.at(Json.read(line), "items", 0, "parts", 0, "text"));
  }

  @Test
  void line_page_isOneLine() {
    assertEquals(1, PageJson.line(SmallPage.page(), false).lines().count());
    assertFalse(PageJson.indented(SmallPage.page(), false).contains("\r"));
  }

  private static String solid(String text) {
    return text.replaceAll("\\s|\u2028", "");
  }
}
