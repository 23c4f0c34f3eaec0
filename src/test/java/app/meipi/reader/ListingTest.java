package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Corrections;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.MarkFilter;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.parse.PageParser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders and narrows the list of a page's marks, notes and corrections. */
class ListingTest {
  private static final SourceText SOURCE =
      SourceText.ofText(
          "渡口",
          """
          旧渡口要修新桥
          本报讯（记者 张三）河边的老人说，桥要修了，大家听了
          很高兴。今年的小麦面积增加一成。

          豆腐摊上的账本
          本报讯（记者 李四）东门菜场的豆腐摊记了三十年的账。
          """);
  private static final Reading READING = Reading.of(PageParser.parse(SOURCE));

  private long now;
  private final Edits edits =
      new Edits(() -> Instant.ofEpochSecond(++now), () -> new UUID(0, ++now));
  private Annotations page = Annotations.none(SOURCE.sha256());

  private UUID add(Edit edit) {
    page = page.apply(edit);
    return edit.changes().getFirst().after().orElseThrow().id();
  }

  private UUID mark(String words, Colour colour) {
    int start = SOURCE.text().indexOf(words);
    Span span = new Span(start, start + words.length());
    return add(edits.highlight(Anchorer.anchor(SOURCE, List.of(span)), colour));
  }

  private List<UUID> ids(MarkFilter filter, Listing.Order order) {
    return new Listing(READING)
        .rows(page, filter, order).stream()
            .map(Listing.Row::annotation)
            .map(Annotation::id)
            .toList();
  }

  @Test
  void rows_byPlace_stepThroughThePage_andByTime_fromTheLatest() {
    UUID late = mark("三十年", Colour.PINK);
    UUID early = mark("大家听了\n很高兴", Colour.GREEN);
    Target second = Target.OnItem.of(SOURCE, READING.entries().get(1).item());
    UUID onItem = add(edits.note(page, second, "全篇").orElseThrow());
    UUID onPage = add(edits.note(page, new Target.OnPage(SOURCE.sha256()), "全版").orElseThrow());
    int wheat = SOURCE.text().indexOf("小麦");
    UUID correction =
        add(
            new Corrections(edits)
                .correct(page, SOURCE, new Span(wheat, wheat + 2), "大麦")
                .orElseThrow());
    page = page.apply(edits.note(page, new Target.OnHighlight(late), "核对").orElseThrow());

    assertEquals(
        List.of(onPage, early, correction, onItem, late), ids(MarkFilter.ALL, Listing.Order.PLACE));
    assertEquals(
        List.of(late, correction, onPage, onItem, early), ids(MarkFilter.ALL, Listing.Order.TIME));
  }

  @Test
  void filter_typed_takesWordsOverALineBreakTagsAndColours() {
    UUID broken = mark("大家听了\n很高兴", Colour.GREEN);
    UUID other = mark("三十年", Colour.PINK);
    page = page.apply(edits.tag(page, other, List.of("经济", "待核")).orElseThrow());
    List<String> known = Listing.tags(page);

    assertEquals(List.of("待核", "经济"), known);
    assertEquals(List.of(broken), ids(typed("听了很高兴", Set.of()), Listing.Order.PLACE));
    assertEquals(List.of(other), ids(typed("#经济 #dai", Set.of()), Listing.Order.PLACE));
    assertEquals(List.of(other), ids(typed("三十 ＃jj", Set.of()), Listing.Order.PLACE));
    assertEquals(List.of(), ids(typed("#政治", Set.of()), Listing.Order.PLACE));
    assertEquals(List.of(broken), ids(typed("", Set.of(Colour.GREEN)), Listing.Order.PLACE));
    assertEquals(List.of(broken, other), ids(typed("  #", Set.of()), Listing.Order.PLACE));
  }

  private MarkFilter typed(String words, Set<Colour> colours) {
    return Listing.filter(words, Listing.tags(page), colours);
  }
}
