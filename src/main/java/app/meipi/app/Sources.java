package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.parse.PageParser;
import app.meipi.pdf.PdfFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Reads pages from files of every kind that is known, each by its own reader. */
final class Sources {
  /** The largest PDF that is read: some hundred pages with their pictures, 512 MiB. */
  private static final int MOST_BYTES = 512 << 20;

  static {
    PdfBox.settle();
  }

  /** Stands for a character of which nothing is known. */
  private static final char UNKNOWN = '\uFFFD';

  private Sources() {}

  /**
   * Reads a page from {@code file}.
   *
   * @param page which one, counted from 0; a text has but one
   */
  static Ingested read(Path file, int page) throws UnreadableException {
    String shown = file.toString();
    String name = Objects.toString(file.getFileName(), shown);
    byte[] raw = PlainText.bytes(file, MOST_BYTES);
    if (PdfFile.isPdf(raw)) {
      return PdfFile.read(raw, page, name, shown);
    }
    if (raw.length > PlainText.MOST_BYTES) {
      throw new UnreadableException("problem.large", shown, PlainText.MOST);
    }
    return PlainText.of(raw, name, shown);
  }

  /** Another page of the same file. */
  static Ingested turn(PrintedPage page, int number) throws UnreadableException {
    return PdfFile.read(page.file(), number, page.name(), page.name());
  }

  /** What a reader is told of a page whose types do not say what all their signs stand for. */
  static Optional<Problem> unread(Ingested read) {
    String text = read.source().text();
    long lost = text.chars().filter(c -> c == UNKNOWN).count();
    if (lost == 0 || read.printed().isEmpty()) {
      return Optional.empty();
    }
    long all = text.chars().filter(c -> !Blank.is((char) c)).count();
    long percent = Math.max(1, Math.round(100.0 * lost / all));
    return Optional.of(
        new Problem("problem.pdf.unmapped", read.source().name(), String.valueOf(percent)));
  }

  /** The page that was read, parsed by its text and layout. */
  static Page parse(Ingested read) {
    return read.printed()
        .map(PrintedPage::layout)
        .map(layout -> PageParser.parse(read.source(), layout))
        .orElseGet(() -> PageParser.parse(read.source()));
  }
}
