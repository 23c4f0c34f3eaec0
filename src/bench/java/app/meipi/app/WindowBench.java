package app.meipi.app;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.pdf.Broadsheet;
import app.meipi.reader.Messages;
import app.meipi.ui.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * From the press of a key to the finished frame ({@link Frames}), over a page of 100,000 characters
 * with 1,000 marks, as eighty articles and as one; then how long the FX thread is held up while an
 * issue of 100 pages is opened and read on.
 *
 * <p>Beside the time that passed stands the processor time of the FX thread, which other work on
 * the machine does not add to. Drawing is by software.
 */
public final class WindowBench {
  private static final int MARKS = 1_000;
  private static final int PAGES = 100;
  private static final int PARAGRAPHS = 640;

  /** How many of them stand in an article. */
  private static final int SOME = 8;

  private static final String WORDS = "河水顺着旧堤流向下游的村庄渡口清早有人撑船过来岸上的茶铺已经开门老人坐在门口读报孩子们背着书包走过石桥";

  private WindowBench() {}

  /** Runs it; an argument says how many times each key is pressed (300). */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    Frames.hurry();
    Fx.start();
    Path folder = Files.createTempDirectory("meipi-bench");
    System.out.println(
        "ms                          passed: p50, p99, most    FX thread: p50, p99, most");
    for (int each : new int[] {SOME, PARAGRAPHS}) {
      Path page = Files.writeString(folder.resolve("page" + each + ".txt"), page(each));
      Path library = folder.resolve("library" + each + ".sqlite");
      mark(library, page);
      Look still = Look.read("smooth=false");
      try (var window = new OpenedWindow(library, Optional.of(page), still)) {
        keys(window.stage(), rounds);
        if (each == SOME) {
          Path issue = Files.write(folder.resolve("issue.pdf"), Broadsheet.issue(PAGES));
          issue(window, issue);
        }
      }
    }
    Platform.exit();
    System.exit(0); // the worker that read the issue may still be at it
  }

  private static void keys(Stage stage, int rounds) throws Exception {
    Frames frames = new Frames(stage.getScene());
    Runnable nothing = () -> {};
    Runnable start = () -> press(KeyCode.HOME, KeyCode.CONTROL);
    Runnable down = () -> press(KeyCode.J);
    Runnable on = () -> press(KeyCode.RIGHT);
    Label saved = (Label) stage.getScene().lookup("#saved");
    Frames.Until committed = done -> whenSaved(saved, done);
    System.out.println("(to warm up)");
    for (Runnable key : List.of(start, down, on)) {
      frames.measure("-", rounds, nothing, key, Frames.Until.AT_ONCE);
    }
    System.out.println("(measured)");
    frames.measure("nothing", rounds, nothing, nothing, Frames.Until.AT_ONCE);
    frames.measure("first article", 1, nothing, start, Frames.Until.AT_ONCE);
    frames.measure("next paragraph", rounds, nothing, down, Frames.Until.AT_ONCE);
    frames.measure("first article", 1, nothing, start, Frames.Until.AT_ONCE);
    frames.measure("next sentence", rounds, nothing, on, Frames.Until.AT_ONCE);
    frames.restUntil(done -> whenRested(saved, done));
    frames.measure("highlight", rounds, on, () -> press(KeyCode.H), Frames.Until.AT_ONCE);
    frames.measure("recolour", rounds, on, () -> press(KeyCode.DIGIT2), Frames.Until.AT_ONCE);
    frames.measure("undo", rounds, nothing, () -> press(KeyCode.Z), Frames.Until.AT_ONCE);
    frames.measure("highlight, saved", rounds, on, () -> press(KeyCode.H), committed);
    frames.restUntil(Frames.Until.AT_ONCE);
    frames.measure("first article", 1, nothing, start, Frames.Until.AT_ONCE);
    Fx.press(KeyCode.SLASH);
    Fx.type("渡口");
    Fx.press(KeyCode.ENTER);
    Thread.sleep(2_000);
    Runnable next = () -> press(KeyCode.F3);
    frames.measure("next hit", rounds, nothing, next, Frames.Until.AT_ONCE);
    Fx.press(KeyCode.ESCAPE);
    Runnable list = () -> press(KeyCode.L);
    Runnable away = () -> press(KeyCode.ESCAPE);
    frames.measure("list of marks", Math.min(rounds, 30), away, list, Frames.Until.AT_ONCE);
    frames.measure("next of them", rounds, nothing, down, Frames.Until.AT_ONCE);
    Fx.press(KeyCode.ESCAPE);
  }

  /** Runs {@code done} when nothing is being saved, or no longer. */
  private static void whenRested(Label saved, Runnable done) {
    if (saved.getText().equals(Messages.of(Locale.ENGLISH).text("status.saved"))) {
      done.run();
    } else {
      whenSaved(saved, done);
    }
  }

  /** Runs {@code done} when what is being saved has been. */
  private static void whenSaved(Label saved, Runnable done) {
    String wanted = Messages.of(Locale.ENGLISH).text("status.saved");
    ChangeListener<String> told =
        new ChangeListener<>() {
          @Override
          public void changed(ObservableValue<? extends String> text, String old, String now) {
            if (now.equals(wanted)) {
              saved.textProperty().removeListener(this);
              done.run();
            }
          }
        };
    saved.textProperty().addListener(told);
  }

  private static void issue(OpenedWindow window, Path issue) {
    Scene scene = window.stage().getScene();
    Frames frames = new Frames(scene);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    frames.heldUp("with nothing to do", () -> {}, () -> System.nanoTime() > end);
    Hyperlink progress = (Hyperlink) scene.lookup("#progress");
    long[] begun = new long[1];
    BooleanSupplier read =
        () -> {
          boolean reading = Fx.get(progress::isVisible);
          begun[0] = reading ? 1 : begun[0];
          return begun[0] == 1 && !reading;
        };
    frames.heldUp("while the issue is read", () -> window.drop(issue), read);
  }

  private static String page(int each) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      if (paragraph % each == 0) {
        text.append("\n第").append(paragraph / each + 1).append("个渡口开船").append("\n\n");
      }
      text.append("　　");
      for (int i = 0; i < 150; i++) {
        text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        if (i % 17 == 16) {
          text.append(i % 51 == 50 ? '。' : '，');
        }
      }
      text.append("。\n");
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
}
