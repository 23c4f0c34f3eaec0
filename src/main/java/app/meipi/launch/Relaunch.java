package app.meipi.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program in another JVM with the same arguments, streams and exit code; whoever ends this
 * one ends the other.
 *
 * <p>The arguments are handed on in Base64, for a JVM that knows ASCII only could not pass others.
 */
final class Relaunch {
  /** The system property that tells the other JVM that it is one, so that it starts no third. */
  static final String MARK = "meipi.launched";

  private static final int SECONDS_TO_END = 10;

  private final Jdk jdk;
  private final boolean ascii;
  private Optional<Process> process = Optional.empty();
  private boolean ended;

  /**
   * @param jdk the JVM to run
   * @param ascii whether this JVM knows ASCII only and the other one shall know UTF-8
   */
  Relaunch(Jdk jdk, boolean ascii) {
    this.jdk = jdk;
    this.ascii = ascii;
  }

  /**
   * Runs the program to its end and returns its exit code.
   *
   * @throws IOException if the other JVM cannot be started
   */
  int run(String[] arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).inheritIO();
    if (ascii) {
      Map<String, String> environment = builder.environment();
      environment.put(environment.containsKey("LC_ALL") ? "LC_ALL" : "LC_CTYPE", "C.UTF-8");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    return started(builder).waitFor();
  }

  /** Either this has returned before {@link #end} looks, or it starts nothing any more. */
  private synchronized Process started(ProcessBuilder builder) throws IOException {
    if (ended) {
      throw new IOException("ended before it was started");
    }
    Process started = builder.start();
    process = Optional.of(started);
    return started;
  }

  private synchronized void end() {
    ended = true;
    process.ifPresent(Relaunch::end);
  }

  /** The arguments that {@link #run} was given, from those that the other JVM was given. */
  static String[] unpack(String[] packed) {
    return Arrays.stream(packed)
        .map(one -> new String(Base64.getUrlDecoder().decode(one), StandardCharsets.UTF_8))
        .toArray(String[]::new);
  }

  private static String pack(String argument) {
    byte[] bytes = argument.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
    }
  }

  private List<String> command(String[] arguments) throws IOException {
    List<String> command = new ArrayList<>();
    boolean doubleClicked = arguments.length == 0;
    command.add((doubleClicked ? jdk.javaWithoutConsole() : jdk.java()).getPath());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-D") || option.startsWith("-X")) {
        command.add(option);
      }
    }
    if (ascii && Sentences.isChinese()) {
      command.add("-Duser.language=zh");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-D" + MARK + "=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Launcher.class.getName());
    for (String argument : ascii ? raw(arguments) : Arrays.asList(arguments)) {
      command.add(pack(argument));
    }
    return command;
  }

  /** The arguments as Linux holds them: the last of the process's own, in UTF-8. */
  private static List<String> raw(String[] arguments) throws IOException {
    byte[] line = Files.readAllBytes(Paths.get("/proc/self/cmdline"));
    String[] all = new String(line, StandardCharsets.UTF_8).split("\0", -1);
    int end = all.length - 1;
    int start = end - arguments.length;
    return Arrays.asList(start < 0 ? arguments : Arrays.copyOfRange(all, start, end));
  }
}
