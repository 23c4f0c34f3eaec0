package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.library.Library;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} and {@code restore} say and answer. */
class CheckCommandTest {
  private static final SourceText SOURCE =
      SourceText.ofText("第2版.txt", "河东晚报\n大桥通车\n两岸居民奔走相告，老人说等了三十年。\n天气：晴");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void markedPage() throws Exception {
    file = folder.resolve("library.sqlite");
    Edits edits = Edits.system();
    try (Library library = Library.open(file)) {
      byte[] raw = SOURCE.text().getBytes(StandardCharsets.UTF_8);
      library.remember(SOURCE, raw, Optional.empty(), Instant.EPOCH);
      Annotations none = Annotations.none(SOURCE.sha256());
      Edit mark = edits.highlight(Anchorer.anchor(SOURCE, List.of(new Span(10, 14))), Colour.BLUE);
      library.apply(SOURCE, History.EMPTY.make(mark));
      Edit note = edits.note(none, new Target.OnPage(SOURCE.sha256()), "核对").orElseThrow();
      library.apply(SOURCE, History.EMPTY.make(note));
    }
  }

  private record Answer(int code, String out, String err) {}

  private Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments), new ByteArrayInputStream(new byte[0]), out, err, Locale.ENGLISH);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void check_soundLibrary_saysSoAndEndsWithZero() {
    Answer answer = run("check", "--library", file.toString());

    assertEquals(Exit.OK, answer.code, answer.out + answer.err);
    assertTrue(answer.out.contains("pages: 1, of these whole and balanced: 1"), answer.out);
    assertTrue(answer.out.contains("corrections: 2, anchors on their words: 1, damaged: 0"));
    assertTrue(answer.out.endsWith("sound" + System.lineSeparator()), answer.out);
  }

  @Test
  void check_noLibrary_makesNone() {
    Path missing = folder.resolve("missing.sqlite");
    Answer answer = run("check", "--library", missing.toString());

    assertEquals(Exit.FAILED, answer.code);
    assertTrue(answer.err.contains("missing.sqlite"), answer.err);
    assertTrue(missing.toFile().length() == 0 && !missing.toFile().exists());
  }

  @Test
  void restore_withoutCopies_listsNoneAndRefusesAnUnknownOne() {
    assertEquals(new Answer(Exit.OK, "", ""), run("restore", "--library", file.toString()));
    Answer unknown = run("restore", "2025-01-01", "--library", file.toString());
    assertEquals(Exit.FAILED, unknown.code);
    assertTrue(unknown.err.contains("2025-01-01"), unknown.err);
  }
}
