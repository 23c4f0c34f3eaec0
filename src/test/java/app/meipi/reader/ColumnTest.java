package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts an item into head and columns, and finds its places there and back. */
final class ColumnTest {
  private static final String HEAD = "山村小学的孩子们迎来了新操场";
  private static final String TEXT = HEAD + "\n　　操场边种了一排树。";

  private static Column head(double room) {
    DisplayText text =
        new DisplayText(
            TEXT,
            List.of(Role.HEADLINE, Role.PARAGRAPH),
            List.of(
                new DisplayText.Run(0, HEAD.length(), Role.HEADLINE),
                new DisplayText.Run(HEAD.length(), TEXT.length(), Role.PARAGRAPH)),
            List.of(),
            OffsetMap.empty(),
            List.of());
    return Column.of(text, 1, room, room).getFirst();
  }

  @Test
  void head_thatFits_isAsItWas() {
    assertEquals(HEAD, head(18).text().text());
    assertEquals(List.of(), head(18).added());
  }

  @Test
  void head_widerThanThePane_isBrokenBetweenWords_andEachPlaceIsFoundThereAndBack() {
    Column head = head(10.3);
    assertEquals("山村小学的孩子们\n迎来了新操场", head.text().text());
    assertEquals(List.of(Role.HEADLINE, Role.HEADLINE), head.text().lines());
    assertEquals(
        List.of(new DisplayText.Run(0, head.text().text().length(), Role.HEADLINE)),
        head.text().runs());
    for (int i = 0; i < HEAD.length(); i++) {
      Span here = head.here(new Span(i, i + 1)).orElseThrow();
      assertEquals(
          HEAD.substring(i, i + 1), head.text().text().substring(here.start(), here.end()));
      assertEquals(i, head.there(here.start()));
    }
    assertEquals(Optional.empty(), head.here(new Span(HEAD.length(), HEAD.length() + 3)));
  }
}
