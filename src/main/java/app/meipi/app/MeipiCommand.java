package app.meipi.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program without a command: opens the window. */
@Command(name = "meipi", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class MeipiCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "meipi.file")
  private Optional<Path> page = Optional.empty();

  @Option(names = "--library", paramLabel = "FILE", descriptionKey = "meipi.library")
  private Optional<Path> library = Optional.empty();

  MeipiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new OpenWindow(terminal, Folders.system()).open(page, library);
  }
}
