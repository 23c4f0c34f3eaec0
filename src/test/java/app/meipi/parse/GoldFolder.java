package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages parsed by hand that stand in a folder. */
final class GoldFolder {
  private GoldFolder() {}

  /** The gold files in {@code folder}, by name. */
  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(GoldPage.ENDING)).sorted().toList();
    }
  }
}
