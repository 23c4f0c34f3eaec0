package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryLocationTest {
  private static final Path LINUX = Path.of("/home/r/.local/share/meipi/meipi.sqlite");

  @Test
  void of_linux_isXdgDataHomeWhereAbsolute() {
    assertEquals(LINUX, LibraryLocation.of("Linux", Map.of(), "/home/r"));
    assertEquals(LINUX, LibraryLocation.of("Linux", Map.of("XDG_DATA_HOME", ""), "/home/r"));
    assertEquals(LINUX, LibraryLocation.of("FreeBSD", Map.of("XDG_DATA_HOME", "data"), "/home/r"));
    assertEquals(LINUX, LibraryLocation.of("Linux", Map.of("HOME", "/home/r"), "/root"));
    Path folder = Path.of("data").toAbsolutePath();
    assertEquals(
        folder.resolve("meipi").resolve("meipi.sqlite"),
        LibraryLocation.of("Linux", Map.of("XDG_DATA_HOME", folder.toString()), "/home/r"));
  }

  @Test
  void of_windows_isAppData() {
    assertEquals(
        Path.of("C:\\Users\\r\\AppData\\Roaming").resolve("Meipi").resolve("meipi.sqlite"),
        LibraryLocation.of(
            "Windows 11", Map.of("APPDATA", "C:\\Users\\r\\AppData\\Roaming"), "C:\\Users\\r"));
    assertEquals(
        Path.of("C:\\Users\\r", "AppData", "Roaming", "Meipi", "meipi.sqlite"),
        LibraryLocation.of("Windows 11", Map.of("XDG_DATA_HOME", "/x"), "C:\\Users\\r"));
  }

  @Test
  void of_mac_isApplicationSupport() {
    assertEquals(
        Path.of("/Users/r/Library/Application Support/Meipi/meipi.sqlite"),
        LibraryLocation.of("Mac OS X", Map.of("XDG_DATA_HOME", "/x"), "/Users/r"));
  }
}
