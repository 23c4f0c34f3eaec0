package app.meipi.app;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.History;
import app.meipi.annotate.StoreException;
import app.meipi.library.Library;
import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import app.meipi.reader.Command;
import app.meipi.reader.Focus;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Reading;
import app.meipi.ui.Look;
import app.meipi.ui.PageImage;
import app.meipi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a page as the window shows it, with no display. */
@CommandLine.Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RenderCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "meipi.render.file")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PNG",
      descriptionKey = "meipi.render.output")
  private Path output = Path.of("");

  @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "meipi.render.theme")
  private Theme theme = Theme.LIGHT;

  @Option(names = "--text-size", paramLabel = "PERCENT", descriptionKey = "meipi.render.textSize")
  private int percent = 100;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "meipi.render.width")
  private int width = 1180;

  @Option(names = "--height", paramLabel = "N", descriptionKey = "meipi.render.height")
  private int height = 800;

  @Option(names = "--scale", paramLabel = "X", descriptionKey = "meipi.render.scale")
  private double scale = 1;

  @Option(names = "--item", paramLabel = "N", descriptionKey = "meipi.render.item")
  private int item = 1;

  @Option(names = "--do", paramLabel = "ID", descriptionKey = "meipi.render.do")
  private List<String> ids = List.of();

  @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "meipi.render.language")
  private Optional<String> language = Optional.empty();

  @Option(names = "--library", paramLabel = "FILE", descriptionKey = "meipi.library")
  private Optional<Path> library = Optional.empty();

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Explained> hindrance = DisplayCheck.headless();
    if (hindrance.isPresent()) {
      terminal.tell(hindrance.get());
      return Exit.UNAVAILABLE;
    }
    if (!isDrawable(width)
        || !isDrawable(height)
        || !isScale(scale)
        || percent < 75
        || percent > 300) {
      terminal.tell(new Problem("problem.render.size", file.toString()));
      return Exit.USAGE;
    }
    try (LocalWorkspace workspace = new LocalWorkspace()) {
      OpenedPage opened = opened(workspace);
      Toolkit.startHeadless();
      Look look = Look.FIRST.withTheme(theme).withPercent(percent);
      PageImage.Size size = new PageImage.Size(width, height, scale);
      Messages words =
          language.map(Locale::forLanguageTag).map(Messages::of).orElse(terminal.messages());
      WholeFile.write(
          output, PageImage.png(workspace, words, look, opened, commands(), size).get());
      return Exit.OK;
    } catch (ProblemException problem) {
      terminal.tell(problem);
      return Exit.FAILED;
    } catch (StoreException problem) {
      terminal.tell(problem);
      return Exit.FAILED;
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof Explained problem)) {
        throw new IllegalStateException(failed.getCause());
      }
      terminal.tell(problem);
      return Exit.FAILED;
    }
  }

  private List<Command> commands() throws ProblemException {
    List<Command> commands = new ArrayList<>();
    for (String id : ids) {
      commands.add(
          Arrays.stream(Command.values())
              .filter(command -> command.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new ProblemException("problem.render.command", id)));
    }
    return commands;
  }

  /** Up to 4, and to 64 million pixels, which take a second and 256 MB. */
  private boolean isScale(double scale) {
    return scale >= 0.5 && scale <= 4 && scale * scale * width * height <= 64e6;
  }

  private static boolean isDrawable(int length) {
    return 200 <= length && length <= 8000;
  }

  private OpenedPage opened(LocalWorkspace workspace)
      throws ProblemException, StoreException, ExecutionException, InterruptedException {
    OpenedPage opened = workspace.open(file).get();
    Reading reading = opened.reading();
    int items = reading.entries().size();
    if (item < 1 || item > items) {
      throw new ProblemException("problem.render.item", file.toString(), String.valueOf(items));
    }
    Annotations marks = marks(reading.page().source());
    return new OpenedPage(
        reading.at(Focus.onUnit(item - 1, 0)),
        marks,
        History.EMPTY,
        opened.printed(),
        Optional.empty());
  }

  /** The marks in the library, in which a drawing changes nothing. */
  private Annotations marks(SourceText source) throws ProblemException, StoreException {
    if (library.isEmpty()) {
      return Annotations.none(source.sha256());
    }
    if (Files.notExists(library.get())) {
      throw new ProblemException("problem.missing", library.get().toString());
    }
    try (Library kept = Library.open(library.get())) {
      return kept.annotations(source).annotations();
    }
  }
}
