package app.meipi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bylines and jump lines find their stories. */
class AttachmentsTest {
  private static Page parse(String text) {
    return PageParser.parse(SourceText.ofText("test", text));
  }

  /** The item whose text has {@code words}. */
  private static PageItem item(Page page, String words) {
    return page.items().stream()
        .filter(item -> item.parts().stream().anyMatch(part -> text(page, part).contains(words)))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Page page, Part part) {
    StringBuilder out = new StringBuilder();
    part.spans().forEach(span -> out.append(page.source().slice(span)));
    return out.toString();
  }

  private static List<String> lines(Page page, String words, Role role) {
    return item(page, words).parts().stream()
        .filter(part -> part.role() == role)
        .map(part -> text(page, part))
        .toList();
  }

  @Test
  void parse_bylineOverAHeadBehindASignedStory_isTheHeads() {
    Page page =
        parse(
            """
            湖口修好百座水车

            　　本报湖口讯（记者尤春）湖口县今年春天修好老水车一百座，沿河的稻田又听见了水车声。
            　　修车的木匠都是七十岁上下的老人，县里给每人配了两名徒弟，工钱由县里和村里各出一半。
            （段小满 祝云帆）

            本报记者 莫成

            养蜂人的春天

            　　四月里油菜花开，养蜂人邵阿根的卡车停在堤下，六十只蜂箱一字排开，蜜蜂飞得像下雨。
            　　邵阿根说，追着花走了三十年，今年头一回有人上门收蜜，价钱也比往年高出两成。
            """);
    assertEquals(List.of("本报记者 莫成"), lines(page, "邵阿根说", Role.BYLINE));
    assertEquals(List.of("（段小满 祝云帆）"), lines(page, "修车的木匠", Role.BYLINE));
  }

  @Test
  void parse_secondOfTwoJumpLines_isTheStorysThatHasNone() {
    Page page =
        parse(
            """
            养蜂人的春天

            　　四月里油菜花开，养蜂人邵阿根的卡车停在堤下，六十只蜂箱一字排开，蜜蜂飞得像下雨。
            邵阿根说，追着花走了三十年，今年头一回有人上门收蜜，价钱也比往年高

            湖口修好百座水车

            　　本报湖口讯（记者尤春）湖口县今年春天修好老水车一百座，沿河的稻田又听见了水车声。
            　　修车的木匠都是七十岁上下的老人，县里给每人配了两名徒弟，工钱由县里和村里各出一半。

            （下转第二版）

            （下转第三版）
            """);
    assertEquals(1, lines(page, "邵阿根说", Role.JUMP).size());
    assertEquals(List.of("（下转第二版）"), lines(page, "修车的木匠", Role.JUMP));
  }

  @Test
  void parse_namesBelowTheirOffice_goWithIt() {
    Page page =
        parse(
            """
            　　本报湖口讯 湖口县今年春天修好老水车一百座，沿河的稻田又听见了水车声。
            　　修车的木匠都是七十岁上下的老人，县里给每人配了两名徒弟，工钱由县里和村里各出一半。
            湖口修好百座水车
            湖口晚报记者
            段小满
            养蜂人的春天
            　　四月里油菜花开，养蜂人邵阿根的卡车停在堤下，六十只蜂箱一字排开，蜜蜂飞得像下雨。
            　　邵阿根说，追着花走了三十年，今年头一回有人上门收蜜，价钱也比往年高出两成。
            """);
    assertEquals(List.of("湖口晚报记者", "段小满"), lines(page, "修车的木匠", Role.BYLINE));
  }
}
