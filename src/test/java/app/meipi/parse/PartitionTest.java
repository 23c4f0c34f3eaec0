package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.SourceText;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text parses, in good time, and every character of it stands in exactly one part. */
class PartitionTest {
  private static final String ALPHABET =
      "的一国在人了有中是年和大业不为。。，，、：；？！“”（）《》【】—…·●□ABab019.% 　\n\n\n\r\t\uD83D\uDE00\uD840\uDFFF\u200B\uFEFF";

  private static final String[] PHRASES = {
    "本报讯（记者 王林）",
    "新华社北京8月27日电",
    "（下转第二版）",
    "(转4版)",
    "本报记者 李 林",
    "责任编辑：陈林",
    "第3版 综合",
    "林 国 摄",
    "编者按：",
    "2025年8月1日 星期五",
    "\n\n",
    "     ",
    "　　",
    "（上接第一版）",
    "●"
  };

  private static Page parse(String text) {
    Page page = PageParser.parse(SourceText.ofText("test", text));
    assertTrue(page.ledger().balances());
    return page;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\r\n",
        "　",
        "字",
        "。",
        "\uD800",
        "\uDC00",
        "\uDC00\uD800\n\uD800",
        "\r",
        "a\rb\r\nc",
        "（",
        "）",
        "“",
        "本报讯",
        "【】",
        "1",
        "\u0000",
        "\uFEFF字",
        "□\n□\n□",
        "摄",
        "图",
        "(转4版)",
        "编者按"
      })
  void parse_oddText_givesAPartition(String text) {
    parse(text);
  }

  @Test
  void parse_seededRandomCharacters_givesAPartition() {
    Random random = new Random(20250828);
    int[] letters = ALPHABET.codePoints().toArray();
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1500);
      while (text.length() < length) {
        if (random.nextInt(12) == 0) {
          text.append(PHRASES[random.nextInt(PHRASES.length)]);
        } else if (random.nextInt(300) == 0) {
          text.append((char) (0xD800 + random.nextInt(0x800)));
        } else {
          text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
      }
      parse(text.toString());
    }
  }

  @Test
  void parse_sameTextTwice_givesTheSamePage() {
    SourceText seed = Gold.source("seeds/gansu-daily-page.txt");
    assertEquals(PageParser.parse(seed), PageParser.parse(seed));
  }

  @Test
  void parse_lineOfAMillionCharacters_endsInGoodTime() {
    String text = "一二三，四五六。".repeat(125_000);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(text));
  }

  @Test
  void parse_twoHundredThousandShortLines_endsInGoodTime() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("国人和大业的一在中是年".substring(random.nextInt(9)));
      text.append(random.nextInt(4) == 0 ? "。\n" : random.nextInt(9) == 0 ? "\n\n" : "\n");
    }
    assertTimeoutPreemptively(Duration.ofSeconds(90), () -> parse(text.toString()));
  }

  @Test
  void parse_lineEndsOfAnyKind_giveTheSameParts() {
    String unix = Gold.source("seeds/gansu-daily-page.txt").text();
    assertEquals(Gold.of(parse(unix)), Gold.of(parse(unix.replace("\n", "\r\n"))));
    assertEquals(Gold.of(parse(unix)), Gold.of(parse(unix.replace("\n", "\r"))));
  }

  @Test
  void parse_pageWithoutArticle_isFurniture() {
    Page page = parse("某某日报\n2025年8月1日 星期五\n第3版 综合\n\n责任编辑：王林 校对：李林\n");
    assertTrue(page.items().stream().allMatch(PageItem.Furniture.class::isInstance));
  }
}
