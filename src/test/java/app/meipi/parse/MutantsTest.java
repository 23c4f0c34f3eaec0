package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever befalls a page's file, it parses, and every character stands in exactly one part. {@code
 * -Dmeipi.mutants=1000000} sets how many mutants, {@code -Dmeipi.mutants.from=N} with which seed it
 * begins; the slowest ones are printed, for their time is a matter of the machine and no test's.
 */
final class MutantsTest {
  private static final long COUNT = Long.getLong("meipi.mutants", 20_000);
  private static final long FROM = Long.getLong("meipi.mutants.from", 0);

  /** A parse that took so long, in nanoseconds. */
  private record Run(long seed, int length, long nanos) {}

  @Test
  void parse_mutantsOfPages_neverFailsAndLosesNothing() throws IOException {
    Mutator mutator = new Mutator(pages());
    ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    List<Run> slowest =
        LongStream.range(FROM, FROM + COUNT)
            .parallel()
            .mapToObj(seed -> run(mutator, seed, failed))
            .sorted(Comparator.comparingLong(Run::nanos).reversed())
            .limit(5)
            .toList();
    slowest.forEach(
        run ->
            System.out.printf(
                "mutant %d of %,d characters: %,d ms%n",
                run.seed(), run.length(), run.nanos() / 1_000_000));
    assertEquals(List.of(), List.copyOf(failed));
  }

  private static Run run(Mutator mutator, long seed, ConcurrentLinkedQueue<String> failed) {
    String text = mutator.mutant(seed);
    long start = System.nanoTime();
    try {
      Page page = PageParser.parse(SourceText.ofText("mutant", text));
      long nanos = System.nanoTime() - start;
      if (!eachCharacterOnce(page)) {
        failed.add("seed " + seed + ": characters lost or twice");
      }
      return new Run(seed, text.length(), nanos);
    } catch (RuntimeException | StackOverflowError e) {
      failed.add("seed " + seed + ": " + e);
      return new Run(seed, text.length(), System.nanoTime() - start);
    }
  }

  private static boolean eachCharacterOnce(Page page) {
    String text = page.source().text();
    byte[] count = new byte[text.length()];
    for (PageItem item : page.items()) {
      for (Part part : item.parts()) {
        for (Span span : part.spans()) {
          for (int i = span.start(); i < span.end(); i++) {
            count[i]++;
          }
        }
      }
    }
    for (int i = 0; i < count.length; i++) {
      if (!Blank.is(text.charAt(i)) && count[i] != 1) {
        return false;
      }
    }
    return true;
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String folder : List.of("src/test/resources/pages", "seeds")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          pages.add(Files.readString(file));
        }
      }
    }
    return pages;
  }
}
