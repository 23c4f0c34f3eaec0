package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LatinQuotesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|“Don’t,” she said. ‘No.’|,|\"Don't,\" she said. 'No.'|",
        "\u3000\u3000The boys’ boat,\u3000\u3000The boys' boat",
        "他说：“桥要修了！”,他说：“桥要修了！”",
        "电影“Ocean’s Eleven”上映,电影“Ocean's Eleven”上映",
        "“2025”,“2025”",
      })
  void shown_ofQuotationMarks_narrowInLatinText_alone(String words, String shown) {
    assertEquals(shown, LatinQuotes.shown(words));
    assertEquals(words.length(), shown.length());
  }
}
