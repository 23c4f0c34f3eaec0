package app.meipi.app;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.History;
import app.meipi.annotate.StoreException;
import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.library.IssuePage;
import app.meipi.library.Library;
import app.meipi.library.PageSummary;
import app.meipi.library.RawPage;
import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Raster;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The workspace on this machine: one thread reads and parses pages, another owns the library.
 *
 * <p>A library that cannot be opened hinders no reading: pages open with a warning, and what would
 * be kept fails with the reason.
 */
final class LocalWorkspace implements Workspace, AutoCloseable {
  /** The page of the first start, as it lies in the jar. */
  private static final String SEED = "gansu-daily-page.txt";

  /** More than anybody looks through in a list. */
  private static final int MOST_RECENT = 200;

  private record Read(Ingested ingested, Reading reading) {}

  private record Place(SourceText source, int offset) {}

  private final BoundedWorker pages = new BoundedWorker("pages", BoundedWorker.PATIENCE);

  private final BoundedWorker drawing = new BoundedWorker("drawing", BoundedWorker.PATIENCE);

  private final IssueReading issue;

  /** The file whose page was opened last: held once, however many of its pages are opened. */
  private volatile Optional<PrintedFile> atHand = Optional.empty();

  /** Places that are still to be written, by the page's SHA-256. */
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  private final LibraryThread library;

  /** Opens the library in {@code file}, which is made if it is missing. */
  LocalWorkspace(Path file) {
    this(new LibraryThread(() -> Library.open(file)));
  }

  /** A workspace that keeps nothing. */
  LocalWorkspace() {
    this(
        new LibraryThread(
            () -> {
              throw new StoreException("problem.library.none", "");
            }));
  }

  private LocalWorkspace(LibraryThread library) {
    this.library = library;
    this.issue = new IssueReading(library);
  }

  @Override
  public CompletableFuture<OpenedPage> openLast() {
    return library
        .get(LocalWorkspace::last)
        .exceptionally(unreadable -> Optional.empty())
        .thenCompose(
            last ->
                last.isPresent()
                    ? openKept(last.get(), last.get().origin())
                        .exceptionallyCompose(unreadable -> openSeed())
                    : openSeed());
  }

