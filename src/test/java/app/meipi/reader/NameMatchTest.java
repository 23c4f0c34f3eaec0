package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class NameMatchTest {
  @Test
  void chinese_isFoundByItselfPinyinAndInitials() {
    NameMatch name = new NameMatch("下一处标注");
    for (String query : new String[] {"下一", "标注", "xiayichu", "xycbz", "xyc", "biaozhu", "xybz"}) {
      assertTrue(name.score(query) > 0, query);
    }
    assertEquals(0, name.score("qqq"));
    assertTrue(name.score("下一") > name.score("标注"));
    assertTrue(name.score("xyc") > name.score("xybz"), "in a row before scattered");
  }

  @Test
  void english_isFoundByWordsInitialsAndScatteredLetters() {
    NameMatch name = new NameMatch("Next article or photo");
    for (String query : new String[] {"next", "article", "naop", "Next Art", "nxtart"}) {
      assertTrue(name.score(query) > 0, query);
    }
    assertEquals(0, name.score("zebra"));
    assertTrue(name.score("next") > name.score("nxt"));
  }
}
