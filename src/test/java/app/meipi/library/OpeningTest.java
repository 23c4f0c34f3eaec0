package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.annotate.RandomEdits;
import app.meipi.annotate.StoreException;
import app.meipi.page.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Every file that cannot be a library, or not now, is told in one sentence and left as it was. */
class OpeningTest {
  private static final Opening IMPATIENT = new Opening(Migrations.bundled(), 50);
  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");
  private static final SourceText SOURCE = RandomEdits.text(1, 20_000);

  @TempDir Path folder;

  private static void assertProblem(String name, Path file, Executable action) {
    StoreException problem = assertThrows(StoreException.class, action);
    assertEquals("problem.library." + name, problem.key(), problem.toString());
    assertEquals(file.toString(), problem.arguments().getFirst());
  }

  private void assertRefused(String name, Path file) throws Exception {
    byte[] before = Files.readAllBytes(file);
    List<Path> beside = list(folder);

    assertProblem(name, file, () -> Library.open(file));

    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(beside, list(folder));
  }

  private static List<Path> list(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void remember(Library library) throws StoreException {
    byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
    library.remember(SOURCE, raw, Optional.empty(), NOON);
  }

  private Path library() throws Exception {
    Path file = folder.resolve("眉批.sqlite");
    try (Library library = Library.open(file)) {
      remember(library);
    }
    return file;
  }

  private static void sql(Path file, String sql) throws Exception {
    Rows.change(file, sql);
  }

  @Test
  void open_textFile_isNotSqlite() throws Exception {
    assertRefused("notSqlite", Files.writeString(folder.resolve("a.txt"), "今天的报纸"));
    assertRefused("notSqlite", Files.writeString(folder.resolve("b.txt"), "SQLite format 3"));
  }

  @Test
  void open_folder_isRefused() throws Exception {
    assertProblem("folder", folder, () -> Library.open(folder));
    assertEquals(List.of(), list(folder));
  }

  @Test
  void open_emptyFile_becomesALibrary() throws Exception {
    Path file = Files.createFile(folder.resolve("empty.sqlite"));
    Library.open(file).close();
    Library.open(file).close();
    assertTrue(Files.size(file) > 0);
  }

  @Test
  void open_databaseOfAnotherProgram_isForeign() throws Exception {
    Path tables = folder.resolve("tables.sqlite");
    sql(tables, "CREATE TABLE t (x)");
    assertRefused("foreign", tables);

    Path named = folder.resolve("named.sqlite");
    sql(named, "PRAGMA application_id = 7; VACUUM");
    assertRefused("foreign", named);

    Path numbered = folder.resolve("numbered.sqlite");
    sql(numbered, "PRAGMA user_version = 1; VACUUM");
    assertRefused("foreign", numbered);
  }

  @Test
  void open_newerVersion_isRefusedWithBothVersions() throws Exception {
    Path file = library();
    sql(file, "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");

    assertRefused("newer", file);

    StoreException problem = assertThrows(StoreException.class, () -> Library.open(file));
    int latest = Migrations.bundled().latest();
    assertEquals(List.of(file.toString(), "99", "" + latest), problem.arguments());
  }

  @Test
  void open_ourNameButNoVersion_isDamaged() throws Exception {
    Path file = folder.resolve("a.sqlite");
    sql(file, "PRAGMA application_id = " + Library.APPLICATION_ID + "; VACUUM");
    assertRefused("damaged", file);
  }

  @Test
  void open_headerWithNothingBehind_isDamaged() throws Exception {
    byte[] whole = Files.readAllBytes(library());
    byte[] scrambled = whole.clone();
    Arrays.fill(scrambled, 100, 4096, (byte) 0xff);
    assertRefused("damaged", Files.write(folder.resolve("scrambled.sqlite"), scrambled));
  }

  @Test
  void raw_pagesOfTheFileOverwritten_isDamagedAndTheRestStaysReadable() throws Exception {
    Path file = library();
    try (Library library = Library.open(file)) {
      library.setSetting("theme", "dark");
    }
    int root = rootPage(file, "sources");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, (root - 1) * 4096, root * 4096, (byte) 0xff);
    Files.write(file, bytes);

    try (Library library = Library.open(file)) {
      assertProblem("damaged", file, () -> library.raw(SOURCE.sha256()));
      assertEquals(Optional.of("dark"), library.setting("theme"));
    }
  }

