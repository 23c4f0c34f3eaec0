package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.annotate.RandomEdits;
import app.meipi.annotate.StoreException;
import app.meipi.page.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the world does to a library while it is open. */
class FaultsTest {
  private static final SourceText SOURCE = RandomEdits.text(1, 2_000);

  @TempDir Path folder;

  private static void remember(Library library) throws StoreException {
    byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
    library.remember(SOURCE, raw, Optional.empty(), Instant.EPOCH);
  }

  private static void assertGone(Library library) {
    StoreException problem =
        assertThrows(StoreException.class, () -> library.setSetting("theme", "dark"));
    assertEquals("problem.library.gone", problem.key());
  }

  @Test
  void write_fileMovedAwayAndBack_isRefusedThenDone() throws Exception {
    Path file = folder.resolve("library.sqlite");
    Path away = folder.resolve("away.sqlite");
    try (Library library = Library.open(file)) {
      remember(library);
      assumeTrue(library.database().key().isPresent(), "no way to tell files apart here");
      Files.move(file, away);
      assertGone(library);
      Files.move(away, file);
      library.setSetting("theme", "dark");
    }
    try (Library library = Library.open(file)) {
      assertEquals(Optional.of("dark"), library.setting("theme"));
    }
  }

  @Test
  void write_fileDeleted_isRefusedEachTimeAndWhatWasReadStays() throws Exception {
    Path file = folder.resolve("library.sqlite");
    try (Library library = Library.open(file)) {
      remember(library);
      assumeTrue(library.database().key().isPresent(), "no way to tell files apart here");
      Files.delete(file);
      assertGone(library);
      assertGone(library);
      assertEquals(1, library.recent(5).size());
    }
    assertTrue(Files.notExists(file), "what cannot be kept must not look as if it were");
  }

  @Test
  void open_fileSystemReadOnly_isRefusedWhoeverRunsThis() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()),
        "only who may mount a file system can make a read-only one");
    try {
      Path file = small.resolve("library.sqlite");
      try (Library library = Library.open(file)) {
        remember(library);
      }
      byte[] before = Files.readAllBytes(file);
      assertTrue(ran("mount", "-o", "remount,ro", small.toString()));

      for (Path refused : List.of(file, small.resolve("new.sqlite"))) {
        StoreException problem = assertThrows(StoreException.class, () -> Library.open(refused));
        assertEquals("problem.library.readOnly", problem.key());
      }

      assertArrayEquals(before, Files.readAllBytes(file));
      assertTrue(Files.notExists(small.resolve("new.sqlite")));
    } finally {
      assertTrue(ran("umount", small.toString()));
    }
  }

  @Test
  void write_fileReplacedByAnother_isRefusedAndTheOtherStaysAsItWas() throws Exception {
    Path file = folder.resolve("library.sqlite");
    Path other = folder.resolve("other.sqlite");
    try (Library library = Library.open(other)) {
      library.setSetting("theme", "sepia");
    }
    byte[] bytes = Files.readAllBytes(other);
    Library library = Library.open(file);
    assumeTrue(library.database().key().isPresent(), "no way to tell files apart here");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertGone(library);

    assertEquals(bytes.length, Files.size(file));
    library.close();
    try (Library there = Library.open(file)) {
      assertEquals(Optional.of("sepia"), there.setting("theme"));
    }
  }

  @Test
  void apply_fileSystemFull_losesNothingAcknowledgedAndGoesOnWithRoom() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()),
        "only who may mount a file system can fill a small one");
    try {
      Path ballast = Files.write(small.resolve("ballast"), new byte[300 << 10]);
      RandomEdits reader = new RandomEdits(1, SOURCE);
      Annotations page = Annotations.none(SOURCE.sha256());
      try (Library library = Library.open(small.resolve("library.sqlite"))) {
        remember(library);
        Optional<Edit> refused = Optional.empty();
        while (refused.isEmpty()) {
          Edit edit = reader.next(page);
          try {
            library.apply(SOURCE, History.EMPTY.make(edit));
            page = page.apply(edit);
          } catch (StoreException e) {
            assertEquals("problem.library.diskFull", e.key(), e.toString());
            refused = Optional.of(edit);
          }
        }
        assertEquals(new Stored(page, List.of()), library.annotations(SOURCE));
        Files.delete(ballast);
        library.apply(SOURCE, History.EMPTY.make(refused.get()));
        page = page.apply(refused.get());
      }
      try (Library library = Library.open(small.resolve("library.sqlite"))) {
        assertEquals(new Stored(page, List.of()), library.annotations(SOURCE));
        assertTrue(Checkup.integrity(library.database().session()).isEmpty());
      }
    } finally {
      assertTrue(ran("umount", small.toString()));
    }
  }

  private static boolean ran(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
