import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the application image and the platform's package: {@code java Dist.java PROJECT VERSION}.
 *
 * <p>Reads {@code target/dist-input} (the jars), writes {@code target/dist}. The image has a
 * runtime of its own, the native libraries beside their jars, so that nothing is unpacked at a
 * start, and an ahead-of-time cache made by a rehearsal of the program in that very image.
 */
final class Dist {
  private static final String NAME = "Meipi";

  /** jdk.charsets knows Big5, jdk.localedata Chinese dates. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
          + "jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs";

  /** The longest that a rehearsal may take, in minutes. */
  private static final int PATIENCE = 15;

  private enum Platform {
    LINUX("deb", "png", ".so"),
    MAC("dmg", "icns", ".dylib"),
    WINDOWS("msi", "ico", ".dll");

    private final String type;
    private final String icon;
    private final String library;

    Platform(String type, String icon, String library) {
      this.type = type;
      this.icon = icon;
      this.library = library;
    }

    static Platform here() {
      String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return os.startsWith("windows") ? WINDOWS : os.startsWith("mac") ? MAC : LINUX;
    }
  }

  private final Path project;
  private final String version;
  private final Path dist;
  private final Platform platform = Platform.here();

  private Dist(Path project, String version) {
    this.project = project;
    this.version = version;
    this.dist = project.resolve("target/dist");
  }

  /** Makes all, or ends with the exit code of what failed. */
  public static void main(String[] arguments) throws Exception {
    Dist dist = new Dist(Path.of(arguments[0]).toAbsolutePath(), arguments[1]);
    dist.image();
    dist.rehearse();
    dist.pack();
  }

