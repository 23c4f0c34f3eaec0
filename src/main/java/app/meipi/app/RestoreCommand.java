package app.meipi.app;

import app.meipi.annotate.StoreException;
import app.meipi.library.Backups;
import app.meipi.library.Backups.Backup;
import app.meipi.library.LibraryLocation;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a library again what one of its copies is, or lists the copies. */
@Command(name = "restore", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "COPY",
      descriptionKey = "meipi.restore.copy")
  private Optional<String> copy = Optional.empty();

  @Option(names = "--library", paramLabel = "FILE", descriptionKey = "meipi.library")
  private Optional<Path> library = Optional.empty();

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = library.orElseGet(LibraryLocation::system);
    Backups backups = new Backups(file);
    try {
      List<Backup> there = backups.list();
      if (copy.isEmpty()) {
        print(there);
        return Exit.OK;
      }
      Optional<Backup> chosen =
          there.stream().filter(backup -> backup.name().equals(copy.get())).findFirst();
      if (chosen.isEmpty()) {
        terminal.tell(new Problem("problem.library.noCopy", file.toString(), copy.get()));
        return Exit.FAILED;
      }
      backups.restore(chosen.get());
      return Exit.OK;
    } catch (StoreException e) {
      terminal.tell(e);
      return Exit.FAILED;
    }
  }

  private void print(List<Backup> there) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), false);
    for (Backup backup : there) {
      out.println("%s  %,d bytes  %s".formatted(backup.name(), backup.bytes(), backup.file()));
    }
    out.flush();
  }
}
