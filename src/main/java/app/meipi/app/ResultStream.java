package app.meipi.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes results one after another to standard output. */
final class ResultStream {
  private final OutputStream out;

  ResultStream(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes {@code content}, the result of {@code source}.
   *
   * @throws StandardOutput.NobodyReads if whoever read it has stopped
   * @throws ProblemException if it cannot be written, as on a full disk
   */
  void put(String source, String content) throws ProblemException, StandardOutput.NobodyReads {
    try {
      out.write(content.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (StandardOutput.NobodyReads quiet) {
      throw quiet;
    } catch (IOException failed) {
      String reason = String.valueOf(failed.getMessage());
      throw new ProblemException("problem.output.stdout", source, reason);
    }
  }
}
