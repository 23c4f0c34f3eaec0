package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.StoreException;
import app.meipi.library.Backups.Backup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 28);

  @TempDir Path folder;
  private Path file;
  private Backups backups;

  @BeforeEach
  void filledLibrary() throws Exception {
    file = folder.resolve("眉批 100%?#.sqlite");
    backups = new Backups(file);
    try (Library library = Library.open(file)) {
      SchemaFixture.fill(library);
    }
  }

  private List<String> names() throws Exception {
    return backups.list().stream().map(Backup::name).toList();
  }

  private void set(String theme) throws Exception {
    try (Library library = Library.open(file)) {
      library.setSetting("theme", theme);
    }
  }

  private String theme() throws Exception {
    try (Library library = Library.open(file)) {
      return library.setting("theme").orElseThrow();
    }
  }

  private Backup named(String name) throws Exception {
    return backups.list().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void daily_tenDays_keepsTheLastSevenEachWhole() throws Exception {
    for (int day = 0; day < 10; day++) {
      assertTrue(backups.daily(DAY.plusDays(day)));
      assertFalse(backups.daily(DAY.plusDays(day)));
    }

    assertEquals(
        Stream.of(9, 8, 7, 6, 5, 4, 3).map(day -> DAY.plusDays(day).toString()).toList(), names());
    for (Backup backup : backups.list()) {
      try (Library copy = Library.open(backup.file())) {
        SchemaFixture.assertFilled(copy);
        assertEquals(Library.APPLICATION_ID, Identity.of(copy.database().session()).application());
      }
    }
  }

  @Test
  void daily_clockSetBack_keepsTheCopyJustMade() throws Exception {
    for (int day = 0; day < 7; day++) {
      backups.daily(DAY.plusDays(day));
    }
    assertTrue(backups.daily(DAY.minusYears(1)));

    assertTrue(names().contains(DAY.minusYears(1).toString()));
    assertEquals(Backups.KEPT, names().size());
  }

  @Test
  void daily_whileAnotherWrites_isOfOneMomentAndHindersNothing() throws Exception {
    try (Library library = Library.open(file)) {
      library.setSetting("theme", "dark");
      assertTrue(backups.daily(DAY));
      library.setSetting("theme", "light");
    }
    try (Library copy = Library.open(backups.list().getFirst().file())) {
      assertEquals(Optional.of("dark"), copy.setting("theme"));
    }
  }

  @Test
  void restore_whileTheLibraryIsOpen_isSeenThereAndCanBeTakenBack() throws Exception {
    backups.daily(DAY);
    set("dark");
    try (Library open = Library.open(file)) {
      assertEquals(Optional.of("dark"), open.setting("theme"));
      backups.restore(named(DAY.toString()));
      assertEquals(Optional.of("sepia"), open.setting("theme"));
      SchemaFixture.assertFilled(open);
    }
    assertEquals("sepia", theme());

    backups.restore(named("before-restore"));
    assertEquals("dark", theme());
  }

  @Test
  void restore_copyOfAnOlderVersion_isBroughtToThisOne() throws Exception {
    backups.daily(DAY);
    Path old = backups.list().getFirst().file();
    try (InputStream v1 = BackupsTest.class.getResourceAsStream("/library/v1.sqlite")) {
      Files.write(old, v1.readAllBytes());
    }
    backups.restore(backups.list().getFirst());
    try (Library library = Library.open(file)) {
      SchemaFixture.assertFilled(library);
    }
  }

  @Test
  void restore_libraryThatCannotBeOpened_putsItAside() throws Exception {
    backups.daily(DAY);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, bytes.length, (byte) 7);
    Files.write(file, bytes);
    assertThrows(StoreException.class, () -> Library.open(file));

    backups.restore(named(DAY.toString()));

    try (Library library = Library.open(file)) {
      SchemaFixture.assertFilled(library);
    }
    assertEquals(bytes.length, Files.size(file.resolveSibling(file.getFileName() + ".damaged")));
  }

  @Test
  void restore_copyThatIsDamaged_isRefusedAndChangesNothing() throws Exception {
    backups.daily(DAY);
    Path copy = backups.list().getFirst().file();
    byte[] bytes = Files.readAllBytes(copy);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
    Files.write(copy, bytes);
    set("dark");

    Backup damaged = backups.list().getFirst();
    assertThrows(StoreException.class, () -> backups.restore(damaged));

    assertEquals("dark", theme());
    assertFalse(names().contains("before-restore"));
  }
}
