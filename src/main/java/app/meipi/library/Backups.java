package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The copies of a library, one for each of the last days that it was used, in the folder {@code
 * NAME.backups} beside it; and the way back to one of them.
 *
 * @param library the library's file
 */
public record Backups(Path library) {
  /** How many days' copies are kept. */
  public static final int KEPT = 7;

  private static final String ENDING = ".sqlite";

  /** What the library was before the last restoring. */
  private static final String BEFORE = "before-restore";

  /** A copy, known by the day of its making, {@code YYYY-MM-DD}, or as that before a restoring. */
  public record Backup(String name, Path file, long bytes) {
    /** How many marks it holds; empty if it cannot be read. */
    public OptionalInt marks() {
      try (Connection connection = Opening.bare(file)) {
        return Sql.row(
                new Session(connection), "SELECT count(*) FROM highlights", row -> row.getInt(1))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
      } catch (SQLException damaged) {
        return OptionalInt.empty();
      }
    }
  }

  public Backups {
    library = library.toAbsolutePath().normalize();
  }

  private Path folder() {
    return library.resolveSibling(library.getFileName() + ".backups");
  }

  /** The copies that are there, that of the latest day first. */
  public List<Backup> list() throws StoreException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(Backups::backup)
          .sorted(Comparator.comparing(Backup::name).reversed())
          .toList();
    } catch (IOException e) {
      throw Problems.of(library, e);
    }
  }

  private static Backup backup(Path file) {
    String name = file.getFileName().toString();
    return new Backup(
        name.substring(0, name.length() - ENDING.length()), file, file.toFile().length());
  }

  /**
   * Copies the library unless there is a copy of {@code day}, then deletes those of all but the
   * last {@link #KEPT} days; never the one just made, should the clock have been set back. Others
   * may write meanwhile: the copy is of one moment.
   *
   * @return whether one was made
   */
  public boolean daily(LocalDate day) throws StoreException {
    Path copy = folder().resolve(day + ENDING);
    if (Files.exists(copy) || !Files.exists(library)) {
      return false;
    }
    try (Connection connection = Opening.bare(library)) {
      copy(new Session(connection), copy);
      prune(copy);
      return true;
    } catch (SQLException | IOException e) {
      throw Problems.of(library, e);
    }
  }

  private void prune(Path made) throws StoreException, IOException {
    List<Backup> older =
        list().stream()
            .filter(backup -> !backup.name.equals(BEFORE) && !backup.file.equals(made))
            .toList();
    for (Backup backup : older.subList(Math.min(KEPT - 1, older.size()), older.size())) {
      Files.delete(backup.file);
    }
  }

  /** Written under a name of its own first, so that what has the copy's name is whole. */
  static void copy(Session session, Path copy) throws SQLException, IOException {
    Path folder = Problems.folder(copy);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, copy.getFileName().toString(), ".part");
    try {
      Sql.run(session, "VACUUM INTO ?", part.toString());
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Makes the library again what {@code backup} is, in one transaction, whoever has it open; what
   * it was is kept as a copy of its own. A library too damaged to be opened is put aside as {@code
   * NAME.damaged}.
   *
   * @throws StoreException if the copy is no library, or the library cannot be written; it is then
   *     as it was
   */
  public void restore(Backup backup) throws StoreException {
    requireSound(backup.file);
    try (Connection connection = Opening.bare(library)) {
      // The copy that is restored may be the one that is about to be replaced.
      Path aside = Files.createTempFile(folder(), BEFORE, ".part");
      try {
        Files.copy(backup.file, aside, StandardCopyOption.REPLACE_EXISTING);
        copy(new Session(connection), folder().resolve(BEFORE + ENDING));
        try (Statement statement = connection.createStatement()) {
          statement.executeUpdate("restore from '" + aside.toString().replace("'", "''") + "'");
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (SQLException e) {
      if (!isDamaged(e)) {
        throw Problems.of(library, e);
      }
      putAside(backup.file);
    } catch (IOException e) {
      throw Problems.of(library, e);
    }
    Library.open(library).close(); // a copy of an older version is brought to this one
  }

  private static void requireSound(Path file) throws StoreException {
    try (Connection connection = Opening.bare(file)) {
      Identity.of(new Session(connection)).version(file, Migrations.bundled().latest());
      for (String finding : Checkup.integrity(new Session(connection))) {
        throw new SQLException(finding, "", 11);
      }
    } catch (SQLException e) {
      throw Problems.of(file, e);
    }
  }

  /** By SQLite's result codes CORRUPT and NOTADB. */
  private static boolean isDamaged(SQLException e) {
    return (e.getErrorCode() & 0xff) == 11 || (e.getErrorCode() & 0xff) == 26;
  }

  private void putAside(Path backup) throws StoreException {
    try {
      Path damaged = library.resolveSibling(library.getFileName() + ".damaged");
      Files.move(library, damaged, StandardCopyOption.REPLACE_EXISTING);
      for (String log : List.of("-wal", "-shm")) {
        Files.deleteIfExists(library.resolveSibling(library.getFileName() + log));
      }
      Files.copy(backup, library);
    } catch (IOException e) {
      throw Problems.of(library, e);
    }
  }
}
