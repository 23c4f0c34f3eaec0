package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadingTest {
  private static final Reason SURE = new Reason("test", 1);

  /** 版次 as furniture, then an article of two units, then a photo. */
  private static Reading reading() {
    SourceText source = SourceText.ofText("t", "第四版\n春耕\n第一句。第二句。\n麦田。");
    return Reading.of(
        new Page(
            source,
            PageFacts.unknown(),
            List.of(
                new PageItem.Furniture(List.of(part(Role.FURNITURE, 0, 3))),
                new PageItem.Article(
                    List.of(part(Role.HEADLINE, 4, 6), part(Role.PARAGRAPH, 7, 15))),
                new PageItem.Photo(List.of(part(Role.CAPTION, 16, 19))))));
  }

  private static Part part(Role role, int start, int end) {
    return new Part(role, List.of(new Span(start, end)), SURE);
  }

  @Test
  void of_pageWithFurnitureFirst_readsStoriesFirst() {
    assertEquals(Role.HEADLINE, reading().unit().role());
    assertEquals(Focus.onUnit(0, 0), reading().focus());
    assertEquals(Role.FURNITURE, reading().moveItems(9).unit().role());
  }

  @Test
  void nextUnit_atAnItemsEnd_goesOnIntoTheNextAndStopsAtTheLast() {
    Reading at = reading().nextUnit();
    assertEquals(Focus.onUnit(0, 1), at.focus());
    assertEquals(Focus.onUnit(1, 0), at.nextUnit().focus());
    Reading last = at.nextUnit().nextUnit();
    assertEquals(last.focus(), last.nextUnit().focus());
    assertEquals(at.focus(), at.nextUnit().previousUnit().focus());
  }

  @Test
  void nextSentence_fromAUnit_takesItsFirstThenItsNextThenTheNextUnits() {
    Reading paragraph = reading().nextUnit();
    Reading first = paragraph.nextSentence();
    assertEquals("第一句。", words(first));
    assertEquals("第二句。", words(first.nextSentence()));
    assertEquals("麦田。", words(first.nextSentence().nextSentence()));
    assertEquals("第二句。", words(first.nextSentence().nextSentence().previousSentence()));
    assertEquals("春耕", words(first.previousSentence()));
  }

  private static String words(Reading reading) {
    return reading.entry().text().text().substring(reading.range().start(), reading.range().end());
  }

  @Test
  void atSource_ofAnOffset_findsTheUnitThatShowsIt() {
    assertEquals(Optional.of(Focus.onUnit(0, 1)), reading().atSource(9).map(Reading::focus));
    assertEquals(Optional.of(Focus.onUnit(2, 0)), reading().atSource(1).map(Reading::focus));
    assertEquals(Optional.empty(), reading().atSource(3), "a line end is shown nowhere");
    assertEquals(7, reading().nextUnit().place());
  }

  @Test
  void of_pageOfFurnitureOnly_isRead_andOfNothing_isNot() {
    SourceText source = SourceText.ofText("t", "天气 晴");
    Page page =
        new Page(
            source,
            PageFacts.unknown(),
            List.of(new PageItem.Furniture(List.of(part(Role.FURNITURE, 0, 4)))));
    assertFalse(Reading.of(page).hasStories());
    Page empty = new Page(SourceText.ofText("e", " "), PageFacts.unknown(), List.of());
    assertThrows(IllegalArgumentException.class, () -> Reading.of(empty));
  }
}
