package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Blank;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TypesetterTest {
  private static final Reason SURE = new Reason("test", 1);

  private static Part part(Role role, Span... spans) {
    return new Part(role, List.of(spans), SURE);
  }

  @Test
  void set_paragraphCutByAColumnEnd_isJoinedAndMapsToBothRanges() {
    SourceText source = SourceText.ofText("t", "在智能制造领\n\n域迈出坚实步伐。");
    var article =
        new PageItem.Article(List.of(part(Role.PARAGRAPH, new Span(0, 6), new Span(8, 16))));
    DisplayText set = Typesetter.set(source, article);
    assertEquals("　　在智能制造领域迈出坚实步伐。", set.text());
    int from = set.text().indexOf("领域");
    assertEquals(List.of(new Span(5, 6), new Span(8, 9)), set.map().toSource(from, from + 2));
    assertEquals(List.of(new Span(0, 6), new Span(8, 16)), set.map().toSource(0, 16));
    assertEquals(List.of(new Span(7, 8)), set.map().toDisplay(new Span(5, 6)));
    assertEquals(OptionalInt.of(8), set.map().displayOf(7), "between the columns: the next shown");
  }

  @Test
  void set_englishLines_areJoinedWithASpaceThatMapsToNothing() {
    SourceText source = SourceText.ofText("t", "the second\nharvest");
    var article =
        new PageItem.Article(List.of(part(Role.PARAGRAPH, new Span(0, 10), new Span(11, 18))));
    DisplayText set = Typesetter.set(source, article);
    assertEquals("　　the second harvest", set.text());
    assertEquals(List.of(), set.map().toSource(12, 13));
  }

  @Test
  void set_datelineAndParagraph_areOneUnitWhoseFirstSentenceIsTheDateline() {
    SourceText source = SourceText.ofText("t", "本报讯(记者甲)今天开会。人很多。");
    var article =
        new PageItem.Article(
            List.of(part(Role.DATELINE, new Span(0, 8)), part(Role.PARAGRAPH, new Span(8, 17))));
    DisplayText set = Typesetter.set(source, article);
    assertEquals(1, set.units().size());
    assertEquals(3, set.units().getFirst().sentences().size());
    assertEquals(
        List.of(new Span(0, 8)), set.toSource(set.units().getFirst().sentences().getFirst()));
    assertEquals(List.of(new Span(0, 17)), set.toSource(set.units().getFirst().range()));
  }

  @Test
  void set_longHeadOfSeveralParts_isBrokenAtTheBlanks() {
    SourceText source = SourceText.ofText("t", "用过硬责任担当保进度提质效 以深厚为民情怀完成好任务");
    int length = source.text().length();
    var article = new PageItem.Article(List.of(part(Role.HEADLINE, new Span(0, length))));
    DisplayText set = Typesetter.set(source, article);
    assertEquals(source.text().replace(' ', '\n'), set.text());
    assertEquals(List.of(Role.HEADLINE, Role.HEADLINE), set.lines());
    assertEquals(List.of(new Span(0, length)), set.map().toSource(0, length));
  }

  @Test
  void set_headInSeveralPieces_isBrokenBetweenThem_andEnglishAtNoBlank() {
    SourceText source =
        SourceText.ofText("t", "用过硬责任担当保进度\n以深厚为民情怀完成好任务 Farmers reap early this year");
    var chinese =
        new PageItem.Article(List.of(part(Role.HEADLINE, new Span(0, 10), new Span(11, 23))));
    assertEquals("用过硬责任担当保进度\n以深厚为民情怀完成好任务", Typesetter.set(source, chinese).text());
    var english =
        new PageItem.Article(List.of(part(Role.HEADLINE, new Span(24, source.text().length()))));
    assertEquals("Farmers reap early this year", Typesetter.set(source, english).text());
  }

  @Test
  void set_endlessLine_isCutForDisplayAndStaysOneUnit() {
    SourceText source = SourceText.ofText("t", "字".repeat(9_000) + "。" + "句。".repeat(3_000));
    int length = source.text().length();
    var article = new PageItem.Article(List.of(part(Role.PARAGRAPH, new Span(0, length))));
    DisplayText set = Typesetter.set(source, article);
    assertEquals(1, set.units().size());
    assertEquals(set.lines().size(), set.text().split("\n", -1).length);
    for (String line : set.text().split("\n", -1)) {
      assertTrue(line.length() <= 4_002, "a line of " + line.length());
    }
    assertEquals(List.of(new Span(0, length)), set.map().toSource(0, set.text().length()));
  }

  @Test
  void set_anyParts_showEveryCharacterOnceAndMapBothWays() {
    Random random = new Random(3);
    String alphabet = "中文字。，ab -\r\n\u2028　𠮷";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("首");
      for (int i = random.nextInt(200); i > 0; i--) {
        int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
        text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
      }
      SourceText source = SourceText.ofText("t", text.toString());
      DisplayText set = Typesetter.set(source, new PageItem.Article(cut(source.text(), random)));
      String shown = set.text();
      assertEquals(set.lines().size(), shown.split("\n", -1).length);
      for (int i = 0; i < source.text().length(); i++) {
        if (!Blank.is(source.text().charAt(i))) {
          var ranges = set.map().toDisplay(new Span(i, i + 1));
          assertEquals(1, ranges.size());
          assertEquals(source.text().charAt(i), shown.charAt(ranges.getFirst().start()));
          assertEquals(
              List.of(new Span(i, i + 1)),
              set.map().toSource(ranges.getFirst().start(), ranges.getFirst().end()));
        }
      }
      int end = 0;
      for (var run : set.runs()) {
        assertEquals(end, run.start());
        end = run.end();
      }
      assertEquals(shown.length(), end);
    }
  }

  private static List<Part> cut(String text, Random random) {
    List<Part> parts = new ArrayList<>();
    Role[] roles = Role.values();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(40));
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      Blank.strip(text, start, end)
          .ifPresent(span -> parts.add(part(roles[random.nextInt(roles.length)], span)));
      start = end;
    }
    return parts;
  }
}
