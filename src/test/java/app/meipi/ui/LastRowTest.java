package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.text.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastRowTest {
  @ParameterizedTest
  @CsvSource({
    "旧渡口要修新桥, 6, 1", // else 旧渡口要修新 / 桥
    "旧渡口要修新桥, 5, 0",
    "旧渡口要修新桥, 7, 0",
    "旧渡口要修新桥了。, 7, 1", // else 旧渡口要修新桥 / 了。
    "旧渡口要修新桥, 2, 0",
    "桥, 1, 0",
    "'', 5, 0"
  })
  void beside_narrowsRowsWhereTheLastHasOneLetter(String words, double room, double free) {
    Fonts.load();
    Font font = Font.font("Noto Serif SC", 20);
    assertEquals(free, LastRow.beside(words, font, room * 20 + 1) / 20);
  }
}
