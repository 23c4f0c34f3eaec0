package app.meipi.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Typesets small newspaper pages as PDFs for tests; y counts from the page's top, in points. */
public final class Sheet implements AutoCloseable {
  public static final float WIDTH = 600;
  public static final float HEIGHT = 800;
  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream content;

  /** A file with one empty page. */
  public Sheet() throws IOException {
    try (InputStream type =
        Objects.requireNonNull(
            Sheet.class.getResourceAsStream("/app/meipi/fonts/NotoSerifSC_400Regular.ttf"))) {
      font = PDType0Font.load(document, type);
    }
    content = nextPage();
  }

  private PDPageContentStream nextPage() throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  /** Goes on to another page. */
  public Sheet turn() throws IOException {
    content.close();
    content = nextPage();
    return this;
  }

  /** Prints {@code text} from {@code x} on; {@code y} is its baseline. */
  public Sheet line(String text, double x, double y, double size) throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, (float) (HEIGHT - y));
    content.showText(text);
    content.endText();
    return this;
  }

  /** Prints lines one below the other, 15 points apart, as text of 10 points. */
  public Sheet column(double x, double y, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      boolean indented = lines.get(i).startsWith("\u3000\u3000");
      line(lines.get(i).strip(), indented ? x + 20 : x, y + 15 * i, 10);
    }
    return this;
  }

  /** Prints characters one below the other. */
  public Sheet upright(String text, double x, double y, double size) throws IOException {
    return upright(text, x, y, size, 1.2);
  }

  /** The same; {@code pitch} is how far one stands below the other, in sizes. */
  public Sheet upright(String text, double x, double y, double size, double pitch)
      throws IOException {
    for (int i = 0; i < text.length(); i++) {
      line(text.substring(i, i + 1), x, y + i * size * pitch, size);
    }
    return this;
  }

  /** Prints characters of a type that does not say what they are. */
  @SuppressWarnings("deprecation") // there is no other way to print a type that cannot encode
  public Sheet unmapped(int count, double x, double y, double size) throws IOException {
    COSDictionary shape = new COSDictionary();
    shape.setItem(COSName.TYPE, COSName.FONT);
    shape.setItem(COSName.SUBTYPE, COSName.TYPE3);
    shape.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 1000, 1000));
    shape.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
    shape.setInt(COSName.FIRST_CHAR, 1);
    shape.setInt(COSName.LAST_CHAR, 1);
    shape.setItem(COSName.WIDTHS, numbers(1000));
    COSDictionary drawings = new COSDictionary();
    COSStream square = document.getDocument().createCOSStream();
    try (OutputStream out = square.createOutputStream()) {
      out.write("1000 0 0 0 900 900 d1 0 0 900 900 re f".getBytes(StandardCharsets.US_ASCII));
    }
    drawings.setItem(COSName.getPDFName("square"), square);
    shape.setItem(COSName.CHAR_PROCS, drawings);
    COSDictionary encoding = new COSDictionary();
    COSArray differences = new COSArray();
    differences.add(COSInteger.ONE);
    differences.add(COSName.getPDFName("square"));
    encoding.setItem(COSName.DIFFERENCES, differences);
    shape.setItem(COSName.ENCODING, encoding);
    content.beginText();
    content.setFont(new PDType3Font(shape), (float) size);
    content.newLineAtOffset((float) x, (float) (HEIGHT - y));
    content.appendRawCommands("<" + "01".repeat(count) + "> Tj ");
    content.endText();
    return this;
  }

  private static COSArray numbers(float... values) {
    COSArray array = new COSArray();
    array.setFloatArray(values);
    return array;
  }

  /** Puts into the page's content what no reader of PDFs understands. */
  @SuppressWarnings("deprecation") // what is no PDF cannot be written otherwise
  public Sheet damaged() throws IOException {
    content.appendRawCommands("/Missing Do q (open");
    return this;
  }

  /** Adds what a newspaper has no use for: a script that runs on opening, an embedded file. */
  public Sheet loaded() throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setOpenAction(new PDActionJavaScript("app.alert('opened');"));
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("run.exe");
    file.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z', 0})));
    files.setNames(Map.of("run.exe", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    return this;
  }

  /** Draws a rule, or a frame if both differences are large. */
  public Sheet rule(double x, double y, double width, double height) throws IOException {
    content.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
    if (Math.min(width, height) < 3) {
      content.fill();
    } else {
      content.stroke();
    }
    return this;
  }

  /** Prints a grey photograph. */
  public Sheet photo(double x, double y, double width, double height) throws IOException {
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    content.drawImage(
        LosslessFactory.createFromImage(document, grey),
        (float) x,
        (float) (HEIGHT - y - height),
        (float) width,
        (float) height);
    return this;
  }

  /** Encrypts the file; an empty {@code password} lets everybody read it. */
  public Sheet locked(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page with two stories in columns side by side, a photo and what stands around them. */
  public static byte[] paper() throws IOException {
    try (Sheet sheet = new Sheet()) {
      return sheet.printPaper().bytes();
    }
  }

  /** Prints the page of {@link #paper}. */
  public Sheet printPaper() throws IOException {
    return line("渭州晚报", 30, 50, 30)
        .line("2025年9月2日 星期二 第3版", 400, 50, 9)
        .rule(30, 62, 540, 1)
        .line("旧渡口修成读书角", 60, 95, 20)
        .column(
            30,
            120,
            List.of(
                "\u3000\u3000本报讯（记者 林小舟）城南的",
                "旧渡口上周换了样子。船没有了，",
                "木栈道还在，栈道尽头搭起一间",
                "玻璃小屋，里面摆着两千多册书，",
                "来往的人可以坐下读一会儿，不",
                "收一分钱。附近的孩子放了学就",
                "往这里跑，老人也愿意来，晒着",
                "太阳翻几页报纸，说一说从前过"))
        .column(
            200,
            120,
            List.of(
                "河的事情。管理小屋的周师傅曾",
                "经在渡船上干了二十六年，如今",
                "他每天七点开门，把昨夜的书放",
                "回架上。他说，船走了，人还在",
                "渡口，这就好。",
                "\u3000\u3000街道打算明年春天再添一间，",
                "放本地人写的书和旧照片，欢迎",
                "各家拿出收着的老东西。"))
        .rule(30, 245, 320, 1)
        .line("菜场里的算盘声", 60, 275, 20)
        .column(
            30,
            300,
            List.of(
                "\u3000\u3000东门菜场的豆腐摊上，一把老", "算盘响了三十年。摊主陈阿婆不", "用手机，也不用电子秤，客人挑", "好豆腐，她拨几下珠子，价钱就"))
        .column(200, 300, List.of("出来了，从没有错过。她的孙女", "放假时来帮忙，也学会了打算盘，", "还教给同学。陈阿婆笑着说，珠", "子不会没电。"))
        .photo(380, 80, 190, 120)
        .column(380, 215, List.of("雨后的老城墙上，几名学生在写", "生。", "王一川摄"))
        .rule(30, 770, 540, 1)
        .line("本版责编 何平 版式 于青", 400, 785, 9);
  }
}
