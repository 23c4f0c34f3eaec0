package app.meipi.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes results into a folder, each whole or not at all, and never over a source or over another
 * result of the same run.
 */
final class ResultFolder {
  private final Path folder;
  private final List<String> sources;

  /** Names in lower case, for some file systems hold {@code A} and {@code a} to be one. */
  private final Map<String, Path> taken = new HashMap<>();

  /**
   * Makes the folder where there is none.
   *
   * @param sources the files that no result may overwrite
   */
  ResultFolder(Path folder, List<String> sources) throws ProblemException {
    this.folder = folder;
    this.sources = List.copyOf(sources);
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException isFile) {
      throw new ProblemException("problem.output.notfolder", folder.toString());
    } catch (IOException failed) {
      throw new ProblemException(
          "problem.output.folder", folder.toString(), WholeFile.reason(failed));
    }
  }

  /**
   * Writes {@code content} to the file {@code name} in the folder.
   *
   * @param source what it is the result of, for the sentence if it cannot be written
   */
  void put(String source, String name, String content) throws ProblemException {
    Path target = folder.resolve(name);
    Path other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), target);
    if (other != null) {
      throw new ProblemException("problem.output.twice", source, other.toString());
    }
    for (String kept : sources) {
      if (isSame(target, kept)) {
        throw new ProblemException("problem.output.source", source, kept);
      }
    }
    WholeFile.write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSame(Path target, String source) {
    try {
      return Files.isSameFile(target, Path.of(source));
    } catch (IOException | InvalidPathException oneIsMissing) {
      return false;
    }
  }
}
