package app.meipi.app;

import app.meipi.ingest.UnreadableException;
import app.meipi.layout.PrintedFile;
import app.meipi.pdf.PdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Keeps the PDF open that was used last; used by one thread. */
final class OpenPdf implements AutoCloseable {
  /** An open file holds what was read of its pages: after so many it is opened anew. */
  private static final int MOST_PAGES = 50;

  private record Open(String sha256, PdfFile pdf) {}

  private Optional<Open> open = Optional.empty();
  private int used;

  /** Opens a file for the first time. */
  PrintedFile first(byte[] raw, String name, String shown) throws UnreadableException {
    PdfBox.settle();
    PdfFile pdf = PdfFile.of(raw, shown);
    PrintedFile file = new PrintedFile(name, raw, pdf.pages());
    keep(file.sha256(), pdf);
    return file;
  }

  /** The open {@code file}, for one page. */
  PdfFile of(PrintedFile file) throws UnreadableException {
    Optional<Open> known =
        open.filter(it -> it.sha256().equals(file.sha256()) && used < MOST_PAGES);
    if (known.isEmpty()) {
      PdfBox.settle();
      keep(file.sha256(), PdfFile.of(file.bytes(), file.name()));
    }
    used++;
    return open.orElseThrow().pdf();
  }

  private void keep(String sha256, PdfFile pdf) {
    close();
    open = Optional.of(new Open(sha256, pdf));
    used = 0;
  }

  @Override
  public void close() {
    try {
      if (open.isPresent()) {
        open.get().pdf().close();
      }
    } catch (IOException onMemory) {
      throw new UncheckedIOException(onMemory);
    } finally {
      open = Optional.empty();
    }
  }
}
