package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The open SQLite file: runs work in transactions and says in the reader's words what went wrong.
 *
 * @param file where it is, absolute
 * @param session its connection, with its statements
 * @param key what the file system knows the file by; empty where it has no such thing
 */
record Database(Path file, Session session, Optional<Object> key) {
  /** The file that {@code connection} has just opened. */
  static Database of(Path file, Connection connection) throws IOException {
    return new Database(file, new Session(connection), keyOf(file));
  }

  /** Something done in one transaction. */
  interface Work<T> {
    T on(Session session) throws SQLException, StoreException;
  }

  /** Something done in one transaction that gives nothing back. */
  interface Change {
    void on(Session session) throws SQLException, StoreException;
  }

  /** Reads one state of the file, whatever other programs write meanwhile. */
  <T> T read(Work<T> work) throws StoreException {
    return run("BEGIN", work);
  }

  /** Writes all or nothing; what it wrote is on the disk when it returns. */
  void write(Change change) throws StoreException {
    writing(
        session -> {
          change.on(session);
          return true;
        });
  }

  /** As {@link #write}, with a result. */
  <T> T writing(Work<T> work) throws StoreException {
    // Taking the write lock first makes SQLite wait for it; a lock taken later fails at once.
    return run(
        "BEGIN IMMEDIATE",
        locked -> {
          T result = work.on(locked);
          requireInPlace();
          return result;
        });
  }

  /** The last program to close the file takes its log into it and removes the log. */
  void close() throws StoreException {
    try {
      session.close();
    } catch (SQLException e) {
      throw Problems.of(file, e);
    }
  }

  /** What is written to a file that was moved, deleted or replaced meanwhile would not be found. */
  private void requireInPlace() throws StoreException {
    try {
      if (!keyOf(file).equals(key)) {
        throw Problems.of("gone", file);
      }
    } catch (IOException e) {
      StoreException gone = Problems.of("gone", file);
      gone.initCause(e);
      throw gone;
    }
  }

  private static Optional<Object> keyOf(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private <T> T run(String begin, Work<T> work) throws StoreException {
    try {
      return transaction(session, begin, work);
    } catch (SQLException e) {
      throw Problems.of(file, e);
    }
  }

  /** Runs {@code work} between {@code begin} and COMMIT; rolls back whatever goes wrong. */
  static <T> T transaction(Session session, String begin, Work<T> work)
      throws SQLException, StoreException {
    Sql.run(session, begin);
    try {
      T result = work.on(session);
      Sql.run(session, "COMMIT");
      return result;
    } catch (SQLException | StoreException | RuntimeException e) {
      rollBack(session, e);
      throw e;
    }
  }

  /** A full disk makes SQLite roll back by itself; then there is nothing left to roll back. */
  private static void rollBack(Session session, Exception reason) {
    try {
      Sql.run(session, "ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
