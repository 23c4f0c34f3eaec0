package app.meipi.pdf;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.UnreadableException;
import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.page.Page;
import app.meipi.parse.PageParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a printed page takes to be read, parsed and drawn, beside PDFBox's own drawing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx4g", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class PdfBench {
  private static final int DPI = 150;
  private static final double POINTS_PER_INCH = 72;

  /** The PDF whose first page is read; a small page of the project's own if empty. */
  @Param("")
  String file = "";

  private byte[] raw = {};
  private PdfFile own;
  private PDDocument bare;
  private Layout layout;
  private Ingested read;

  /** Opens the file twice. */
  @Setup
  public void open() throws IOException, UnreadableException {
    raw = file.isEmpty() ? Sheet.paper() : Files.readAllBytes(Path.of(file));
    own = PdfFile.of(raw, "bench");
    bare = Loader.loadPDF(raw);
    layout = own.page(0, "bench").layout();
    read = PdfFile.read(raw, 0, "bench", "bench");
  }

  /** Closes both. */
  @TearDown
  public void close() throws IOException {
    own.close();
    bare.close();
  }

  /** From the file's bytes to text and layout. */
  @Benchmark
  public Ingested read() throws UnreadableException {
    return PdfFile.read(raw, 0, "bench", "bench");
  }

  /** From text and layout to the page. */
  @Benchmark
  public Page parse() {
    return PageParser.parse(read.source(), layout);
  }

  /** The drawing at 150 dots an inch. */
  @Benchmark
  public BufferedImage draw() throws UnreadableException {
    Box all = new Box(0, 0, layout.width(), layout.height());
    return own.draw(0, all, DPI / POINTS_PER_INCH, "bench");
  }

  /** The peer. */
  @Benchmark
  public BufferedImage pdfbox() throws IOException {
    return new PDFRenderer(bare).renderImageWithDPI(0, DPI);
  }
}
