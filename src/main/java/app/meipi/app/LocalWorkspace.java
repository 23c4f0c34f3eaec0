package app.meipi.app;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.StoreException;
import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.library.Library;
import app.meipi.library.PageSummary;
import app.meipi.library.RawPage;
import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Raster;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

  private final ExecutorService pages =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pages").daemon().factory());

  private final Facsimiles facsimiles = new Facsimiles();

  private final ExecutorService drawing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drawing").daemon().factory());

  /** Places that are still to be written, by the page's SHA-256. */
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  private final LibraryThread library;

  /** Opens the library in {@code file}, which is made if it is missing. */
  LocalWorkspace(Path file) {
    library = new LibraryThread(() -> Library.open(file));
  }

  /** A workspace that keeps nothing. */
  LocalWorkspace() {
    library =
        new LibraryThread(
            () -> {
              throw new StoreException("problem.library.none", "");
            });
  }

  @Override
  public CompletableFuture<OpenedPage> openLast() {
    return library
        .get(LocalWorkspace::last)
        .exceptionally(unreadable -> Optional.empty())
        .thenCompose(
            last ->
                last.isPresent()
                    ? openKept(last.get()).exceptionallyCompose(unreadable -> openSeed())
                    : openSeed());
  }

  @Override
  public CompletableFuture<OpenedPage> open(Path file) {
    return open(() -> Sources.read(file, 0), Optional.of(file));
  }

  @Override
  public CompletableFuture<OpenedPage> reopen(String sha256) {
    return library.get(kept -> kept.raw(sha256).orElseThrow()).thenCompose(this::openKept);
  }

  @Override
  public CompletableFuture<OpenedPage> paste(String text, String name) {
    return open(() -> PlainText.ofClipboard(text, name), Optional.empty());
  }

  private CompletableFuture<OpenedPage> openSeed() {
    return open(LocalWorkspace::ofSeed, Optional.empty());
  }

  @Override
  public CompletableFuture<OpenedPage> turn(PrintedPage page, int number) {
    return open(() -> Sources.turn(page, number), Optional.empty());
  }

  @Override
  public CompletableFuture<Raster> draw(PrintedPage page, Box part, double scale) {
    return on(drawing, () -> facsimiles.draw(page, part, scale));
  }

  private CompletableFuture<OpenedPage> openKept(RawPage kept) {
    return library
        .get(known -> known.printed(SourceText.sha256(kept.bytes())))
        .thenCompose(
            printed ->
                open(
                    () -> {
                      Ingested text = PlainText.again(kept.bytes(), kept.name(), kept.charset());
                      return printed.map(text::on).orElse(text);
                    },
                    kept.origin()));
  }

  private CompletableFuture<OpenedPage> open(Callable<Ingested> read, Optional<Path> origin) {
    return on(
            pages,
            () -> {
              Ingested ingested = read.call();
              return new Read(ingested, Reading.of(Sources.parse(ingested)));
            })
        .thenCompose(
            page ->
                library
                    .get(kept -> remembered(kept, page, origin))
                    .exceptionally(problem -> unremembered(page, problem)));
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
    Reading first = read.reading();
    boolean inText = 0 < place && place < source.toCodePoints(source.text().length());
    Reading reading = inText ? first.atSource(source.toUnits(place)).orElse(first) : first;
    Optional<Problem> warning =
        stored.unreadable().isEmpty()
            ? Sources.unread(read.ingested())
            : Optional.of(
                new Problem(
                    "problem.library.unreadableMarks",
                    library.file().toString(),
                    String.valueOf(stored.unreadable().size())));
    return new OpenedPage(reading, stored.annotations(), printed, warning);
  }

  private static OpenedPage unremembered(Read read, Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (!(cause instanceof Explained explained)) {
      throw new CompletionException(cause);
    }
    Reading reading = read.reading();
    String sha256 = read.ingested().source().sha256();
    return new OpenedPage(
        reading, Annotations.none(sha256), read.ingested().printed(), Optional.of(explained));
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
  public CompletableFuture<Void> apply(SourceText source, Edit edit) {
    return library.change(kept -> kept.apply(source, edit));
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

  /** Does what was asked for so far, then closes the library. */
  @Override
  public void close() {
    pages.shutdown();
    drawing.execute(facsimiles::close);
    drawing.shutdown();
    library.close();
  }

  private static <T> CompletableFuture<T> on(ExecutorService executor, Callable<T> call) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return call.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        executor);
  }
}
