package app.meipi.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes results to standard output, and knows when nobody reads them any more. */
final class ResultStream {
  /** Whoever read standard output has stopped, as {@code head} does: no failure. */
  static final class NobodyReads extends Exception {
    NobodyReads(IOException cause) {
      super(cause);
    }
  }

  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private final OutputStream out;

  ResultStream(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes {@code content}, the result of {@code source}.
   *
   * @throws ProblemException if it cannot be written, as on a full disk
   */
  void put(String source, String content) throws ProblemException, NobodyReads {
    try {
      out.write(content.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException failed) {
      String reason = String.valueOf(failed.getMessage());
      if (reason.toLowerCase(Locale.ROOT).contains("pipe") || isPipe()) {
        throw new NobodyReads(failed);
      }
      throw new ProblemException("problem.output.stdout", source, reason);
    }
  }

  /** The system words its reason in the reader's language; that it is a pipe needs no words. */
  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException noSuchFile) {
      return false;
    }
  }
}
