package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.AnnotationStore.Damage;
import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands in the tables, as a reader with nothing but JDBC sees it, and as one may damage it.
 */
class StoredRowsTest {
  /** A pair before the mark, so that code points and UTF-16 units differ. */
  private static final SourceText SOURCE = SourceText.ofText("page", "𠮷厂投产，向智能领\r\n\r\n域迈出一步。");

  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");

  @TempDir Path folder;
  private Path file;
  private Annotations page = Annotations.none(SOURCE.sha256());

  @BeforeEach
  void markOverTheColumnBreak() throws Exception {
    file = folder.resolve("library.sqlite");
    long[] made = {0};
    Edits edits = new Edits(() -> NOON, () -> new UUID(0, ++made[0]));
    try (Library library = Library.open(file)) {
      byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
      library.remember(SOURCE, raw, Optional.empty(), NOON);
      List<Span> halves = List.of(new Span(6, 10), new Span(14, 17));
      apply(library, edits.highlight(Anchorer.anchor(SOURCE, halves), Colour.BLUE));
      UUID mark = page.all().getFirst().id();
      apply(library, edits.note(page, new Target.OnHighlight(mark), "“领域”断在栏尾").orElseThrow());
      List<Span> opening = List.of(new Span(0, 3));
      apply(library, edits.highlight(Anchorer.anchor(SOURCE, opening), Colour.YELLOW));
    }
  }

  private void apply(Library library, Edit edit) throws Exception {
    page = page.apply(edit);
    library.apply(SOURCE, History.EMPTY.make(edit));
  }

