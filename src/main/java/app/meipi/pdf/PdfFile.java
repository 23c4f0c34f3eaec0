package app.meipi.pdf;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An open PDF, an issue or a page of a newspaper; used by one thread at a time. */
public final class PdfFile implements Closeable {
  /** A PDF may have stray bytes before its header, in its first kilobyte. */
  private static final int HEADER_REACH = 1024;

  private final PDDocument document;

  private PdfFile(PDDocument document) {
    this.document = document;
  }

  /**
   * Opens a PDF.
   *
   * @param raw the whole file
   * @param shown the file, as the reader named it
   * @throws UnreadableException if it is locked by a password, damaged, or without pages
   */
  public static PdfFile of(byte[] raw, String shown) throws UnreadableException {
    try {
      PDDocument document = Loader.loadPDF(raw);
      if (document.getNumberOfPages() == 0) {
        document.close();
        throw new UnreadableException("problem.pdf.pages", shown);
      }
      return new PdfFile(document);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableException("problem.pdf.locked", shown);
    } catch (IOException damaged) {
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
   * @throws UnreadableException if the file or the page cannot be read, or holds no text
   */
  public static Ingested read(byte[] raw, int page, String name, String shown)
      throws UnreadableException {
    try (PdfFile file = of(raw, shown)) {
      if (page >= file.pages()) {
        throw new UnreadableException("problem.pdf.page", shown, String.valueOf(file.pages()));
      }
      LaidPage laid = file.page(page, shown);
      if (laid.text().isBlank()) {
        throw new UnreadableException("problem.pdf.image", shown, String.valueOf(page + 1));
      }
      byte[] text = laid.text().getBytes(StandardCharsets.UTF_8);
      String known = file.pages() == 1 ? name : name + "#page=" + (page + 1);
      return Ingested.ofPrinted(
          new SourceText(known, laid.text(), "UTF-8", SourceText.sha256(text)),
          text,
          new PrintedPage(name, laid.layout(), raw, page, file.pages()));
    } catch (IOException damaged) {
      throw damaged(damaged, shown);
    }
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
   * @throws UnreadableException if the page's content is damaged
   */
  public LaidPage page(int page, String shown) throws UnreadableException {
    try {
      return LaidPage.of(document.getPage(page));
    } catch (IOException damaged) {
      throw damaged(damaged, shown);
    }
  }

  /**
   * Draws part of a page as it looks, on white.
   *
   * @param page counted from 0
   * @param part in points
   * @param scale pixels for each point
   * @throws UnreadableException if the page's content is damaged
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
      new BoundedRenderer(document).renderPageToGraphics(page, graphics, (float) scale);
      return image;
    } catch (IOException damaged) {
      throw damaged(damaged, shown);
    } finally {
      graphics.dispose();
    }
  }

  private static UnreadableException damaged(IOException cause, String shown) {
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
