package app.meipi.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: beside it first, then moved to its place. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes {@code content} to {@code target}, over what was there.
   *
   * @throws ProblemException if it cannot be written; what was there is then as it was
   */
  static void write(Path target, byte[] content) throws ProblemException {
    if (Files.isDirectory(target)) {
      throw new ProblemException("problem.output.isfolder", target.toString());
    }
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path unfinished = target.resolveSibling(name);
    try {
      try {
        writeNew(unfinished, content);
        move(unfinished, target);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (NoSuchFileException folder) {
      throw new ProblemException("problem.output.nofolder", target.toString());
    } catch (AccessDeniedException denied) {
      throw new ProblemException("problem.output.denied", target.toString());
    } catch (IOException failed) {
      throw new ProblemException("problem.output.write", target.toString(), reason(failed));
    }
  }

  private static void writeNew(Path file, byte[] content) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(
            file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(content);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What the system says of a failure, without the file's name. */
  static String reason(IOException failed) {
    return switch (failed) {
      case FileSystemException named when named.getReason() != null -> named.getReason();
      case FileSystemException named -> named.getClass().getSimpleName();
      default -> String.valueOf(failed.getMessage());
    };
  }
}
