package app.meipi.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A Java that is installed here: its folder, and its major version from the file release in it. */
final class Jdk {
  private final File home;
  private final int major;

  private Jdk(File home, int major) {
    this.home = home;
    this.major = major;
  }

  /** The one that runs this. */
  static Jdk running() {
    String version = System.getProperty("java.version", "");
    return new Jdk(new File(System.getProperty("java.home", "")), major(version));
  }

  /**
   * One of version {@code least} or later: that which MEIPI_JAVA or JAVA_HOME names, else the
   * oldest that stands where installers put them.
   */
  static Optional<Jdk> find(int least) {
    Optional<Jdk> named = oldest(named(), least);
    return named.isPresent() ? named : oldest(installed(), least);
  }

  /** The first number of {@code version}: 25 of 25.0.3, 1 of 1.8.0; 0 if it begins with none. */
  static int major(String version) {
    String digits = version.split("[^0-9]", 2)[0];
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  /** The program that starts it. */
  File java() {
    return new File(home, isWindows() ? "bin\\java.exe" : "bin/java");
  }

  /** The program that starts it without a console window, which only Windows has. */
  File javaWithoutConsole() {
    return isWindows() ? new File(home, "bin\\javaw.exe") : java();
  }

  private static Optional<Jdk> oldest(List<File> homes, int least) {
    return homes.stream()
        .map(home -> new Jdk(home, released(home)))
        .filter(jdk -> jdk.major >= least && jdk.java().canExecute())
        .min(Comparator.comparingInt(jdk -> jdk.major));
  }

  private static List<File> named() {
    List<File> homes = new ArrayList<>();
    for (String variable : new String[] {"MEIPI_JAVA", "JAVA_HOME"}) {
      String value = System.getenv(variable);
      if (value != null && !value.isEmpty()) {
        File path = new File(value).getAbsoluteFile();
        homes.add(path.isFile() ? new File(path.getParentFile(), "..") : path);
      }
    }
    return homes;
  }

  private static List<File> installed() {
    List<File> homes = new ArrayList<>();
    String user = System.getProperty("user.home", "");
    addFolders(homes, new File("/usr/lib/jvm"));
    addFolders(homes, new File("/opt/java"));
    addFolders(homes, new File(user, ".sdkman/candidates/java"));
    addFolders(homes, new File(user, ".jdks"));
    List<File> bundles = new ArrayList<>();
    addFolders(bundles, new File("/Library/Java/JavaVirtualMachines"));
    addFolders(bundles, new File(user, "Library/Java/JavaVirtualMachines"));
    bundles.forEach(bundle -> homes.add(new File(bundle, "Contents/Home")));
    String programs = System.getenv("ProgramFiles");
    if (programs != null) {
      for (String maker :
          new String[] {"Eclipse Adoptium", "Java", "Microsoft", "Zulu", "Amazon Corretto"}) {
        addFolders(homes, new File(programs, maker));
      }
    }
    return homes;
  }

  private static void addFolders(List<File> homes, File parent) {
    File[] folders = parent.listFiles(File::isDirectory);
    if (folders != null) {
      for (File folder : folders) {
        homes.add(folder);
      }
    }
  }

  private static int released(File home) {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(new File(home, "release").toPath())) {
      release.load(in);
    } catch (IOException | IllegalArgumentException noJavaThere) {
      return 0;
    }
    return major(release.getProperty("JAVA_VERSION", "").replace("\"", ""));
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
