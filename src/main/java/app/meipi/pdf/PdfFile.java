package app.meipi.pdf;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An open PDF, an issue or a page of a newspaper; used by one thread at a time. */
public final class PdfFile implements Closeable {
  /** A PDF may have stray bytes before its header, in its first kilobyte. */
  private static final int HEADER_REACH = 1024;

  private final PDDocument document;
  private final Duration patience;

  private PdfFile(PDDocument document, Duration patience) {
    this.document = document;
    this.patience = patience;
  }

  /**
   * Opens a PDF; one that is encrypted but opens to everybody opens, too.
   *
   * @param raw the whole file
   * @param shown the file, as the reader named it
   * @throws UnreadableException if it is locked by a password, damaged, or without pages
   */
  public static PdfFile of(byte[] raw, String shown) throws UnreadableException {
    return of(raw, shown, Deadline.LONGEST);
  }

  static PdfFile of(byte[] raw, String shown, Duration patience) throws UnreadableException {
    try {
      PDDocument document = Loader.loadPDF(raw);
      if (document.getNumberOfPages() <= 0) {
        document.close();
        throw new UnreadableException("problem.pdf.pages", shown);
      }
      return new PdfFile(document, patience);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableException("problem.pdf.locked", shown);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw damaged(damaged, shown);
    }
  }

  /** Whether {@code raw} begins as a PDF does, perhaps behind some stray bytes. */
  public static boolean isPdf(byte[] raw) {
    String start =
        new String(raw, 0, Math.min(raw.length, HEADER_REACH), StandardCharsets.ISO_8859_1);
    return start.contains("%PDF-");
  }

  /**
   * Reads one page of a PDF.
   *
   * @param raw the whole file
   * @param page counted from 0
   * @param name what the reader knows the file by
   * @param shown the file, as the reader named it
   * @throws UnreadableException if the file cannot be read, or has no such page
   */
  public static Ingested read(byte[] raw, int page, String name, String shown)
      throws UnreadableException {
    try (PdfFile file = of(raw, shown)) {
      return file.read(new PrintedFile(name, raw, file.pages()), page, shown);
    } catch (IOException damaged) {
      throw damaged(damaged, shown);
    }
  }

  /**
   * Reads one page; one that has no text, or none that can be read, as a picture.
   *
   * @param file this one
   * @param page counted from 0
   * @param shown the file, as the reader named it
   * @throws UnreadableException if it has no such page
   */
  public Ingested read(PrintedFile file, int page, String shown) throws UnreadableException {
    if (page >= pages()) {
      throw new UnreadableException("problem.pdf.page", shown, String.valueOf(pages()));
    }
    String number = String.valueOf(page + 1);
    try {
      LaidPage laid = page(page, shown);
      PrintedPage printed = new PrintedPage(file, laid.layout(), page);
      return laid.text().isBlank()
          ? Ingested.ofPicture(printed, new UnreadableException("problem.pdf.image", shown, number))
          : Ingested.ofPrinted(laid.text(), printed);
    } catch (UnreadableException damaged) {
      return Ingested.ofPicture(new PrintedPage(file, bare(page), page), damaged);
    }
  }

  /** A layout of nothing but the page's size. */
  private Layout bare(int page) {
    double width = PDRectangle.A4.getWidth();
    double height = PDRectangle.A4.getHeight();
    try {
      PDPage sheet = document.getPage(page);
      PDRectangle crop = sheet.getCropBox();
      boolean lying = Math.floorMod(sheet.getRotation() / 90, 2) == 1;
      width = lying ? crop.getHeight() : crop.getWidth();
      height = lying ? crop.getWidth() : crop.getHeight();
    } catch (RuntimeException | StackOverflowError damaged) {
      // A page that does not even say how large it is, is shown as a sheet of paper.
    }
    return new Layout(width, height, List.of(), List.of(), List.of(), List.of());
  }

  /** How many pages it has, at least 1. */
  public int pages() {
    return document.getNumberOfPages();
  }

  /**
   * Reads a page's text and layout.
   *
   * @param page counted from 0
   * @param shown the file, as the reader named it
   * @throws UnreadableException if the page's content is damaged, or takes too long
   */
  public LaidPage page(int page, String shown) throws UnreadableException {
    try {
      return LaidPage.of(document.getPage(page), new Deadline(patience));
    } catch (Deadline.Passed slow) {
      throw slow(page, shown);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw damaged(damaged, shown);
    }
  }

  /**
   * Draws part of a page as it looks, on white.
   *
   * @param page counted from 0
   * @param part in points
   * @param scale pixels for each point
   * @throws UnreadableException if the page's content is damaged, or takes too long
   */
  public BufferedImage draw(int page, Box part, double scale, String shown)
      throws UnreadableException {
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(part.width() * scale)),
            Math.max(1, (int) Math.ceil(part.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
      graphics.translate(-part.left() * scale, -part.top() * scale);
      new BoundedRenderer(document, patience).renderPageToGraphics(page, graphics, (float) scale);
      return image;
    } catch (Deadline.Passed slow) {
      throw slow(page, shown);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw damaged(damaged, shown);
    } finally {
      graphics.dispose();
    }
  }

  private UnreadableException slow(int page, String shown) {
    return new UnreadableException(
        "problem.pdf.slow", shown, String.valueOf(page + 1), String.valueOf(patience.toSeconds()));
  }

  private static UnreadableException damaged(Throwable cause, String shown) {
    String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    UnreadableException problem = new UnreadableException("problem.pdf.damaged", shown, reason);
    problem.initCause(cause);
    return problem;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
