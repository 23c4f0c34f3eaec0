package app.meipi.app;

import app.meipi.page.Explained;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Keymap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Finds the reader's own keys: {@code keys.txt} beside the library. */
final class KeyFiles {
  private static final String NAME = "keys.txt";

  private KeyFiles() {}

  /** The keys for this library; the defaults where there is no such file, or none to be read. */
  static KeyFile beside(Path library) {
    Path file = library.toAbsolutePath().resolveSibling(NAME);
    try {
      return KeyFile.read(file.toString(), Files.readString(file));
    } catch (NoSuchFileException none) {
      return KeyFile.NONE;
    } catch (IOException unreadable) {
      Explained problem = new Problem("problem.keys.file", file.toString(), unreadable.toString());
      return new KeyFile(Keymap.defaults(), false, List.of(problem));
    }
  }
}
