package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.page.Page;
import app.meipi.parse.PageParser;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives pages back as articles and photos: one result each, and one summary line. */
@Command(name = "parse", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ParseCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_NAME = "stdin";

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "meipi.parse.files")
  private List<String> files = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "meipi.parse.format")
  private ParseFormat format = ParseFormat.JSON;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "meipi.parse.output")
  private Optional<Path> output = Optional.empty();

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Tally tally = new Tally();
    try {
      if (output.isPresent()) {
        intoFolder(output.get(), tally);
      } else {
        ontoStream(tally);
      }
    } catch (ProblemException endsAll) {
      terminal.tell(endsAll);
      return Exit.FAILED;
    } catch (StandardOutput.NobodyReads quiet) {
      return Exit.BROKEN_PIPE;
    }
    tally.tell(terminal);
    return tally.exitCode();
  }

  private void intoFolder(Path path, Tally tally) throws ProblemException {
    ResultFolder folder = new ResultFolder(path, files);
    for (String file : files) {
      Optional<Page> page = page(file, tally);
      if (page.isEmpty()) {
        continue;
      }
      try {
        folder.put(file, resultName(page.get()), format.alone(page.get()));
        tally.add(page.get());
      } catch (ProblemException others) {
        terminal.tell(others);
        tally.addFailure();
      }
    }
  }

  private void ontoStream(Tally tally) throws ProblemException, StandardOutput.NobodyReads {
    ResultStream stream = new ResultStream(terminal.out());
    for (String file : files) {
      Optional<Page> page = page(file, tally);
      if (page.isPresent()) {
        boolean alone = files.size() == 1;
        stream.put(file, alone ? format.alone(page.get()) : format.amongMany(page.get()));
        tally.add(page.get());
      }
    }
  }

  /** The page in {@code file}; empty if the reader was told why there is none. */
  private Optional<Page> page(String file, Tally tally) {
    try {
      return Optional.of(PageParser.parse(read(file).source()));
    } catch (UnreadableException problem) {
      terminal.tell(problem);
    } catch (InvalidPathException notUnderThisLocale) {
      terminal.tell(new Problem("problem.name", file));
    } catch (RuntimeException fault) {
      terminal.tell(new Problem("problem.internal", file, fault.toString()));
    }
    tally.addFailure();
    return Optional.empty();
  }

  private Ingested read(String file) throws UnreadableException {
    return file.equals(STANDARD_INPUT)
        ? PlainText.read(terminal.in(), STANDARD_INPUT_NAME)
        : PlainText.read(Path.of(file));
  }

  /** {@code NAME.json} for {@code NAME.txt}, {@code NAME.gb.json} for {@code NAME.gb}. */
  private String resultName(Page page) {
    return page.source().name().replaceFirst("(?i)\\.txt$", "") + format.ending();
  }
}
