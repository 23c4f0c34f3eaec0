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
  void of_english_abbreviationsDoNotEndASentence() {
    List<String> sentences =
        List.of(
            "Mr. Li met Dr. Wu and Lt. Col. Hall at No. 5 Mill St. in the U.S. Army camp.",
            "Foods, e.g. Rice, cost 3 yuan (vol. 2, p. 4).",
            "It began at 5 p.m.",
            "The rain stopped.",
            "He said no.",
            "No.",
            "Then he left the U.S.",
            "He never came back.",
            "T. S. Tan of Hill Inc. agreed.",
            "So did I.",
            "We went.");
    assertEquals(sentences, cut(String.join(" ", sentences)));
    assertEquals(List.of("他见了Mr. Li。", "走吧"), cut("他见了Mr. Li。走吧"));
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
