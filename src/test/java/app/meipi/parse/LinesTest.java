package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first stages: lines, columns side by side, the measure of a column. */
class LinesTest {
  private static List<TextLine> read(String text) {
    return LineReader.read(SourceText.ofText("test", text)).lines();
  }

  private static List<String> texts(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).toList();
  }

  @Test
  void width_wideAndNarrowCharacters_countsEm() {
    assertEquals(4, Glyphs.width("村里来人"));
    assertEquals(5, Glyphs.width("共25人。读"));
    assertEquals(3, Glyphs.width("好,好"));
  }

  @Test
  void isSpread_lettersApart_isTrue() {
    assertTrue(Glyphs.isSpread("村 里 的 果 园 有 10 亩 地"));
    assertFalse(Glyphs.isSpread("本报记者 林 河 江小舟"));
  }

  @Test
  void endsSentence_quotationBehindTheStop_isTrue() {
    assertTrue(Glyphs.endsSentence("他说：“会来的。”"));
    assertFalse(Glyphs.endsSentence("他说会来，"));
  }

  @Test
  void read_blankLines_partFlows() {
    List<TextLine> lines = read("一行\n二行\n\n\n三行");
    assertEquals(List.of("一行", "二行", "三行"), texts(lines));
    assertEquals(List.of(0, 0, 1), lines.stream().map(TextLine::flow).toList());
  }

  @Test
  void read_columnsSideBySide_goesDownEachColumn() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("左栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i)).append("行共十字");
      text.append("      ");
      text.append("右栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i)).append("行共十字\n");
    }
    List<String> read = texts(read(text.toString()));
    assertEquals(24, read.size());
    assertTrue(read.subList(0, 12).stream().allMatch(line -> line.startsWith("左")));
    assertTrue(read.subList(12, 24).stream().allMatch(line -> line.startsWith("右")));
  }

  @Test
  void read_columnMovedByLargerTypeBesideIt_staysOneColumn() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("左栏文字一行共有十字").append(i == 5 ? "   大字标题   " : "              ");
      text.append(i == 5 ? "   " : "").append("右栏文字一行共有十字\n");
    }
    List<TextLine> lines = read(text.toString());
    long flows =
        lines.stream()
            .filter(line -> line.text().startsWith("右"))
            .map(TextLine::flow)
            .distinct()
            .count();
    assertEquals(1, flows);
  }

  @Test
  void measures_linesOfOneWidth_findTheColumn() {
    String text =
        """
        前天上午山脚下的集市热闹
        起来，卖竹器的老人说，今年
        来的人比往年多了许多，竹篮
        一早便卖完了，午后只剩几把
        扫帚。
        """;
    List<TextLine> lines = new Measures(ParseSettings.USUAL).apply(read(text));
    assertEquals(13, lines.get(1).measure());
    assertTrue(lines.get(1).isFull());
    assertTrue(lines.get(0).isNearlyFull() || lines.get(0).isIndentedFull());
    assertFalse(lines.get(4).isFull());
  }
}
