package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.ingest.UnreadableException;
import app.meipi.page.Page;
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

  @Option(names = "--page", paramLabel = "N", descriptionKey = "meipi.parse.page")
  private int number = 1;

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (number < 1) {
      terminal.tell(new Problem("problem.parse.page", String.valueOf(number)));
      return Exit.USAGE;
    }
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
      Optional<Parsed> parsed = page(file, tally);
      if (parsed.isEmpty()) {
        continue;
      }
      try {
        Page page = parsed.get().page();
        folder.put(file, resultName(page), format.alone(page, parsed.get().extracted()));
        tally.add(page);
      } catch (ProblemException others) {
        terminal.tell(others);
        tally.addFailure();
      }
    }
  }

  private void ontoStream(Tally tally) throws ProblemException, StandardOutput.NobodyReads {
    ResultStream stream = new ResultStream(terminal.out());
    for (String file : files) {
      Optional<Parsed> parsed = page(file, tally);
      if (parsed.isPresent()) {
        Page page = parsed.get().page();
        boolean extracted = parsed.get().extracted();
        boolean alone = files.size() == 1;
        stream.put(file, alone ? format.alone(page, extracted) : format.amongMany(page, extracted));
        tally.add(page);
      }
    }
  }

  /**
   * @param extracted whether the page's text was taken from a file that is no text
   */
  private record Parsed(Page page, boolean extracted) {}

  /** The page in {@code file}; empty if the reader was told why there is none. */
  private Optional<Parsed> page(String file, Tally tally) {
    try {
      Ingested read = read(file);
      Sources.unread(read).ifPresent(terminal::tell);
      return Optional.of(new Parsed(Sources.parse(read), read.printed().isPresent()));
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
        : Sources.read(Path.of(file), number - 1);
  }

  /**
   * {@code NAME.json} for {@code NAME.txt} and {@code NAME.pdf}, {@code NAME.gb.json} for {@code
   * NAME.gb}.
   */
  private String resultName(Page page) {
    String name = page.source().name().replaceFirst("(?i)\\.pdf#page=(\\d+)$", "-$1");
    return name.replaceFirst("(?i)\\.(?:txt|pdf)$", "") + format.ending();
  }
}
