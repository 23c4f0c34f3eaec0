package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Turns what SQLite answers into the sentence that the reader is told.
 *
 * <p>The numbers are SQLite's primary result codes, https://www.sqlite.org/rescode.html.
 */
final class Problems {
  /** Below this many bytes a disk counts as full: less than a write-ahead log begins with. */
  private static final long NO_SPACE = 64 * 1024;

  /** Another program holds a lock. */
  static final int BUSY = 5;

  private Problems() {}

  /** A failure named {@code problem.library.NAME}, of {@code file}. */
  static StoreException of(String name, Path file, String... details) {
    return new StoreException("problem.library." + name, file.toString(), details);
  }

  /** What {@code cause} means to the reader of {@code file}. */
  static StoreException of(Path file, Exception cause) {
    StoreException problem =
        switch (cause) {
          case SQLException answer -> answered(file, answer);
          default -> noAccess(file, cause);
        };
    problem.initCause(cause);
    return problem;
  }

  private static StoreException answered(Path file, SQLException answer) {
    return switch (answer.getErrorCode() & 0xff) {
      case 3, 8 -> of("readOnly", file);
      case BUSY, 6 -> of("busy", file);
      case 10, 14 -> noAccess(file, answer);
      case 11 -> of("damaged", file);
      case 13 -> of("diskFull", file);
      case 19 -> of("changedElsewhere", file);
      case 26 -> of("notSqlite", file);
      default -> unreadable(file, answer);
    };
  }

  /** Where all that is known is that it failed, the file system may know why. */
  private static StoreException noAccess(Path file, Exception cause) {
    Path folder = folder(file);
    if (Files.exists(file) && !Files.isReadable(file)) {
      return unreadable(file, cause);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      return of("readOnly", file);
    }
    try {
      if (Files.getFileStore(folder).getUsableSpace() < NO_SPACE) {
        return of("diskFull", file);
      }
    } catch (IOException unknown) {
      cause.addSuppressed(unknown);
    }
    return unreadable(file, cause);
  }

  private static StoreException unreadable(Path file, Exception cause) {
    String detail =
        switch (cause) {
          // Its message is but the file's name.
          case FileSystemException e when e.getReason() == null -> e.getClass().getSimpleName();
          default -> String.valueOf(cause.getMessage());
        };
    return of("unreadable", file, detail);
  }

  /** The folder that holds {@code file}. */
  static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
