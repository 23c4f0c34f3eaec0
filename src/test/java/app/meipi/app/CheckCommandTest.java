package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.library.Library;
import app.meipi.library.Rows;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} and {@code restore} say and answer. */
class CheckCommandTest {
  private static final SourceText SOURCE =
      SourceText.ofText("第2版.txt", "河东晚报\n大桥通车\n两岸居民奔走相告，老人说等了三十年。\n天气：晴");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void markedPage() throws Exception {
    file = folder.resolve("library.sqlite");
    Edits edits = Edits.system();
    try (Library library = Library.open(file)) {
      byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
      library.remember(SOURCE, raw, Optional.empty(), Instant.EPOCH);
      Annotations none = Annotations.none(SOURCE.sha256());
      Edit mark = edits.highlight(Anchorer.anchor(SOURCE, List.of(new Span(10, 14))), Colour.BLUE);
      library.apply(SOURCE, History.EMPTY.make(mark));
      Edit note = edits.note(none, new Target.OnPage(SOURCE.sha256()), "核对").orElseThrow();
      library.apply(SOURCE, History.EMPTY.make(note));
    }
  }

  private record Answer(int code, String out, String err) {}

  private Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments), new ByteArrayInputStream(new byte[0]), out, err, Locale.ENGLISH);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void check_soundLibrary_saysSoAndEndsWithZero() {
    Answer answer = run("check", "--library", file.toString());

    assertEquals(Exit.OK, answer.code, answer.out + answer.err);
    assertTrue(answer.out.contains("pages: 1, of these whole and balanced: 1"), answer.out);
    assertTrue(answer.out.contains("corrections: 2, anchors on their words: 1, damaged: 0"));
    assertTrue(answer.out.endsWith("sound" + System.lineSeparator()), answer.out);
  }

  /** What damages the library, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE highlights SET created = 'yesterday' | damaged value | 1",
        "UPDATE ranges SET exact = '别的字句' | damaged words | 1",
        "UPDATE ranges SET end_offset = 9999 | damaged range | 1",
        "UPDATE sources SET raw = x'41' | its bytes are not those that it was made of | 0",
        "DELETE FROM sources | its bytes are gone | 0",
        "PRAGMA foreign_keys = OFF; DELETE FROM highlights | row ? of ranges refers to | 0",
        "UPDATE pages SET last_opened = ''; UPDATE ranges SET exact = '别的' | damaged words | 1"
      })
  void check_damagedRow_namesItAndLooksAtTheRest(String sql, String said, int damaged)
      throws Exception {
    damage(sql);
    Answer answer = run("check", "--library", file.toString());

    assertEquals(Exit.FAILED, answer.code, answer.out);
    assertTrue(answer.out.contains(said), answer.out);
    assertTrue(answer.out.contains("damaged: " + damaged), answer.out);
    assertTrue(answer.out.endsWith("NOT sound" + System.lineSeparator()), answer.out);
  }

  private void damage(String sql) throws Exception {
    Rows.change(file, sql);
  }

  @Test
  void check_damagedTree_saysThatTheFileIsDamaged() throws Exception {
    long root = root("edits");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((root - 1) * 4096);
      bytes.write(new byte[4096]);
    }
    Answer answer = run("check", "--library", file.toString());

    assertEquals(Exit.FAILED, answer.code, answer.out);
    assertTrue(answer.out.contains("file and references: damaged"), answer.out + answer.err);
    assertTrue(answer.out.contains("anchors on their words: 1, damaged: 0"), answer.out);
  }

  private long root(String table) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
      return row.getLong(1);
    }
  }

  @Test
  void check_noLibraryOfOurs_saysWhatItIs() throws Exception {
    damage("PRAGMA user_version = 99");
    assertTrue(run("check", "--library", file.toString()).err.contains("newer Meipi"));
    damage("PRAGMA application_id = 1");
    assertTrue(run("check", "--library", file.toString()).err.contains("another program"));
    Files.writeString(file, "a letter, not a library");
    Answer answer = run("check", "--library", file.toString());
    assertTrue(answer.err.contains("is not a library"), answer.err);
    assertEquals(Exit.FAILED, answer.code);
    assertEquals("a letter, not a library", Files.readString(file));
  }

  @Test
  void check_noLibrary_makesNone() {
    Path missing = folder.resolve("missing.sqlite");
    Answer answer = run("check", "--library", missing.toString());

    assertEquals(Exit.FAILED, answer.code);
    assertTrue(answer.err.contains("missing.sqlite"), answer.err);
    assertTrue(missing.toFile().length() == 0 && !missing.toFile().exists());
  }

  @Test
  void restore_withoutCopies_listsNoneAndRefusesAnUnknownOne() {
    assertEquals(new Answer(Exit.OK, "", ""), run("restore", "--library", file.toString()));
    Answer unknown = run("restore", "2025-01-01", "--library", file.toString());
    assertEquals(Exit.FAILED, unknown.code);
    assertTrue(unknown.err.contains("2025-01-01"), unknown.err);
  }
}
