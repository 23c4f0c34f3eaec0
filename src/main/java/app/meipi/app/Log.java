package app.meipi.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's log: a few files in the state folder, the newest being {@code meipi.0.log}.
 *
 * <p>It is made to be sent to somebody: a fault is written with its kind and where it happened, not
 * with its message, which may quote the page or a note.
 */
final class Log {
  /** The most that one file takes, in bytes. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int FILES = 3;

  private Log() {}

  /**
   * Writes what the program logs from now on into {@code folder}; without a folder that can be
   * used, the program goes on without a log.
   *
   * @return the newest file
   */
  static Path to(Path folder) {
    Path newest = folder.resolve("meipi.0.log");
    Logger root = Logger.getLogger("");
    try {
      Folders.ofThisUser(folder);
      // A percent sign has a meaning in the handler's pattern.
      String pattern = folder.toString().replace("%", "%%") + "/meipi.%g.log";
      FileHandler file = new FileHandler(pattern, MOST_BYTES, FILES, true);
      file.setEncoding("UTF-8");
      file.setFormatter(new Lines());
      Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
      root.addHandler(file);
    } catch (IOException unusable) {
      root.log(Level.WARNING, "no log in {0}", folder);
    }
    return newest;
  }

  /** Closes the files. */
  static void close() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      handler.close();
      root.removeHandler(handler);
    }
  }

  /** A line for each record: when, how grave, who, what; below it where a fault happened. */
  static final class Lines extends Formatter {
    @Override
    public String format(LogRecord logged) {
      StringBuilder line = new StringBuilder();
      line.append(logged.getInstant()).append(' ').append(logged.getLevel().getName());
      line.append(' ').append(logged.getLoggerName()).append(": ");
      line.append(formatMessage(logged)).append('\n');
      for (Throwable fault = logged.getThrown(); fault != null; fault = fault.getCause()) {
        line.append("  ").append(fault.getClass().getName()).append('\n');
        for (StackTraceElement frame : fault.getStackTrace()) {
          line.append("    at ").append(frame).append('\n');
        }
      }
      return line.toString();
    }
  }
}
