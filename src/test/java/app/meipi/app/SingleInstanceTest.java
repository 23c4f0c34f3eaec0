package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.meipi.app.SingleInstance.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleInstanceTest {
  @TempDir Path folder;

  private Claim claim(String library, Optional<Path> page) throws IOException {
    return SingleInstance.claim(folder.resolve("run"), folder.resolve(library), page);
  }

  private SingleInstance first(String library) throws IOException {
    return assertInstanceOf(Claim.First.class, claim(library, Optional.empty())).held();
  }

  @Test
  void claim_secondOnTheSameLibrary_handsItsFileToTheFirst() throws Exception {
    BlockingQueue<Optional<Path>> opened = new LinkedBlockingQueue<>();
    Path page = folder.resolve("甘肃日报 50%? #1.txt");
    try (SingleInstance held = first("眉批.sqlite")) {
      held.listen(opened::add);
      assertInstanceOf(Claim.Handed.class, claim("眉批.sqlite", Optional.of(page)));
      assertEquals(Optional.of(page), opened.take());
      assertInstanceOf(Claim.Handed.class, claim("./x/../眉批.sqlite", Optional.empty()));
      assertEquals(Optional.empty(), opened.take());
    }
  }

  @Test
  void claim_otherLibrary_isFirstThere() throws Exception {
    try (SingleInstance one = first("one.sqlite");
        SingleInstance other = first("other.sqlite")) {
      one.listen(file -> {});
      other.listen(file -> {});
    }
  }

  @Test
  void claim_afterTheFirstWasKilled_isFirst() throws Exception {
    first("a.sqlite").close();
    try (var files = Files.list(folder.resolve("run"))) {
      Path lock = files.findFirst().orElseThrow();
      String name = lock.getFileName().toString().replace(".lock", ".socket");
      Files.createFile(lock.resolveSibling(name));
    }
    first("a.sqlite").close();
  }

  @Test
  void close_always_leavesNoSocket() throws Exception {
    first("a.sqlite").close();
    try (var files = Files.list(folder.resolve("run"))) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".socket")));
    }
  }

  @Test
  void claim_always_keepsOtherUsersOut() throws Exception {
    try (SingleInstance held = first("a.sqlite")) {
      held.listen(file -> {});
      assertEquals(
          PosixFilePermissions.fromString("rwx------"),
          Files.getPosixFilePermissions(folder.resolve("run")));
    }
  }

  @Test
  void claim_folderThatIsAFile_saysSo() throws Exception {
    Files.createFile(folder.resolve("run"));
    assertThrows(IOException.class, () -> claim("a.sqlite", Optional.empty()));
  }
}
