package app.meipi.app;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.History;
import app.meipi.annotate.StoreException;
import app.meipi.layout.PrintedPage;
import app.meipi.library.Library;
import app.meipi.library.PageSummary;
import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.reader.VersionAsker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps pages in the library as they are opened, and finds there what the reader did to them. */
final class Remembering {
  private final LibraryThread library;
  private final Replacements replacements;

  Remembering(LibraryThread library) {
    this.library = library;
    this.replacements = new Replacements(library);
  }

  /** Has {@code asks} asked of versions of kept pages. */
  void askOfVersions(VersionAsker asks) {
    replacements.ask(asks);
  }

  /**
   * Keeps {@code page}, in the place of an earlier version of it if the reader wants that; where
   * the library fails it is open all the same, with a warning.
   */
  CompletableFuture<OpenedPage> remember(ReadPage page, Optional<Path> origin) {
    return replacements
        .verdict(page)
        .thenCompose(
            verdict ->
                switch (verdict.answer()) {
                  case OWN -> keep(page, origin);
                  case REPLACE -> replace(page, origin, verdict.earlier().orElseThrow());
                  case CANCEL -> CompletableFuture.failedFuture(new CancellationException());
                });
  }

  private CompletableFuture<OpenedPage> keep(ReadPage page, Optional<Path> origin) {
    return library
        .get(kept -> opened(kept, page, write(kept, page, origin), Optional.empty()))
        .exceptionally(problem -> unremembered(page, problem));
  }

  /** Keeps {@code page} in the place of the kept one {@code earlier}; fails if that cannot be. */
  CompletableFuture<OpenedPage> replace(ReadPage page, Optional<Path> origin, String earlier) {
    return library.get(
        kept -> {
          int own = write(kept, page, origin);
          Replacements.Outcome outcome = replacements.replace(kept, earlier, page, own);
          return opened(
              kept,
              page,
              outcome.place(),
              damaged(kept, "problem.library.leftBehind", outcome.damaged()));
        });
  }

  /** Says under {@code key} how many annotations cannot be read; empty if all can. */
  private static Optional<Problem> damaged(Library library, String key, int many) {
    return many == 0
        ? Optional.empty()
        : Optional.of(new Problem(key, library.file().toString(), String.valueOf(many)));
  }

  /**
   * @return the place where the reader left, in code points of the source
   */
  private static int write(Library library, ReadPage read, Optional<Path> origin)
      throws StoreException {
    SourceText source = read.ingested().source();
    int place = library.remember(source, read.ingested().raw(), origin, Instant.now()).place();
    Optional<PrintedPage> printed = read.ingested().printed();
    if (printed.isPresent()) {
      library.rememberPrinted(source.sha256(), printed.get());
    }
    library.describe(source.sha256(), PageSummary.of(read.reading().page()));
    return place;
  }

  /**
   * The page as the library has it.
   *
   * @param place where to begin, in code points
   * @param warning what to say before all else
   */
  private static OpenedPage opened(
      Library library, ReadPage read, int place, Optional<Problem> warning) throws StoreException {
    SourceText source = read.ingested().source();
    Optional<PrintedPage> printed = read.ingested().printed();
    Stored stored = library.annotations(source);
    Reading first = read.reading().corrected(stored.annotations().corrections());
    boolean inText = 0 < place && place < source.toCodePoints(source.text().length());
    Reading reading = inText ? first.atSource(source.toUnits(place)).orElse(first) : first;
    Optional<Problem> damaged =
        warning.or(
            () -> damaged(library, "problem.library.unreadableMarks", stored.unreadable().size()));
    Optional<? extends Explained> told =
        damaged.isPresent() ? damaged : Sources.unread(read.ingested());
    History history = library.history(source, stored.annotations());
    return new OpenedPage(reading, stored.annotations(), history, printed, told);
  }

  private static OpenedPage unremembered(ReadPage read, Throwable problem) {
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
}
