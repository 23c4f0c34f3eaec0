package app.meipi.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LauncherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"25.0.3, 25", "25, 25", "26-ea, 26", "17.0.15, 17", "1.8.0_452, 1", "'', 0", "x, 0"})
  void major_version_isItsFirstNumber(String version, int major) {
    assertEquals(major, Jdk.major(version));
  }

  @Test
  void unpack_packed_isWhatItWas() {
    String name = "报 纸\n𠮷.txt";
    String packed = Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    assertArrayEquals(new String[] {name, ""}, Relaunch.unpack(new String[] {packed, ""}));
  }

  @Test
  void classFiles_ofThisPackage_areForJava8() throws IOException {
    for (Class<?> type :
        new Class<?>[] {Launcher.class, Relaunch.class, Jdk.class, Sentences.class}) {
      String file = type.getSimpleName() + ".class";
      try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
        byte[] start = in.readNBytes(8);
        assertEquals(52, start[7], file);
      }
    }
  }

  /** The shell hands on the name as bytes, which this JVM in the locale C could not. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void main_underTheLocaleC_opensAFileWithAChineseName() throws Exception {
    Files.writeString(folder.resolve("报 纸.txt"), "青石岭市把粮食烘干作为头等大事。\n");
    Path out = folder.resolve("out");
    int code = runInShell("\"$JAVA\" -cp \"$CP\" app.meipi.launch.Launcher parse *.txt >out");
    assertEquals(0, code);
    assertTrue(Files.readString(out).contains("\"source\": \"报 纸.txt\""));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void main_underTheLocaleC_handsOnTheExitCode() throws Exception {
    int code = runInShell("\"$JAVA\" -cp \"$CP\" app.meipi.launch.Launcher parse x --nix 2>err");
    assertEquals(2, code);
    String err = Files.readString(folder.resolve("err"));
    assertTrue(err.contains("--nix is unknown"), err);
  }

  /** Ends the first JVM, which is to end the second; the pipe closes when both are gone. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void main_ended_endsTheOtherToo() throws Exception {
    int code =
        runInShell(
            """
            mkfifo in
            exec 9<>in
            "$JAVA" -cp "$CP" app.meipi.launch.Launcher parse - <in &
            parent=$!
            while ! child=$(cat /proc/$parent/task/*/children 2>/dev/null | grep .); do :; done
            kill $parent
            wait $parent
            code=$?
            kill -0 $child 2>/dev/null && exit 1
            exit $code
            """);
    assertEquals(143, code);
  }

  private int runInShell(String script) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile());
    Map<String, String> environment = shell.environment();
    environment.put("LC_ALL", "C");
    environment.put("JAVA", ProcessHandle.current().info().command().orElseThrow());
    environment.put("CP", System.getProperty("java.class.path"));
    return shell.inheritIO().start().waitFor();
  }
}
