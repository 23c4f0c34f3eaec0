package app.meipi.reader;

import app.meipi.annotate.History;
import app.meipi.layout.Box;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What the window asks of the rest of the program: pages, and a library to keep the reader's work.
 *
 * <p>No call blocks. A future that fails does so with an exception that is {@link
 * app.meipi.page.Explained}, or with a defect of the program. Calls that change the library are
 * done in the order in which they were made.
 */
public interface Workspace {
  /** Where the reader left, or the page that comes with the program on a first start. */
  CompletableFuture<OpenedPage> openLast();

  /** The page in {@code file}. */
  CompletableFuture<OpenedPage> open(Path file);

  /**
   * Another page of the file that {@code page} is one of.
   *
   * @param number counted from 0
   */
  CompletableFuture<OpenedPage> turn(PrintedPage page, int number);

  /** All pages of the file that {@code page} is one of, whether they were read yet or not. */
  CompletableFuture<List<IssuePage>> pagesOf(PrintedPage page);

  /**
   * Reads the other pages of the file that {@code page} is one of, and keeps them; where another
   * file's are being read, these instead.
   *
   * @param told how far it has come, after each page, on no particular thread
   */
  void readOn(PrintedPage page, Consumer<IssueProgress> told);

  /** Ends {@link #readOn}; what was read is kept. */
  void stopReadingOn();

  /**
   * Draws part of a printed page as it looks.
   *
   * @param part in points
   * @param scale pixels for each point
   */
  CompletableFuture<Raster> draw(PrintedPage page, Box part, double scale);

  /** A page kept in the library, by the SHA-256 of its source. */
  CompletableFuture<OpenedPage> reopen(String sha256);

  /** A page pasted as text, to be listed as {@code name}. */
  CompletableFuture<OpenedPage> paste(String text, String name);

  /**
   * Has {@code asks} asked whenever a page is opened that seems to be another version of one in the
   * library; until then each is a page of its own. A page that the reader then does not want to be
   * opened ends its future with a {@link java.util.concurrent.CancellationException}.
   */
  void askOfVersions(VersionAsker asks);

  /**
   * Opens the page in {@code file} in the place of one in the library, and carries over what the
   * reader added to that.
   *
   * @param sha256 of the source that is replaced
   */
  CompletableFuture<OpenedPage> replace(String sha256, Path file);

  /** The pages read before, the last read first. */
  CompletableFuture<List<PageEntry>> recent();

  /** Makes {@code step} durable, edit and history: once the future is done, nothing can lose it. */
  CompletableFuture<Void> apply(SourceText source, History.Step step);

  /** Every tag in the library, the most used first. */
  CompletableFuture<List<String>> tags();

  /**
   * Keeps where the reader is, a UTF-16 offset in {@code source}; of several in a row the last. A
   * place that cannot be kept is not worth a word.
   */
  void savePlace(SourceText source, int place);

  /** A setting kept in the library, or {@code otherwise}. */
  CompletableFuture<String> setting(String key, String otherwise);

  /** Keeps a setting. */
  CompletableFuture<Void> saveSetting(String key, String value);

  /** Hands an address to the program that the reader's desktop has for it. */
  CompletableFuture<Void> browse(URI address);

  /**
   * Writes a text file beside the library, as UTF-8.
   *
   * @param over whether a file of that name is replaced, and not left as it is
   * @return where it is
   */
  CompletableFuture<Path> writeBeside(String name, String text, boolean over);

  /** The copies of the library, that of the latest day first. */
  CompletableFuture<List<LibraryCopy>> copies();

  /**
   * Makes the library what its copy of that name is; what it was becomes a copy itself. Pages that
   * are open are to be opened again.
   */
  CompletableFuture<Void> restore(String copy);

  /** The program's version and what is shipped with it, a line for each. */
  CompletableFuture<List<String>> about();
}
