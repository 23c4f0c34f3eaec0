package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first subhead of a story is told from its head. */
class SubheadsTest {
  private static List<String> lines(String text, Role role) {
    Page page = PageParser.parse(SourceText.ofText("test", text));
    PageItem story = page.items().getFirst();
    return story.parts().stream()
        .filter(part -> part.role() == role)
        .map(part -> text(page, part))
        .toList();
  }

  private static String text(Page page, Part part) {
    StringBuilder out = new StringBuilder();
    part.spans().forEach(span -> out.append(page.source().slice(span)));
    return out.toString();
  }

  @Test
  void parse_lineBelowTheBylineAsLongAsALaterSubhead_isASubhead() {
    String page =
        """
        湖口县百座老水车今年春天重新转了起来
        本报记者 尤春

        木匠爬上旧水车
        　　湖口县今年春天修好老水车一百座，沿河
        的稻田又听见了水车声。修车的木匠都是七十
        岁上下的老人，县里给每人配了两名徒弟，工
        钱由县里和村里各出一半，徒弟白天上堤修车
        ，夜里在祠堂里听老人讲水车的来历。
        　　木匠老段说，水车一天能提水三百方，木
        匠爬上去要系两根绳子，一根也不能少。
        稻田听见水车声
        　　水车修好以后，每座一天能提水三百方，
        河西两千亩稻田不用再等雨水，村里人说听见
        水车声响，心里就踏实，稻田里的秧苗也绿得
        比往年早。
        　　河西的稻田往年要等雨，今年水车声一响
        ，水就到了田头。
        """;
    assertEquals(List.of("湖口县百座老水车今年春天重新转了起来"), lines(page, Role.HEADLINE));
    assertEquals(List.of("木匠爬上旧水车", "稻田听见水车声"), lines(page, Role.SUBHEAD));
  }

  @Test
  void parse_deckThatGoesOnWithTheHeadline_staysTheHeads() {
    String page =
        """
        湖口修好百座老水车
        河西两千亩稻田不等雨

        　　湖口县今年春天修好老水车一百座，
        沿河的稻田又听见了水车声。修车的木匠
        都是七十岁上下的老人。
        """;
    assertEquals(List.of(), lines(page, Role.SUBHEAD));
  }
}
