package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DisplayCheckTest {
  private static final DisplayCheck.Library THERE = new DisplayCheck.Library("libc.so.6", "libc6");
  private static final DisplayCheck.Library GONE =
      new DisplayCheck.Library("libnosuchthing.so.7", "libnosuchthing7");

  private static final String ALL =
      "/lib/libX11.so.6\0/lib/libXtst.so.6\0/lib/libgtk-3.so.0\0"
          + "/lib/libpangoft2-1.0.so.0\0/lib/libfreetype.so.6\0";

  @TempDir private Path folder;

  @Test
  void missing_allThere_isEmpty() {
    assertEquals(Optional.empty(), DisplayCheck.missing("problem.library", List.of(THERE)));
  }

  @Test
  void missing_oneGone_namesItAndItsPackage() {
    assertEquals(
        Optional.of(new Problem("problem.library", "libnosuchthing.so.7", "libnosuchthing7")),
        DisplayCheck.missing("problem.library", List.of(THERE, GONE)));
  }

  @Test
  void display_none_isAProblem() {
    assertEquals(
        Optional.of(new Problem("problem.display")), DisplayCheck.display(Optional.empty()));
    assertEquals(
        Optional.of(new Problem("problem.display")), DisplayCheck.display(Optional.of("")));
  }

  @Test
  void evident_aServersSocketAndTheLibrariesKnown_isSo() throws IOException {
    Path cache = Files.writeString(folder.resolve("cache"), ALL);
    Files.createFile(folder.resolve("X5"));
    String local = folder.resolve("X").toString();
    assertTrue(DisplayCheck.evident(cache, local, Optional.of(":5")));
    assertTrue(DisplayCheck.evident(cache, local, Optional.of(":5.0")));
    assertFalse(DisplayCheck.evident(cache, local, Optional.of(":6")), "no such server");
    assertFalse(DisplayCheck.evident(cache, local, Optional.of("far:5")), "not on this machine");
    assertFalse(DisplayCheck.evident(cache, local, Optional.of(":5x")), "no display");
    assertFalse(DisplayCheck.evident(cache, local, Optional.empty()));
    Files.writeString(cache, ALL.replace("libgtk-3.so.0", "libgtk-4.so.1"));
    assertFalse(DisplayCheck.evident(cache, local, Optional.of(":5")), "a library is missing");
    assertFalse(DisplayCheck.evident(folder.resolve("none"), local, Optional.of(":5")));
  }
}