  private static int rootPage(Path file, String table) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return Sql.row(
              new Session(connection),
              "SELECT rootpage FROM sqlite_schema WHERE name = ?",
              row -> row.getInt(1),
              table)
          .orElseThrow();
    }
  }

  @Test
  void open_tableMissing_isToldInSqlitesWords() throws Exception {
    Path file = library();
    sql(file, "DROP TABLE settings");
    try (Library library = Library.open(file)) {
      StoreException problem = assertThrows(StoreException.class, () -> library.setting("theme"));
      assertEquals("problem.library.unreadable", problem.key());
      assertTrue(problem.arguments().getLast().contains("settings"), problem.toString());
      assertEquals(1, library.recent(5).size());
    }
  }

  @Test
  void open_folderThatCannotBeMade_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("library.sqlite");
    assertProblem("noFolder", file, () -> Library.open(file));
    Path processes = Path.of("/proc/meipi/library.sqlite");
    assumeTrue(Files.isDirectory(processes.getRoot().resolve("proc")));
    assertProblem("noFolder", processes, () -> Library.open(processes));
  }

  @Test
  void open_readOnlyFileOrFolder_isRefused() throws Exception {
    Path file = library();
    Path sub = Files.createDirectory(folder.resolve("sub"));
    assumeTrue(file.toFile().setReadOnly() && sub.toFile().setReadOnly());
    assumeFalse(Files.isWritable(file), "whoever runs this may write read-only files");

    assertProblem("readOnly", file, () -> Library.open(file));
    Path fresh = sub.resolve("new.sqlite");
    assertProblem("readOnly", fresh, () -> Library.open(fresh));
    assertTrue(sub.toFile().setWritable(true) && Files.notExists(fresh));
  }

  @Test
  void write_fileBecomesReadOnly_isToldAndChangesNothing() throws Exception {
    Path file = library();
    try (Library library = Library.open(file)) {
      // SQLite answers as it does for a file that it may not write, whoever runs this.
      Sql.run(library.database().session(), "PRAGMA query_only = ON");
      assertProblem("readOnly", file, () -> library.setSetting("theme", "dark"));
      assertEquals(Optional.empty(), library.setting("theme"));
      assertEquals(1, library.recent(5).size());
    }
  }

  @Test
  void apply_diskFull_changesNothingAndTheLibraryGoesOn() throws Exception {
    Path file = library();
    RandomEdits reader = new RandomEdits(1, SOURCE);
    Annotations page = Annotations.none(SOURCE.sha256());
    try (Library library = Library.open(file)) {
      Session connection = library.database().session();
      Sql.rows(connection, "PRAGMA max_page_count = 1", row -> row.getInt(1));
      Optional<Edit> refused = Optional.empty();
      while (refused.isEmpty()) {
        Edit edit = reader.next(page);
        try {
          library.apply(SOURCE, History.EMPTY.make(edit));
          page = page.apply(edit);
        } catch (StoreException e) {
          assertEquals("problem.library.diskFull", e.key());
          refused = Optional.of(edit);
        }
      }
      assertEquals(page, library.annotations(SOURCE).annotations());

      Sql.rows(connection, "PRAGMA max_page_count = 1000000", row -> row.getInt(1));
      library.apply(SOURCE, History.EMPTY.make(refused.get()));
      assertEquals(page.apply(refused.get()), library.annotations(SOURCE).annotations());
    }
  }

  @Test
  void apply_lockHeldByAnother_isBusyAndLaterDone() throws Exception {
    Path file = library();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Library library = Library.open(file, IMPATIENT)) {
      Sql.run(new Session(other), "BEGIN EXCLUSIVE");
      assertProblem("busy", file, () -> library.setSetting("theme", "dark"));
      assertEquals(Optional.empty(), library.setting("theme"));
      Sql.run(new Session(other), "ROLLBACK");
      library.setSetting("theme", "dark");
      assertEquals(Optional.of("dark"), library.setting("theme"));
    }
  }

  @Test
  void open_newFileLockedByAnother_isBusy() throws Exception {
    Path file = folder.resolve("new.sqlite");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(new Session(other), "BEGIN EXCLUSIVE");
      assertProblem("busy", file, () -> Library.open(file, IMPATIENT));
      Sql.run(new Session(other), "ROLLBACK");
    }
    Library.open(file).close();
  }

  @Test
  void open_firstScriptFails_leavesNoFile() throws Exception {
    Path file = folder.resolve("new.sqlite");
    Opening failing = new Opening(new Migrations(List.of("CREATE TABLE t (x); NONSENSE")), 50);

    assertProblem("unreadable", file, () -> Library.open(file, failing));
    assertEquals(List.of(), list(folder));
  }

  @Test
  void call_afterClose_isToldNotThrownAsAnother() throws Exception {
    Path file = library();
    Library library = Library.open(file);
    library.close();
    assertProblem("unreadable", file, () -> library.recent(1));
  }
}
