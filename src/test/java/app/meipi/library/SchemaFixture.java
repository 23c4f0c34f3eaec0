package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.annotate.StoreException;
import app.meipi.library.PageSummary.Known;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the library files of older schemas in {@code src/test/resources/library} hold. Run it with a
 * file's name to make one of the present schema.
 */
final class SchemaFixture {
  private static final SourceText SOURCE =
      SourceText.ofText("第1版.txt", "河东晚报\r\n𠮷河大桥通车，两岸居\r\n\r\n民奔走相告。\r\n天气：晴");

  private static final byte[] RAW = SOURCE.text().getBytes(StandardCharsets.UTF_8);
  private static final Instant OPENED = Instant.parse("2025-08-28T08:00:00.123456789Z");

  private static final PageSummary SUMMARY =
      new PageSummary(
          Optional.of("大桥通车"),
          Optional.of(new Known<>("河东晚报", false)),
          Optional.of(new Known<>(LocalDate.of(2025, 8, 27), true)));

  private SchemaFixture() {}

  public static void main(String[] file) throws StoreException {
    try (Library library = Library.open(Path.of(file[0]))) {
      fill(library);
    }
  }

  /** The edits of a reader who marks over a column break, notes on it, and on the page. */
  private static List<Edit> edits() {
    long[] made = {0};
    Edits edits = new Edits(() -> OPENED.plusSeconds(made[0]), () -> new UUID(0x4000, ++made[0]));
    List<Span> halves = List.of(new Span(14, 18), new Span(22, 24));
    List<Edit> all = new ArrayList<>();
    Annotations page = Annotations.none(SOURCE.sha256());
    all.add(edits.highlight(Anchorer.anchor(SOURCE, halves), Colour.VIOLET));
    page = page.apply(all.getLast());
    Target mark = new Target.OnHighlight(page.all().getFirst().id());
    all.add(edits.note(page, mark, "断在栏尾").orElseThrow());
    all.add(edits.note(page, new Target.OnPage(SOURCE.sha256()), "*核对* 日期").orElseThrow());
    return all;
  }

  static void fill(Library library) throws StoreException {
    library.remember(SOURCE, RAW, Optional.empty(), OPENED);
    library.describe(SOURCE.sha256(), SUMMARY);
    library.savePlace(SOURCE.sha256(), 5);
    for (Edit edit : edits()) {
      library.apply(SOURCE, History.EMPTY.make(edit));
    }
    library.setSetting("theme", "sepia");
  }

  static Stored annotations(Library library) throws StoreException {
    return library.annotations(SOURCE);
  }

  static void assertFilled(Library library) throws StoreException {
    Annotations page = Annotations.none(SOURCE.sha256());
    for (Edit edit : edits()) {
      page = page.apply(edit);
    }
    assertEquals(new Stored(page, List.of()), annotations(library));
    assertEquals(
        List.of(
            new PageEntry(
                SOURCE.sha256(), SOURCE.name(), Optional.empty(), OPENED, 5, SUMMARY, 1, false)),
        library.recent(9));
    assertArrayEquals(RAW, library.raw(SOURCE.sha256()).orElseThrow().bytes());
    assertEquals(Optional.of("sepia"), library.setting("theme"));
  }
}
