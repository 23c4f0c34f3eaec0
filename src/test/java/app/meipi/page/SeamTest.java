package app.meipi.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamTest {
  @ParameterizedTest
  @CsvSource({
    "智能制造领, 域迈出, 智能制造领域迈出",
    "the harbour, reopened, the harbour reopened",
    "on Monday., “We, on Monday. “We",
    "the inter-, national fair, the inter-national fair",
    "共签约, 70个, 共签约70个",
    "增长12., 3%, 增长12.3%",
    "August, 27, August 27",
    "搭载AI, 芯片, 搭载AI芯片",
    "カメ, ラ, カメラ",
    "他说：“好。”, 记者, 他说：“好。”记者"
  })
  void join_twoPieces_hasSpaceInLatinOnly(String first, String second, String joined) {
    SourceText source = SourceText.ofText("t", first + "XX" + second);
    Span head = new Span(0, first.length());
    Span tail = new Span(first.length() + 2, source.text().length());
    assertEquals(joined, Seam.join(source, List.of(head, tail)));
  }

  @Test
  void join_lineEndsWithinSpan_areSeamsToo() {
    assertEquals("前三季度增长a b c", whole("\u3000\u3000前三季\r\n\u3000度增长a \r b\n\nc\n"));
  }

  @Test
  void join_spaceWithinLine_stays() {
    assertEquals("谢晓 尹\u3000黛  a", whole("谢晓 尹\u3000黛  a"));
  }

  @Test
  void join_touchingSpans_haveNoSeam() {
    SourceText source = SourceText.ofText("t", "harbour");
    assertEquals("harbour", Seam.join(source, List.of(new Span(0, 3), new Span(3, 7))));
  }

  @Test
  void join_anyText_keepsEveryCharacterThatIsNotBlank() {
    Random random = new Random(5);
    String alphabet = "甲乙，。ab1-.“” \u3000\n\r\u2028𠮷𠀀";
    int[] characters = alphabet.codePoints().toArray();
    for (int run = 0; run < 5_000; run++) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      for (int piece = random.nextInt(1, 5); piece > 0; piece--) {
        int start = text.length();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
          text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        spans.add(new Span(start, text.length()));
        text.append("\n".repeat(random.nextInt(2)));
      }
      String joined = Seam.join(SourceText.ofText("t", text.toString()), spans);
      assertEquals(solid(text.toString()), solid(joined));
      assertEquals(1, LineMap.of(joined).size());
    }
  }

  private static String whole(String text) {
    return Seam.join(SourceText.ofText("t", text), List.of(new Span(0, text.length())));
  }

  private static String solid(String text) {
    StringBuilder solid = new StringBuilder();
    text.codePoints().filter(c -> !Blank.is(c)).forEach(solid::appendCodePoint);
    return solid.toString();
  }
}
