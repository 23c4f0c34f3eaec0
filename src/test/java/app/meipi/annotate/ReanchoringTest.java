package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.ReanchoringTrial.Kind;
import app.meipi.annotate.ReanchoringTrial.Tally;
import app.meipi.page.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No mark is lost when a source is replaced, and none is put on a look-alike. */
class ReanchoringTest {
  private static final String HEAD = "河东新桥通车两岸居民奔走相告，记者到场采访时桥上车流已经很长。";
  private static final String TAIL = "施工方介绍，全桥长一千二百米，工期比原计划提前了四十三天完成。";

  private static Placement place(String before, String after, String words) {
    int start = before.indexOf(words);
    return new Reanchoring(before, after).place(List.of(new Span(start, start + words.length())));
  }

  @Test
  void place_thousandSeededEditsOverOwnPages_neverCertainOnWrongTextAndMostlyCertain()
      throws Exception {
    Map<Kind, Tally> tallies = ReanchoringTrial.run(0, 1_000);

    for (var entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      assertEquals(0, tally.wrong(), "wrong after " + entry.getKey());
      assertEquals(tally.marks(), tally.certain() + tally.toConfirm() + tally.orphans());
    }
    long surviving = tallies.values().stream().mapToLong(Tally::surviving).sum();
    long back = tallies.values().stream().mapToLong(Tally::survivingCertain).sum();
    assertTrue(back >= 0.95 * surviving, back + " of " + surviving);
  }

  @Test
  void place_sentenceDeletedButSetAgainElsewhere_isNotCertain() {
    String sentence = "天气晴朗。";
    String before = HEAD + sentence + TAIL + "另一篇：" + sentence + "完。";
    String after = HEAD + TAIL + "另一篇：" + sentence + "完。";

    assertTrue(!(place(before, after, sentence) instanceof Placement.Certain));
  }

  @Test
  void place_paragraphSetTwiceAndOneTakenOut_isNotCertain() {
    String twice = HEAD + TAIL;
    String before = twice + "中间隔着的另一条短讯。" + twice;
    assertTrue(!(place(before, twice, "桥上车流") instanceof Placement.Certain));
  }

  @Test
  void place_wrappedAnewAndMoved_isCertain() {
    String before = HEAD + "\n" + TAIL;
    String after = TAIL + "\r\n\r\n" + HEAD.substring(0, 12) + "\r\n" + HEAD.substring(12);

    Placement placement = place(before, after, "奔走相告，记者");

    Placement.Certain certain = assertInstanceOf(Placement.Certain.class, placement);
    Span there = certain.spans().getFirst();
    assertEquals("奔走相告，记者", after.substring(there.start(), there.end()).replaceAll("\\s", ""));
  }

  @Test
  void place_aCharacterOfItsWordsCorrected_isToConfirmAtItsPlace() {
    String after = (HEAD + TAIL).replace("奔走相告", "奔走祝告");

    Placement placement = place(HEAD + TAIL, after, "两岸居民奔走相告");

    Placement.ToConfirm asked = assertInstanceOf(Placement.ToConfirm.class, placement);
    Span there = asked.spans().getFirst();
    assertEquals("两岸居民奔走祝告", after.substring(there.start(), there.end()));
  }

  @Test
  void place_nothingLikeItLeft_isOrphan() {
    assertInstanceOf(Placement.Orphan.class, place(HEAD + TAIL, TAIL, "两岸居民奔走相告"));
    assertInstanceOf(Placement.Orphan.class, place(HEAD + TAIL, "", "两岸居民奔走相告"));
  }
}
