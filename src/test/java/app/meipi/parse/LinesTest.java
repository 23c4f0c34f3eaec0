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
  void read_columnsASpaceApartInSomeRows_arePartedThere() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("左栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i)).append("行共十字");
      text.append(i % 5 == 2 ? " " : "  ");
      text.append("右栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i)).append("行共十字\n");
    }
    List<String> read = texts(read(text.toString()));
    assertEquals(24, read.size());
    assertTrue(read.subList(0, 12).stream().allMatch(line -> line.startsWith("左")));
  }

  @Test
  void read_shortLineASpaceFromTheNextColumn_isPartedThere() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      boolean tight = i % 5 == 2;
      text.append("左栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i));
      text.append(tight ? "行共九 " : "行共十字  ");
      text.append("右栏文字第").append("甲乙丙丁戊己庚辛壬癸子丑".charAt(i)).append("行共十字\n");
    }
    List<String> read = texts(read(text.toString()));
    assertEquals(24, read.size());
    assertTrue(read.subList(0, 12).stream().allMatch(line -> line.startsWith("左")));
  }

  @Test
  void read_headWithASpaceAsWideAsAColumn_isNotParted() {
    StringBuilder text = new StringBuilder();
    text.append("湖口百座老水车又转了 河西千亩稻田不愁水\n\n");
    rows(text, "甲乙丙丁戊己庚辛壬癸子丑", "中栏文字第？行共十字");
    assertTrue(texts(read(text.toString())).contains("湖口百座老水车又转了 河西千亩稻田不愁水"));
  }

  /** Rows of three columns of ten characters, the middle one's line given by {@code middle}. */
  private static void rows(StringBuilder text, String named, String middle) {
    for (int i = 0; i < named.length(); i++) {
      char name = named.charAt(i);
      text.append("左栏文字第").append(name).append("行共十字    ");
      text.append(middle.replace('？', name)).append("    ");
      text.append("右栏文字第").append(name).append("行共十字\n");
    }
  }

  @Test
  void read_rowsSetLikeStairsBesideLargeType_areLevelAgain() {
    StringBuilder text = new StringBuilder();
    rows(text, "甲乙丙丁戊己", "中栏文字第？行共十字");
    String[] columns = {"左", " ".repeat(14) + "中", " ".repeat(28) + "右"};
    for (String column : columns) {
      for (String name : List.of("庚", "辛", "壬")) {
        text.append(column).append("栏文字第").append(name).append("行共十字\n");
      }
    }
    rows(text, "癸子丑寅卯辰", "中栏文字第？行共十字");
    List<TextLine> lines = read(text.toString());
    assertEquals(45, lines.size());
    for (int column = 0; column < 3; column++) {
      List<TextLine> one = lines.subList(15 * column, 15 * column + 15);
      assertEquals(1, one.stream().map(TextLine::flow).distinct().count());
      assertEquals(
          "甲乙丙丁戊己庚辛壬癸子丑寅卯辰",
          String.join("", one.stream().map(line -> line.text().substring(5, 6)).toList()));
    }
  }

  @Test
  void read_blanksPutInBetweenChineseAndDigits_doNotMoveColumns() {
    StringBuilder text = new StringBuilder();
    rows(text, "甲乙丙丁戊己", "中栏文字第？行共十字");
    rows(text, "庚", "7 月 1 日 8 时共字第？");
    rows(text, "辛壬癸子丑寅", "中栏文字第？行共十字");
    List<TextLine> right =
        read(text.toString()).stream().filter(line -> line.text().startsWith("右")).toList();
    assertEquals(13, right.size());
    assertEquals(1, right.stream().map(TextLine::flow).distinct().count());
    assertEquals(0, right.get(6).indent());
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
