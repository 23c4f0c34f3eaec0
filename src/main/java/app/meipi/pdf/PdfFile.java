package app.meipi.pdf;

import app.meipi.ingest.UnreadableException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An open PDF, an issue or a page of a newspaper; used by one thread at a time. */
public final class PdfFile implements Closeable {
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
