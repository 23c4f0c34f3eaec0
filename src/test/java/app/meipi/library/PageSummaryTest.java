package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.library.PageSummary.Known;
import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageSummaryTest {
  private static final SourceText SOURCE = SourceText.ofText("page", "河东晚报\n大桥\n通车\n民奔走相告。");
  private static final Reason REASON = new Reason("test", 1);

  private static Part part(Role role, Span... spans) {
    return new Part(role, List.of(spans), REASON);
  }

  @Test
  void of_headlineOverTwoLines_isOneLineAndInferredStaysInferred() {
    LocalDate day = LocalDate.of(2025, 8, 27);
    PageFacts facts =
        new PageFacts(
            new Fact.Stated<>("河东晚报", new Span(0, 4)),
            new Fact.Inferred<>(day, new Span(0, 4)),
            new Fact.Unknown<>());
    List<PageItem> items =
        List.of(
            new PageItem.Furniture(List.of(part(Role.FURNITURE, new Span(0, 4)))),
            new PageItem.Article(
                List.of(
                    part(Role.HEADLINE, new Span(5, 7), new Span(8, 10)),
                    part(Role.PARAGRAPH, new Span(11, 17)))));

    assertEquals(
        new PageSummary(
            Optional.of("大桥 通车"),
            Optional.of(new Known<>("河东晚报", false)),
            Optional.of(new Known<>(day, true))),
        PageSummary.of(new Page(SOURCE, facts, items)));
  }

  @Test
  void of_pageWithoutArticle_isNone() {
    SourceText source = SourceText.ofText("page", "晴");
    List<PageItem> items =
        List.of(new PageItem.Furniture(List.of(part(Role.FURNITURE, new Span(0, 1)))));

    assertEquals(PageSummary.NONE, PageSummary.of(new Page(source, PageFacts.unknown(), items)));
  }
}
