package app.meipi.app;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.pdf.Broadsheet;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.ui.Look;
import app.meipi.ui.ReaderWindow;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * From the press of a key to the finished frame, over a page of 100,000 characters with 1,000
 * marks; then how long the FX thread is held up while an issue of 100 pages is opened and read on.
 *
 * <p>A frame is finished when the pulse that laid the change out goes to the renderer; headless,
 * its pixels are drawn by software meanwhile. Beside the time that passed stands the processor time
 * of the FX thread, which other work on the machine does not add to.
 */
public final class WindowBench {
  private static final int MARKS = 1_000;
  private static final int ITEMS = 80;
  private static final int PAGES = 100;

  private static final String WORDS = "河水顺着旧堤流向下游的村庄渡口清早有人撑船过来岸上的茶铺已经开门老人坐在门口读报孩子们背着书包走过石桥";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private WindowBench() {}

  /** Runs it; an argument says how many times each key is pressed (300). */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    Toolkit.startHeadless();
    Path folder = Files.createTempDirectory("meipi-bench");
    Path page = Files.writeString(folder.resolve("page.txt"), page());
    Path issue = Files.write(folder.resolve("issue.pdf"), Broadsheet.issue(PAGES));
    Path library = folder.resolve("library.sqlite");
    mark(library, page);
    try (LocalWorkspace workspace = new LocalWorkspace(library)) {
      Stage stage = open(workspace, page);
      Thread.sleep(2_000);
      System.out.println("                   passed: p50    p99    processor: p50    p99, ms");
      keys("nothing", stage, () -> {}, rounds);
      keys("next paragraph", stage, () -> press(KeyCode.J), rounds);
      keys("next sentence", stage, () -> press(KeyCode.RIGHT), rounds);
      keys("next article", stage, () -> press(KeyCode.PAGE_DOWN, KeyCode.CONTROL), ITEMS);
      keys("previous article", stage, () -> press(KeyCode.PAGE_UP, KeyCode.CONTROL), ITEMS);
      keys("highlight", stage, () -> press(KeyCode.H), rounds / 3);
      keys("undo", stage, () -> press(KeyCode.Z), rounds / 3);
      heldUp("with nothing to do", stage, () -> {}, 5);
      heldUp("while the issue is read", stage, () -> drop(stage, issue), 40);
      on(
          () -> {
            stage.close();
            return stage;
          });
    }
    Platform.exit();
  }

  private static Stage open(LocalWorkspace workspace, Path page) throws Exception {
    Stage stage =
        on(
            () -> {
              Stage made = new Stage();
              ReaderWindow reader =
                  new ReaderWindow(
                      made,
                      workspace,
                      Messages.of(Locale.ENGLISH),
                      (owner, title) -> Optional.empty(),
                      Look.read("smooth=false"),
                      KeyFile.NONE);
              made.setUserData(reader);
              reader.openFirst(workspace.open(page));
              made.show();
              return made;
            });
    while (!on(() -> stage.getTitle().startsWith("page"))) {
      Thread.sleep(20);
    }
    return stage;
  }

  private static void drop(Stage stage, Path file) {
    ((ReaderWindow) stage.getUserData()).openLater(Optional.of(file));
  }

  private static String page() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int item = 0; item < ITEMS; item++) {
      text.append("第").append(item + 1).append("个渡口开船").append("\n\n");
      for (int paragraph = 0; paragraph < 8; paragraph++) {
        text.append("　　");
        for (int i = 0; i < 150; i++) {
          text.append(WORDS.charAt(random.nextInt(WORDS.length())));
          if (i % 17 == 16) {
            text.append(i % 51 == 50 ? '。' : '，');
          }
        }
        text.append("。\n");
      }
      text.append("\n");
    }
    return text.toString();
  }

  private static void mark(Path library, Path page) throws Exception {
    try (LocalWorkspace workspace = new LocalWorkspace(library)) {
      var reading = workspace.open(page).get().reading();
      SourceText source = reading.page().source();
      int length = source.text().length();
      System.out.printf("%d characters in %d items%n", length, reading.entries().size());
      Random random = new Random(2);
      Edits edits = Edits.system();
      List<Edit.Change> changes = new ArrayList<>();
      for (int i = 0; i < MARKS; i++) {
        int start = random.nextInt(length - 40);
        var anchor =
            Anchorer.anchor(source, List.of(new Span(start, start + 5 + random.nextInt(30))));
        changes.addAll(edits.highlight(anchor, Colour.of(1 + i % 5)).changes());
      }
      Edit all = new Edit("mark.highlight", source.sha256(), changes);
      workspace.apply(source, History.EMPTY.make(all)).get();
    }
  }

  private static void press(KeyCode code, KeyCode... held) {
    Robot robot = new Robot();
    Arrays.stream(held).forEach(robot::keyPress);
    robot.keyPress(code);
    robot.keyRelease(code);
    Arrays.stream(held).forEach(robot::keyRelease);
  }

  /** A third of the rounds goes before, to warm up. */
  private static void keys(String what, Stage stage, Runnable key, int rounds) throws Exception {
    double[] passed = new double[rounds];
    double[] processor = new double[rounds];
    for (int i = -rounds / 3; i < rounds; i++) {
      int round = i;
      CountDownLatch done = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            key.run();
            Scene scene = stage.getScene();
            Runnable[] after = new Runnable[1];
            after[0] =
                () -> {
                  scene.removePostLayoutPulseListener(after[0]);
                  if (round >= 0) {
                    passed[round] = (System.nanoTime() - start) / 1e6;
                    processor[round] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                  }
                  done.countDown();
                };
            scene.addPostLayoutPulseListener(after[0]);
            Platform.requestNextPulse();
          });
      if (!done.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no frame after " + what);
      }
      Thread.sleep(15);
    }
    print(what, passed, processor);
  }

  private static void print(String what, double[] passed, double[] processor) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %6.1f %6.1f           %6.1f %6.1f%n",
        what,
        at(passed, 0.5),
        at(passed, 0.99),
        at(processor, 0.5),
        at(processor, 0.99));
  }

  private static double at(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }

  /** Asks the FX thread again and again how long it takes to answer, while something goes on. */
  private static void heldUp(String what, Stage stage, Runnable work, int seconds)
      throws Exception {
    work.run();
    List<Double> passed = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long before = on(THREADS::getCurrentThreadCpuTime);
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      long busy = on(THREADS::getCurrentThreadCpuTime);
      passed.add((System.nanoTime() - asked) / 1e6);
      processor.add((busy - before) / 1e6);
      before = busy;
      Thread.sleep(2);
    }
    double[] waits = passed.stream().mapToDouble(wait -> wait).toArray();
    double[] works = processor.stream().mapToDouble(busy -> busy).toArray();
    print(what, waits, works);
    System.out.printf(
        Locale.ROOT,
        "  longest wait %.1f ms, most processor time in one go %.1f ms, %d asked; %s%n",
        at(waits, 1),
        at(works, 1),
        waits.length,
        stage.getTitle());
  }

  private static <T> T on(Callable<T> call) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(call.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(60, TimeUnit.SECONDS);
  }
}
