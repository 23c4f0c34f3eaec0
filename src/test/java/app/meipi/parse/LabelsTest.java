package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is seen of a line, what that weighs, and the labels that come of it. */
class LabelsTest {
  private static List<TextLine> lines(String text) {
    return PageParser.lines(
        text, LineReader.read(SourceText.ofText("test", text)), ParseSettings.USUAL);
  }

  private static List<Label> labels(String... lines) {
    return PageParser.labels(lines(String.join("\n", lines)), ParseSettings.USUAL);
  }

  @Test
  void traits_ofEveryOwnPage_haveOneOfTheirValues() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        List<TextLine> lines = lines(Files.readString(file));
        LineTraits line = new LineTraits(lines, TextHabits.of(lines));
        for (int i = 0; i < lines.size(); i++) {
          if (i > 0) {
            line.next();
          }
          for (LineTrait trait : LineTrait.values()) {
            int value = line.value(trait);
            assertTrue(value >= 0 && value < trait.values, trait + " " + value);
          }
        }
      }
    }
  }

  @Test
  void weights_written_areReadBack() {
    double[] all = new double[LabelWeights.COUNT];
    Arrays.setAll(all, i -> i % 700 / 100.0);
    LabelWeights weights = new LabelWeights(all);
    List<String> written =
        Arrays.stream(LineTrait.values())
            .flatMap(trait -> Stream.of(weights.line(trait, LineTrait.Setting.ROW, 0)))
            .toList();
    LabelWeights back = LabelWeights.of(written.stream());
    List<String> again =
        Arrays.stream(LineTrait.values())
            .map(trait -> back.line(trait, LineTrait.Setting.ROW, 0))
            .toList();
    assertEquals(written, again);
    assertEquals("", back.line(LineTrait.WIDTH, LineTrait.Setting.RULED, 1));
  }

  @Test
  void label_fullLineThatTextGoesOnOver_isHead() {
    List<Label> labels =
        labels(
            "　　青浦村的茶农林水根今年六十",
            "二岁，种了四十年茶。他说，今年",
            "春天雨水好，头茬茶比去年早采五",
            "天，价钱也高了一成。新修好的公",
            "春茶早采五天合作社一道收一道卖",
            "路通到村口，茶叶当天就运到县城",
            "里去卖。合作社有八十七户人家，",
            "县里派人来教剪枝和防虫。");
    assertEquals(Label.HEAD_INSIDE, labels.get(4));
    assertEquals(Label.CONT, labels.get(5));
  }

  @Test
  void label_linesCutInWordsWithoutMarks_areNoHead() {
    List<Label> labels =
        labels(
            "　　青浦村的茶农林水根今年六十",
            "二岁，种了四十年茶。他说，今年",
            "春天雨水好，头茬茶比去年早采五",
            "天，价钱也高了一成。村里办起的",
            "合作社有八十七户人家，茶叶由社",
            "里一道收、一道卖，县农技站派人",
            "",
            "",
            "来教剪枝和防虫以及怎样存放新茶",
            "叶并且把几十年来种茶老人的经",
            "验记在本子上传给刚进社的年轻人",
            "",
            "",
            "　　入夏以后，合作社还要修三间",
            "晒棚。林水根把自家门前的空地让",
            "了出来，说这样大家都少走一里路。");
    assertTrue(labels.subList(6, 9).stream().allMatch(Label::isBody), labels.toString());
  }

  @Test
  void label_noLines_givesNone() {
    assertEquals(List.of(), labels(""));
  }
}
