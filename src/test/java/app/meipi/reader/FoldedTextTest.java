package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.meipi.page.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search overlooks and what it does not. */
final class FoldedTextTest {
  private static List<String> found(String words, String text, Matching matching) {
    return FoldedText.of(text, matching).find(FoldedText.of(words, matching)).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14个。2010年  | 共 14个 。 2010 年起",
        "14个 。 2010 年 | 共14个。2010年起",
        "会议召开      | 会　议\u2028召\u3000开",
        "ＧＤＰ增长5%  | gdp 增长５％",
        "Beijing       | 在ＢＥＩＪＩＮＧ说",
        "newspaper     | the news-\u2028paper said",
        "newspaper     | the news-paper said",
        "news-paper    | a newspaper",
        "the cat       | On the\u2028\u2028cat’s back",
        "cafe          | Café, cafe\u0301",
        "髮             | 头发",
        "后面           | 後麵",
        "皇後           | 皇后",
        "幹部乾净       | 干部 乾淨",
        "衞生           | 卫生",
        "答覆           | 答复",
        "“发展”        | 「發展」",
        "爱德华·斯诺    | 爱德华•斯诺",
        "——            | ――",
        "金             | \u2FA6",
        "kg             | 3㎏",
        "𠮷野           | 在𠮷野",
        "软连字符       | 软\u00AD连\u200B字符"
      })
  void loose_finds(String words, String text) {
    assertNotEquals(List.of(), found(words, text, Matching.LOOSE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thecat    | the cat",
        "the cat   | thecat",
        "1234      | 12 34",
        "辨          | 辩",
        "发展       | 发。展",
        "2010-2020 | 20102020",
      })
  void loose_doesNotFind(String words, String text) {
    assertEquals(List.of(), found(words, text, Matching.LOOSE));
  }

  @Test
  void number_cutByALineEnd_isOne() {
    assertEquals(List.of("20\n10"), found("2010", "在20\n10年", Matching.LOOSE));
  }

  @Test
  void exact_overlooksWhiteSpaceOnly() {
    assertEquals(List.of("发 展"), found("发展", "發展、发 展", Matching.EXACT));
    assertEquals(List.of("GDP"), found("GDP", "gdp ＧＤＰ GDP", Matching.EXACT));
    assertEquals(
        List.of("well-known"), found("well-known", "wellknown well-known", Matching.EXACT));
  }

  @Test
  void hits_areWholeCharactersWithTheirAccents() {
    assertEquals(List.of("e\u0301"), found("e", "cafe\u0301.", Matching.LOOSE));
    assertEquals(List.of("㎏", "㎏"), found("k", "㎏㎏", Matching.LOOSE));
    assertEquals(List.of("…", "…"), found(".", "……", Matching.LOOSE));
    assertEquals(List.of("㎏㎏"), found("gk", "㎏㎏", Matching.LOOSE));
    assertEquals(List.of(), found("\uDFB7", "\uD842\uDFB7", Matching.LOOSE), "half a pair");
    assertEquals(List.of(), found("\uDFB7", "\uD842\uDFB7", Matching.EXACT), "half a pair");
  }

  @Test
  void hits_doNotOverlap() {
    FoldedText text = FoldedText.of("哈哈 哈哈哈", Matching.LOOSE);
    assertEquals(
        List.of(new Span(0, 2), new Span(3, 5)), text.find(FoldedText.of("哈哈", Matching.LOOSE)));
  }

  @Test
  void wordBeingTyped_isFoundAtEachStep() {
    String text = "a well-known café";
    for (int end = 3; end <= text.length(); end++) {
      assertEquals(1, found(text.substring(0, end), text, Matching.LOOSE).size(), "up to " + end);
    }
  }

  @Test
  void nothing_isFoundNowhere() {
    assertEquals(List.of(), found("", "文", Matching.LOOSE));
    assertEquals(List.of(), found(" \u3000", "文 字", Matching.EXACT));
    assertEquals(List.of(), found("\u200B", "文\u200B字", Matching.LOOSE));
    assertEquals(List.of(), found("文", "", Matching.LOOSE));
  }
}
