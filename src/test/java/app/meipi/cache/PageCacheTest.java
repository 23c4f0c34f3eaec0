package app.meipi.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {
  @TempDir private Path folder;

  @Test
  void find_whatWasKept_isTheSamePage() {
    PageCache cache = new PageCache(folder, "one");
    Page page = page("渡口今起通航");
    cache.keep(page, "");
    assertEquals(Optional.of(page), cache.find(page.source(), ""));
  }

  @Test
  void find_ofAnotherPrintOrText_isEmpty() {
    PageCache cache = new PageCache(folder, "one");
    Page page = page("渡口今起通航");
    cache.keep(page, "-a-1");
    assertEquals(Optional.empty(), cache.find(page.source(), "-a-2"));
    assertEquals(Optional.empty(), cache.find(page("渡口昨日停航").source(), "-a-1"));
  }

  @Test
  void find_afterAnotherBuildKept_isEmptyForTheFirst() {
    Page page = page("渡口今起通航");
    PageCache first = new PageCache(folder, "one");
    first.keep(page, "");
    PageCache second = new PageCache(folder, "two");
    assertEquals(Optional.empty(), second.find(page.source(), ""));
    second.keep(page, "");
    assertEquals(Optional.empty(), first.find(page.source(), ""));
    assertFalse(Files.exists(folder.resolve("one")));
  }

  @Test
  void keep_inAFolderWithOtherThings_leavesTheseAlone() throws IOException {
    Path library = Files.writeString(folder.resolve("meipi.sqlite"), "the reader's");
    Path lock =
        Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("a.lock"), "");
    Path beside = folder.resolve("one").resolve("notes.txt");
    Page page = page("渡口今起通航");
    new PageCache(folder, "one").keep(page, "");
    Files.writeString(beside, "the reader's");
    new PageCache(folder, "two").keep(page, "");
    for (Path other : List.of(library, lock, beside)) {
      assertTrue(Files.exists(other), other.toString());
    }
    assertFalse(Files.exists(folder.resolve("one").resolve(page.source().sha256() + ".page")));
  }

  @Test
  void find_cutAtAnyByte_isEmptyAndDoesNotThrow() throws IOException {
    PageCache cache = new PageCache(folder, "one");
    Page page = page("渡口今起通航");
    cache.keep(page, "");
    Path file = folder.resolve("one").resolve(page.source().sha256() + ".page");
    byte[] whole = Files.readAllBytes(file);
    for (int end = 0; end < whole.length; end++) {
      Files.write(file, Arrays.copyOf(whole, end));
      assertEquals(Optional.empty(), cache.find(page.source(), ""), "cut at " + end);
    }
  }

  @Test
  void find_anyByteChanged_doesNotThrow() throws IOException {
    PageCache cache = new PageCache(folder, "one");
    Page page = page("渡口今起通航");
    cache.keep(page, "");
    Path file = folder.resolve("one").resolve(page.source().sha256() + ".page");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x55;
      Files.write(file, changed);
      // A page that is given back holds all of its text, whatever the bytes say.
      cache.find(page.source(), "").ifPresent(found -> assertTrue(found.ledger().balances()));
    }
  }

  @Test
  void keep_inAFolderThatIsAFile_isLeftOut() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    PageCache cache = new PageCache(file, "one");
    Page page = page("渡口今起通航");
    cache.keep(page, "");
    assertEquals(Optional.empty(), cache.find(page.source(), ""));
  }

  private static Page page(String head) {
    String text = head + "\n本报讯\n王一摄\n5";
    SourceText source = SourceText.ofText("page.txt", text);
    int body = head.length() + 1;
    Reason reason = new Reason("by.hand", 0.5);
    return new Page(
        source,
        new PageFacts(
            new Fact.Stated<>("渡口晚报", new Span(0, 2)),
            new Fact.Inferred<>(LocalDate.of(2031, 2, 3), new Span(1, 3)),
            new Fact.Unknown<>(),
            new Fact.Stated<>(DayOfWeek.MONDAY, new Span(0, 1)),
            new Fact.Unknown<>()),
        List.of(
            new PageItem.Article(
                List.of(
                    new Part(Role.HEADLINE, List.of(new Span(0, head.length())), reason),
                    new Part(
                        Role.PARAGRAPH,
                        List.of(new Span(body, body + 2), new Span(body + 2, body + 3)),
                        reason))),
            new PageItem.Photo(
                List.of(new Part(Role.CREDIT, List.of(new Span(body + 4, body + 7)), reason))),
            new PageItem.Furniture(
                List.of(new Part(Role.FURNITURE, List.of(new Span(body + 8, body + 9)), reason)))));
  }
}
