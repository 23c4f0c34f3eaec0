package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The set phrases of the trade, and what only looks like them. */
class CuesTest {
  @ParameterizedTest
  @CsvSource({
    "本报讯（记者林河）昨天,本报讯（记者林河）",
    "本报青浦8月3日讯（记者 江舟）山,本报青浦8月3日讯（记者 江舟）",
    "新华社青浦8月3日电今年,新华社青浦8月3日电",
    "据新华社电山里,据新华社电",
    "【本報訊】昨日,【本報訊】",
    "【新华社青浦十九日电】据,【新华社青浦十九日电】",
    "记者林大河／青浦報導春天,记者林大河／青浦報導",
    "【記者林大河青浦報導】春天,【記者林大河青浦報導】"
  })
  void dateline_ofAnyStyle_isFoundWithItsReporter(String text, String dateline) {
    String compact = text.replace(" ", "");
    assertEquals(dateline.replace(" ", "").length(), Cues.dateline(compact));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报记者来到村里，", "山里的社日电影，", "记者从县里获悉，"})
  void dateline_plainSentence_isNone(String text) {
    assertEquals(0, Cues.dateline(text));
  }

  @Test
  void dateline_remarkBehindIt_staysOutside() {
    assertEquals("【新华社青浦十四日电】".length(), Cues.dateline("【新华社青浦十四日电】（迟到）本月"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"（下转第二版）", "(转4版)", "（上接1版）", "（紧接第一版）", "（下转A3版）", "ContinuedonPage7,Column2"})
  void isJump_jumpLine_isTrue(String text) {
    assertTrue(Cues.isJump(text));
  }

  @ParameterizedTest
  @CsvSource({
    "河又清了。（下转第二版）,7",
    "“河又清了。”（林河）,4",
    "河又清了。(记者林河通讯员江舟),11",
    "河又清了。（据新华社电）,7",
    "河又清了。（掌声）,0",
    "河又清了。（待续）,0",
    "河又清了（林河）,0",
    "（林河）,0"
  })
  void tail_inBracketsBehindASentence_isTheWritersOrAJumpLine(String text, int units) {
    assertEquals(units, Cues.tail(text));
  }

  @ParameterizedTest
  @CsvSource({"转让　河边饭店一处,true", "急售：城东两居室,true", "出售的不只是菜,false", "招聘会上人山人海,false"})
  void isOffer_wordAndAGap_isTrue(String text, boolean offer) {
    assertEquals(offer, FurnitureCues.isOffer(text));
  }

  @ParameterizedTest
  @CsvSource({
    "青浦头条·青浦时报,记者林河,true",
    "青浦融媒·青浦,晚报记者林河,true",
    "青浦融媒·青浦晚报记,者林河,true",
    "山路弯弯,青浦晚报记者林河,false",
    "山路弯弯,记者林河,false",
    "青浦时报,昨天开印,false",
    "青浦时报记者林河通,讯员江舟,true",
    "本报记者林河实习,生江舟,true",
    "山路四通,讯员江舟,false"
  })
  void isBrokenByline_paperAndOffice_goOverTheBreak(String left, String right, boolean broken) {
    assertEquals(broken, Cues.isBrokenByline(left, right));
  }

  @ParameterizedTest
  @CsvSource({"更正,true", "更正与致歉,true", "Corrections,true", "更正了三处差错,false"})
  void isCorrection_titleAlone_isTrue(String text, boolean correction) {
    assertEquals(correction, Cues.isCorrection(text));
  }

  @ParameterizedTest
  @CsvSource({"注：数字是县里的,true", "（作者为镇中学教师）,true", "编者按：今起刊登,false"})
  void isFootnote_whatGoesWithTheTextAbove_isTrue(String text, boolean footnote) {
    assertTrue(Cues.isNote(text));
    assertEquals(footnote, Cues.isFootnote(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"林 河", "林河 江小舟", "江小舟", "江 小 舟", "□　林　河"})
  void isNames_personalNames_isTrue(String text) {
    assertTrue(Cues.isNames(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"林河涨水了", "江边小学", "山路弯弯"})
  void isNames_words_isFalse(String text) {
    assertFalse(Cues.isNames(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报记者林河", "□本报记者林河江小舟通讯员周舟", "本报记者"})
  void isByline_reporterLine_isTrue(String text) {
    assertTrue(Cues.isByline(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "镇长对记者称",
        "林河同乡亲会见记者",
        "就果园一事答记者问",
        "记者手记",
        "记者：今年的收成怎样？",
        "记者近日到山里采访，",
        "本报记者日前来到山里"
      })
  void isByline_sentence_isFalse(String text) {
    assertFalse(Cues.isByline(text));
  }

  @Test
  void creditTail_behindTheCaption_isFound() {
    assertEquals("林河摄".length(), Cues.creditTail("图为村民在山坡上采茶。林河摄"));
    assertEquals(0, Cues.creditTail("图为村民在山坡上采茶。"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025年8月1日星期五,MASTHEAD",
    "中华民国三十五年五月二日星期四,MASTHEAD",
    "第三版综合,MASTHEAD",
    "第三版综合2025.8.3星期日青浦时报,MASTHEAD",
    "青浦时报2025.7.l9星期六A06国际,MASTHEAD",
    "星期日的集市又热闹起来,NONE",
    "星期四,MASTHEAD",
    "0999-5550103,CONTACT",
    "请债权人自见报之日起45日内申报,NOTICE_BODY",
    "中共青浦县委员会机关报,MASTHEAD",
    "青浦短讯,MASTHEAD",
    "科技短波,MASTHEAD",
    "县委给村里送来短波收音机,NONE",
    "国内统一连续出版物号CN99-0001,MASTHEAD",
    "责任编辑：林河校对：江舟,IMPRINT",
    "本报地址：青浦路1号电话：1234567,CONTACT",
    "遗失声明,NOTICE",
    "2025年8月1日至3日山里下雨,NONE",
    "设计这座桥的人是,NONE"
  })
  void kind_furniture_isToldByItsWords(String text, FurnitureCues.Kind kind) {
    assertEquals(kind, FurnitureCues.kind(text));
  }

  @ParameterizedTest
  @CsvSource({"三十五,35", "廿一,21", "一九四六,1946", "十,10", "2O25,2025", "８,8", "元,1"})
  void numerals_asPrinted_haveTheirValue(String text, int value) {
    assertEquals(value, Numerals.value(text).orElseThrow());
  }

  @Test
  void isByline_wordsBehindTheBracket_isFalse() {
    assertTrue(Cues.isByline("【記者林大河青浦報導】"));
    assertFalse(Cues.isByline("【記者林大河青浦報導】鎮"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"河边小报", "青浦周刊", "TheHillPost", "江海日報"})
  void mayNamePaper_name_isTrue(String text) {
    assertTrue(FurnitureCues.mayNamePaper(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"明天的天气预报", "春水初涨", "村民送来喜报", "HillsTurnGreen"})
  void mayNamePaper_headline_isFalse(String text) {
    assertFalse(FurnitureCues.mayNamePaper(text));
  }
}
