package app.meipi.app;

import app.meipi.library.LibraryLocation;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.ui.KeySheet;
import app.meipi.ui.KeyTemplate;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all keys as a page to print, or a file for the reader's own keys to begin with. */
@Command(name = "keys", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class KeysCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "meipi.keys.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--template", descriptionKey = "meipi.keys.template")
  private boolean template;

  @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "meipi.render.language")
  private Optional<String> language = Optional.empty();

  @Option(names = "--library", paramLabel = "FILE", descriptionKey = "meipi.library")
  private Optional<Path> library = Optional.empty();

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Messages words =
        language.map(Locale::forLanguageTag).map(Messages::of).orElse(terminal.messages());
    Path file = library.orElseGet(LibraryLocation::system);
    KeyFile own = template ? KeyFile.NONE : KeyFiles.beside(file);
    own.problems().forEach(terminal::tell); // the page has the keys that are left
    String text = template ? KeyTemplate.text(words) : KeySheet.html(words, own.keymap());
    if (output.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return Exit.OK;
    }
    try {
      WholeFile.write(output.get(), text.getBytes(StandardCharsets.UTF_8));
      return Exit.OK;
    } catch (ProblemException problem) {
      terminal.tell(problem);
      return Exit.FAILED;
    }
  }
}