  private List<String> plainJdbc(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      if (statement.execute(sql)) {
        try (ResultSet row = statement.getResultSet()) {
          while (row.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              values.add(row.getString(i));
            }
            rows.add(String.join("|", values));
          }
        }
      }
      return rows;
    }
  }

  @Test
  void highlight_overColumnBreak_isOneRowOfTwoRangesInCodePoints() throws Exception {
    assertEquals(
        List.of(
            "3|2025-08-28T12:00:00.000000000Z|0|5|9|向智能领",
            "3|2025-08-28T12:00:00.000000000Z|1|13|16|域迈出"),
        plainJdbc(
            "SELECT colour, created, n, start_offset, end_offset, exact FROM highlights"
                + " JOIN ranges ON highlight = id WHERE uuid LIKE '%01' ORDER BY n"));
    assertEquals(
        List.of("“领域”断在栏尾|00000000-0000-0000-0000-000000000001"),
        plainJdbc(
            "SELECT text, highlights.uuid FROM notes"
                + " JOIN highlights ON highlights.id = notes.highlight"));
  }

  @Test
  void file_closed_tellsWhatItIs() throws Exception {
    assertEquals(List.of("1298491728"), plainJdbc("PRAGMA application_id"));
    assertEquals(List.of("5"), plainJdbc("PRAGMA user_version"));
    assertEquals(List.of("ok"), plainJdbc("PRAGMA integrity_check"));
    assertEquals(List.of("wal"), plainJdbc("PRAGMA journal_mode"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE highlights SET uuid = 'none' WHERE id = 1 | VALUE",
        "UPDATE highlights SET uuid = '1-1-1-1-1' WHERE id = 1 | VALUE",
        "UPDATE highlights SET created = 'yesterday' WHERE id = 1 | VALUE",
        "PRAGMA ignore_check_constraints = ON; UPDATE highlights SET colour = 9 WHERE id = 1 |"
            + " VALUE",
        "DELETE FROM ranges WHERE highlight = 1 | RANGE",
        "UPDATE ranges SET end_offset = 9999999999 WHERE highlight = 1 AND n = 1 | RANGE",
        "UPDATE ranges SET n = 2 - n * 2 WHERE highlight = 1 | RANGE",
        "UPDATE ranges SET start_offset = 4 WHERE highlight = 1 AND n = 0 | WORDS",
        "UPDATE ranges SET exact = '别的字句' WHERE highlight = 1 AND n = 0 | WORDS"
      })
  void annotations_damagedHighlight_isListedWithItsNoteAndHidesNoOther(String sql, Damage damage)
      throws Exception {
    damage(sql);
    Highlight sound = page.highlights().getFirst();
    try (Library library = Library.open(file)) {
      Stored stored = library.annotations(SOURCE);

      assertEquals(List.of(sound), stored.annotations().all());
      assertEquals(2, stored.unreadable().size());
      assertEquals(damage, stored.unreadable().getFirst().damage());
      assertEquals(
          new Unreadable(new UUID(0, 2).toString(), Damage.HIGHLIGHT),
          stored.unreadable().getLast());
    }
    assertEquals(
        List.of("2|1"), plainJdbc("SELECT count(*), (SELECT count(*) FROM notes) FROM highlights"));
  }

  private void damage(String sql) throws Exception {
    Rows.change(file, sql);
  }

  @Test
  void annotations_damagedNote_isListedAndHidesNoOther() throws Exception {
    damage("UPDATE notes SET uuid = (SELECT uuid FROM highlights WHERE id = 1)");
    try (Library library = Library.open(file)) {
      Stored stored = library.annotations(SOURCE);

      assertEquals(page.highlights(), stored.annotations().highlights());
      assertEquals(
          List.of(new Unreadable(new UUID(0, 1).toString(), Damage.VALUE)), stored.unreadable());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE strays SET stray = '[1]' | VALUE",
        "UPDATE strays SET stray = '{' | VALUE",
        "UPDATE strays SET stray = replace(stray, '[0,3]', '[0,333]') | VALUE",
        "UPDATE strays SET uuid = '00000000-0000-0000-0000-00000000ffff' | VALUE",
        "UPDATE replacements SET created = '?' | VALUE"
      })
  void annotations_damagedStrayOrReplacement_isListedAndHidesNoOther(String sql, Damage damage)
      throws Exception {
    UUID id = new UUID(1, 1);
    Annotation was = page.highlights().getFirst();
    List<Span> there = List.of(new Span(0, 4));
    try (Library library = Library.open(file)) {
      for (Annotation made :
          List.of(
              new Annotation.Stray(id, was, List.of(), there, NOON, NOON),
              new Annotation.Replacement(new UUID(1, 2), SOURCE.sha256(), NOON, NOON))) {
        apply(library, new Edit("test", SOURCE.sha256(), List.of(Edit.Change.made(made))));
      }
      assertEquals(new Stored(page, List.of()), library.annotations(SOURCE));
    }
    damage(sql);
    try (Library library = Library.open(file)) {
      Stored stored = library.annotations(SOURCE);

      assertEquals(page.all().size() - 1, stored.annotations().all().size());
      assertEquals(List.of(damage), stored.unreadable().stream().map(Unreadable::damage).toList());
    }
  }

  @Test
  void apply_deletingHighlightWhoseNoteIsUnreadable_keepsTheNote() throws Exception {
    damage("UPDATE notes SET created = '?'");
    try (Library library = Library.open(file)) {
      Annotations shown = library.annotations(SOURCE).annotations();
      Edit delete = Edits.system().delete(shown, new UUID(0, 1)).orElseThrow();
      library.apply(SOURCE, History.EMPTY.make(delete));
      assertEquals(
          shown.apply(delete).all().stream().map(Annotation::id).toList(),
          library.annotations(SOURCE).annotations().all().stream().map(Annotation::id).toList());
    }
    assertEquals(List.of("“领域”断在栏尾"), plainJdbc("SELECT text FROM notes"));
  }

  @Test
  void annotations_timesWrittenShorterByOthers_canBeEdited() throws Exception {
    damage(
        "UPDATE highlights SET created = '2025-08-28T12:00:00Z', changed = '2025-08-28T12:00:00Z'");
    try (Library library = Library.open(file)) {
      Edit edit = Edits.system().recolour(page, new UUID(0, 1), Colour.PINK).orElseThrow();
      library.apply(SOURCE, History.EMPTY.make(edit));
      assertTrue(
          library.annotations(SOURCE).annotations().highlights().stream()
              .anyMatch(highlight -> highlight.colour() == Colour.PINK));
    }
  }

  @Test
  void recent_rowsWithValuesOfAnotherSystem_areStillListed() throws Exception {
    damage("UPDATE pages SET last_opened = 'then', date = '28.8.', origin = 'C:\\x' || char(0)");
    try (Library library = Library.open(file)) {
      PageEntry entry = library.recent(5).getFirst();

      assertEquals(Instant.EPOCH, entry.lastOpened());
      assertEquals(Optional.empty(), entry.origin());
      assertEquals(Optional.empty(), entry.summary().date());
    }
  }
}
