package app.meipi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The process's standard output, which tells a broken pipe from other failures. */
final class StandardOutput extends OutputStream {
  /** Whoever read the output has stopped, as {@code head} does: no failure. */
  static final class NobodyReads extends IOException {
    NobodyReads(IOException cause) {
      super(cause);
    }
  }

  private static final Path SELF = Path.of("/proc/self/fd/1");

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failed) {
      String reason = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
      throw reason.contains("pipe") || isPipe() ? new NobodyReads(failed) : failed;
    }
  }

  /** The system words its reason in the reader's language; that it is a pipe needs no words. */
  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(SELF).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException noSuchFile) {
      return false;
    }
  }
}
