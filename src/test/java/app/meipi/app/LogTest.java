package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTest {
  private static final Logger ROOT = Logger.getLogger("");

  @TempDir Path folder;
  private Handler[] before = {};

  @BeforeEach
  void keepHandlers() {
    before = ROOT.getHandlers();
  }

  @AfterEach
  void restoreHandlers() {
    Log.close();
    Arrays.stream(before).forEach(ROOT::addHandler);
  }

  @Test
  void log_fault_tellsWhereButNotTheMessage() throws Exception {
    Path file = Log.to(folder.resolve("日志 100%"));
    Logger.getLogger("app.meipi").log(Level.SEVERE, "a fault", new IllegalStateException("秘密"));
    String text = Files.readString(file);
    assertTrue(text.contains("a fault"), text);
    assertTrue(text.contains("IllegalStateException"), text);
    assertTrue(text.contains("LogTest.log_fault"), text);
    assertFalse(text.contains("秘密"), text);
  }

  @Test
  void log_muchOfIt_keepsThreeFiles() throws Exception {
    Log.to(folder);
    for (int i = 0; i < 12_000; i++) {
      Logger.getLogger("app.meipi").info("a line of some hundred characters ".repeat(3) + i);
    }
    try (var files = Files.list(folder)) {
      assertEquals(3, files.filter(file -> file.toString().endsWith(".log")).count());
    }
  }

  @Test
  void to_folderThatCannotBe_goesOnWithoutALog() throws Exception {
    Files.createFile(folder.resolve("state"));
    Path file = Log.to(folder.resolve("state"));
    Logger.getLogger("app.meipi").fine("heard by nobody");
    assertFalse(Files.exists(file));
  }
}
