package app.meipi.app;

import app.meipi.annotate.Edits;
import app.meipi.annotate.Reanchoring;
import app.meipi.annotate.Replacing;
import app.meipi.annotate.StoreException;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.library.Library;
import app.meipi.library.PageEntry;
import app.meipi.library.PageSummary;
import app.meipi.library.RawPage;
import app.meipi.page.SourceText;
import app.meipi.reader.ReadStarts;
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
   * What was carried over besides annotations.
   *
   * @param damaged annotations that could not be read and stay with the earlier page
   * @param place where the reader left, in code points of the new page
   */
  record Outcome(int damaged, int place) {}

  /**
   * Carries what the reader added to the page {@code earlier}, which items were read and where the
   * reader left, over to {@code page}, which the library has; on the library's own thread. Where
   * that page was read before, what was read there stays so, and the reader's place.
   *
   * @param own the place there, in code points; 0 where the reader had not begun
   */
  Outcome replace(Library kept, String earlier, ReadPage page, int own) throws StoreException {
    RawPage raw = kept.raw(earlier).orElseThrow();
    SourceText after = page.ingested().source();
    try {
      SourceText before = PlainText.again(raw.bytes(), raw.name(), raw.charset()).source();
      Library.Replaced replaced = kept.replace(before, after, replacing);
      Reanchoring texts = replaced.carried().texts();
      int place = own;
      if (own == 0) {
        place = after.toCodePoints(texts.point(before.toUnits(replaced.place())).orElse(0));
        kept.savePlace(after.sha256(), place);
      }
      ReadStarts there = read(kept, earlier).moved(texts::point);
      ReadStarts both = read(kept, after.sha256()).with(there);
      kept.setSetting(ReadStarts.key(after.sha256()), both.toString());
      return new Outcome(replaced.damaged(), place);
    } catch (UnreadableException undecodable) {
      throw new IllegalStateException("was read before: " + raw.name(), undecodable);
    }
  }

  private static ReadStarts read(Library kept, String sha256) throws StoreException {
    return ReadStarts.of(kept.setting(ReadStarts.key(sha256)).orElse(""));
  }
}