  private void image() throws Exception {
    Path input = project.resolve("target/dist-input");
    for (Path jar : jars(input)) {
      natives(jar);
    }
    List<String> command = jpackage("app-image");
    Collections.addAll(command, "--input", input.toString(), "--main-jar", "meipi.jar");
    Collections.addAll(command, "--main-class", "app.meipi.app.Main");
    Collections.addAll(command, "--add-modules", MODULES);
    for (String option :
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            // A reader's program does each thing a few times: the second compiler costs more time
            // at a start than it ever saves. Memory that was only needed then is given back.
            "-XX:TieredStopAtLevel=1",
            // Nor is what the rehearsal found often used compiled before it is used here.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            // Room for all that a start makes: a collection amid it takes longer than what it
            // saves.
            "-Xms40m",
            "-XX:NewSize=24m",
            // What drawing leaves behind goes at once, and a heap that was large for a moment
            // shrinks; what libraries keep as long as there is room goes after a few minutes.
            "-XX:MaxNewSize=24m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:SoftRefLRUPolicyMSPerMB=10",
            "-XX:TrimNativeHeapInterval=5000",
            "-Dmeipi.shipped=$APPDIR/shipped",
            "-Dorg.sqlite.lib.path=$APPDIR/lib",
            "-Dorg.sqlite.lib.name=" + (platform == Platform.WINDOWS ? "" : "lib")
                + "sqlitejdbc" + platform.library)) {
      Collections.addAll(command, "--java-options", option);
    }
    if (platform == Platform.LINUX) {
      // Memory is had in pieces of 2 MiB, not of 4 KiB each asked for by itself.
      Collections.addAll(command, "--java-options", "-XX:+UseTransparentHugePages");
      // The runtime keeps its java command, for the launcher below.
      Collections.addAll(
          command, "--jlink-options", "--strip-debug --no-man-pages --no-header-files");
    }
    run(command, Map.of());
    if (platform == Platform.LINUX) {
      launcher("");
    }
    unpack(Path.of("app/meipi/fonts"), Path.of("app/meipi/words/words.table"));
  }

  /**
   * Puts a script in the place of jpackage's launcher, which at each start has dpkg and rpm look
   * twice for the package that it belongs to: that takes longer than all else.
   *
   * @param first an option of the JVM that comes before those in jpackage's settings, or nothing
   */
  private void launcher(String first) throws IOException {
    List<String> options = new ArrayList<>(first.isEmpty() ? List.of() : List.of(first));
    List<String> classpath = new ArrayList<>();
    for (String line : Files.readAllLines(settings())) {
      if (line.startsWith("java-options=")) {
        options.add(line.substring("java-options=".length()));
      } else if (line.startsWith("app.classpath=")) {
        classpath.add(line.substring("app.classpath=".length()));
      }
    }
    StringBuilder script = new StringBuilder("#!/bin/sh\n");
    script.append("APPDIR=$(dirname \"$(dirname \"$(readlink -f \"$0\")\")\")/lib/app\n");
    script.append("unset JDK_JAVA_OPTIONS\n");
    // glibc keeps a heap for each thread; two serve a program that works on one or two.
    script.append("export MALLOC_ARENA_MAX=2\n");
    // GTK, too, would load what draws OpenGL by software, though nothing here has it draw OpenGL.
    script.append("[ -e /dev/dri ] || export GDK_GL=disable\n");
    script.append("exec \"$APPDIR/../runtime/bin/java\"");
    options.forEach(option -> script.append(" \\\n  \"").append(option).append('"'));
    script.append(" \\\n  -cp \"").append(String.join(":", classpath)).append('"');
    script.append(" \\\n  app.meipi.app.Main \"$@\"\n");
    Files.writeString(launcher(), script);
  }

  /** Moves large files out of the program's jar into a folder, where the system can map them. */
  private void unpack(Path... large) throws IOException {
    Path folder = Files.createDirectories(app().resolve("shipped"));
    try (FileSystem jar = FileSystems.newFileSystem(app().resolve("meipi.jar"))) {
      for (Path in : large) {
        try (var files = Files.walk(jar.getPath(in.toString()))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.move(file, folder.resolve(file.getFileName().toString()));
          }
        }
      }
    }
  }

  private static List<Path> jars(Path input) throws IOException {
    try (var files = Files.walk(input)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Puts the libraries for this machine that are in {@code jar} beside it. */
  private void natives(Path jar) throws IOException {
    String sqlite =
        "org/sqlite/native/"
            + switch (platform) {
              case LINUX -> "Linux/";
              case MAC -> "Mac/";
              case WINDOWS -> "Windows/";
            }
            + (System.getProperty("os.arch").equals("aarch64") ? "aarch64/" : "x86_64/");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        boolean ours = !name.contains("/") || name.startsWith(sqlite);
        if (ours && name.endsWith(platform.library)) {
          Path file = jar.resolveSibling(name.substring(name.lastIndexOf('/') + 1));
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /**
   * Runs the image once through what a reader does, and keeps what the JVM learnt: a start on the
   * page that was read last, as most are, and then another page, which has to be parsed.
   */
  private void rehearse() throws Exception {
    Path work = Files.createTempDirectory("meipi-rehearsal");
    Path cache = app().resolve("meipi.aot");
    Path learnt = work.resolve("meipi.aotconf");
    List<String> command = new ArrayList<>();
    boolean noDisplay = platform == Platform.LINUX && System.getenv("DISPLAY") == null;
    boolean inMemory = noDisplay && onPath("xvfb-run");
    if (inMemory) {
      Collections.addAll(command, "xvfb-run", "-a", "-s", "-screen 0 1280x900x24");
    }
    command.add(launcher().toString());
    Collections.addAll(command, "--library", work.resolve("rehearsal.sqlite").toString());
    String toolkit = noDisplay && !inMemory ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
    String record =
        "-Dmeipi.rehearsal=tour -Dmeipi.rehearsal.page="
            + project.resolve("src/test/resources/pages/photo-news.txt")
            + " -XX:AOTMode=record -XX:AOTConfiguration="
            + learnt;
    String create = "-XX:AOTMode=create -XX:AOTConfiguration=" + learnt + " -XX:AOTCache=" + cache;
    run(command, environment(work, "-Dmeipi.rehearsal=paint" + toolkit));
    run(command, environment(work, record + toolkit));
    run(List.of(launcher().toString()), environment(work, create));
    if (!Files.exists(cache)) {
      throw new IOException("the rehearsal left no " + cache);
    }
    String option = "-XX:AOTCache=$APPDIR/meipi.aot";
    if (platform == Platform.LINUX) {
      launcher(option);
      return;
    }
    String text = Files.readString(settings());
    Files.writeString(
        settings(), text.replace("[JavaOptions]\n", "[JavaOptions]\njava-options=" + option + "\n"));
  }

  /** The program's folders in {@code work}, so that nothing of this machine's reader is touched. */
  private static Map<String, String> environment(Path work, String options) {
    return Map.of(
        "JAVA_TOOL_OPTIONS", options,
        "XDG_STATE_HOME", work.toString(),
        "XDG_RUNTIME_DIR", work.toString(),
        "XDG_CACHE_HOME", work.toString(),
        "LOCALAPPDATA", work.toString());
  }

  private Path home() {
    return dist.resolve(platform == Platform.MAC ? NAME + ".app" : NAME);
  }

  private Path app() {
    return home()
        .resolve(
            switch (platform) {
              case LINUX -> "lib/app";
              case MAC -> "Contents/app";
              case WINDOWS -> "app";
            });
  }

  /** What jpackage's launcher goes by. */
  private Path settings() {
    return app().resolve(NAME + ".cfg");
  }

  private Path launcher() {
    return home()
        .resolve(
            switch (platform) {
              case LINUX -> "bin/" + NAME;
              case MAC -> "Contents/MacOS/" + NAME;
              case WINDOWS -> NAME + ".exe";
            });
  }

  private void pack() throws Exception {
    List<String> command = jpackage(platform.type);
    Collections.addAll(command, "--app-image", home().toString());
    Collections.addAll(command, "--license-file", project.resolve("LICENSE").toString());
    switch (platform) {
      case LINUX -> {
        Collections.addAll(command, "--linux-package-name", "meipi");
        Collections.addAll(command, "--linux-package-deps", "libgtk-3-0, libxtst6");
      }
      case MAC -> Collections.addAll(command, "--mac-package-identifier", "app.meipi");
      case WINDOWS ->
          Collections.addAll(
              command, "--win-menu", "--win-shortcut-prompt", "--win-per-user-install");
    }
    if (platform == Platform.LINUX) {
      run(command, Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"));
      finish(dist.resolve("meipi_" + version + "_" + debArchitecture() + ".deb"));
    } else {
      run(command, Map.of());
    }
  }

  /**
   * Makes of jpackage's file a package as Debian has them: the desktop file and the icon are files
   * of it, so that no script is needed to put them in place, which fails where there is no desktop.
   * The jars get the times that they have in the image, which jpackage drops: the JVM uses a cache
   * only with the very files that it was made with, told by their times.
   */
  private void finish(Path deb) throws Exception {
    Path parts = dist.resolve("deb");
    run(List.of("dpkg-deb", "-R", deb.toString(), parts.toString()), Map.of());
    for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.deleteIfExists(parts.resolve("DEBIAN").resolve(script));
    }
    Path share = parts.resolve("usr/share");
    add(source("linux/meipi.desktop"), share.resolve("applications/meipi.desktop"));
    add(source("icons/meipi.png"), share.resolve("icons/hicolor/256x256/apps/meipi.png"));
    add(source("icons/meipi.svg"), share.resolve("icons/hicolor/scalable/apps/meipi.svg"));
    Path packed = parts.resolve("opt/meipi/lib/app");
    for (Path jar : jars(app())) {
      Path twin = packed.resolve(app().relativize(jar).toString());
      Files.setLastModifiedTime(twin, Files.getLastModifiedTime(jar));
    }
    run(
        List.of("dpkg-deb", "--root-owner-group", "-z3", "-b", parts.toString(), deb.toString()),
        Map.of());
    try (var files = Files.walk(parts)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void add(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static String debArchitecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  private List<String> jpackage(String type) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
    Collections.addAll(command, "--type", type, "--name", NAME, "--dest", dist.toString());
    Collections.addAll(command, "--description", "Newspaper reading and annotation");
    Collections.addAll(command, "--vendor", NAME);
    Collections.addAll(command, "--icon", source("icons/meipi." + platform.icon).toString());
    // macOS asks for a first number of 1 or more.
    String number = platform == Platform.MAC ? "1." + version : version;
    Collections.addAll(command, "--app-version", number);
    return command;
  }

  private Path source(String name) {
    return project.resolve("src/dist").resolve(name);
  }

  private static boolean onPath(String program) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static void run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("did not end: " + String.join(" ", command));
    }
    if (process.exitValue() != 0) {
      throw new IOException(process.exitValue() + " from: " + String.join(" ", command));
    }
  }
}
