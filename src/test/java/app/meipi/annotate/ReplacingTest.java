package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Replacing.Carried;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that is on a page is carried to the source that takes its place, in one of three ways. */
class ReplacingTest {
  private static final String HEAD = "河东新桥通车两岸居民奔走相告，记者到场采访时桥上车流已经很长。";
  private static final String TAIL = "施工方介绍，全桥长一千二百米，工期比原计划提前了四十三天完成。";

  private final Edits edits = Edits.system();
  private final Replacing replacing = new Replacing(edits);
  private final SourceText before = SourceText.ofText("旧", HEAD + "\n" + TAIL);
  private Annotations marks = Annotations.none(before.sha256());

  private Anchor words(SourceText in, String words) {
    int start = in.text().indexOf(words);
    return Anchorer.anchor(in, List.of(new Span(start, start + words.length())));
  }

  private UUID mark(String words) {
    Edit edit = edits.highlight(words(before, words), Colour.BLUE);
    marks = marks.apply(edit);
    return edit.changes().getFirst().after().orElseThrow().id();
  }

  private void note(Target on, String text) {
    marks = marks.apply(edits.note(marks, on, text).orElseThrow());
  }

  private Annotations carriedTo(SourceText after) {
    Annotations none = Annotations.none(after.sha256());
    return none.apply(replacing.carry(before, marks, after, none).edit());
  }

  @Test
  void carry_markThatIsGoneOneThatChangedAndOneThatStays_eachInItsWayWithItsNotes() {
    note(new Target.OnHighlight(mark("一千二百米")), "核对");
    note(new Target.OnHighlight(mark("两岸居民奔走相告")), "改过");
    note(new Target.OnHighlight(mark("桥上车流已经很长")), "删去");
    note(new Target.OnPage(before.sha256()), "全版");
    SourceText after =
        SourceText.ofText("新", HEAD.replace("奔走相告", "奔走祝告").replace("，记者到场采访时桥上车流已经很长", "") + TAIL);

    Carried carried = replacing.carry(before, marks, after, Annotations.none(after.sha256()));

    assertEquals(
        List.of(2, 1, 1), List.of(carried.certain(), carried.toConfirm(), carried.orphans()));
    Annotations there = carriedTo(after);
    Highlight certain = there.highlights().getFirst();
    assertEquals("一千二百米", certain.anchor().quotations().getFirst().exact());
    assertEquals("核对", there.notesOn(certain.id()).getFirst().text());
    assertEquals("全版", there.notesOnPage().getFirst().text());
    Stray changed = there.strays().getFirst();
    assertEquals("两岸居民奔走祝告", after.slice(changed.proposed().getFirst()));
    assertEquals("改过", changed.notes().getFirst().text());
    Stray orphan = there.strays().getLast();
    assertTrue(orphan.isOrphan());
    assertEquals("桥上车流已经很长", orphan.anchor().quotations().getFirst().exact());
    assertEquals("删去", orphan.notes().getFirst().text());
    assertEquals(before.sha256(), there.replacements().getFirst().replaced());
  }

  @Test
  void stray_confirmedRefusedPlacedByHandOrDeleted_isThenSo() {
    note(new Target.OnHighlight(mark("两岸居民奔走相告")), "改过");
    SourceText after = SourceText.ofText("新", HEAD.replace("奔走相告", "奔走祝告") + TAIL);
    Annotations there = carriedTo(after);
    UUID id = there.strays().getFirst().id();

    Annotations confirmed = there.apply(replacing.confirm(there, after, id).orElseThrow());
    assertEquals(
        "两岸居民奔走祝告", confirmed.highlight(id).orElseThrow().anchor().quotations().getFirst().exact());
    assertEquals("改过", confirmed.notesOn(id).getFirst().text());
    assertTrue(confirmed.strays().isEmpty());

    Edit no = replacing.refuse(there, id).orElseThrow();
    Annotations refused = there.apply(no);
    assertTrue(refused.stray(id).orElseThrow().isOrphan());
    assertEquals(Optional.empty(), replacing.refuse(refused, id), "once is enough");
    assertEquals(Optional.empty(), replacing.confirm(refused, after, id), "nothing is proposed");
    assertEquals(there, refused.apply(no.inverse()));

    List<Span> hand = words(after, "施工方").spans();
    Annotations placed = refused.apply(replacing.place(refused, after, id, hand).orElseThrow());
    assertEquals(
        "施工方", placed.highlight(id).orElseThrow().anchor().quotations().getFirst().exact());
    Annotations deleted = refused.apply(edits.delete(refused, id).orElseThrow());
    assertEquals(List.of(Replacement.class), deleted.all().stream().map(Object::getClass).toList());
  }

