package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.AnnotationStore;
import app.meipi.annotate.AnnotationStore.Damage;
import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.StoreException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final String SOUND =
      "CREATE TABLE tags (name TEXT) STRICT; ALTER TABLE pages ADD COLUMN edition TEXT;";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void copyOfTheFirstVersion() throws Exception {
    file = folder.resolve("眉批.sqlite");
    try (InputStream v1 = MigrationsTest.class.getResourceAsStream("/library/v1.sqlite")) {
      assertTrue(v1 != null, "the library of version 1 is kept as a test resource");
      Files.copy(v1, file);
    }
  }

  /** The bundled scripts with one more. */
  private static Opening next(String script) {
    List<String> scripts = new ArrayList<>(Migrations.bundled().scripts());
    scripts.add(script);
    return new Opening(new Migrations(scripts), 5_000);
  }

  private static Opening upTo(int version) {
    return new Opening(new Migrations(Migrations.bundled().scripts().subList(0, version)), 50);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Identity identity(Library library) throws Exception {
    return Identity.of(library.database().session());
  }

  @Test
  void open_everyOlderVersion_keepsWhatItHeld() throws Exception {
    int latest = Migrations.bundled().latest();
    for (int version = 1; version < latest; version++) {
      Path older = folder.resolve("v" + version + ".sqlite");
      String name = "/library/v" + version + ".sqlite";
      try (InputStream kept = MigrationsTest.class.getResourceAsStream(name)) {
        assertTrue(kept != null, "a library of version " + version + " is kept as a test resource");
        Files.copy(kept, older);
      }
      try (Library library = Library.open(older, upTo(version))) {
        assertEquals(version, identity(library).version());
      }
      try (Library library = Library.open(older)) {
        SchemaFixture.assertFilled(library);
        assertEquals(latest, identity(library).version());
      }
    }
  }

  @Test
  void open_olderVersionWithDamagedRange_keepsItAndHidesNoOther() throws Exception {
    String damage = "UPDATE ranges SET end_offset = start_offset - 1 WHERE n = 1";
    try (Library library = Library.open(file, upTo(4));
        Statement statement = library.database().session().connection().createStatement()) {
      statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
      assertEquals(1, statement.executeUpdate(damage));
    }
    try (Library library = Library.open(file)) {
      AnnotationStore.Stored stored = SchemaFixture.annotations(library);

      assertEquals(1, stored.annotations().notesOnPage().size());
      assertEquals(
          List.of(Damage.RANGE, Damage.HIGHLIGHT),
          stored.unreadable().stream().map(Unreadable::damage).toList());
      assertEquals(
          2, Sql.rows(library.database().session(), "SELECT n FROM ranges", row -> 1).size());
    }
  }

  @Test
  void open_presentVersion_makesNoBackup() throws Exception {
    Path fresh = folder.resolve("fresh.sqlite");
    Library.open(fresh).close();
    Library.open(fresh).close();
    assertEquals(List.of("fresh.sqlite", "眉批.sqlite"), names());
  }

  @Test
  void open_olderVersion_isCopiedThenMigrated() throws Exception {
    Opening next = next(SOUND);
    int version = next.migrations().latest();
    try (Library library = Library.open(file, next)) {
      SchemaFixture.assertFilled(library);
      assertEquals(version, identity(library).version());
      assertEquals(Library.APPLICATION_ID, identity(library).application());
    }

    String backup = "眉批.sqlite.before-v" + version + ".bak";
    assertEquals(List.of("眉批.sqlite", backup), names());
    try (Library library = Library.open(folder.resolve(backup), upTo(1))) {
      assertEquals(1, identity(library).version());
    }
    Path copy = Files.copy(folder.resolve(backup), folder.resolve("copy.sqlite"));
    try (Library library = Library.open(copy)) {
      SchemaFixture.assertFilled(library);
    }
    StoreException newer = assertThrows(StoreException.class, () -> Library.open(file));
    assertEquals("problem.library.newer", newer.key());
  }

  @Test
  void open_backupThereAlready_isReplaced() throws Exception {
    Opening next = next(SOUND);
    Path backup = next.migrations().backup(file);
    Files.writeString(backup, "left by a migration that failed");

    Library.open(file, next).close();

    try (Library library = Library.open(backup)) {
      SchemaFixture.assertFilled(library);
    }
  }

  @Test
  void open_scriptFails_leavesTheOlderVersion() throws Exception {
    assertFails("CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)", "nowhere");
  }

  @Test
  void open_scriptLeavesDanglingRow_leavesTheOlderVersion() throws Exception {
    assertFails("DELETE FROM highlights", "dangling");
  }

  private void assertFails(String script, String reason) throws Exception {
    StoreException problem =
        assertThrows(StoreException.class, () -> Library.open(file, next(script)));

    assertEquals("problem.library.unreadable", problem.key());
    assertTrue(problem.arguments().getLast().contains(reason), problem.toString());
    try (Library library = Library.open(file)) {
      SchemaFixture.assertFilled(library);
    }
  }

  @Test
  void open_byManyAtOnce_makesAndMigratesOnce() throws Exception {
    Opening next = next(SOUND);
    try (ExecutorService windows = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 15; round++) {
        Path older = Files.copy(file, folder.resolve("older" + round));
        Path fresh = folder.resolve("fresh" + round);
        List<Callable<Library>> opens = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          opens.add(() -> Library.open(older, next));
          opens.add(() -> Library.open(fresh, next));
        }
        for (Future<Library> opened : windows.invokeAll(opens)) {
          try (Library library = opened.get()) {
            assertEquals(next.migrations().latest(), identity(library).version());
          }
        }
        assertTrue(Files.deleteIfExists(next.migrations().backup(older)));
        Files.delete(older);
        Files.delete(fresh);
      }
    }
    assertEquals(List.of("眉批.sqlite"), names());
  }
}
