package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // where the paths of the others are not absolute
class FoldersTest {
  @Test
  void of_linux_followsXdg() {
    Folders named =
        Folders.of(
            "Linux",
            Map.of("XDG_STATE_HOME", "/s", "XDG_RUNTIME_DIR", "/r", "XDG_CACHE_HOME", "/c"),
            "/home/a");
    assertEquals(
        new Folders(Path.of("/s/meipi"), Path.of("/r/meipi"), Path.of("/c/meipi/pages")), named);
  }

  @Test
  void of_linuxWithoutXdg_staysInTheHome() {
    Path state = Path.of("/home/b/.local/state/meipi");
    assertEquals(
        new Folders(state, state.resolve("run"), Path.of("/home/b/.cache/meipi/pages")),
        Folders.of("Linux", Map.of("HOME", "/home/b", "XDG_CACHE_HOME", "relative"), "/home/a"));
  }
}