  @Override
  public CompletableFuture<OpenedPage> open(Path file) {
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

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** A page that was read once is taken from the library: what hangs on its text stays there. */
  private CompletableFuture<OpenedPage> openPrinted(
      PrintedFile file, int number, Optional<Path> origin) {
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
        .thenCompose(read -> remember(read, origin));
  }

  /** A page that cannot be read even within the bound is one to look at, if the file is there. */
  private static Read picture(PrintedFile file, int number, Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (cause instanceof UnreadableException why && number < file.pages()) {
      Layout bare = new Layout(595, 842, List.of(), List.of(), List.of(), List.of());
      Ingested page = Ingested.ofPicture(new PrintedPage(file, bare, number), why);
      return new Read(page, Reading.of(Sources.parse(page)));
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

  @Override
  public CompletableFuture<OpenedPage> reopen(String sha256) {
    return library
        .get(kept -> kept.raw(sha256).orElseThrow())
        .thenCompose(page -> openKept(page, page.origin()));
  }

  @Override
  public CompletableFuture<OpenedPage> paste(String text, String name) {
    return open(open -> PlainText.ofClipboard(text, name), name, Optional.empty());
  }

  private CompletableFuture<OpenedPage> openSeed() {
    return open(open -> ofSeed(), SEED, Optional.empty());
  }

  @Override
  public CompletableFuture<OpenedPage> turn(PrintedPage page, int number) {
    return openPrinted(page.file(), number, Optional.empty());
  }

  @Override
  public CompletableFuture<Raster> draw(PrintedPage page, Box part, double scale) {
    return drawing.call(
        open -> Facsimiles.draw(open.of(page.file()), page, part, scale),
        () -> Sources.tooLong(page.name(), page.page()));
  }

  @Override
  public CompletableFuture<List<app.meipi.reader.IssuePage>> pagesOf(PrintedPage page) {
    return library
        .get(kept -> kept.pagesOf(page.file().sha256()))
        .exceptionally(unreadable -> List.of())
        .thenApply(kept -> listed(kept, page.pages()));
  }

  private static List<app.meipi.reader.IssuePage> listed(List<IssuePage> kept, int pages) {
    List<app.meipi.reader.IssuePage> all = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      all.add(new app.meipi.reader.IssuePage(i, "", false, 0));
    }
    for (IssuePage page : kept) {
      all.set(
          page.number(),
          new app.meipi.reader.IssuePage(
              page.number(), page.headline().orElse(""), true, page.highlights()));
    }
    return all;
  }

  @Override
  public void readOn(PrintedPage page, Consumer<IssueProgress> told) {
    issue.begin(page, told);
  }

  @Override
  public void stopReadingOn() {
    issue.stop();
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
    return read(work, shown, 0).thenCompose(page -> remember(page, origin));
  }

  private CompletableFuture<Read> read(
      BoundedWorker.Work<Ingested> work, String shown, int number) {
    return pages.call(
        open -> {
          Ingested ingested = work.with(open);
          return new Read(ingested, Reading.of(Sources.parse(ingested)));
        },
        () -> Sources.tooLong(shown, number));
  }

  private CompletableFuture<OpenedPage> remember(Read page, Optional<Path> origin) {
    return library
        .get(kept -> remembered(kept, page, origin))
        .exceptionally(problem -> unremembered(page, problem));
  }

  private static OpenedPage remembered(Library library, Read read, Optional<Path> origin)
      throws StoreException {
    SourceText source = read.ingested().source();
    int place = library.remember(source, read.ingested().raw(), origin, Instant.now()).place();
    Optional<PrintedPage> printed = read.ingested().printed();
    if (printed.isPresent()) {
      library.rememberPrinted(source.sha256(), printed.get());
    }
    library.describe(source.sha256(), PageSummary.of(read.reading().page()));
    Stored stored = library.annotations(source);
    Reading first = read.reading().corrected(stored.annotations().corrections());
    boolean inText = 0 < place && place < source.toCodePoints(source.text().length());
    Reading reading = inText ? first.atSource(source.toUnits(place)).orElse(first) : first;
    Optional<? extends Explained> warning =
        stored.unreadable().isEmpty()
            ? Sources.unread(read.ingested())
            : Optional.of(
                new Problem(
                    "problem.library.unreadableMarks",
                    library.file().toString(),
                    String.valueOf(stored.unreadable().size())));
    History history = library.history(source, stored.annotations());
    return new OpenedPage(reading, stored.annotations(), history, printed, warning);
  }

  private static OpenedPage unremembered(Read read, Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (!(cause instanceof Explained explained)) {
      throw new CompletionException(cause);
    }
    Reading reading = read.reading();
    String sha256 = read.ingested().source().sha256();
    return new OpenedPage(
        reading,
        Annotations.none(sha256),
        History.EMPTY,
        read.ingested().printed(),
        Optional.of(explained));
  }

  private static Optional<RawPage> last(Library library) throws StoreException {
    var entries = library.recent(1);
    return entries.isEmpty() ? Optional.empty() : library.raw(entries.getFirst().sha256());
  }

  private static Ingested ofSeed() throws Exception {
    try (InputStream seed = LocalWorkspace.class.getResourceAsStream("/seeds/" + SEED)) {
      return PlainText.read(Objects.requireNonNull(seed, SEED), SEED);
    }
  }

  @Override
  public CompletableFuture<List<PageEntry>> recent() {
    return library.get(
        kept -> kept.recent(MOST_RECENT).stream().map(LocalWorkspace::entry).toList());
  }

  private static PageEntry entry(app.meipi.library.PageEntry kept) {
    return new PageEntry(
        kept.sha256(),
        kept.name(),
        kept.summary().headline().orElse(""),
        kept.lastOpened(),
        kept.highlights());
  }

  @Override
  public CompletableFuture<Void> apply(SourceText source, History.Step step) {
    return library.change(kept -> kept.apply(source, step));
  }

  @Override
  public CompletableFuture<List<String>> tags() {
    return library.get(Library::tags);
  }

  @Override
  public void savePlace(SourceText source, int offset) {
    if (places.put(source.sha256(), new Place(source, offset)) != null) {
      return; // the write under way takes the newer place
    }
    var _ =
        library.change(
            kept -> {
              Place latest = Objects.requireNonNull(places.remove(source.sha256()));
              int codePoints = latest.source().toCodePoints(latest.offset());
              kept.savePlace(latest.source().sha256(), codePoints);
            });
  }

  @Override
  public CompletableFuture<String> setting(String key, String otherwise) {
    return library.get(kept -> kept.setting(key).orElse(otherwise));
  }

  @Override
  public CompletableFuture<Void> saveSetting(String key, String value) {
    return library.change(kept -> kept.setSetting(key, value));
  }

  @Override
  public CompletableFuture<List<String>> about() {
    return CompletableFuture.supplyAsync(About::lines);
  }

  /** Does what was asked for so far, then closes the library. */
  @Override
  public void close() {
    issue.close();
    pages.close();
    drawing.close();
    library.close();
  }
}
