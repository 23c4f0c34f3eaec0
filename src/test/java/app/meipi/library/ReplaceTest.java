package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.annotate.RandomEdits;
import app.meipi.annotate.Replacing;
import app.meipi.annotate.StoreException;
import app.meipi.library.PageSummary.Known;
import app.meipi.page.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that takes the place of another in the library's file. */
class ReplaceTest {
  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");
  private static final SourceText BEFORE = RandomEdits.text(7, 3_000);

  /** A line of it is gone, one is new. */
  private static final SourceText AFTER =
      SourceText.ofText(
          "新版", BEFORE.text().substring(0, 900) + "新添的一行" + BEFORE.text().substring(1_200));

  private static final Replacing REPLACING = new Replacing(Edits.system());

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Annotations marks = Annotations.none(BEFORE.sha256());

  @BeforeEach
  void markTheOldPage() throws Exception {
    file = folder.resolve("library.sqlite");
    try (Library library = Library.open(file)) {
      remember(library, BEFORE);
      RandomEdits reader = new RandomEdits(3, BEFORE);
      History history = History.EMPTY;
      for (int i = 0; i < 60; i++) {
        History.Step step = history.make(reader.next(marks));
        library.apply(BEFORE, step);
        marks = marks.apply(step.edit());
        history = step.then();
      }
    }
  }

  private static void remember(Library library, SourceText source) throws Exception {
    byte[] raw = source.text().getBytes(StandardCharsets.UTF_8);
    library.remember(source, raw, Optional.empty(), NOON);
  }

  private static Annotations on(Library library, SourceText source) throws Exception {
    var stored = library.annotations(source);
    assertTrue(stored.unreadable().isEmpty(), stored.unreadable().toString());
    return stored.annotations();
  }

  @Test
  void replace_openedAgainSettledHalfUndoneAndRedone_losesNothing() throws Exception {
    Replacing.Carried carried;
    Annotations there;
    try (Library library = Library.open(file)) {
      remember(library, AFTER);
      carried = library.replace(BEFORE, AFTER, REPLACING).carried();
      there = on(library, AFTER);
      assertTrue(carried.certain() > 0 && carried.toConfirm() + carried.orphans() > 0);
      assertEquals(Annotations.none(AFTER.sha256()).apply(carried.edit()), there);
    }
    UUID stray;
    try (Library again = Library.open(file)) {
      assertEquals(there, on(again, AFTER), "after a restart");
      assertEquals(marks, on(again, BEFORE), "the old page keeps all");
      stray = there.strays().stream().filter(it -> !it.isOrphan()).findFirst().orElseThrow().id();
      History history = again.history(AFTER, there);
      History.Step no = history.make(REPLACING.refuse(there, stray).orElseThrow());
      again.apply(AFTER, no);
    }
    try (Library again = Library.open(file)) {
      Annotations half = on(again, AFTER);
      assertTrue(half.stray(stray).orElseThrow().isOrphan(), "survives a restart amid confirming");
      assertEquals(there.all().size(), half.all().size());
      History history = again.history(AFTER, half);
      for (int i = 0; i < 2; i++) {
        History.Step back = history.undo().orElseThrow();
        again.apply(AFTER, back);
        history = back.then();
      }
      assertEquals(Annotations.none(AFTER.sha256()), on(again, AFTER));
      assertTrue(again.recent(9).stream().noneMatch(PageEntry::replaced));
      again.apply(AFTER, history.redo().orElseThrow());
      assertEquals(there, on(again, AFTER));
      assertEquals(
          1, again.recent(9).stream().filter(PageEntry::replaced).count(), "listed as replaced");
    }
  }

  @Test
  void replace_twice_isRefusedAndChangesNothing() throws Exception {
    try (Library library = Library.open(file)) {
      remember(library, AFTER);
      library.replace(BEFORE, AFTER, REPLACING);
      Annotations there = on(library, AFTER);
      StoreException again =
          assertThrows(StoreException.class, () -> library.replace(BEFORE, AFTER, REPLACING));
      assertEquals("problem.library.replacedAlready", again.key());
      assertEquals(there, on(library, AFTER));
      assertThrows(StoreException.class, () -> library.replace(AFTER, AFTER, REPLACING));
    }
  }

  @Test
  void earlier_versionOfAPageInTheLibrary_isFoundUnlessItWasOpenedOrReplaced() throws Exception {
    try (Library library = Library.open(file)) {
      assertEquals(
          Optional.of(BEFORE.sha256()),
          library.earlier(AFTER, PageSummary.NONE).map(PageEntry::sha256));
      assertEquals(Optional.empty(), library.earlier(BEFORE, PageSummary.NONE));
      remember(library, AFTER);
      assertEquals(Optional.empty(), library.earlier(AFTER, PageSummary.NONE), "was opened");
      library.replace(BEFORE, AFTER, REPLACING);
      SourceText third = SourceText.ofText("第三", AFTER.text() + "补记");
      assertEquals(
          Optional.of(AFTER.sha256()),
          library.earlier(third, PageSummary.NONE).map(PageEntry::sha256),
          "not the one that was replaced");
      SourceText other = RandomEdits.text(8, 3_000);
      assertEquals(Optional.empty(), library.earlier(other, PageSummary.NONE));
    }
  }

  @Test
  void earlier_pageWithLittleInCommon_isFoundOnlyWhereItIsOfTheSamePaperAndDay() throws Exception {
    PageSummary summary =
        new PageSummary(
            Optional.empty(),
            Optional.of(new Known<>("河东晚报", false)),
            Optional.of(new Known<>(LocalDate.of(2025, 8, 28), true)));
    SourceText part =
        SourceText.ofText(
            "重扫", BEFORE.text().substring(0, 1_000) + RandomEdits.text(9, 2_000).text());
    try (Library library = Library.open(file)) {
      assertEquals(Optional.empty(), library.earlier(part, summary));
      library.describe(BEFORE.sha256(), summary);
      assertTrue(library.earlier(part, summary).isPresent());
      SourceText other = RandomEdits.text(8, 3_000);
      assertEquals(Optional.empty(), library.earlier(other, summary), "another page of the issue");
    }
  }
}
