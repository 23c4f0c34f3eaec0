package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.meipi.ingest.UnreadableException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedWorkerTest {
  private static UnreadableException tooLong() {
    return new UnreadableException("problem.pdf.slow", "p.pdf", "1", "0");
  }

  @Test
  void workThatGoesOnForEver_isGivenUp_andAnotherThreadDoesTheRest() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger ignored = new AtomicInteger();
    try (BoundedWorker worker = new BoundedWorker("test", Duration.ofMillis(50))) {
      var stuck =
          worker.call(
              open -> {
                while (true) {
                  try {
                    never.await();
                  } catch (InterruptedException deaf) {
                    ignored.incrementAndGet(); // as a library that asks nobody
                  }
                }
              },
              BoundedWorkerTest::tooLong);
      var next = worker.call(open -> Thread.currentThread(), BoundedWorkerTest::tooLong);
      CompletionException given = assertThrows(CompletionException.class, stuck::join);
      assertInstanceOf(UnreadableException.class, given.getCause());
      assertNotSame(Thread.currentThread(), next.join());
      assertEquals(2, worker.call(open -> 1 + 1, BoundedWorkerTest::tooLong).join());
    }
  }

  @Test
  void whatWorkThrows_comesBack() {
    try (BoundedWorker worker = new BoundedWorker("test", BoundedWorker.PATIENCE)) {
      var failed =
          worker.call(
              open -> {
                throw tooLong();
              },
              () -> new IllegalStateException());
      CompletionException problem = assertThrows(CompletionException.class, failed::join);
      assertInstanceOf(UnreadableException.class, problem.getCause());
    }
  }
}
