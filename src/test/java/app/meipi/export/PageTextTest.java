package app.meipi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void of_page_readsInOrderWithFurnitureLast() {
    assertEquals(
        """
        秋收时节
        𠮷山镇粮满仓

        本报记者 丘𬱖

        本报渡口9月3日讯全镇一百二十座烘干塔昼夜不停。

        The harbour reopened.

        * * *

        😀孩子们在稻田里。

        温如海摄

        * * *

        渡口晚报 A12版
        """,
        PageText.of(SmallPage.page()));
  }

  @Test
  void of_pageWithoutItems_isEmpty() {
    Page blank = new Page(SourceText.ofText("b", "\n"), PageFacts.unknown(), List.of());
    assertEquals("", PageText.of(blank));
  }
}
