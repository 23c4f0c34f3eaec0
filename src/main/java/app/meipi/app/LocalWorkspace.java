package app.meipi.app;

import app.meipi.annotate.History;
import app.meipi.annotate.StoreException;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.library.IssuePage;
import app.meipi.library.Library;
import app.meipi.page.SourceText;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.LibraryCopy;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.PageEntry;
import app.meipi.reader.Raster;
import app.meipi.reader.VersionAsker;
import app.meipi.reader.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  /** More than anybody looks through in a list. */
  private static final int MOST_RECENT = 200;

  private record Place(SourceText source, int offset) {}

  private final PageOpener pages;

  private final BoundedWorker drawing = new BoundedWorker("drawing", BoundedWorker.PATIENCE);

  private final IssueReading issue;

  /** Places that are still to be written, by the page's SHA-256. */
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  private final LibraryThread library;

  private final Outside outside;

  /** The folder of the library, if there is one. */
  private final Optional<Path> folder;

  private final Copies copies;

  /** Opens the library in {@code file}, which is made if it is missing. */
  LocalWorkspace(Path file) {
    this(file, Parsing.ANEW);
  }

  /** The same, with pages parsed by {@code parsing}. */
  LocalWorkspace(Path file, Parsing parsing) {
    this(file, parsing, Outside.desktop());
  }

  /** The same, with addresses handed to {@code outside}. */
  LocalWorkspace(Path file, Parsing parsing, Outside outside) {
    this(
        new LibraryThread(() -> Library.open(file)),
        Optional.of(file.toAbsolutePath()),
        parsing,
        outside);
  }

  /** A workspace that keeps nothing. */
  LocalWorkspace() {
    this(
        new LibraryThread(
            () -> {
              throw new StoreException("problem.library.none", "");
            }),
        Optional.empty(),
        Parsing.ANEW,
        Outside.desktop());
  }

  private LocalWorkspace(
      LibraryThread library, Optional<Path> file, Parsing parsing, Outside outside) {
    this.outside = outside;
    this.library = library;
    this.folder = file.map(Path::getParent);
    this.copies = new Copies(library, file);
    this.pages = new PageOpener(library, parsing);
    this.issue = new IssueReading(library, parsing);
  }

  /** Opens the first page: {@code page}, or what was read last. */
  CompletableFuture<OpenedPage> openFirst(Optional<Path> page) {
    return page.map(this::open).orElseGet(this::openLast);
  }

  @Override
  public CompletableFuture<OpenedPage> openLast() {
    return pages.last();
  }

  @Override
  public CompletableFuture<OpenedPage> open(Path file) {
    return pages.open(file);
  }

  @Override
  public CompletableFuture<OpenedPage> reopen(String sha256) {
    return pages.reopen(sha256);
  }

  @Override
  public CompletableFuture<OpenedPage> paste(String text, String name) {
    return pages.paste(text, name);
  }

  @Override
  public void askOfVersions(VersionAsker asks) {
    pages.askOfVersions(asks);
  }

  @Override
  public CompletableFuture<OpenedPage> replace(String sha256, Path file) {
    return pages.replace(sha256, file);
  }

  @Override
  public CompletableFuture<OpenedPage> turn(PrintedPage page, int number) {
    return pages.openPrinted(page.file(), number, Optional.empty());
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

  @Override
  public CompletableFuture<List<PageEntry>> recent() {
    return library.get(
        kept -> kept.recent(MOST_RECENT).stream().map(LocalWorkspace::entry).toList());
  }

  static PageEntry entry(app.meipi.library.PageEntry kept) {
    return new PageEntry(
        kept.sha256(),
        kept.name(),
        kept.summary().headline().orElse(""),
        kept.lastOpened(),
        kept.highlights(),
        kept.replaced());
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
  public CompletableFuture<Void> browse(URI address) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            outside.open(address);
          } catch (IOException e) {
            throw new CompletionException(
                new ProblemException(
                    "problem.outside", address.toString(), String.valueOf(e.getMessage())));
          }
        });
  }

  @Override
  public CompletableFuture<Path> writeBeside(String name, String text, boolean over) {
    return CompletableFuture.supplyAsync(() -> written(name, text, over));
  }

  private Path written(String name, String text, boolean over) {
    try {
      if (folder.isEmpty()) {
        throw new StoreException("problem.library.none", "");
      }
      Path file = folder.get().resolve(name);
      if (over || Files.notExists(file)) {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (ProblemException | StoreException problem) {
      throw new CompletionException(problem);
    }
  }

  @Override
  public CompletableFuture<List<LibraryCopy>> copies() {
    return copies.list();
  }

  @Override
  public CompletableFuture<Void> restore(String copy) {
    return copies.restore(copy);
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
