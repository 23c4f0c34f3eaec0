package app.meipi.library;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.annotate.RandomEdits;
import app.meipi.page.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A program that edits a page without end and prints {@code saved N} after the Nth commit; run to
 * be killed. Its arguments are the library's file and the seed of its edits.
 */
final class Storm {
  static final SourceText SOURCE = RandomEdits.text(1, 2_000);

  private Storm() {}

  public static void main(String[] arguments) throws Exception {
    try (Library library = Library.open(Path.of(arguments[0]))) {
      byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
      library.remember(SOURCE, raw, Optional.empty(), Instant.EPOCH);
      RandomEdits reader = new RandomEdits(Long.parseLong(arguments[1]), SOURCE);
      Annotations page = library.annotations(SOURCE).annotations();
      for (int saved = 1; true; saved++) {
        Edit edit = reader.next(page);
        library.apply(SOURCE, History.EMPTY.make(edit));
        System.out.println("saved " + saved);
        page = page.apply(edit);
      }
    }
  }
}
