package app.meipi.app;

import app.meipi.annotate.StoreException;
import app.meipi.library.Backups;
import app.meipi.library.Backups.Backup;
import app.meipi.reader.LibraryCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The copies of the library in {@code file}: lists them, and makes it again what one of them is.
 */
record Copies(LibraryThread library, Optional<Path> file) {
  /** Those that are there, that of the latest day first. */
  CompletableFuture<List<LibraryCopy>> list() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return file.isEmpty()
                ? List.of()
                : new Backups(file.get()).list().stream().map(Copies::copy).toList();
          } catch (StoreException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static LibraryCopy copy(Backup backup) {
    return new LibraryCopy(backup.name(), backup.bytes(), backup.marks());
  }

  /** Makes the library what the copy {@code name} is; what it is now becomes a copy itself. */
  CompletableFuture<Void> restore(String name) {
    return library.whileClosed(
        () -> {
          Path there = file.orElseThrow(() -> new StoreException("problem.library.none", ""));
          Backups backups = new Backups(there);
          Optional<Backup> chosen =
              backups.list().stream().filter(backup -> backup.name().equals(name)).findFirst();
          if (chosen.isEmpty()) {
            throw new StoreException("problem.library.noCopy", there.toString(), name);
          }
          backups.restore(chosen.get());
        });
  }
}
