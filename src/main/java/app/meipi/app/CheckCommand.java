package app.meipi.app;

import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.StoreException;
import app.meipi.ingest.Ingested;
import app.meipi.ingest.PlainText;
import app.meipi.library.Checkup;
import app.meipi.library.Library;
import app.meipi.library.LibraryLocation;
import app.meipi.library.RawPage;
import app.meipi.page.Page;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a library: the file, every mark against its source, every page's account. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--library", paramLabel = "FILE", descriptionKey = "meipi.library")
  private Optional<Path> library = Optional.empty();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = library.orElseGet(LibraryLocation::system);
    if (Files.notExists(file)) {
      terminal.tell(new Problem("problem.missing", file.toString()));
      return Exit.FAILED;
    }
    try (Library opened = Library.open(file)) {
      Checkup.Report report = Checkup.of(opened, CheckCommand::page);
      print(file, report);
      return report.isSound() ? Exit.OK : Exit.FAILED;
    } catch (StoreException e) {
      terminal.tell(e);
      return Exit.FAILED;
    }
  }

  private static Page page(RawPage raw) throws Exception {
    Ingested again = PlainText.again(raw.bytes(), raw.name(), raw.charset());
    return Sources.parse(again);
  }

  private void print(Path file, Checkup.Report report) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), false);
    out.println(file.toAbsolutePath());
    out.println("file and references: " + (report.integrity().isEmpty() ? "ok" : "damaged"));
    report.integrity().forEach(line -> out.println("  " + line));
    int annotations = 0;
    int anchors = 0;
    int damaged = 0;
    long sound = 0;
    for (Checkup.PageReport page : report.pages()) {
      annotations += page.annotations();
      anchors += page.anchors();
      damaged += page.unreadable().size();
      sound += page.fault().isEmpty() ? 1 : 0;
      if (!page.isSound()) {
        out.println("%s (%s)".formatted(page.name(), page.sha256().substring(0, 12)));
        page.fault().ifPresent(fault -> out.println("  " + fault));
        for (Unreadable mark : page.unreadable()) {
          String why = mark.damage().name().toLowerCase(Locale.ROOT);
          out.println("  mark or note %s: damaged %s".formatted(mark.id(), why));
        }
      }
    }
    out.println(
        "pages: %d, of these whole and balanced: %d".formatted(report.pages().size(), sound));
    out.println(
        "marks, notes and corrections: %d, anchors on their words: %d, damaged: %d"
            .formatted(annotations + damaged, anchors, damaged));
    out.println(report.isSound() ? "sound" : "NOT sound");
    out.flush();
  }
}
