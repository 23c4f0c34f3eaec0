package app.meipi.app;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Wires the commands and runs the one that the arguments name. */
final class Commands {
  private static final String HELP = "app.meipi.app.help";

  private Commands() {}

  /** Runs the command line; gives the exit code, one of {@link Exit}. */
  static int run(
      List<String> arguments,
      Terminal terminal,
      OutputStream out,
      OutputStream err,
      Locale locale) {
    return new CommandLine(new MeipiCommand(terminal))
        .addSubcommand(new ParseCommand(terminal))
        .addSubcommand(new RenderCommand(terminal))
        .addSubcommand(new KeysCommand(terminal))
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
