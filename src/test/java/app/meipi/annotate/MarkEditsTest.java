package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Appending, merging, nudging, restyling, tagging, filtering and correcting. */
class MarkEditsTest {
  private static final SourceText SOURCE = SourceText.ofText("page", "一二三四五六七八九十".repeat(10));

  private long made;
  private final Edits edits =
      new Edits(() -> Instant.ofEpochSecond(made), () -> new UUID(0, ++made));
  private final Corrections corrections = new Corrections(edits);
  private Annotations page = Annotations.none(SOURCE.sha256());

  private UUID mark(int start, int end, Colour colour) {
    Home home = new Home(new Span(0, 10), SOURCE.text().substring(0, 10));
    Anchor anchor = Anchorer.anchor(SOURCE, List.of(new Span(start, end)));
    return change(edits.highlight(anchor, colour, Style.UNDERLINE, Optional.of(home)));
  }

  private UUID note(UUID mark, String text) {
    return change(edits.note(page, new Target.OnHighlight(mark), text).orElseThrow());
  }

  private UUID change(Edit edit) {
    Annotations before = page;
    page = page.apply(edit);
    assertEquals(before, page.apply(edit.inverse()));
    return edit.changes().getFirst().after().orElseThrow().id();
  }

  private List<Span> spans(UUID mark) {
    return page.highlight(mark).orElseThrow().anchor().spans();
  }

  @Test
  void append_rangeOfAnotherPlace_makesOneMarkOfTwoRangesWithTheirContext() {
    UUID mark = mark(50, 55, Colour.PINK);

    change(edits.append(page, mark, SOURCE, List.of(new Span(10, 12))).orElseThrow());

    assertEquals(List.of(new Span(10, 12), new Span(50, 55)), spans(mark));
    Highlight there = page.highlight(mark).orElseThrow();
    assertEquals(Anchorer.anchor(SOURCE, spans(mark)), there.anchor());
    assertEquals(Style.UNDERLINE, there.style());
    assertTrue(there.home().isPresent());
    assertEquals(Optional.empty(), edits.append(page, mark, SOURCE, List.of(new Span(51, 53))));
  }

  @Test
  void reach_edgeNudged_keepsTheContextRight() {
    UUID mark = mark(50, 55, Colour.PINK);

    change(edits.reach(page, mark, SOURCE, List.of(new Span(50, 56))).orElseThrow());

    Quotation words = page.highlight(mark).orElseThrow().anchor().quotations().getFirst();
    assertEquals("一二三四五六", words.exact());
    assertTrue(words.suffix().startsWith("七八"));
    assertEquals(32, words.suffix().length());
    assertEquals(Optional.empty(), edits.reach(page, mark, SOURCE, List.of(new Span(50, 56))));
  }

  @Test
  void merge_twoMarks_keepsNotesInOrderAndTagsOfBoth() {
    UUID late = mark(50, 55, Colour.PINK);
    UUID early = mark(10, 12, Colour.BLUE);
    note(late, "甲");
    note(early, "乙");
    note(late, "丙");
    change(edits.tag(page, late, List.of("问题", "事实")).orElseThrow());
    change(edits.tag(page, early, List.of("事实", "a")).orElseThrow());

    change(edits.merge(page, late, early, SOURCE).orElseThrow());

    Highlight one = page.highlights().getFirst();
    assertEquals(1, page.highlights().size());
    assertEquals(early, one.id());
    assertEquals(Colour.BLUE, one.colour());
    assertEquals(List.of(new Span(10, 12), new Span(50, 55)), spans(early));
    assertEquals(List.of("a", "事实", "问题"), one.tags());
    assertEquals(List.of("甲", "乙", "丙"), page.notesOn(early).stream().map(Note::text).toList());
    assertEquals(Optional.empty(), edits.merge(page, early, early, SOURCE));
    assertEquals(Optional.empty(), edits.merge(page, early, late, SOURCE));
  }

  @Test
  void tag_anyWords_areBroughtIntoTheirForm() {
    UUID mark = mark(0, 1, Colour.GREEN);
    UUID note = note(mark, "甲");

    change(edits.tag(page, note, List.of(" 产业\u3000 升级 ", "", "e\u0301", "é")).orElseThrow());

    assertEquals(List.of("é", "产业 升级"), page.note(note).orElseThrow().tags());
    assertEquals(Optional.empty(), edits.tag(page, note, List.of("产业 升级", "é ")));
    Note there = page.note(note).orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> there.with(List.of("b", "a")));
  }

  @Test
  void filter_byColourTagAndText_takesWhatHasThemAll() {
    UUID mark = mark(0, 3, Colour.GREEN);
    UUID note = note(mark, "Check the DATE");
    change(edits.tag(page, note, List.of("问题")).orElseThrow());
    Highlight there = page.highlight(mark).orElseThrow();

    assertTrue(MarkFilter.ALL.takes(there, page));
    assertTrue(new MarkFilter(Set.of(Colour.GREEN), Set.of("问题"), "date").takes(there, page));
    assertTrue(new MarkFilter(Set.of(), Set.of(), "二三").takes(there, page));
    assertFalse(new MarkFilter(Set.of(Colour.BLUE), Set.of(), "").takes(there, page));
    assertFalse(new MarkFilter(Set.of(), Set.of("别的"), "").takes(there, page));
    assertFalse(new MarkFilter(Set.of(), Set.of(), "十一").takes(there, page));
  }

  @Test
  void correct_textAgainAndBack_changesOneCorrectionThenTakesItBack() {
    Span wrong = new Span(5, 7);
    UUID id = change(corrections.correct(page, SOURCE, wrong, "陆").orElseThrow());

    assertEquals(Optional.empty(), corrections.correct(page, SOURCE, wrong, "陆"));
    assertEquals(Optional.empty(), corrections.correct(page, SOURCE, new Span(6, 8), "柒"));
    assertEquals(id, change(corrections.correct(page, SOURCE, wrong, "").orElseThrow()));
    assertEquals("", page.corrections().getFirst().text());

    page = page.apply(corrections.correct(page, SOURCE, wrong, "六七").orElseThrow());
    assertEquals(List.of(), page.corrections());
  }

  @Test
  void correct_overCorrections_takesTheirPlaceWhereItHoldsThemWhole() {
    page = page.apply(corrections.correct(page, SOURCE, new Span(5, 7), "陆").orElseThrow());
    page = page.apply(corrections.correct(page, SOURCE, new Span(8, 9), "玖").orElseThrow());
    assertEquals(Optional.empty(), corrections.correct(page, SOURCE, new Span(6, 10), "柒"));
    Edit over = corrections.correct(page, SOURCE, new Span(4, 10), "柒").orElseThrow();
    assertEquals(1, page.apply(over).corrections().size());
    assertEquals(page, page.apply(over).apply(over.inverse()));
    String asItCame = SOURCE.slice(new Span(4, 10));
    Edit back = corrections.correct(page, SOURCE, new Span(4, 10), asItCame).orElseThrow();
    assertEquals(List.of(), page.apply(back).corrections());
  }

  @Test
  void notesOnItem_ofItemsWithOtherSpansUnderALaterParse_areFound() {
    Target item = new Target.OnItem(Anchorer.anchor(SOURCE, List.of(new Span(20, 30))));
    UUID note = change(edits.note(page, item, "整篇").orElseThrow());

    assertEquals(note, page.notesOnItem(List.of(new Span(18, 25))).getFirst().id());
    assertEquals(List.of(), page.notesOnItem(List.of(new Span(0, 20), new Span(21, 30))));
  }
}
