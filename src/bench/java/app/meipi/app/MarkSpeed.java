package app.meipi.app;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.annotate.Style;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.OpenedPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a mark takes until it is durable, beside one bare commit of SQLite with the same pragmas
 * into another file of the same folder; and how long a page takes to open with 10,000 marks beside
 * the same page without. What is compared takes turns, so that what else the machine does falls on
 * both alike.
 *
 * <p>Arguments: the folder, which should be on the disk that is meant, and how many marks and
 * openings to measure.
 */
public final class MarkSpeed {
  private static final int MARKS = 10_000;

  /** In UTF-16 units: a broadsheet page's. */
  private static final int LENGTH = 12_000;

  private static final double NANOS = 1e6;

  private MarkSpeed() {}

  private interface Work {
    /** Gives back when it was done, as {@link System#nanoTime}. */
    long run() throws Exception;
  }

  /** Prints p50 and p99 in ms, and their ratios. */
  public static void main(String[] arguments) throws Exception {
    Path parent = Path.of(arguments.length > 0 ? arguments[0] : ".");
    int marks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    int openings = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    Path folder = Files.createTempDirectory(parent, "meipi-bench");
    Path page = folder.resolve("page.txt");
    String seed = Files.readString(Path.of("seeds/gansu-daily-page.txt"));
    Files.writeString(page, seed.repeat(1 + LENGTH / seed.length()).substring(0, LENGTH));
    try {
      marking(folder, page, marks);
      opening(folder, page, openings);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList().reversed()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void marking(Path folder, Path page, int rounds) throws Exception {
    String file = "jdbc:sqlite:" + folder.resolve("bare.sqlite");
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("marking.sqlite"));
        Connection bare = DriverManager.getConnection(file)) {
      SourceText source = workspace.open(page).join().reading().page().source();
      pragmas(bare);
      try (PreparedStatement insert = bare.prepareStatement("INSERT INTO t (x) VALUES (?)")) {
        Marker marker = new Marker(workspace, source);
        takeTurns(
            "mark and bare commit",
            rounds,
            () -> {
              marker.mark();
              return marker.durable;
            },
            () -> {
              insert.setLong(1, System.nanoTime());
              insert.executeUpdate();
              return System.nanoTime();
            });
      }
    }
  }

  /** As the library's, see {@code Opening}. */
  private static void pragmas(Connection bare) throws SQLException {
    try (Statement statement = bare.createStatement()) {
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA fullfsync = ON");
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE t (x INTEGER NOT NULL) STRICT");
    }
  }

  private static void opening(Path folder, Path page, int rounds) throws Exception {
    try (LocalWorkspace full = new LocalWorkspace(folder.resolve("full.sqlite"));
        LocalWorkspace none = new LocalWorkspace(folder.resolve("none.sqlite"))) {
      none.open(page).join();
      Marker marker = new Marker(full, full.open(page).join().reading().page().source());
      for (int i = 0; i < 9; i++) {
        marker.mark(1_000);
      }
      while (marker.made < MARKS) {
        marker.mark(); // one by one, so that the history is as full as it can be
      }
      if (marksOf(full.open(page).join()) != MARKS || marksOf(none.open(page).join()) != 0) {
        throw new IllegalStateException("not the marks that were made");
      }
      takeTurns(
          "opening with 10,000 marks and with none",
          rounds,
          () -> whenOpen(full, page),
          () -> whenOpen(none, page));
    }
  }

  private static long whenOpen(LocalWorkspace workspace, Path page) {
    workspace.open(page).join();
    return System.nanoTime();
  }

  private static int marksOf(OpenedPage page) {
    return page.annotations().highlights().size();
  }

  /** Marks the page here and there, as the window does. */
  private static final class Marker {
    private final LocalWorkspace workspace;
    private final SourceText source;
    private final Edits edits = Edits.system();
    private Annotations annotations;
    private History history = History.EMPTY;
    private int made;

    /** When the commit of the latest had returned, on the library's thread. */
    private long durable;

    Marker(LocalWorkspace workspace, SourceText source) {
      this.workspace = workspace;
      this.source = source;
      this.annotations = Annotations.none(source.sha256());
    }

    void mark() {
      mark(1);
    }

    void mark(int count) {
      Edit edit = next();
      for (int i = 1; i < count; i++) {
        edit = edit.then(next());
      }
      History.Step step = history.make(edit);
      Annotations then = annotations.apply(edit);
      durable = workspace.apply(source, step).thenApply(done -> System.nanoTime()).join();
      annotations = then;
      history = step.then();
    }

    private Edit next() {
      int start = made * 37 % (LENGTH - 20);
      Span span = new Span(start, start + 4 + made % 15);
      Colour colour = Colour.of(1 + made % 5);
      Span head = new Span(start / 1_000 * 1_000, start / 1_000 * 1_000 + 15);
      made++;
      return edits.highlight(
          Anchorer.anchor(source, List.of(span)),
          colour,
          Style.GROUND,
          Optional.of(new Home(head, source.slice(head))));
    }
  }

  private static void takeTurns(String what, int rounds, Work one, Work other) throws Exception {
    List<Double> ones = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < rounds + rounds / 4; i++) {
      double first = time(one);
      double second = time(other);
      if (i >= rounds / 4) { // the rounds before warm up
        ones.add(first);
        others.add(second);
      }
    }
    for (int percent : new int[] {50, 99}) {
      double first = percentile(ones, percent);
      double second = percentile(others, percent);
      System.out.printf(
          "%s, p%d: %.2f and %.2f ms, %.2f×%n", what, percent, first, second, first / second);
    }
  }

  private static double time(Work work) throws Exception {
    long start = System.nanoTime();
    return (work.run() - start) / NANOS;
  }

  private static double percentile(List<Double> times, int percent) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
