package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorerTest {
  private static final SourceText BROKEN_COLUMN =
      SourceText.ofText("page", "新厂投产，向智能领\r\n\r\n域迈出一步。\r\n天气：晴");

  @Test
  void anchor_overColumnBreak_isOneMarkOfTwoRanges() {
    Anchor anchor = Anchorer.anchor(BROKEN_COLUMN, List.of(new Span(5, 9), new Span(13, 16)));

    assertEquals(
        List.of(
            new Quotation(new Span(5, 9), "向智能领", "新厂投产，", "\r\n\r\n域迈出一步。\r\n天气：晴"),
            new Quotation(new Span(13, 16), "域迈出", "新厂投产，向智能领\r\n\r\n", "一步。\r\n天气：晴")),
        anchor.quotations());
    assertTrue(Anchorer.verify(BROKEN_COLUMN, anchor));
  }

  @Test
  void anchor_spansOutOfOrderTouchingAndOverlapping_areJoined() {
    Anchor anchor =
        Anchorer.anchor(
            BROKEN_COLUMN,
            List.of(new Span(14, 16), new Span(2, 4), new Span(0, 3), new Span(4, 5)));

    assertEquals(List.of(new Span(0, 5), new Span(14, 16)), anchor.spans());
  }

  @Test
  void anchor_spanInsideAnother_addsNothing() {
    Anchor anchor = Anchorer.anchor(BROKEN_COLUMN, List.of(new Span(0, 8), new Span(2, 3)));

    assertEquals(List.of(new Span(0, 8)), anchor.spans());
  }

  @Test
  void anchor_contextOfSurrogatePairs_isThirtyTwoCodePointsUncut() {
    SourceText source = SourceText.ofText("page", "甲" + "𠮷".repeat(40) + "乙" + "😀".repeat(40));

    Quotation quotation =
        Anchorer.anchor(source, List.of(new Span(81, 82))).quotations().getFirst();

    assertEquals("𠮷".repeat(32), quotation.prefix());
    assertEquals("乙", quotation.exact());
    assertEquals("😀".repeat(32), quotation.suffix());
  }

  @Test
  void anchor_spanThatCutsPair_isWidened() {
    SourceText source = SourceText.ofText("page", "甲𠮷乙😀丙");

    assertEquals(List.of(new Span(1, 6)), Anchorer.anchor(source, List.of(new Span(2, 5))).spans());
  }

  @Test
  void anchor_spanBehindTheText_isRefused() {
    SourceText source = SourceText.ofText("page", "甲乙");

    assertThrows(
        IllegalArgumentException.class, () -> Anchorer.anchor(source, List.of(new Span(1, 3))));
    assertThrows(IllegalArgumentException.class, () -> Anchorer.anchor(source, List.of()));
  }

  @Test
  void verify_wordsMovedOrTextShorter_isFalse() {
    Anchor anchor = Anchorer.anchor(BROKEN_COLUMN, List.of(new Span(5, 9), new Span(13, 16)));

    assertFalse(Anchorer.verify(SourceText.ofText("page", "一" + BROKEN_COLUMN.text()), anchor));
    assertFalse(
        Anchorer.verify(SourceText.ofText("page", BROKEN_COLUMN.text().replace('迈', '近')), anchor));
    assertFalse(Anchorer.verify(SourceText.ofText("page", "新"), anchor));
  }

  @Test
  void anchor_anySpansOfAnyText_holdsThemAllAndVerifies() {
    for (int seed = 0; seed < 300; seed++) {
      SourceText source = RandomEdits.text(seed, 2 + seed);
      RandomEdits reader = new RandomEdits(seed, source);
      for (int i = 0; i < 10; i++) {
        Anchor anchor = reader.anchor();

        assertTrue(Anchorer.verify(source, anchor));
        assertEquals(anchor, Anchorer.anchor(source, anchor.spans().reversed()));
        for (Quotation quotation : anchor.quotations()) {
          assertWhole(quotation.exact());
          assertWhole(quotation.prefix());
          assertWhole(quotation.suffix());
        }
      }
    }
  }

  private static void assertWhole(String text) {
    assertTrue(text.isEmpty() || !Character.isLowSurrogate(text.charAt(0)), text);
    assertTrue(text.isEmpty() || !Character.isHighSurrogate(text.charAt(text.length() - 1)), text);
  }
}
