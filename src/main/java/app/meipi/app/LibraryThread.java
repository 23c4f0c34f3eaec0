package app.meipi.app;

import app.meipi.annotate.StoreException;
import app.meipi.library.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The one thread that owns the library; it does what it is asked for in that order. */
final class LibraryThread implements AutoCloseable {
  /** How long closing waits for what is under way, in seconds. */
  private static final int PATIENCE = 10;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("library").daemon().factory());
  private final Opening opening;
  private volatile CompletableFuture<Library> library;

  /** Opens the library. */
  interface Opening {
    Library open() throws StoreException;
  }

  /** Asks the library for something. */
  interface Question<T> {
    T ask(Library library) throws StoreException;
  }

  /** Changes the library. */
  interface Change {
    void make(Library library) throws StoreException;
  }

  /** Opens the library on the thread; where that fails, every call fails with the same reason. */
  LibraryThread(Opening opening) {
    this.opening = opening;
    library = CompletableFuture.supplyAsync(this::open, thread);
  }

  private Library open() {
    try {
      return opening.open();
    } catch (StoreException e) {
      throw new CompletionException(e);
    }
  }

  /** Something that is done to the library's file. */
  interface Work {
    void run() throws StoreException;
  }

  /**
   * Closes the library once all that was asked for before is done, has {@code work} done to its
   * file, and opens it again, however that ended; also a library that could not be opened before.
   */
  CompletableFuture<Void> whileClosed(Work work) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            if (!library.isCompletedExceptionally()) {
              library.join().close();
            }
            work.run();
          } catch (StoreException e) {
            throw new CompletionException(e);
          } finally {
            library = CompletableFuture.completedFuture(null).thenApply(closed -> open());
          }
        },
        thread);
  }

  /** Asks once all that was asked for before is done. */
  <T> CompletableFuture<T> get(Question<T> question) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return question.ask(library.join()); // opened first on this thread: never waits
          } catch (StoreException e) {
            throw new CompletionException(e);
          }
        },
        thread);
  }

  /** Makes the change once all that was asked for before is done. */
  CompletableFuture<Void> change(Change change) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            change.make(library.join());
          } catch (StoreException e) {
            throw new CompletionException(e);
          }
        },
        thread);
  }

  /** Does what was asked for so far, then closes the library; waits for both, with a bound. */
  @Override
  public void close() {
    var _ = change(Library::close);
    thread.shutdown();
    try {
      boolean _ = thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
