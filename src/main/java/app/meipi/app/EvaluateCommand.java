package app.meipi.app;

import app.meipi.evaluate.Finding;
import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.Scores;
import app.meipi.page.Page;
import app.meipi.parse.PageParser;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the parser against pages parsed by hand, and says where it errs. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class EvaluateCommand implements Callable<Integer> {
  /** A part at this confidence or above is claimed to be right. */
  private static final double SURE = 0.9;

  private final Terminal terminal;

  @Parameters(paramLabel = "GOLD_DIR", descriptionKey = "meipi.evaluate.folder")
  private Path folder = Path.of("");

  @Option(names = "--explain", descriptionKey = "meipi.evaluate.explain")
  private boolean explain;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), false);
    List<Scores> all = new ArrayList<>();
    List<Finding> parts = new ArrayList<>();
    try {
      List<Path> files = goldFiles();
      if (files.isEmpty()) {
        terminal.tell(new Problem("problem.evaluate.none", folder.toString()));
        return Exit.FAILED;
      }
      out.println(row("page", Scores.NAMES.stream().map(name -> "%10s".formatted(name)).toList()));
      for (Path file : files) {
        GoldPage gold = GoldPage.read(file);
        Page parsed = PageParser.parse(gold.source());
        List<Finding> findings = Finding.of(gold, parsed);
        Scores scores = Scores.of(gold, parsed);
        out.println(row(gold.name(), figures(scores.all())));
        if (explain) {
          findings.stream().filter(part -> !part.isRight()).map(this::error).forEach(out::println);
        }
        all.add(scores);
        parts.addAll(findings);
      }
    } catch (IOException failed) {
      terminal.tell(
          new Problem("problem.evaluate.reading", folder.toString(), WholeFile.reason(failed)));
      return Exit.FAILED;
    }
    out.println(row("mean", figures(mean(all))));
    long sure = parts.stream().filter(EvaluateCommand::isSure).count();
    long right = parts.stream().filter(EvaluateCommand::isSure).filter(Finding::isRight).count();
    out.println(
        "parts: %d, at confidence %.1f or above: %d, of these right: %.4f"
            .formatted(parts.size(), SURE, sure, (double) right / Math.max(1, sure)));
    out.flush();
    return Exit.OK;
  }

  private List<Path> goldFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(GoldPage.ENDING)).sorted().toList();
    }
  }

  private static boolean isSure(Finding part) {
    return part.reason().confidence() >= SURE;
  }

  private String error(Finding part) {
    return "  %s → %s%s  %s %.2f  %s"
        .formatted(
            part.role().id(),
            part.wanted().id(),
            part.whole() ? "" : " (cut wrongly)",
            part.reason().rule(),
            part.reason().confidence(),
            part.text());
  }

  private static List<Double> mean(List<Scores> all) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < Scores.NAMES.size(); i++) {
      int column = i;
      means.add(all.stream().mapToDouble(scores -> scores.all().get(column)).average().orElse(0));
    }
    return means;
  }

  private static List<String> figures(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%10.4f", value)).toList();
  }

  private static String row(String name, List<String> columns) {
    String shown = name.length() > 32 ? name.substring(0, 32) : name;
    return "%-32s %s".formatted(shown, String.join(" ", columns));
  }
}
