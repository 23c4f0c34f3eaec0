package app.meipi.launch;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The jar's main class: goes on in this JVM, or in another if this one is too old or cannot name
 * the reader's files.
 *
 * <p>A JVM that Linux starts in the locale C or POSIX knows ASCII only: it can open no file with a
 * Chinese name, and its arguments come garbled. Such a JVM goes on in one under C.UTF-8.
 */
public final class Launcher {
  private static final int OLDEST_JAVA = 25;
  private static final int UNAVAILABLE = 69;
  private static final String MAIN = "app.meipi.app.Main";

  private Launcher() {}

  /** Runs the program with {@code arguments} and ends with its exit code. */
  public static void main(String[] arguments) throws Exception {
    String version = System.getProperty("java.version", "");
    boolean tooOld = Jdk.major(version) < OLDEST_JAVA;
    boolean ascii = isAsciiOnLinux();
    boolean launched = System.getProperty(Relaunch.MARK) != null;
    if (!tooOld && (launched || !ascii)) {
      run(launched ? Relaunch.unpack(arguments) : arguments);
      return;
    }
    Optional<Jdk> jdk =
        launched ? Optional.empty() : tooOld ? Jdk.find(OLDEST_JAVA) : Optional.of(Jdk.running());
    System.exit(jdk.isPresent() ? relaunch(jdk.get(), arguments, ascii) : tell(version));
  }

  private static void run(String[] arguments) throws ReflectiveOperationException {
    Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
  }

  private static int relaunch(Jdk jdk, String[] arguments, boolean ascii)
      throws InterruptedException {
    try {
      return new Relaunch(jdk, ascii).run(arguments);
    } catch (IOException failed) {
      Sentences.tell("problem.java.start", jdk.java().getPath(), failed.getMessage());
      return UNAVAILABLE;
    }
  }

  private static int tell(String version) {
    Sentences.tell("problem.java", version);
    return UNAVAILABLE;
  }

  private static boolean isAsciiOnLinux() {
    String encoding = System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT);
    boolean ascii = encoding.equals("ANSI_X3.4-1968") || encoding.equals("US-ASCII");
    return ascii && new File("/proc/self/cmdline").exists();
  }
}
