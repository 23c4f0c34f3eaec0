package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.RandomEdits;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be saved is there after the program was killed. */
class KillTest {
  /** How often to kill it; set with {@code -Dmeipi.kill.rounds=50}. */
  private static final int ROUNDS = Integer.getInteger("meipi.kill.rounds", 5);

  @TempDir Path folder;

  /** Where the driver unpacks itself, and leaves that behind when it is killed. */
  @TempDir Path temporary;

  @Test
  void apply_programKilledAmidEdits_losesNothingAcknowledged() throws Exception {
    Path file = folder.resolve("library.sqlite");
    Random random = new Random(1);
    Annotations page = Annotations.none(Storm.SOURCE.sha256());
    for (int round = 0; round < ROUNDS; round++) {
      int wanted = 1 + random.nextInt(300);
      int acknowledged = storm(file, round, wanted);
      assertTrue(acknowledged >= wanted, "it ended before it was killed");

      RandomEdits reader = new RandomEdits(round, Storm.SOURCE);
      for (int i = 0; i < acknowledged; i++) {
        page = page.apply(reader.next(page));
      }
      try (Library library = Library.open(file)) {
        Stored stored = library.annotations(Storm.SOURCE);
        // The edit after the last that was acknowledged may be in or not, but never in part.
        Annotations oneMore = page.apply(reader.next(page));
        page = stored.annotations().equals(oneMore) ? oneMore : page;
        assertEquals(new Stored(page, List.of()), stored, "round " + round);
        assertEquals(
            List.of("ok"),
            Sql.rows(
                library.database().session(), "PRAGMA integrity_check", row -> row.getString(1)));
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(List.of(file), files.toList());
      }
    }
  }

  /** Kills the program when it has printed {@code lines} lines; how many it printed in all. */
  private int storm(Path file, int seed, int lines) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Storm.class.getName(),
                file.toString(),
                Integer.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = program.inputReader()) {
      int saved = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // Of the last line the kill may have let only a part through.
        saved += line.equals("saved " + (saved + 1)) ? 1 : 0;
        if (saved == lines) {
          // By its handle: the process itself would close the pipe with what is still in it.
          program.toHandle().destroyForcibly();
        }
      }
      return saved;
    } finally {
      program.destroyForcibly().waitFor();
    }
  }
}
