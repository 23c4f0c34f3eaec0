package app.meipi.app;

import app.meipi.cache.PageCache;
import app.meipi.ingest.Ingested;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Page;
import app.meipi.shipped.Shipped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Parses pages, each only once as long as this very build of the program is used. */
record Parsing(Optional<PageCache> cache) {
  /** How many pages were parsed. */
  private static final AtomicInteger PARSED = new AtomicInteger();

  /** Once no page has been parsed for some time, 3 s. */
  private static final Executor LATER = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

  /** Parses anew each time. */
  static final Parsing ANEW = new Parsing(Optional.empty());

  /** The page that was read. */
  Page parse(Ingested read) {
    if (cache.isEmpty() || read.source().isPicture()) {
      return Sources.parse(read);
    }
    String print = read.printed().map(Parsing::print).orElse("");
    return cache.get().find(read.source(), print).orElseGet(() -> parse(cache.get(), read, print));
  }

  private static Page parse(PageCache cache, Ingested read, String print) {
    int number = PARSED.incrementAndGet();
    Page page = Sources.parse(read);
    var _ = CompletableFuture.runAsync(() -> cache.keep(page, print));
    var _ =
        CompletableFuture.runAsync(
            () -> {
              if (PARSED.get() == number) {
                Shipped.unload(); // the words, which only a parse reads
              }
            },
            LATER);
    return page;
  }

  private static String print(PrintedPage page) {
    return "-" + page.file().sha256() + "-" + page.page();
  }
}
