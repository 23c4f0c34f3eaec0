package app.meipi.app;

import app.meipi.annotate.StoreException;
import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.library.IssuePage;
import app.meipi.library.Library;
import app.meipi.library.RawPage;
import app.meipi.page.SourceText;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.reader.VersionAsker;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens pages: reads them on a thread of its own, or takes them from the library, and parses them.
 */
final class PageOpener implements AutoCloseable {
  /** The page of the first start, as it lies in the jar. */
  private static final String SEED = "gansu-daily-page.txt";

  private final BoundedWorker pages = new BoundedWorker("pages", BoundedWorker.PATIENCE);
  private final LibraryThread library;
  private final Parsing parsing;
  private final Remembering remembering;

  /** The file whose page was opened last: held once, however many of its pages are opened. */
  private volatile Optional<PrintedFile> atHand = Optional.empty();

  PageOpener(LibraryThread library, Parsing parsing) {
    this.library = library;
    this.parsing = parsing;
    this.remembering = new Remembering(library);
  }

  /** Where the reader left, or the page that comes with the program. */
  CompletableFuture<OpenedPage> last() {
    return library
        .get(PageOpener::lastRead)
        .exceptionally(unreadable -> Optional.empty())
        .thenCompose(
            last ->
                last.isPresent()
                    ? openKept(last.get(), last.get().origin())
                        .exceptionallyCompose(unreadable -> openSeed())
                    : openSeed());
  }

  /** The page in {@code file}; of several the first. */
  CompletableFuture<OpenedPage> open(Path file) {
    return pages
        .call(open -> Sources.open(file, open), () -> Sources.tooLong(file.toString(), 0))
        .thenCompose(
            source ->
                switch (source) {
                  case Source.Text(Ingested page) ->
                      open(open -> page, name(file), Optional.of(file));
                  case Source.Printed(PrintedFile printed) ->
                      openPrinted(printed, 0, Optional.of(file));
                });
  }

  /**
   * The page in {@code file} in the place of the kept one {@code earlier}; of several the one of
   * the same number, or else the first.
   */
  CompletableFuture<OpenedPage> replace(String earlier, Path file) {
    return library
        .get(kept -> kept.printed(earlier, atHand).map(PrintedPage::page).orElse(0))
        .thenCompose(
            number ->
                pages.call(
                    open -> read(Sources.open(file, open), open, number, file.toString()),
                    () -> Sources.tooLong(file.toString(), number)))
        .thenCompose(page -> remembering.replace(page, Optional.of(file), earlier));
  }

  private ReadPage read(Source source, OpenPdf open, int number, String shown) throws Exception {
    return parsed(
        switch (source) {
          case Source.Text(Ingested page) -> page;
          case Source.Printed(PrintedFile file) ->
              open.of(file).read(file, number < file.pages() ? number : 0, shown);
        });
  }

  private ReadPage parsed(Ingested ingested) throws Exception {
    return new ReadPage(ingested, Reading.of(parsing.parse(ingested)));
  }

  /** Has {@code asks} asked of versions of kept pages. */
  void askOfVersions(VersionAsker asks) {
    remembering.askOfVersions(asks);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * A page of {@code file}, numbered from 0; one that was read once is taken from the library,
   * where what hangs on its text stays.
   */
  CompletableFuture<OpenedPage> openPrinted(PrintedFile file, int number, Optional<Path> origin) {
    atHand = Optional.of(file);
    return library
        .get(kept -> kept(kept, file, number))
        .exceptionally(unreadable -> Optional.empty())
        .thenCompose(
            kept ->
                kept.isPresent() ? openKept(kept.get(), origin) : openUnread(file, number, origin));
  }

  private CompletableFuture<OpenedPage> openUnread(
      PrintedFile file, int number, Optional<Path> origin) {
    String shown = origin.map(Path::toString).orElse(file.name());
    return read(open -> open.of(file).read(file, number, shown), shown, number)
        .exceptionally(slow -> picture(file, number, slow))
        .thenCompose(read -> remembering.remember(read, origin));
  }

  /** A page that cannot be read even within the bound is one to look at, if the file is there. */
  private static ReadPage picture(PrintedFile file, int number, Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (cause instanceof UnreadableException why && number < file.pages()) {
      Layout bare = new Layout(595, 842, List.of(), List.of(), List.of(), List.of());
      Ingested page = Ingested.ofPicture(new PrintedPage(file, bare, number), why);
      return new ReadPage(page, Reading.of(Sources.parse(page)));
    }
    throw new CompletionException(cause);
  }

  private static Optional<RawPage> kept(Library library, PrintedFile file, int number)
      throws StoreException {
    for (IssuePage page : library.pagesOf(file.sha256())) {
      if (page.number() == number) {
        return library.raw(page.sha256());
      }
    }
    return Optional.empty();
  }

  /** A page kept in the library. */
  CompletableFuture<OpenedPage> reopen(String sha256) {
    return library
        .get(kept -> kept.raw(sha256).orElseThrow())
        .thenCompose(page -> openKept(page, page.origin()));
  }

  /** A page pasted as text, to be listed as {@code name}. */
  CompletableFuture<OpenedPage> paste(String text, String name) {
    return open(open -> PlainText.ofClipboard(text, name), name, Optional.empty());
  }

  private CompletableFuture<OpenedPage> openSeed() {
    return open(open -> ofSeed(), SEED, Optional.empty());
  }

  private CompletableFuture<OpenedPage> openKept(RawPage kept, Optional<Path> origin) {
    return library
        .get(known -> known.printed(SourceText.sha256(kept.bytes()), atHand))
        .thenCompose(
            printed -> {
              printed.ifPresent(page -> atHand = Optional.of(page.file()));
              return open(
                  open -> {
                    Ingested text = PlainText.again(kept.bytes(), kept.name(), kept.charset());
                    return printed.map(text::on).orElse(text);
                  },
                  kept.name(),
                  origin);
            });
  }

  private CompletableFuture<OpenedPage> open(
      BoundedWorker.Work<Ingested> work, String shown, Optional<Path> origin) {
    return read(work, shown, 0).thenCompose(page -> remembering.remember(page, origin));
  }

  private CompletableFuture<ReadPage> read(
      BoundedWorker.Work<Ingested> work, String shown, int number) {
    return pages.call(open -> parsed(work.with(open)), () -> Sources.tooLong(shown, number));
  }

  private static Optional<RawPage> lastRead(Library library) throws StoreException {
    var entries = library.recent(1);
    return entries.isEmpty() ? Optional.empty() : library.raw(entries.getFirst().sha256());
  }

  private static Ingested ofSeed() throws Exception {
    try (InputStream seed = PageOpener.class.getResourceAsStream("/seeds/" + SEED)) {
      return PlainText.read(Objects.requireNonNull(seed, SEED), SEED);
    }
  }

  @Override
  public void close() {
    pages.close();
  }
}
