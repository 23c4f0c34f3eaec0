package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.annotate.RandomEdits;
import app.meipi.annotate.StoreException;
import app.meipi.library.PageSummary.Known;
import app.meipi.page.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");

  @TempDir Path folder;

  private static PageEntry remember(Library library, SourceText source, Instant when)
      throws StoreException {
    byte[] raw = source.text().getBytes(StandardCharsets.UTF_8);
    return library.remember(source, raw, Optional.empty(), when);
  }

  @Test
  void apply_randomEditsWithUndoAndRedo_readsBackAsInMemory() throws Exception {
    for (int seed = 0; seed < 12; seed++) {
      Path file = folder.resolve(seed + ".sqlite");
      SourceText source = RandomEdits.text(seed, 300 + 100 * seed);
      RandomEdits reader = new RandomEdits(seed, source);
      Random random = new Random(seed);
      Annotations page = Annotations.none(source.sha256());
      History history = History.EMPTY;
      try (Library library = Library.open(file)) {
        remember(library, source, NOON);
        for (int i = 0; i < 60; i++) {
          int what = random.nextInt(6);
          Optional<History.Step> step =
              what == 0 ? history.undo() : what == 1 ? history.redo() : Optional.empty();
          History.Step next = step.isPresent() ? step.get() : history.make(reader.next(page));
          history = next.then();
          page = page.apply(next.edit());
          library.apply(source, next);
          assertEquals(new Stored(page, List.of()), library.annotations(source));
          assertEquals(history, library.history(source, page));
        }
      }
      try (Library library = Library.open(file)) {
        assertEquals(new Stored(page, List.of()), library.annotations(source));
      }
    }
  }

  @Test
  void history_moreEditsThanTheLimit_isOfTheLatestAndTheRestIsForgotten() throws Exception {
    SourceText source = RandomEdits.text(3, 500);
    RandomEdits reader = new RandomEdits(3, source);
    Annotations page = Annotations.none(source.sha256());
    History history = History.EMPTY;
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      Session session = library.database().session();
      Sql.run(session, "PRAGMA synchronous = OFF"); // a thousand commits
      remember(library, source, NOON);
      for (int i = 0; i < History.LIMIT + 100; i++) {
        History.Step step = history.make(reader.next(page));
        history = step.then();
        page = page.apply(step.edit());
        library.apply(source, step);
      }
      assertEquals(history, library.history(source, page));
      int kept = Sql.row(session, "SELECT count(*) FROM edits", row -> row.getInt(1)).orElseThrow();
      assertTrue(History.LIMIT <= kept && kept < History.LIMIT + 64, kept + " edits kept");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "library.sqlite",
        "眉批 的 库.sqlite",
        "100%.sqlite",
        "a%20b?mode=memory&x=1#y.sqlite",
        "no/such/文件夹/yet/l;i'b\"r.sqlite"
      })
  void close_anyFileName_leavesOneFile(String name) throws Exception {
    Path file = folder.resolve(name);
    SourceText source = RandomEdits.text(1, 300);
    Library first = Library.open(file);
    remember(first, source, NOON);
    first.setSetting("theme", "深色");
    first.close();
    first.close();

    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
    try (Library library = Library.open(file)) {
      assertEquals(Optional.of("深色"), library.setting("theme"));
      assertEquals(1, library.recent(10).size());
    }
  }

  @Test
  void apply_editOfStateThatAnotherWindowChanged_isRefusedWhole() throws Exception {
    Path file = folder.resolve("library.sqlite");
    SourceText source = RandomEdits.text(2, 500);
    RandomEdits reader = new RandomEdits(2, source);
    try (Library one = Library.open(file);
        Library other = Library.open(file)) {
      remember(one, source, NOON);
      Annotations page = Annotations.none(source.sha256());
      for (int i = 0; i < 40; i++) {
        Edit edit = reader.next(page);
        Edit stale = reader.next(page);
        one.apply(source, History.EMPTY.make(edit));
        Annotations next = page.apply(edit);
        if (!applies(next, stale)) {
          StoreException problem =
              assertThrows(
                  StoreException.class, () -> other.apply(source, History.EMPTY.make(stale)));
          assertEquals("problem.library.changedElsewhere", problem.key());
        }
        assertEquals(next, other.annotations(source).annotations());
        page = next;
      }
    }
  }

  private static boolean applies(Annotations page, Edit edit) {
    try {
      page.apply(edit);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void apply_pageNeverOpened_isRefused() throws Exception {
    SourceText source = RandomEdits.text(3, 300);
    Edit edit = new RandomEdits(3, source).next(Annotations.none(source.sha256()));
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      StoreException problem =
          assertThrows(StoreException.class, () -> library.apply(source, History.EMPTY.make(edit)));
      assertEquals("problem.library.noPage", problem.key());
      assertEquals(
          new Stored(Annotations.none(source.sha256()), List.of()), library.annotations(source));
    }
  }

  @Test
  void remember_pageOpenedAgain_keepsBytesAndPlaceAndComesFirst() throws Exception {
    SourceText first = RandomEdits.text(4, 300);
    SourceText second = RandomEdits.text(5, 300);
    byte[] raw = first.text().getBytes(StandardCharsets.UTF_8);
    Path origin = folder.resolve("第 1 版.txt");
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      library.remember(first, raw, Optional.of(origin), NOON);
      remember(library, second, NOON.plusNanos(1));
      library.savePlace(first.sha256(), 42);
      assertEquals(
          List.of(second.sha256(), first.sha256()),
          library.recent(5).stream().map(PageEntry::sha256).toList());

      PageEntry again = remember(library, first, NOON.plusSeconds(9));

      assertEquals(
          new PageEntry(
              first.sha256(),
              first.name(),
              Optional.of(origin),
              NOON.plusSeconds(9),
              42,
              PageSummary.NONE,
              0,
              false),
          again);
      assertEquals(List.of(again), library.recent(1));
      RawPage page = library.raw(first.sha256()).orElseThrow();
      assertArrayEquals(raw, page.bytes());
      assertEquals(Optional.of(origin), page.origin());
      assertEquals("UTF-8", page.charset());
      assertEquals(Optional.empty(), library.raw("0".repeat(64)));
    }
  }

  @Test
  void remember_bytesOfAnotherPage_areRefused() throws Exception {
    SourceText source = RandomEdits.text(6, 100);
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> library.remember(source, new byte[] {1}, Optional.empty(), NOON));
      assertEquals(List.of(), library.recent(5));
    }
  }

  @Test
  void describe_page_showsInTheListWithItsHighlights() throws Exception {
    SourceText source = RandomEdits.text(7, 300);
    PageSummary summary =
        new PageSummary(
            Optional.of("新厂投产"),
            Optional.of(new Known<>("某某日报", false)),
            Optional.of(new Known<>(LocalDate.of(2025, 8, 28), true)));
    RandomEdits reader = new RandomEdits(7, source);
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      remember(library, source, NOON);
      library.describe(source.sha256(), summary);
      Annotations page = Annotations.none(source.sha256());
      for (int i = 0; i < 20; i++) {
        Edit edit = reader.next(page);
        library.apply(source, History.EMPTY.make(edit));
        page = page.apply(edit);
      }
      PageEntry entry = library.recent(1).getFirst();
      assertEquals(summary, entry.summary());
      assertEquals(page.highlights().size(), entry.highlights());
    }
  }

  @Test
  void setting_setTwice_isTheLatter() throws Exception {
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      assertEquals(Optional.empty(), library.setting("theme"));
      library.setSetting("theme", "light");
      library.setSetting("theme", "sepia");
      assertEquals(Optional.of("sepia"), library.setting("theme"));
    }
  }
}
