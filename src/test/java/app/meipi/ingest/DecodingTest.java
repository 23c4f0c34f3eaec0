package app.meipi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
  private static final int TEXTS = 2_000;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 300;

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "GBK"})
  void of_simplifiedWithoutMark_isRoundTrip(String charset) {
    assertRoundTrips(Newsprint.SIMPLIFIED, charset, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32LE",
        "UTF-32BE",
        "GB18030",
        "Big5-HKSCS",
        "x-windows-950"
      })
  void of_traditionalWithoutMark_isRoundTrip(String charset) {
    assertRoundTrips(Newsprint.TRADITIONAL, charset, 2);
  }

  private static void assertRoundTrips(String sentences, String charset, int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = Newsprint.cut(sentences, SHORTEST, LONGEST, random);
      byte[] raw = text.getBytes(Charset.forName(charset));
      assertEquals(Optional.of(text), Decoding.of(raw).map(Decoding::text), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-32LE, FFFE0000",
    "UTF-32BE, 0000FEFF",
    "GB18030, 84319533"
  })
  void of_byteOrderMark_decidesAndIsNoText(String charset, String mark) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes(java.util.HexFormat.of().parseHex(mark));
    raw.writeBytes("眉批𠮷".getBytes(Charset.forName(charset)));
    assertEquals(Optional.of(new Decoding(charset, "眉批𠮷")), Decoding.of(raw.toByteArray()));
  }

  @Test
  void of_rareCharacterOfFourBytes_isGb18030() {
    String text = "新当选的会长丘𬱖表示，将继续推动协会的各项工作，为会员做好服务。";
    assertEquals(
        Optional.of(new Decoding("GB18030", text)),
        Decoding.of(text.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void of_chineseAfterLongAscii_isFound() {
    String text = "a,b\n".repeat(100_000) + Newsprint.SIMPLIFIED;
    assertEquals(
        Optional.of(new Decoding("GB18030", text)),
        Decoding.of(text.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void of_englishWithTypographicQuotes_isWindows1252() {
    String text = "The mayor said it’s done — the café at Harbour Street reopens on “Monday”.";
    assertEquals(
        Optional.of(new Decoding("windows-1252", text)),
        Decoding.of(text.getBytes(Charset.forName("windows-1252"))));
  }

  @ParameterizedTest
  @CsvSource({
    "EUC-KR, 시청은 오늘 새로운 교통 정책을 발표했다. 시민들은 다음 달부터 달라진 노선을 이용하게 된다.",
    "Shift_JIS, 市役所は今日、新しい交通政策を発表した。市民は来月から新しい路線を利用することになる。",
    "EUC-JP, 市役所は今日、新しい交通政策を発表した。市民は来月から新しい路線を利用することになる。",
    "KOI8-R, Сегодня городские власти объявили о новой транспортной политике для всех жителей."
  })
  void of_foreignEncoding_isRefusedAndNamed(String charset, String text) {
    byte[] raw = text.getBytes(Charset.forName(charset));
    assertEquals(Optional.empty(), Decoding.of(raw));
    assertEquals(Optional.of(charset), Decoding.lookalike(raw));
  }

  @Test
  void of_damagedUtf8_isRefusedAndNamed() {
    byte[] raw = Newsprint.SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    raw[raw.length / 2] = (byte) 0xFF;
    assertEquals(Optional.empty(), Decoding.of(raw));
    assertEquals(Optional.of("UTF-8"), Decoding.lookalike(raw));
  }

  @Test
  void of_randomBytes_isRefused() {
    Random random = new Random(3);
    for (int i = 0; i < TEXTS; i++) {
      byte[] raw = new byte[random.nextInt(SHORTEST, LONGEST)];
      random.nextBytes(raw);
      assertEquals(Optional.empty(), Decoding.of(raw));
    }
  }
}
