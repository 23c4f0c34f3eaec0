package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Blank;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  private static List<String> cut(String text) {
    return Sentences.of(text, 0, text.length()).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void of_chinese_endsBehindClosingQuotes() {
    assertEquals(List.of("他说：“今天下雨。”", "“真的吗？！”", "雨停了……", "走吧"), cut("他说：“今天下雨。”“真的吗？！”雨停了……走吧"));
  }

  @Test
  void of_english_keepsNumbersAndInitialsWhole() {
    assertEquals(
        List.of("Prices rose 3.5 percent.", "Mayor J. Smith agreed.", "\"Why?\"", "Nobody knew."),
        cut("Prices rose 3.5 percent. Mayor J. Smith agreed. \"Why?\" Nobody knew.").stream()
            .toList());
  }

  @Test
  void of_anyText_tilesItButForWhiteSpace() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append("中文。！？…”』) .aB\n　".charAt(random.nextInt(14)));
      }
      StringBuilder rest = new StringBuilder(text);
      int end = 0;
      for (var span : Sentences.of(text.toString(), 0, text.length())) {
        assertEquals(true, span.start() >= end);
        end = span.end();
        for (int i = span.start(); i < span.end(); i++) {
          rest.setCharAt(i, ' ');
        }
      }
      assertEquals(true, rest.chars().allMatch(Blank::is), text.toString());
    }
  }
}
