package app.meipi.reader;

import app.meipi.page.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long finding words takes, beside a loop of {@link String#indexOf(String, int)} over the same
 * text, on one thread. The text is the seed page, over and over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class FindBench {
  /** How many UTF-16 units the text has. */
  @Param({"10000", "100000", "1000000"})
  int units;

  /** What is looked for: often there, seldom there, and the worst for a plain search. */
  @Param({"的", "发展", "运运运运运运运运运运运运运运运运业"})
  String words;

  private String text = "";
  private FoldedText folded = FoldedText.of("", Matching.LOOSE);

  /** Makes the text; for the last words one that nearly has them everywhere. */
  @Setup
  public void makeText() {
    try {
      String seed =
          words.length() > 2 ? "运" : Files.readString(Path.of("seeds/gansu-daily-page.txt"));
      text = seed.repeat(1 + units / seed.length()).substring(0, units);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folded = FoldedText.of(text, Matching.LOOSE);
  }

  /** Folding, once for each page. */
  @Benchmark
  public FoldedText fold() {
    return FoldedText.of(text, Matching.LOOSE);
  }

  /** Each search after that, the words folded with it. */
  @Benchmark
  public List<Span> find() {
    return folded.find(FoldedText.of(words, Matching.LOOSE));
  }

  /** The peer, which finds the characters as they stand and nothing else. */
  @Benchmark
  public List<Span> indexOf() {
    List<Span> found = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      found.add(new Span(at, at + words.length()));
    }
    return found;
  }
}
