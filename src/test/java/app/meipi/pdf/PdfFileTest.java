package app.meipi.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
      assertTrue(read(raw).source().text().contains("山城夜话"));
    }
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
      assertProblem("problem.pdf.locked", sheet.line("密", 50, 50, 12).locked().bytes(), 0);
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
  void saysThatAPictureWantsTextRecognition() throws Exception {
    try (Sheet sheet = new Sheet()) {
      assertProblem("problem.pdf.image", sheet.photo(0, 0, 600, 800).bytes(), 0);
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
