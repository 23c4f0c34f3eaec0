package app.meipi.app;

import app.meipi.annotate.Edits;
import app.meipi.annotate.Replacing;
import app.meipi.annotate.StoreException;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.library.Library;
import app.meipi.library.PageEntry;
import app.meipi.library.PageSummary;
import app.meipi.library.RawPage;
import app.meipi.page.SourceText;
import app.meipi.reader.VersionAsker;
import app.meipi.reader.VersionAsker.Answer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds the page that another one is a version of, asks the reader, and has it replaced. */
final class Replacements {
  private final LibraryThread library;
  private final Replacing replacing = new Replacing(Edits.system());

  /** Until a window asks, each page is one of its own. */
  private volatile VersionAsker asker =
      (name, earlier) -> CompletableFuture.completedFuture(Answer.OWN);

  Replacements(LibraryThread library) {
    this.library = library;
  }

  /** Has {@code asks} asked from now on. */
  void ask(VersionAsker asks) {
    asker = asks;
  }

  /** What the reader says of {@code page}, and of which page in the library. */
  record Verdict(Answer answer, Optional<String> earlier) {
    static final Verdict OWN = new Verdict(Answer.OWN, Optional.empty());
  }

  /** Asks the reader if a page in the library seems to be an earlier version of {@code page}. */
  CompletableFuture<Verdict> verdict(ReadPage page) {
    SourceText source = page.ingested().source();
    return library
        .get(kept -> kept.earlier(source, PageSummary.of(page.reading().page())))
        .exceptionally(unreadable -> Optional.empty())
        .thenCompose(
            found ->
                found.isEmpty()
                    ? CompletableFuture.completedFuture(Verdict.OWN)
                    : verdict(source, found.get()));
  }

  private CompletableFuture<Verdict> verdict(SourceText source, PageEntry earlier) {
    return asker
        .ask(source.name(), LocalWorkspace.entry(earlier))
        .thenApply(answer -> new Verdict(answer, Optional.of(earlier.sha256())));
  }

  /**
   * Carries what the reader added to the page {@code earlier} over to {@code page}, which the
   * library has; on the library's own thread.
   */
  void replace(Library kept, String earlier, ReadPage page) throws StoreException {
    RawPage raw = kept.raw(earlier).orElseThrow();
    try {
      SourceText before = PlainText.again(raw.bytes(), raw.name(), raw.charset()).source();
      kept.replace(before, page.ingested().source(), replacing);
    } catch (UnreadableException damaged) {
      throw new IllegalStateException("was read before: " + raw.name(), damaged);
    }
  }
}
