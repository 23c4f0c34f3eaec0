package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Opens a library's file, or says why it cannot be one; a file that is refused is left as it was.
 *
 * @param migrations that make the schema
 * @param busyMillis how many ms to wait for a lock that another program holds
 */
record Opening(Migrations migrations, int busyMillis) {
  /** What a SQLite file begins with, https://www.sqlite.org/fileformat.html. */
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Opens {@code path}; makes it and its folder where they are missing. */
  Database open(Path path) throws StoreException {
    Path file = path.toAbsolutePath().normalize();
    boolean made = !Files.exists(file);
    if (made) {
      makeFolder(file);
    } else {
      requireSqlite(file);
    }
    requireWritable(file, made);
    try {
      return Database.of(file, connect(file));
    } catch (SQLException | IOException | StoreException e) {
      if (made) {
        deleteIfEmpty(file, e);
      }
      throw e instanceof StoreException told ? told : Problems.of(file, e);
    }
  }

  /** A connection to {@code file} as it is: nothing is looked at, set or brought up to date. */
  static Connection bare(Path file) throws SQLException {
    // As a URI, percent-encoded: the driver cuts a plain path at its first question mark.
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
    try (Statement statement = connection.createStatement()) {
      // A file that someone hands on must not run functions from its schema.
      statement.execute("PRAGMA trusted_schema = OFF");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connect(Path file) throws SQLException, StoreException, IOException {
    Connection connection = bare(file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + busyMillis);
      statement.execute("PRAGMA synchronous = FULL");
      // On macOS only this makes a commit reach the disk itself; elsewhere it does nothing.
      statement.execute("PRAGMA fullfsync = ON");
      statement.execute("PRAGMA foreign_keys = OFF");
      migrations.apply(file, new Session(connection));
      writeAhead(statement);
      statement.execute("PRAGMA foreign_keys = ON");
      return connection;
    } catch (SQLException | StoreException | IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Asks for a write-ahead log, which makes a commit several times faster. SQLite keeps its
   * rollback journal, as durable, where the file system cannot share memory, or for now where
   * another program holds the file: it does not wait for that one.
   */
  private static void writeAhead(Statement statement) throws SQLException {
    try {
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      if ((e.getErrorCode() & 0xff) != Problems.BUSY) {
        throw e;
      }
    }
  }

  private static void makeFolder(Path file) throws StoreException {
    Path folder = Problems.folder(file);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      StoreException problem = Problems.of("noFolder", file, folder.toString());
      problem.initCause(e);
      throw problem;
    }
  }

  private static void requireSqlite(Path file) throws StoreException {
    if (Files.isDirectory(file)) {
      throw Problems.of("folder", file);
    }
    if (!Files.isRegularFile(file)) {
      throw Problems.of("notSqlite", file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAGIC.length);
      if (start.length > 0 && !Arrays.equals(start, MAGIC)) {
        throw Problems.of("notSqlite", file);
      }
    } catch (IOException e) {
      throw Problems.of(file, e);
    }
  }

  /** The folder too: SQLite writes its log beside the file. */
  private static void requireWritable(Path file, boolean made) throws StoreException {
    if (!Files.isWritable(Problems.folder(file)) || (!made && !Files.isWritable(file))) {
      throw Problems.of("readOnly", file);
    }
  }

  /** A new file that could not be made a library is not left behind as an empty one. */
  private static void deleteIfEmpty(Path file, Exception reason) {
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
