package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks heads as a sub-editor would. */
final class HeadLinesTest {
  private static List<String> broken(String head, double limit) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int at : HeadLines.breaks(head, limit)) {
      lines.add(head.substring(start, at).strip());
      start = at;
    }
    lines.add(head.substring(start).strip());
    return lines;
  }

  @Test
  void shortHead_evenWithABlank_staysOnItsLine() {
    assertEquals(List.of("春耕备耕 早动手"), broken("春耕备耕 早动手", 18));
  }

  @Test
  void longHead_withABlank_isBrokenThere() {
    assertEquals(List.of("全县三万亩梯田披上新绿", "合作社把茶叶卖到海边"), broken("全县三万亩梯田披上新绿 合作社把茶叶卖到海边", 18));
  }

  @Test
  void longHead_withAClause_isBrokenBehindIt() {
    assertEquals(List.of("老渡口重开首班船，", "两岸居民坐上头一趟"), broken("老渡口重开首班船，两岸居民坐上头一趟", 12));
  }

  @Test
  void longHead_withoutAny_isBrokenBetweenWords() {
    List<String> lines = broken("图书馆管理员整理旧报纸合订本供研究人员查阅", 18);
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(
        List.of("图书馆管理员", "图书馆管理员整理", "图书馆管理员整理旧报纸", "图书馆管理员整理旧").contains(lines.getFirst()),
        lines::toString);
  }

  @Test
  void englishHead_hasNoShortLastLine() {
    List<String> lines =
        broken("Old ferry returns to the river after eleven years in dry dock", 18);
    assertEquals(2, lines.size());
    double first = HeadLines.width(lines.getFirst());
    double last = HeadLines.width(lines.getLast());
    assertTrue(Math.abs(first - last) < 4, lines::toString);
  }

  @Test
  void anyHead_broken_keepsItsCharactersAndItsNumbersAndMarks() {
    String signs = "春风江上渡口老人，、“”《》 2024年abc ，。——";
    Random random = new Random(7);
    for (int n = 0; n < 2_000; n++) {
      StringBuilder head = new StringBuilder("头");
      for (int i = random.nextInt(60); i > 0; i--) {
        head.append(signs.charAt(random.nextInt(signs.length())));
      }
      head.append("尾");
      for (int at : HeadLines.breaks(head.toString(), 18)) {
        assertTrue(0 < at && at < head.length(), head::toString);
        assertTrue("，。、”》".indexOf(head.charAt(at)) < 0, () -> head + " at " + at);
      }
    }
  }
}
