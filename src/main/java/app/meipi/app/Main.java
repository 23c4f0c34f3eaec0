package app.meipi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the program starts: opens the window, or runs the command that the arguments name. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            System.in,
            new StandardOutput(),
            new FileOutputStream(FileDescriptor.err),
            Locale.getDefault(Locale.Category.DISPLAY)));
  }

  /**
   * Runs the command line.
   *
   * @return the exit code, one of {@link Exit}
   */
  static int run(
      List<String> arguments, InputStream in, OutputStream out, OutputStream err, Locale locale) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(in, out, errors, locale);
    Optional<DesktopStart> start = DesktopStart.of(arguments);
    return start.isPresent()
        ? start.get().open(terminal)
        : Commands.run(arguments, terminal, out, err, locale);
  }
}
