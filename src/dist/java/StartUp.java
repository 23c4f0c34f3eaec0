import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures starts of the application image beside a blank JavaFX stage with the same options and an
 * ahead-of-time cache of its own: {@code java StartUp.java PROJECT}, after {@code mvn -Pdist
 * package}, on a display.
 *
 * <p>A start lasts from before the process is made until it says that the picture is on the screen,
 * in ms; the kinds of start take turns, so that whatever else the machine does weighs on all.
 * Resident memory is read ten seconds after the page is painted, in MiB.
 */
final class StartUp {
  private static final int ROUNDS = 11;

  /** Until nothing of the start goes on any more, in seconds. */
  private static final int REST = 10;

  private static final String BLANK =
      """
      import javafx.animation.AnimationTimer;
      import javafx.application.Platform;
      import javafx.scene.Scene;
      import javafx.scene.layout.StackPane;
      import javafx.stage.Stage;

      public class Blank {
        public static void main(String[] arguments) {
          Platform.startup(
              () -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(), 1180, 800));
                stage.show();
                new AnimationTimer() {
                  int frames;

                  @Override
                  public void handle(long now) {
                    if (++frames == 2) {
                      System.out.println("painted");
                      Platform.exit();
                    }
                  }
                }.start();
              });
        }
      }
      """;

  private final Path home;
  private final Path work;
  private final Path java = Path.of(System.getProperty("java.home"), "bin");

  private StartUp(Path project, Path work) {
    this.home = project.resolve("target/dist/Meipi");
    this.work = work;
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("start-up");
    try {
      new StartUp(Path.of(arguments[0]).toAbsolutePath(), work).measure();
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void measure() throws Exception {
    List<String> blank = blank();
    Map<String, List<Long>> times = new TreeMap<>();
    time(program("kept", "paint")); // makes the library and keeps the page
    for (int round = 0; round < ROUNDS; round++) {
      note(times, "a blank stage", time(new ProcessBuilder(blank)));
      note(times, "the page read last", time(program("kept", "paint")));
      note(times, "a first start", time(program("new" + round, "paint")));
    }
    double floor = median(times.get("a blank stage"));
    System.out.println("| start | median, ms | least | most | of a blank stage |");
    System.out.println("| --- | --- | --- | --- | --- |");
    times.forEach(
        (what, all) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %d | %d | %.2f |%n",
                what,
                median(all),
                Collections.min(all),
                Collections.max(all),
                median(all) / floor));
    System.out.println("resident at rest, MiB: " + resident());
  }

  private static void note(Map<String, List<Long>> times, String what, long time) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add(time);
  }

  private static double median(List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The command that shows a blank stage, with its cache made. */
  private List<String> blank() throws Exception {
    List<Path> jars;
    try (Stream<Path> files = Files.list(home.resolve("lib/app/lib"))) {
      jars = files.filter(f -> f.getFileName().toString().startsWith("javafx-")).sorted().toList();
    }
    String libraries = String.join(":", jars.stream().map(Path::toString).toList());
    Path source = Files.writeString(work.resolve("Blank.java"), BLANK);
    run(List.of(java.resolve("javac").toString(), "-cp", libraries, source.toString()));
    Path jar = work.resolve("blank.jar");
    List<String> pack = new ArrayList<>(List.of(java.resolve("jar").toString(), "cf"));
    pack.add(jar.toString());
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        Collections.addAll(pack, "-C", work.toString(), file.getFileName().toString());
      }
    }
    run(pack);
    Path cache = work.resolve("blank.aot");
    List<String> command = new ArrayList<>(List.of(java.resolve("java").toString()));
    for (String line : Files.readAllLines(home.resolve("lib/app/Meipi.cfg"))) {
      String option = line.replaceFirst("^java-options=", "");
      if (!option.equals(line) && !option.startsWith("-D") && !option.contains("AOTCache")) {
        command.add(option);
      }
    }
    Collections.addAll(command, "-cp", jar + ":" + libraries);
    List<String> training = new ArrayList<>(command);
    training.add(1, "-XX:AOTCacheOutput=" + cache);
    training.add("Blank");
    run(training);
    command.add(1, "-XX:AOTCache=" + cache);
    command.add("Blank");
    return command;
  }

  /** A start of the program in a folder of its own. */
  private ProcessBuilder program(String folder, String rehearsal) throws IOException {
    Path own = Files.createDirectories(work.resolve(folder));
    ProcessBuilder start =
        new ProcessBuilder(
            home.resolve("bin/Meipi").toString(),
            "--library",
            own.resolve("library.sqlite").toString());
    Map<String, String> environment = start.environment();
    for (String variable : List.of("XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME")) {
      environment.put(variable, own.toString());
    }
    environment.put("JAVA_TOOL_OPTIONS", "-Dmeipi.rehearsal=" + rehearsal);
    return start;
  }

  private static long time(ProcessBuilder start) throws Exception {
    start.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begun = System.nanoTime();
    Process process = start.start();
    untilPainted(process);
    long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    process.waitFor();
    return taken;
  }

  private static void untilPainted(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); !"painted".equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IOException("ended before anything was painted");
      }
    }
  }

  /** The median of three. */
  private double resident() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      ProcessBuilder start = program("kept", "stay");
      start.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = start.start();
      untilPainted(process);
      Thread.sleep(TimeUnit.SECONDS.toMillis(REST));
      all.add(kibibytes(process) / 1024);
      process.destroy();
      process.waitFor();
    }
    return median(all);
  }

  /** Linux tells it in kB. */
  private static long kibibytes(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static void run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }
}
