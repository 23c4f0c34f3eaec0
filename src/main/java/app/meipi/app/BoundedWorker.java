package app.meipi.app;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A thread that works with open PDFs, one piece of work after the other. A piece that goes on for
 * ever, as a damaged or hostile page may, is given up: the thread is left to it, and another goes
 * on with the next piece and files of its own.
 */
final class BoundedWorker implements AutoCloseable {
  /** Far beyond the bound that a page's content has of its own; only for what that cannot end. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Duration patience;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private Hand hand;

  /** Works on something with the files that are open on this thread. */
  interface Work<T> {
    T with(OpenPdf open) throws Exception;
  }

  BoundedWorker(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
    this.hand = new Hand();
    // Not a virtual thread: the first of these makes a start wait for their scheduler.
    Thread.ofPlatform().daemon().name(name + " watch").start(this::serve);
  }

  /** A thread and what is open on it. */
  private final class Hand {
    private final BlockingQueue<FutureTask<?>> next = new LinkedBlockingQueue<>();
    private final OpenPdf open = new OpenPdf();
    private final Thread thread = Thread.ofPlatform().name(name).daemon().start(this::run);

    private void run() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          next.take().run();
        }
      } catch (InterruptedException leave) {
        Thread.currentThread().interrupt();
      }
      open.close();
    }
  }

  private void serve() {
    try {
      while (true) {
        queue.take().run();
      }
    } catch (InterruptedException leave) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does {@code work} once all that was asked for before is done or given up.
   *
   * @param tooLong what the future fails with if it goes on for ever
   */
  <T> CompletableFuture<T> call(Work<T> work, Supplier<? extends Exception> tooLong) {
    CompletableFuture<T> result = new CompletableFuture<>();
    queue.add(() -> attend(work, result, tooLong));
    return result;
  }

  private <T> void attend(
      Work<T> work, CompletableFuture<T> result, Supplier<? extends Exception> tooLong) {
    Hand now = hand;
    FutureTask<T> task = new FutureTask<>(() -> work.with(now.open));
    now.next.add(task);
    try {
      result.complete(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException forEver) {
      hand = new Hand();
      now.thread.interrupt();
      result.completeExceptionally(tooLong.get());
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      result.completeExceptionally(cause == null ? failed : cause);
    } catch (InterruptedException leave) {
      Thread.currentThread().interrupt();
      result.cancel(true);
    }
  }

  /** Does what was asked for so far, then closes the files. */
  @Override
  public void close() {
    queue.add(
        () -> {
          hand.thread.interrupt();
          Thread.currentThread().interrupt();
        });
  }
}
