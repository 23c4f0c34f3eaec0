package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.pdf.Broadsheet;
import app.meipi.pdf.PdfFile;
import app.meipi.reader.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * How long a broadsheet page takes from its file to its first article, beside pdftotext and the
 * start of a JVM; and how long its picture takes, beside PDFBox's own call. Medians of rounds that
 * take turns, so that what else the machine does falls on all alike.
 *
 * <p>Arguments: a PDF, or {@code -} for a page of the project's own; the number of rounds; the
 * launcher of an application image, if the fresh process is to be that one. pdftotext must be
 * installed.
 */
public final class FirstArticle {
  private static final int DPI = 150;
  private static final double POINTS_PER_INCH = 72;
  private static final double NANOS = 1e6;

  private FirstArticle() {}

  /** Prints the medians, in ms, and their ratios. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("meipi-bench");
    boolean own = arguments.length == 0 || arguments[0].equals("-");
    Path file =
        own
            ? Files.write(folder.resolve("broadsheet.pdf"), Broadsheet.issue(1))
            : Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    List<String> fresh =
        new ArrayList<>(
            arguments.length > 2
                ? List.of(arguments[2])
                : List.of(java, "-cp", classes, "app.meipi.app.Main"));
    Collections.addAll(fresh, "parse", file.toString());
    List<Callable<?>> tasks =
        List.of(
            () -> run("pdftotext", file.toString(), folder.resolve("out.txt").toString()),
            () -> run(java, "--version"),
            () -> open(file),
            () -> run(fresh.toArray(String[]::new)));
    List<Double> times = medians(tasks, rounds);
    double bound = 3 * (times.get(0) + times.get(1));
    System.out.printf(
        "%d characters; pdftotext %.0f, JVM %.0f, 3 times both %.0f; first article in the open"
            + " program %.0f (%.2f of that), by a fresh process %.0f (%.2f)%n",
        open(file).page().source().text().length(),
        times.get(0),
        times.get(1),
        bound,
        times.get(2),
        times.get(2) / bound,
        times.get(3),
        times.get(3) / bound);
    draw(file, rounds);
  }

  /** As the window does: the file, its first page, its parse, its setting. */
  private static Reading open(Path file) throws Exception {
    try (OpenPdf open = new OpenPdf()) {
      PrintedFile printed = ((Source.Printed) Sources.open(file, open)).file();
      Ingested page = open.of(printed).read(printed, 0, file.toString());
      return Reading.of(Sources.parse(page));
    }
  }

  private static void draw(Path file, int rounds) throws Exception {
    byte[] raw = Files.readAllBytes(file);
    try (PdfFile own = PdfFile.of(raw, "bench");
        PDDocument bare = Loader.loadPDF(raw)) {
      Layout layout = own.page(0, "bench").layout();
      Box all = new Box(0, 0, layout.width(), layout.height());
      List<Double> times =
          medians(
              List.of(
                  () -> own.draw(0, all, DPI / POINTS_PER_INCH, "bench"),
                  () -> new PDFRenderer(bare).renderImageWithDPI(0, DPI)),
              rounds);
      System.out.printf(
          "at %d dpi: drawn in %.0f, by PDFBox in %.0f (%.2f)%n",
          DPI, times.get(0), times.get(1), times.get(0) / times.get(1));
    }
  }

  private static List<Double> medians(List<? extends Callable<?>> tasks, int rounds)
      throws Exception {
    List<List<Double>> times = new ArrayList<>();
    tasks.forEach(task -> times.add(new ArrayList<>()));
    for (int round = 0; round < 2 * rounds; round++) {
      for (int i = 0; i < tasks.size(); i++) {
        long start = System.nanoTime();
        tasks.get(i).call();
        if (round >= rounds) { // the first half warms up
          times.get(i).add((System.nanoTime() - start) / NANOS);
        }
      }
    }
    return times.stream().map(all -> all.stream().sorted().toList().get(rounds / 2)).toList();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
