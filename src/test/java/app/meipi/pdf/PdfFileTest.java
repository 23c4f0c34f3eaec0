package app.meipi.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static Ingested read(byte[] raw) throws UnreadableException {
    return PdfFile.read(raw, 0, "page.pdf", "dir/page.pdf");
  }

  private static void assertProblem(String key, byte[] raw, int page) {
    UnreadableException problem =
        assertThrows(UnreadableException.class, () -> PdfFile.read(raw, page, "p.pdf", "d/p.pdf"));
    assertEquals(key, problem.key());
    assertEquals("d/p.pdf", problem.arguments().getFirst());
  }

  @Test
  void givesEachColumnAsABlockAndTheTextAsTheSource() throws Exception {
    Ingested read = read(Sheet.paper());
    String text = read.source().text();
    assertTrue(text.contains("旧渡口上周换了样子。船没有了，\n木栈道还在"), text);
    assertTrue(text.indexOf("过\n") < text.indexOf("河的事情"), text);
    PrintedPage page = read.printed().orElseThrow();
    assertEquals(Sheet.WIDTH, page.layout().width(), 0.01);
    assertEquals(1, page.layout().pictures().size());
    assertEquals(3, page.layout().rules().size());
    LaidLine headline =
        page.layout().lines().stream()
            .filter(line -> read.source().slice(line.span()).equals("旧渡口修成读书角"))
            .findFirst()
            .orElseThrow();
    assertEquals(20, headline.size(), 0.3);
    assertEquals(60, headline.box().left(), 1);
    assertEquals(SourceText.sha256(read.raw()), read.source().sha256());
  }

  @Test
  void everyCharacterStandsInOneLine() throws Exception {
    Ingested read = read(Sheet.paper());
    boolean[] held = new boolean[read.source().text().length()];
    for (LaidLine line : read.printed().orElseThrow().layout().lines()) {
      for (int i = line.span().start(); i < line.span().end(); i++) {
        assertFalse(held[i], "twice: " + i);
        held[i] = true;
      }
    }
    for (int i = 0; i < held.length; i++) {
      assertEquals(!Character.isWhitespace(read.source().text().charAt(i)) || held[i], held[i]);
    }
  }

  @Test
  void readsAnUprightHeadline() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw =
          sheet
              .upright("山城夜话", 40, 100, 24)
              .column(100, 100, List.of("\u3000\u3000夜里十点，", "巷口的灯亮着。"))
              .bytes();
      Ingested read = read(raw);
      LaidLine head = line(read, "山城夜话");
      assertTrue(head.upright());
      assertEquals(4 * 24 * 1.2, head.box().height(), 6);
      assertEquals(24, head.box().width(), 1);
    }
  }

  @Test
  void uprightHeadlineOfTwoLines_isReadFromTheRight() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw =
          sheet
              .upright("山城夜话", 70, 100, 24)
              .upright("灯下摆谈", 40, 100, 24)
              .column(110, 100, List.of("\u3000\u3000夜里十点，", "巷口的灯亮着。"))
              .bytes();
      Ingested read = read(raw);
      assertTrue(read.source().text().contains("山城夜话\n灯下摆谈\n"), read.source().text());
      assertEquals(line(read, "山城夜话").block(), line(read, "灯下摆谈").block());
    }
  }

  @Test
  void figuresInARowOfColumns_areNoUprightLine() throws Exception {
    try (Sheet sheet = new Sheet()) {
      for (int row = 0; row < 4; row++) {
        sheet.line("队伍" + "甲乙丙丁".charAt(row), 50, 100 + 15 * row, 10);
      }
      for (int row = 0; row < 4; row++) {
        sheet.line(String.valueOf(row + 1), 120, 100 + 15 * row, 10);
      }
      String text = read(sheet.bytes()).source().text();
      assertFalse(text.contains("1234"), text);
    }
  }

  /** As books and papers of Taiwan and Hong Kong are set: tiers of upright lines. */
  @Test
  void pageOfUprightLines_isReadFromTheRightTierByTier() throws Exception {
    try (Sheet sheet = new Sheet()) {
      Ingested read =
          read(
              sheet
                  .upright("渡口的燈一盞一盞", 560, 60, 12, 1)
                  .upright("亮起來，照著水面", 542, 60, 12, 1)
                  .upright("上歸來的船。", 524, 60, 12, 1)
                  .upright("下一欄從這裡起，", 560, 220, 12, 1)
                  .upright("也向左邊讀過去。", 542, 220, 12, 1)
                  .bytes());
      assertEquals("渡口的燈一盞一盞\n亮起來，照著水面\n上歸來的船。\n\n下一欄從這裡起，\n也向左邊讀過去。\n", read.source().text());
      assertTrue(read.printed().orElseThrow().layout().isUpright());
    }
  }

  private static LaidLine line(Ingested read, String text) {
    return read.printed().orElseThrow().layout().lines().stream()
        .filter(line -> read.source().slice(line.span()).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(read.source().text()));
  }

  @Test
  void readsAPageThatIsToBeTurned() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.line("第一页", 50, 50, 12).turn().line("第二页", 50, 50, 12).bytes();
      Ingested second = PdfFile.read(raw, 1, "two.pdf", "two.pdf");
      assertEquals("第二页\n", second.source().text());
      assertEquals("two.pdf#page=2", second.source().name());
      assertEquals(2, second.printed().orElseThrow().pages());
      assertProblem("problem.pdf.page", raw, 2);
    }
  }

  @Test
  void saysThatItIsLocked() throws Exception {
    try (Sheet sheet = new Sheet()) {
      assertProblem("problem.pdf.locked", sheet.line("密", 50, 50, 12).locked("reader").bytes(), 0);
    }
  }

  @Test
  void saysThatItHasNoPages() throws Exception {
    try (PDDocument empty = new PDDocument()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      empty.save(out);
      assertProblem("problem.pdf.pages", out.toByteArray(), 0);
    }
  }

  @Test
  void saysThatAPictureWantsTextRecognition_andStillGivesThePage() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.photo(0, 0, 600, 800).turn().photo(0, 0, 600, 800).bytes();
      Ingested first = PdfFile.read(raw, 0, "scan.pdf", "scan.pdf");
      assertEquals("problem.pdf.image", first.warning().orElseThrow().key());
      assertEquals(List.of("scan.pdf", "1"), first.warning().orElseThrow().arguments());
      assertTrue(first.source().isPicture());
      assertEquals(Sheet.HEIGHT, first.printed().orElseThrow().layout().height(), 0.01);
      Ingested second = PdfFile.read(raw, 1, "scan.pdf", "scan.pdf");
      assertNotEquals(first.source().sha256(), second.source().sha256(), "notes of their own");
    }
  }

  @Test
  void opensWhatIsEncryptedForEverybody() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.line("人人可读", 50, 50, 12).locked("").bytes();
      assertEquals("人人可读\n", read(raw).source().text());
    }
  }

  @Test
  void givesUpAPageThatTakesForEver_andReadsTheOthers() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.line("第一页", 50, 50, 12).turn().line("第二页", 50, 50, 12).bytes();
      try (PdfFile hasty = PdfFile.of(raw, "slow.pdf", Duration.ZERO)) {
        Ingested page = hasty.read(new PrintedFile("slow.pdf", raw, 2), 0, "slow.pdf");
        assertEquals("problem.pdf.slow", page.warning().orElseThrow().key());
        assertEquals(List.of("slow.pdf", "1", "0"), page.warning().orElseThrow().arguments());
        assertEquals(Sheet.WIDTH, page.printed().orElseThrow().layout().width(), 0.01);
        UnreadableException drawn =
            assertThrows(
                UnreadableException.class, () -> hasty.draw(0, new Box(0, 0, 9, 9), 1, "slow.pdf"));
        assertEquals("problem.pdf.slow", drawn.key());
      }
      assertEquals("第二页\n", PdfFile.read(raw, 1, "slow.pdf", "slow.pdf").source().text());
    }
  }

  @Test
  void damagedPage_isAPictureAndTheOthersAreRead() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.damaged().turn().line("第二页", 50, 50, 12).bytes();
      Ingested first = PdfFile.read(raw, 0, "p.pdf", "p.pdf");
      assertTrue(first.source().isPicture(), first.source().text());
      assertEquals("第二页\n", PdfFile.read(raw, 1, "p.pdf", "p.pdf").source().text());
    }
  }

  @Test
  void scriptsAndEmbeddedFiles_areIgnored() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.line("只有字", 50, 50, 12).loaded().bytes();
      assertEquals("只有字\n", read(raw).source().text());
      assertTrue(read(raw).warning().isEmpty());
    }
  }

  @Test
  void keepsWhatItCanOfTypesWithoutAMap() throws Exception {
    try (Sheet sheet = new Sheet()) {
      byte[] raw = sheet.line("看得懂的字", 50, 50, 12).unmapped(3, 50, 80, 12).bytes();
      assertEquals("看得懂的字\n\n\uFFFD\uFFFD\uFFFD\n", read(raw).source().text());
    }
  }

  @Test
  void saysThatItIsDamaged() {
    byte[] raw = "%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem("problem.pdf.damaged", raw, 0);
  }

  /** Cut off or spoilt anywhere it is read, or said to be unreadable: never a defect. */
  @Test
  void takesSpoiltFiles() throws IOException {
    byte[] whole = Sheet.paper();
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] spoilt =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : spoilt(whole, random);
      try {
        assertFalse(read(spoilt).source().text().isBlank());
      } catch (UnreadableException told) {
        assertTrue(told.key().startsWith("problem.pdf."), told.key());
      }
    }
  }

  private static byte[] spoilt(byte[] whole, Random random) {
    byte[] spoilt = whole.clone();
    for (int k = 0; k < 40; k++) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
    }
    return spoilt;
  }

  @Test
  void drawsAPartOfThePage() throws Exception {
    try (PdfFile file = PdfFile.of(Sheet.paper(), "page.pdf")) {
      BufferedImage photo = file.draw(0, new Box(390, 90, 490, 140), 2, "page.pdf");
      assertEquals(200, photo.getWidth());
      assertEquals(100, photo.getHeight());
      assertEquals(0, photo.getRGB(50, 50) & 0xFFFFFF, "the photograph is black");
      BufferedImage margin = file.draw(0, new Box(0, 0, 20, 20), 1, "page.pdf");
      assertEquals(0xFFFFFF, margin.getRGB(10, 10) & 0xFFFFFF);
    }
  }
}
