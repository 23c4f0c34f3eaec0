package app.meipi.parse;

import app.meipi.page.Page;
import app.meipi.page.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
 * How long a text takes to become a page, beside jsoup reading the same text as HTML paragraphs, on
 * one thread. The text is the seed page, over and over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class ParseBench {
  /** How many UTF-16 units the text has. */
  @Param({"5000", "50000", "500000", "5000000"})
  int units;

  private String text = "";
  private String html = "";

  /** Makes both texts. */
  @Setup
  public void makeTexts() {
    try {
      String seed = Files.readString(Path.of("seeds/gansu-daily-page.txt"));
      text = seed.repeat(1 + units / seed.length()).substring(0, units);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    html =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<p>" + line + "</p>\n")
            .collect(Collectors.joining());
  }

  /** The whole way from text to page. */
  @Benchmark
  public Page page() {
    return PageParser.parse(SourceText.ofText("bench", text));
  }

  /** The peer. */
  @Benchmark
  public Document jsoup() {
    return Jsoup.parse(html);
  }
}