  @Test
  void carry_correctionWhereAnotherStands_isAskedAbout() {
    SourceText after = SourceText.ofText("新", HEAD + TAIL);
    Corrections corrections = new Corrections(edits);
    Span old = words(before, "四十三天").spans().getFirst();
    marks = marks.apply(corrections.correct(marks, before, old, "三十四天").orElseThrow());
    Annotations there = Annotations.none(after.sha256());
    Span now = words(after, "四十三天完成").spans().getFirst();
    there = there.apply(corrections.correct(there, after, now, "四十天完成").orElseThrow());

    Carried carried = replacing.carry(before, marks, after, there);
    there = there.apply(carried.edit());

    assertEquals(1, carried.toConfirm());
    assertEquals(1, there.corrections().size());
    UUID id = there.strays().getFirst().id();
    assertEquals(Optional.empty(), replacing.confirm(there, after, id), "it would overlap");
  }

  @Test
  void carry_thereAndBack_doublesNothing() {
    note(new Target.OnHighlight(mark("一千二百米")), "核对");
    note(new Target.OnHighlight(mark("桥上车流已经很长")), "删去");
    SourceText after = SourceText.ofText("新", HEAD.replace("桥上车流已经很长", "") + TAIL);
    Annotations there = carriedTo(after);

    Carried back = replacing.carry(after, there, before, marks);

    assertEquals(2, back.certain());
    assertEquals(
        List.of(Replacement.class),
        back.edit().changes().stream()
            .map(change -> change.after().orElseThrow().getClass())
            .toList());
  }

  @Test
  void carry_thousandSeededPages_countsAllAndPutsNoneOnOtherWords() {
    for (int seed = 0; seed < 1_000; seed++) {
      SourceText old = RandomEdits.text(seed, 400);
      RandomEdits reader = new RandomEdits(seed, old);
      Annotations on = Annotations.none(old.sha256());
      for (int i = 0; i < 25; i++) {
        on = on.apply(reader.next(on));
      }
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(old.text());
      for (int i = random.nextInt(6); i > 0; i--) {
        int at = text.offsetByCodePoints(0, random.nextInt(200));
        text.replace(at, text.offsetByCodePoints(at, random.nextInt(9)), "改");
      }
      SourceText now = SourceText.ofText("新", text.append("尾").toString());
      Annotations none = Annotations.none(now.sha256());

      Carried carried = replacing.carry(old, on, now, none);
      Annotations there = none.apply(carried.edit());

      long all =
          on.all().stream()
              .filter(it -> !(it instanceof Note note && note.on() instanceof Target.OnHighlight))
              .filter(it -> !(it instanceof Replacement))
              .count();
      assertEquals(all, carried.all(), "seed " + seed);
      long strays = there.strays().stream().distinct().count();
      assertTrue(strays <= carried.toConfirm() + carried.orphans());
      for (Highlight mark : there.highlights()) {
        assertTrue(Anchorer.verify(now, mark.anchor()));
        String words = squeezed(mark.anchor());
        assertTrue(
            on.highlights().stream().anyMatch(was -> squeezed(was.anchor()).equals(words))
                || on.strays().stream()
                    .anyMatch(
                        was ->
                            squeezed(was.anchor()).equals(words)
                                || was.proposed().stream()
                                    .map(old::slice)
                                    .map(ReplacingTest::bare)
                                    .anyMatch(words::equals)),
            "seed " + seed + ": " + words);
      }
      for (Correction correction : there.corrections()) {
        assertTrue(Anchorer.verify(now, correction.anchor()));
      }
      assertEquals(none, there.apply(carried.edit().inverse()), "seed " + seed);
    }
  }

  private static String squeezed(Anchor anchor) {
    StringBuilder words = new StringBuilder();
    anchor.quotations().forEach(quotation -> words.append(bare(quotation.exact())));
    return words.toString();
  }

  private static String bare(String words) {
    return words.replaceAll("\\s", "");
  }

  @Test
  void sketch_ofTheSameTextSetAnew_isTheSame_andOfAnotherPage_isNotLike() {
    String page = RandomEdits.text(1, 9_000).text();
    String other = RandomEdits.text(2, 9_000).text();
    Sketch sketch = Sketch.of(page);
    assertEquals(1, sketch.likeness(Sketch.of(page.replace("\r\n", "") + "\n")));
    assertTrue(sketch.likeness(Sketch.of(other)) < 0.1);
    assertEquals(0, sketch.likeness(Sketch.of("")));
    Sketch read = Sketch.of(sketch.bytes()).orElseThrow();
    assertEquals(1, sketch.likeness(read));
    assertEquals(Optional.empty(), Sketch.of(new byte[] {1, 2, 3}));
  }
}
