package app.meipi.app;

import app.meipi.reader.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Where the program starts: wires the commands and runs the one that the arguments name. */
public final class Main {
  private static final String HELP = "app.meipi.app.help";

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
    Terminal terminal = new Terminal(in, out, errors, Messages.of(locale));
    return new CommandLine(new MeipiCommand(terminal))
        .addSubcommand(new ParseCommand(terminal))
        .addSubcommand(new RenderCommand(terminal))
        .addSubcommand(new EvaluateCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new RestoreCommand(terminal))
        .setResourceBundle(help(locale))
        .setOut(printer(out))
        .setErr(printer(err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageProblems(terminal))
        .setExecutionExceptionHandler(
            (failure, _, _) -> {
              terminal.tell(new Problem("problem.internal", "meipi", failure.toString()));
              return Exit.INTERNAL;
            })
        .execute(arguments.toArray(String[]::new));
  }

  private static PrintWriter printer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static ResourceBundle help(Locale locale) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return ResourceBundle.getBundle(HELP, locale, control);
  }
}
