package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPagesTest {
  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");
  private static final byte[] FILE = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

  private static final Layout LAYOUT =
      new Layout(
          595.276,
          841.89,
          List.of(
              new LaidLine(
                  new Span(0, 3), new Box(1.5, 2, 30.125, 12), 9.75, "宋体 \"x\"", true, true, 4)),
          List.of(new Box(0, 1, 2, 3)),
          List.of(),
          List.of(new Box(5, 6, 7, 8), new Box(9, 10, 11, 12)));

  @TempDir Path folder;

  private static SourceText remember(Library library, String text, int page) throws Exception {
    SourceText source = SourceText.ofText("issue.pdf#page=" + (page + 1), text);
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    library.remember(source, raw, Optional.empty(), NOON);
    library.rememberPrinted(
        source.sha256(), new PrintedPage(new PrintedFile("issue.pdf", FILE, 2), LAYOUT, page));
    return source;
  }

  @Test
  void pagesOfOneFile_comeBackAsTheyWere_theFileKeptOnce() throws Exception {
    Path file = folder.resolve("library.sqlite");
    try (Library library = Library.open(file)) {
      SourceText first = remember(library, "第一版", 0);
      SourceText second = remember(library, "第二版", 1);
      remember(library, "第二版", 1);
      assertEquals(LAYOUT, library.printed(first.sha256()).orElseThrow().layout());
      PrintedPage page = library.printed(second.sha256()).orElseThrow();
      assertEquals(1, page.page());
      assertEquals(2, page.pages());
      assertEquals("issue.pdf", page.name());
      assertArrayEquals(FILE, page.file().bytes());
      assertTrue(library.printed(SourceText.sha256(FILE)).isEmpty());
    }
    try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = plain.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM files")) {
      assertEquals(1, rows.getInt(1));
    }
  }

  @Test
  void aPageKeptUnopened_isNoneOfThoseRead_untilItIsOpened() throws Exception {
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      PrintedFile file = new PrintedFile("issue.pdf", FILE, 2);
      SourceText source = SourceText.ofText("issue.pdf#page=2", "第二版");
      byte[] raw = "第二版".getBytes(StandardCharsets.UTF_8);
      library.keep(source, raw, new PrintedPage(file, LAYOUT, 1), PageSummary.NONE);
      library.keep(source, raw, new PrintedPage(file, LAYOUT, 1), PageSummary.NONE);
      assertTrue(library.recent(9).isEmpty());
      assertEquals(
          List.of(new IssuePage(1, source.sha256(), Optional.empty(), 0)),
          library.pagesOf(file.sha256()));
      assertSame(file, library.printed(source.sha256(), Optional.of(file)).orElseThrow().file());
      remember(library, "第二版", 1);
      assertEquals(1, library.recent(9).size());
      assertEquals(NOON, library.recent(9).getFirst().lastOpened());
    }
  }

  /** A layout that cannot be read takes the picture away, not the page. */
  @Test
  void damagedLayout_isNone() throws Exception {
    Path file = folder.resolve("library.sqlite");
    try (Library library = Library.open(file)) {
      SourceText source = remember(library, "第一版", 0);
      for (String broken : List.of("", "[", "{}", "[1,2,[[3,2,0,0,0,0,1,\"\",true,0]],[],[],[]]")) {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
            Statement statement = plain.createStatement()) {
          statement.executeUpdate("UPDATE prints SET layout = '" + broken + "'");
        }
        assertTrue(library.printed(source.sha256()).isEmpty(), broken);
      }
    }
  }
}
