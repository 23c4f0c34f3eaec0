package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From pieces to stories: assignment, chains, heads brought home, paragraphs joined. */
class AssemblyTest {
  private static Page parse(String text) {
    return PageParser.parse(SourceText.ofText("test", text));
  }

  private static String text(Page page, Part part) {
    StringBuilder out = new StringBuilder();
    part.spans().forEach(span -> out.append(page.source().slice(span)));
    return out.toString();
  }

  @Test
  void parse_telegramsWithDatelinesInBracketsUnderOneHead_areOneArticle() {
    Page page =
        parse(
            """
            沿河各县抢修堤防

            【本社临河十二日电】临河县民工三千人连日在西岸抢修堤防，已修好二十余里。
            【本社东滩十三日电】东滩民工在东岸抢修堤防，各村妇女送饭上堤，工程不日可成。

            县立小学招收新生

            【本报讯】县立小学定于下月一日开学，招收新生两班，贫苦子弟一律免费。
            """);
    assertEquals(2, page.items().size());
  }

  @Test
  void best_smallMatrix_isTheGreatestSum() {
    assertArrayEquals(
        new int[] {1, 0, -1}, Assignment.best(new double[][] {{4, 5}, {5, 1}, {-1, 0}}));
  }

  @Test
  void best_seededRandomMatrices_equalTheBestOfAllPermutations() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      double[][] gain = new double[4][4];
      for (double[] row : gain) {
        for (int k = 0; k < row.length; k++) {
          row[k] = random.nextInt(21) - 6;
        }
      }
      int[] best = Assignment.best(gain);
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += best[i] < 0 ? 0 : gain[i][best[i]];
      }
      assertEquals(bruteForce(gain, 0, 0), sum, 1e-9);
    }
  }

  private static double bruteForce(double[][] gain, int row, int used) {
    if (row == gain.length) {
      return 0;
    }
    double best = bruteForce(gain, row + 1, used);
    for (int k = 0; k < gain.length; k++) {
      if ((used >> k & 1) == 0) {
        best = Math.max(best, gain[row][k] + bruteForce(gain, row + 1, used | 1 << k));
      }
    }
    return best;
  }

  @Test
  void chains_ring_isCutAtItsWeakestLink() {
    double[][] gain = {{0, 9, 0}, {0, 0, 8}, {7, 0, 0}};
    assertArrayEquals(new int[] {1, 2, -1}, Chains.of(gain));
  }

  @Test
  void parse_headInsideASentence_comesHomeAndTheSentenceIsJoined() {
    Page page =
        parse(
            """
            本报青浦8月3日讯（记者林河）今年春天，青浦山区的茶园第一次用上了采茶机，茶农说采茶机

            采茶机开进青浦茶园

            让一个人能做五个人的活，茶园里的路也修宽了。

            茶园的主人说，明年春天采茶机还会再多买几台。
            """);
    assertEquals(1, page.items().size());
    PageItem story = page.items().getFirst();
    assertEquals("采茶机开进青浦茶园", text(page, story.first(Role.HEADLINE).orElseThrow()));
    Part paragraph = story.first(Role.PARAGRAPH).orElseThrow();
    assertEquals(2, paragraph.spans().size());
    assertTrue(text(page, paragraph).contains("采茶机让一个人能做五个人的活"));
  }

  @Test
  void parse_captionWithCredit_isAPhoto() {
    Page page = parse("图为青浦的村民在山坡上采茶，今年的新茶已经上市。 林 河 摄\n");
    PageItem.Photo photo = (PageItem.Photo) page.items().getFirst();
    assertEquals("林 河 摄", text(page, photo.first(Role.CREDIT).orElseThrow()));
  }

  @Test
  void parse_latinAndNumbers_keepEveryRoleExplained() {
    Page page = parse("LAKESIDE — The mill opened on Monday. It will employ 40 people.\n");
    assertTrue(
        page.items().stream()
            .flatMap(item -> item.parts().stream())
            .allMatch(part -> !part.reason().rule().isEmpty()));
  }

  @Test
  void facts_masthead_areStated() {
    Page page = parse("青浦晚报\n2025年8月1日 星期五\n第3版 综合\n\n本报讯（记者林河）青浦今年的茶园丰收了。\n");
    assertEquals("青浦晚报", ((Fact.Stated<String>) page.facts().paper()).value());
    assertEquals(LocalDate.of(2025, 8, 1), ((Fact.Stated<LocalDate>) page.facts().date()).value());
    assertEquals("3", ((Fact.Stated<String>) page.facts().page()).value());
  }

  @Test
  void facts_republicanDate_isCountedFrom1911() {
    Page page = parse("青浦新报\n中华民国三十五年五月二日 星期四\n第四版\n");
    assertEquals(LocalDate.of(1946, 5, 2), ((Fact.Stated<LocalDate>) page.facts().date()).value());
  }

  @Test
  void windows_longText_areCutAndRenumbered() {
    List<Piece> pieces =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    Piece.of(
                        i,
                        Label.FIRST,
                        Piece.Start.PARAGRAPH,
                        List.of(TextLine.of("一句。", new Span(0, 3), i, 0))))
            .toList();
    List<List<Piece>> windows = Windows.of(pieces, 160);
    assertEquals(1000, windows.stream().mapToInt(List::size).sum());
    assertTrue(windows.stream().allMatch(w -> w.size() <= 160 && w.getFirst().index() == 0));
  }
}
