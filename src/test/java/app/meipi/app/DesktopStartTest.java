package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopStartTest {
  private static final Path PAGE = Path.of("一 版.txt").toAbsolutePath();
  private static final Path LIBRARY = Path.of("own.sqlite").toAbsolutePath();

  @Test
  void of_nothing_opensWhatWasReadLast() {
    assertEquals(start(Optional.empty(), Optional.empty()), DesktopStart.of(List.of()));
  }

  @Test
  void of_anAbsoluteFile_opensIt() {
    assertEquals(
        start(Optional.of(PAGE), Optional.empty()), DesktopStart.of(List.of(PAGE.toString())));
  }

  @Test
  void of_fileAndLibrary_inEitherOrder_opensOneInTheOther() {
    List<String> library = List.of("--library", LIBRARY.toString(), PAGE.toString());
    List<String> page = List.of(PAGE.toString(), "--library", LIBRARY.toString());
    assertEquals(start(Optional.of(PAGE), Optional.of(LIBRARY)), DesktopStart.of(library));
    assertEquals(start(Optional.of(PAGE), Optional.of(LIBRARY)), DesktopStart.of(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parse",
        "page.txt",
        "--version",
        "--library",
        "--library own.sqlite",
        "/a /b",
        ""
      })
  void of_allElse_isLookedAtMoreClosely(String arguments) {
    assertEquals(Optional.empty(), DesktopStart.of(List.of(arguments.split(" ", -1))));
  }

  private static Optional<DesktopStart> start(Optional<Path> page, Optional<Path> library) {
    return Optional.of(new DesktopStart(page, library));
  }
}
