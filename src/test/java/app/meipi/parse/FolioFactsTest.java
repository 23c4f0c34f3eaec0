package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.meipi.page.Fact;
import app.meipi.page.PageFacts;
import app.meipi.page.SourceText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What folios of many papers say of their page. */
final class FolioFactsTest {
  private static PageFacts facts(String folio) {
    String story = "\n\n山里通了车\n\n本报讯（记者 王林）盐井村昨天通了客车，每天四班。\n";
    return PageParser.parse(SourceText.ofText("page", folio + story)).facts();
  }

  private static String said(Fact<?> fact) {
    return switch (fact) {
      case Fact.Stated<?> stated -> "stated " + stated.value();
      case Fact.Inferred<?> inferred -> "inferred " + inferred.value();
      case Fact.Unknown<?> unknown -> "unknown";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2019年5月14日 星期二, 2019-05-14, stated TUESDAY",
    "2019年5月14日, 2019-05-14, inferred TUESDAY",
    "2025.9.11 星期四 8 国际, 2025-09-11, stated THURSDAY",
    "中華民國三十五年七月二十三日　星期二, 1946-07-23, stated TUESDAY",
    "'Thursday, March 12, 2015', 2015-03-12, stated THURSDAY"
  })
  void folio_saysDateAndWeekday(String folio, LocalDate date, String weekday) {
    PageFacts facts = facts(folio);
    assertEquals("stated " + date, said(facts.date()));
    assertEquals(weekday, said(facts.weekday()));
  }

  @ParameterizedTest
  @CsvSource({
    "第5版 社会, stated 社会",
    "2025.9.11 星期四 8 国际, stated 国际",
    "今日8版, unknown",
    "2019年5月14日 星期二, unknown"
  })
  void folio_saysEdition(String folio, String edition) {
    assertEquals(edition, said(facts(folio).edition()));
  }

  @Test
  void weekday_thatContradictsTheDate_isSaidAsPrinted() {
    PageFacts facts = facts("2019年5月14日 星期五");
    assertEquals("stated " + DayOfWeek.FRIDAY, said(facts.weekday()));
    assertEquals("stated 2019-05-14", said(facts.date()));
  }

  @Test
  void pageWithoutFolio_saysNothing() {
    PageFacts facts = facts("");
    assertInstanceOf(Fact.Unknown.class, facts.weekday());
    assertInstanceOf(Fact.Unknown.class, facts.edition());
  }
}
