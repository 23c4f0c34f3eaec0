package app.meipi.export;

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
import java.util.ArrayList;
import java.util.List;

/** An invented page with every kind of item, characters beyond the BMP, and a cut paragraph. */
final class SmallPage {
  private static final List<String> PIECES =
      List.of(
          "渡口晚报 A12版",
          "秋收时节",
          "𠮷山镇粮满仓",
          "本报记者 丘𬱖",
          "本报渡口9月3日讯",
          "全镇一百二十座烘干塔昼夜",
          "The harbour",
          "不停。",
          "reopened.",
          "😀孩子们在稻田里。",
          "温如海摄");

  static final SourceText SOURCE = SourceText.ofText("small.txt", String.join("\n", PIECES));

  private SmallPage() {}

  static Page page() {
    Fact<String> paper = new Fact.Stated<>("渡口晚报", new Span(0, 4));
    Fact<LocalDate> date = new Fact.Inferred<>(LocalDate.of(2031, 9, 3), piece(4));
    Fact<String> number = new Fact.Stated<>("A12", new Span(5, 8));
    return page(new PageFacts(paper, date, number));
  }

  static Page page(PageFacts facts) {
    return new Page(
        SOURCE,
        facts,
        List.of(
            new PageItem.Furniture(List.of(part(Role.FURNITURE, 0))),
            new PageItem.Article(
                List.of(
                    part(Role.KICKER, 1),
                    part(Role.HEADLINE, 2),
                    part(Role.BYLINE, 3),
                    part(Role.DATELINE, 4),
                    part(Role.PARAGRAPH, 5, 7),
                    part(Role.PARAGRAPH, 6, 8))),
            new PageItem.Photo(List.of(part(Role.CAPTION, 9), part(Role.CREDIT, 10)))));
  }

  private static Part part(Role role, int... pieces) {
    List<Span> spans = new ArrayList<>();
    for (int piece : pieces) {
      spans.add(piece(piece));
    }
    return new Part(role, spans, new Reason("test." + role.id(), 0.75));
  }

  private static Span piece(int index) {
    int start = PIECES.subList(0, index).stream().mapToInt(piece -> piece.length() + 1).sum();
    return new Span(start, start + PIECES.get(index).length());
  }
}
