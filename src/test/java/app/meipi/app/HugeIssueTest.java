package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.layout.PrintedPage;
import app.meipi.pdf.Sheet;
import app.meipi.reader.IssuePage;
import app.meipi.reader.IssueProgress;
import app.meipi.reader.OpenedPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of ten thousand pages, which no issue has, opens like any other. */
class HugeIssueTest {
  private static final int PAGES = 10_000;

  @TempDir private Path folder;

  @Test
  void tenThousandPages_openAtTheFirst_turnToTheLast_andReadOnWithinABound() throws Exception {
    Path file = Files.write(folder.resolve("huge.pdf"), huge());
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("l.sqlite"))) {
      OpenedPage first = workspace.open(file).join();
      PrintedPage printed = first.printed().orElseThrow();
      assertEquals(PAGES, printed.pages());
      assertTrue(first.reading().page().source().text().startsWith("第1页"));

      OpenedPage last = workspace.turn(printed, PAGES - 1).join();
      assertTrue(last.reading().page().source().text().startsWith("第10000页"));

      List<IssuePage> listed = workspace.pagesOf(printed).join();
      assertEquals(PAGES, listed.size());
      assertEquals(2, listed.stream().filter(IssuePage::kept).count());

      CountDownLatch ended = new CountDownLatch(1);
      List<IssueProgress> told = new CopyOnWriteArrayList<>();
      workspace.readOn(
          printed,
          progress -> {
            told.add(progress);
            if (progress.done() == 20) {
              workspace.stopReadingOn();
            }
            if (progress.ended()) {
              ended.countDown();
            }
          });
      ended.await();
      assertEquals(IssueReading.MOST, told.getLast().all());
      assertTrue(told.getLast().done() < IssueReading.MOST, "it was stopped");
    }
  }

  private static byte[] huge() throws Exception {
    try (Sheet sheet = new Sheet()) {
      for (int page = 1; page <= PAGES; page++) {
        if (page > 1) {
          sheet.turn();
        }
        sheet.line("第" + page + "页", 50, 60, 20);
      }
      return sheet.bytes();
    }
  }
}
