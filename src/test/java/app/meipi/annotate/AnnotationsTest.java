package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit.Change;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
  private static final SourceText SOURCE = SourceText.ofText("page", "一二三四五六七八九十");
  private static final Instant NOON = Instant.parse("2025-08-28T12:00:00Z");

  private long made;
  private long ticks;
  private final Edits edits = new Edits(this::tick, () -> new UUID(0, ++made));

  private Instant tick() {
    return NOON.plusSeconds(++ticks);
  }

  private Annotations page = Annotations.none(SOURCE.sha256());

  private UUID mark(int start, int end) {
    return change(
        edits.highlight(Anchorer.anchor(SOURCE, List.of(new Span(start, end))), Colour.YELLOW));
  }

  private UUID remark(Target target, String text) {
    return change(edits.note(page, target, text).orElseThrow());
  }

  private UUID change(Edit edit) {
    page = page.apply(edit);
    return edit.changes().getFirst().after().orElseThrow().id();
  }

  @Test
  void overlapping_touchingSpan_isNoOverlap() {
    UUID late = mark(6, 9);
    UUID early = mark(1, 4);

    assertEquals(List.of(early, late), ids(page.highlights()));
    assertEquals(List.of(late, early), ids(page.all()));
    assertEquals(List.of(early), ids(page.overlapping(List.of(new Span(3, 6)))));
    assertEquals(
        List.of(early, late), ids(page.overlapping(List.of(new Span(8, 10), new Span(0, 2)))));
    assertEquals(List.of(), page.overlapping(List.of(new Span(4, 6))));
  }

  @Test
  void delete_highlightWithNotes_deletesThemInOneEditAndUndoBringsAllBack() {
    UUID mark = mark(0, 2);
    remark(new Target.OnHighlight(mark), "甲");
    remark(new Target.OnHighlight(mark), "乙");
    UUID onPage = remark(new Target.OnPage(SOURCE.sha256()), "丙");
    Annotations before = page;

    Edit delete = edits.delete(page, mark).orElseThrow();

    Annotations after = page.apply(delete);
    assertEquals(List.of(onPage), ids(after.all()));
    assertEquals(before, after.apply(delete.inverse()));
  }

  @Test
  void rewrite_blankText_deletesTheNote() {
    UUID mark = mark(0, 2);
    UUID note = remark(new Target.OnHighlight(mark), "甲");

    Edit rewrite = edits.rewrite(page, note, "乙").orElseThrow();
    assertEquals("乙", page.apply(rewrite).notesOn(mark).getFirst().text());
    assertEquals(Optional.empty(), edits.rewrite(page, note, "甲"));

    page = page.apply(edits.rewrite(page, note, " \u3000\n").orElseThrow());
    assertEquals(List.of(), page.notesOn(mark));
  }

  @Test
  void edits_thatWouldChangeNothing_areNone() {
    UUID mark = mark(0, 2);
    UUID unknown = new UUID(9, 9);

    assertEquals(Optional.empty(), edits.note(page, new Target.OnHighlight(mark), "  "));
    assertEquals(Optional.empty(), edits.recolour(page, mark, Colour.YELLOW));
    assertEquals(Optional.empty(), edits.recolour(page, unknown, Colour.BLUE));
    assertEquals(Optional.empty(), edits.delete(page, unknown));
    assertEquals(Optional.empty(), edits.rewrite(page, mark, "a highlight is no note"));
  }

  @Test
  void recolour_highlight_keepsWhenItWasMade() {
    UUID mark = mark(0, 2);

    page = page.apply(edits.recolour(page, mark, Colour.PINK).orElseThrow());

    Highlight highlight = page.highlight(mark).orElseThrow();
    assertEquals(Colour.PINK, highlight.colour());
    assertEquals(NOON.plusSeconds(1), highlight.created());
    assertEquals(NOON.plusSeconds(2), highlight.changed());
  }

  @Test
  void apply_editOfAnotherState_isRefused() {
    UUID mark = mark(0, 2);
    Edit recolour = edits.recolour(page, mark, Colour.BLUE).orElseThrow();
    Annotations recoloured = page.apply(recolour);

    assertThrows(IllegalArgumentException.class, () -> recoloured.apply(recolour));
    Annotations other = Annotations.none("another");
    assertThrows(IllegalArgumentException.class, () -> other.apply(recolour));
  }

  @Test
  void apply_deletingHighlightButNotItsNote_isRefused() {
    UUID mark = mark(0, 2);
    remark(new Target.OnHighlight(mark), "甲");
    Highlight highlight = page.highlight(mark).orElseThrow();
    Edit alone = new Edit("mark.delete", SOURCE.sha256(), List.of(Change.deleted(highlight)));

    assertThrows(IllegalArgumentException.class, () -> page.apply(alone));
  }

  @Test
  void edit_ofAnotherPageOrTwoAnnotations_isRefused() {
    Highlight mark = page.apply(markEdit()).highlights().getFirst();
    Note note = new Note(mark.id(), new Target.OnPage("another"), "甲", List.of(), NOON, NOON);

    assertThrows(IllegalArgumentException.class, () -> Change.replaced(mark, note));
    for (Annotation annotation : List.of(mark, note)) {
      List<Change> changes = List.of(Change.made(annotation));
      assertThrows(IllegalArgumentException.class, () -> new Edit("any", "third", changes));
    }
  }

  private Edit markEdit() {
    return edits.highlight(Anchorer.anchor(SOURCE, List.of(new Span(0, 1))), Colour.GREEN);
  }

  @Test
  void apply_randomEditsAndTheirInverses_isNothing() {
    for (int seed = 0; seed < 50; seed++) {
      SourceText source = RandomEdits.text(seed, 400);
      RandomEdits reader = new RandomEdits(seed, source);
      Annotations now = Annotations.none(source.sha256());
      for (int i = 0; i < 60; i++) {
        Edit edit = reader.next(now);
        Annotations next = now.apply(edit);

        assertEquals(now, next.apply(edit.inverse()));
        now = next;
      }
      assertTrue(now.all().size() > 5, "the reader marks more than is deleted");
    }
  }

  private static List<UUID> ids(List<? extends Annotation> annotations) {
    return annotations.stream().map(Annotation::id).toList();
  }
}
