package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.library.IssuePage;
import app.meipi.library.PageSummary;
import app.meipi.reader.IssueProgress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads the other pages of an issue while the reader has begun with one, and keeps them as they
 * come: those behind the open page first, one issue at a time.
 */
final class IssueReading implements AutoCloseable {
  /** No issue has so many pages; of a larger file the rest is read when it is turned to. */
  static final int MOST = 500;

  private final LibraryThread library;
  private final Parsing parsing;
  private final BoundedWorker worker = new BoundedWorker("issue", BoundedWorker.PATIENCE);

  /** Counts the issues begun and stopped: who holds an older number is to stop. */
  private final AtomicInteger turn = new AtomicInteger();

  IssueReading(LibraryThread library, Parsing parsing) {
    this.library = library;
    this.parsing = parsing;
  }

  /**
   * Reads on from {@code page}; an issue under way is left.
   *
   * @param told how far it has come, after each page, on a thread of its own
   */
  void begin(PrintedPage page, Consumer<IssueProgress> told) {
    int mine = turn.incrementAndGet();
    // Not a virtual thread: the first of these makes the window wait for their scheduler.
    Thread.ofPlatform().daemon().name("issue").start(() -> read(page, mine, told));
  }

  /** Ends what is under way, after the page that is being read. */
  void stop() {
    turn.incrementAndGet();
  }

  private void read(PrintedPage from, int mine, Consumer<IssueProgress> told) {
    List<Integer> wanted = wanted(from.page(), from.pages());
    List<Integer> unread = new ArrayList<>();
    int done = 0;
    try {
      Set<Integer> kept = kept(from.file());
      kept.add(from.page());
      for (int number : wanted) {
        if (turn.get() != mine) {
          break;
        }
        if (!kept.contains(number) && !keep(from.file(), number)) {
          unread.add(number);
        }
        done++;
        told.accept(new IssueProgress(done, wanted.size(), unread, false));
      }
    } catch (CompletionException noLibrary) {
      // Said when the page was opened: it is read all the same, and so is each that is turned to.
    }
    if (turn.get() == mine || done > 0) {
      told.accept(new IssueProgress(done, wanted.size(), unread, true));
    }
  }

  /** The pages from {@code page} on, then those before it, the nearest first. */
  static List<Integer> wanted(int page, int pages) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = page; i < pages && numbers.size() < MOST; i++) {
      numbers.add(i);
    }
    for (int i = page - 1; i >= 0 && numbers.size() < MOST; i--) {
      numbers.add(i);
    }
    return numbers;
  }

  private Set<Integer> kept(PrintedFile file) {
    Set<Integer> numbers = new HashSet<>();
    library
        .get(kept -> kept.pagesOf(file.sha256()))
        .join()
        .forEach((IssuePage page) -> numbers.add(page.number()));
    return numbers;
  }

  /** Whether the page is kept now; one without a text is left until somebody turns to it. */
  private boolean keep(PrintedFile file, int number) {
    record Read(Ingested page, PageSummary summary) {}
    Read read;
    try {
      read =
          worker
              .call(
                  open -> {
                    Ingested page = open.of(file).read(file, number, file.name());
                    return new Read(page, PageSummary.of(parsing.parse(page)));
                  },
                  () -> Sources.tooLong(file.name(), number))
              .join();
    } catch (CompletionException given) {
      return false;
    }
    if (read.page().warning().filter(why -> !why.key().equals("problem.pdf.image")).isPresent()) {
      return false;
    }
    library
        .change(
            kept ->
                kept.keep(
                    read.page().source(),
                    read.page().raw(),
                    read.page().printed().orElseThrow(),
                    read.summary()))
        .join();
    return true;
  }

  @Override
  public void close() {
    stop();
    worker.close();
  }
}
