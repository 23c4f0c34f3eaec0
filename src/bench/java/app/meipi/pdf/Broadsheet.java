package app.meipi.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets broadsheet pages of some 10,000 characters: eight columns, a dozen headed stories, rules.
 */
public final class Broadsheet {
  private static final float WIDTH = 1105; // 390 mm
  private static final float HEIGHT = 1530; // 540 mm
  private static final float MARGIN = 40;
  private static final float TYPE = 9;
  private static final float LEADING = 12.5f;
  private static final int COLUMNS = 8;
  private static final int TIERS = 3;
  private static final int EM = 13; // characters in a line

  private static final List<String> SENTENCES =
      List.of(
          "镇上的老邮局今年春天搬到了河对岸，门口的绿邮筒还留在原处。",
          "果农把第一筐早桃装上三轮车，天没亮就往城里的早市赶。",
          "修桥的工人说，桥墩下面的水比去年冬天深了将近一米。",
          "图书室每周三晚上开放，来的多是附近中学的学生和退休教师。",
          "气象站的记录显示，本月的雨日比常年同期多出六天。",
          "他把祖父留下的算盘擦干净，摆在柜台最显眼的地方。",
          "新开的公交线路经过四个村子，末班车比原先晚了一个小时。",
          "剧团在晒谷场搭起台子，唱的还是三十年前的那出老戏。",
          "渔民们商定，从下个月起不再使用细网，让小鱼有时间长大。",
          "陶瓷厂的窑火熄了又点，师傅说这一炉的釉色总算像样了。");

  private Broadsheet() {}

  /** A file of so many pages, no two alike, all of one type that is put into it once. */
  public static byte[] issue(int pages) throws IOException {
    Random random = new Random(1);
    try (PDDocument document = new PDDocument();
        InputStream type =
            Objects.requireNonNull(
                Broadsheet.class.getResourceAsStream(
                    "/app/meipi/fonts/NotoSerifSC_400Regular.ttf"))) {
      PDType0Font font = PDType0Font.load(document, type);
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          new Setter(out, font, random).page(i + 1);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private record Setter(PDPageContentStream out, PDType0Font font, Random random) {
    void page(int number) throws IOException {
      line("渭川日报 第" + number + "版", MARGIN, 40, 24);
      float tier = (HEIGHT - 80) / TIERS;
      for (int t = 0; t < TIERS; t++) {
        for (int c = 0; c < COLUMNS; c += 2) {
          story(c, 70 + t * tier, tier);
        }
        rule(MARGIN, 62 + t * tier, WIDTH - 2 * MARGIN);
      }
    }

    /** A head over two columns and its text in them. */
    private void story(int column, float top, float height) throws IOException {
      line(sentence().substring(0, 10), x(column), top + 30, 22);
      int lines = (int) ((height - 70) / LEADING);
      String text = "\u3000\u3000" + text(2 * lines * EM);
      for (int i = 0; i < 2 * lines; i++) {
        line(
            text.substring(i * EM, (i + 1) * EM),
            x(column + i / lines),
            top + 55 + (i % lines) * LEADING,
            TYPE);
      }
    }

    private static float x(int column) {
      return MARGIN + column * (WIDTH - 2 * MARGIN) / COLUMNS;
    }

    private String text(int length) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        text.append(sentence());
      }
      return text.toString();
    }

    private String sentence() {
      return SENTENCES.get(random.nextInt(SENTENCES.size()));
    }

    private void line(String text, float x, float y, float size) throws IOException {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, HEIGHT - y);
      out.showText(text);
      out.endText();
    }

    private void rule(float x, float y, float width) throws IOException {
      out.addRect(x, HEIGHT - y, width, 0.7f);
      out.fill();
    }
  }
}
