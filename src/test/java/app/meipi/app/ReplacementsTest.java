package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.library.Library;
import app.meipi.page.SourceText;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.ReadStarts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What besides marks is carried over to a page that takes another's place. */
class ReplacementsTest {
  private static final String FIRST = "渡口新船昨日试航\n\n　　本报讯 渡口的新船昨天上午试航，两岸来了不少人。\n\n";
  private static final String SECOND = "麦田进入灌浆期\n\n　　农技站提醒各户看好渠水，遇上干热风就在傍晚浇一遍。\n\n";
  private static final String ADDED = "集市改在逢五\n\n　　镇里的集市从下月起改在逢五的日子，摊位照旧。\n\n";

  @TempDir Path folder;
  private Path old = Path.of("");
  private Path corrected = Path.of("");

  @BeforeEach
  void writeThePages() throws Exception {
    old = Files.writeString(folder.resolve("旧.txt"), FIRST + SECOND);
    corrected = Files.writeString(folder.resolve("新.txt"), ADDED + FIRST + SECOND);
  }

  private static SourceText source(OpenedPage page) {
    return page.reading().page().source();
  }

  private static SourceText read(LocalWorkspace workspace, Path file, int place, String items) {
    SourceText source = source(workspace.open(file).join());
    workspace.savePlace(source, place);
    workspace.saveSetting(ReadStarts.key(source.sha256()), items).join();
    return source;
  }

  private static String items(LocalWorkspace workspace, OpenedPage page) {
    return workspace.setting(ReadStarts.key(source(page).sha256()), "").join();
  }

  private int placeOf(Path file) throws Exception {
    try (Library library = Library.open(folder.resolve("library.sqlite"))) {
      String name = String.valueOf(file.getFileName());
      return library.recent(9).stream()
          .filter(page -> page.name().equals(name))
          .findFirst()
          .orElseThrow()
          .place();
    }
  }

  @Test
  void replace_byANewPage_takesPlaceAndReadItems() throws Exception {
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("library.sqlite"))) {
      SourceText before = read(workspace, old, FIRST.length(), "0 " + FIRST.length());
      OpenedPage after = workspace.replace(before.sha256(), corrected).join();
      assertEquals(ADDED.length() + " " + (ADDED + FIRST).length(), items(workspace, after));
    }
    assertEquals((ADDED + FIRST).length(), placeOf(corrected));
    assertEquals(FIRST.length(), placeOf(old));
  }

  @Test
  void replace_byAPageReadAlready_keepsItsPlaceAndAddsReadItems() throws Exception {
    try (LocalWorkspace workspace = new LocalWorkspace(folder.resolve("library.sqlite"))) {
      SourceText before = read(workspace, old, FIRST.length(), "" + FIRST.length());
      var _ = read(workspace, corrected, ADDED.length(), "0");
      OpenedPage after = workspace.replace(before.sha256(), corrected).join();
      assertEquals("0 " + (ADDED + FIRST).length(), items(workspace, after));
      assertTrue(after.reading().entry().item().firstStart() <= ADDED.length());
    }
    assertEquals(ADDED.length(), placeOf(corrected));
  }
}
