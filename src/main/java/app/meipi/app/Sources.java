package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Blank;
import app.meipi.page.Explained;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.parse.PageParser;
import app.meipi.pdf.PdfFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads pages from files of every kind that is known, each by its own reader. */
final class Sources {
  /** The largest PDF that is read: some hundred pages with their pictures, 512 MiB. */
  private static final int MOST_BYTES = 512 << 20;

  /** Stands for a character of which nothing is known. */
  private static final char UNKNOWN = '\uFFFD';

  private Sources() {}

  /**
   * Reads a page from {@code file}.
   *
   * @param page which one, counted from 0; a text has but one
   * @throws UnreadableException also if the page has no text
   */
  static Ingested read(Path file, int page) throws UnreadableException {
    try (OpenPdf open = new OpenPdf()) {
      return switch (open(file, open)) {
        case Source.Text text -> text.page();
        case Source.Printed(PrintedFile printed) ->
            withText(open.of(printed).read(printed, page, file.toString()));
      };
    }
  }

  private static Ingested withText(Ingested page) throws UnreadableException {
    if (page.warning().isPresent()) {
      Explained why = page.warning().get();
      List<String> said = why.arguments();
      String[] details = said.subList(1, said.size()).toArray(String[]::new);
      throw new UnreadableException(why.key(), said.getFirst(), details);
    }
    return page;
  }

  /** Finds out what {@code file} is; a PDF stays open in {@code open}. */
  static Source open(Path file, OpenPdf open) throws UnreadableException {
    String shown = file.toString();
    String name = Objects.toString(file.getFileName(), shown);
    byte[] raw = PlainText.bytes(file, MOST_BYTES);
    if (PdfFile.isPdf(raw)) {
      return new Source.Printed(open.first(raw, name, shown));
    }
    if (raw.length > PlainText.MOST_BYTES) {
      throw new UnreadableException("problem.large", shown, PlainText.MOST);
    }
    return new Source.Text(PlainText.of(raw, name, shown));
  }

  /** Said of a page that goes on for ever where nothing else can end it. */
  static UnreadableException tooLong(String file, int page) {
    return new UnreadableException(
        "problem.pdf.slow",
        file,
        String.valueOf(page + 1),
        String.valueOf(BoundedWorker.PATIENCE.toSeconds()));
  }

  /** What a reader is told of a page whose types do not say what all their signs stand for. */
  static Optional<? extends Explained> unread(Ingested read) {
    if (read.source().isPicture()) {
      return read.warning().or(() -> read.printed().map(Sources::picture));
    }
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

  private static Problem picture(PrintedPage page) {
    return new Problem("problem.pdf.image", page.name(), String.valueOf(page.page() + 1));
  }

  /** A page without text: there is nothing to parse, and all of it stands around the picture. */
  private static Page picture(SourceText source) {
    Span all = new Span(0, source.text().length());
    Part part = new Part(Role.FURNITURE, List.of(all), new Reason("picture", 1));
    return new Page(source, PageFacts.unknown(), List.of(new PageItem.Furniture(List.of(part))));
  }

  /** The page that was read, parsed by its text and layout. */
  static Page parse(Ingested read) {
    if (read.source().isPicture()) {
      return picture(read.source());
    }
    return read.printed()
        .map(PrintedPage::layout)
        .map(layout -> PageParser.parse(read.source(), layout))
        .orElseGet(() -> PageParser.parse(read.source()));
  }
}
