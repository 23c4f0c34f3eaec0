package app.meipi.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sides of one cut fit better than sides of two. */
final class CutTest {
  private final Cut cut = new Cut();

  private Cut.Fit fit(String left, String right) {
    return cut.of(cut.sides(left), cut.sides(right));
  }

  @ParameterizedTest
  @CsvSource({
    "县里决定今年新修一条公, 路通到山里各个村子, 桥下的船都停了",
    "会议由副县长主, 持并宣读了获奖名单, 路两旁种满了树木",
    "这项政策受到农民的欢, 迎和各方面好评, 河水涨了三尺",
    "加强对困难家庭的, 救助和管理工作, 在本月十日举行"
  })
  void cut_inWordOrPhrase_fitsItsOwnOtherHalfBest(String left, String own, String other) {
    assertTrue(fit(left, own).gain() > fit(left, other).gain());
  }

  @Test
  void cut_throughWord_saysSo() {
    assertTrue(fit("通往县城的公", "路修好了").inWord());
    assertFalse(fit("通往县城的路", "今天修好了").inWord());
  }

  @Test
  void opens_firstWordOfSentences_likelierThanEndOfPhrase() {
    assertTrue(cut.opens(cut.sides("但是大家都来了")) > cut.opens(cut.sides("们都来了")));
  }

  @Test
  void cut_emptySide_tellsNothing() {
    assertEquals(0, fit("", "路修好了").gain());
    assertEquals(0, fit("公", "").gain());
  }

  @Test
  void cut_charactersOfNoDictionary_isNoError() {
    assertTrue(Double.isFinite(fit("\uD83D\uDE00\uD83D", "\uDE00Ωж").gain()));
  }
}
