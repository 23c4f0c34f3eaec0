package app.meipi.app;

import app.meipi.layout.Box;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedPage;
import app.meipi.pdf.Broadsheet;
import app.meipi.reader.OpenedPage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * What an issue of many broadsheet pages takes of memory: opened, all its pages read and kept in
 * the background while pages are turned to and their pictures drawn.
 *
 * <p>Arguments: how many pages the file has (100), how many are turned to (as many). Run it with
 * {@code -Xmx512m}; the most resident memory is read from {@code /proc}, so on Linux only.
 */
public final class IssueMemory {
  private static final double MIB = 1 << 20;
  private static final double DPI = 150;
  private static final double POINTS_PER_INCH = 72;

  private IssueMemory() {}

  /** Prints what is held, in MiB. */
  public static void main(String[] arguments) throws Exception {
    int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int turned = arguments.length > 1 ? Integer.parseInt(arguments[1]) : pages;
    Path folder = Files.createTempDirectory("meipi-bench");
    Path file = Files.write(folder.resolve("issue.pdf"), Broadsheet.issue(pages));
    System.out.printf("%d pages, a file of %.1f MiB%n", pages, Files.size(file) / MIB);
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("library.sqlite"))) {
      long start = System.nanoTime();
      PrintedPage page = workspace.open(file).join().printed().orElseThrow();
      System.out.printf("first page after %.0f ms%n", (System.nanoTime() - start) / 1e6);
      print("opened");
      CountDownLatch read = new CountDownLatch(1);
      workspace.readOn(
          page,
          done -> {
            if (done.ended()) {
              read.countDown();
            }
          });
      for (int i = 0; i < turned; i++) {
        turn(workspace, page, i * pages / turned);
      }
      print("pages turned to and drawn: " + turned);
      read.await();
      print("all read and kept that are read ahead");
    }
  }

  private static void turn(LocalWorkspace workspace, PrintedPage page, int number) {
    OpenedPage opened = workspace.turn(page, number).join();
    PrintedPage printed = opened.printed().orElseThrow();
    Layout layout = printed.layout();
    Box all = new Box(0, 0, layout.width(), layout.height());
    workspace.draw(printed, all, DPI / POINTS_PER_INCH).join();
  }

  private static void print(String when) throws Exception {
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    String most =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .findFirst()
            .orElse("VmHWM: unknown");
    System.out.printf("%s: heap in use %.0f MiB; %s%n", when, heap, most);
  }
}
