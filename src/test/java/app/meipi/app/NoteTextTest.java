package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes notes in Markdown in a whole window, looks at them and opens their links. */
final class NoteTextTest {
  private static final String PAGE =
      """
      旧渡口要修新桥
      本报讯（记者 张三）河边的老人说：“桥要修了！”大家听了很高兴。今年的小麦面积增加一成。
      """;

  @TempDir private Path folder;

  private OpenedWindow open() throws Exception {
    Path page = Files.writeString(folder.resolve("渡口.txt"), PAGE);
    return new OpenedWindow(folder.resolve("library.sqlite"), Optional.of(page));
  }

  private static void write(OpenedWindow window, String key, String words) {
    Fx.type(key);
    Fx.until("a field", () -> window.note().isPresent());
    Fx.get(
        () -> {
          window.note().orElseThrow().setText(words);
          return window;
        });
    Fx.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.until("the note", () -> window.note().isEmpty() && window.remarks() > 0);
  }

  private static List<String> words(OpenedWindow window, String selector) {
    return window.all(".remark " + selector).stream().map(node -> ((Text) node).getText()).toList();
  }

  @Test
  void note_inMarkdown_isShownAsItIsMeant() throws Exception {
    try (var window = open()) {
      write(
          window,
          "n",
          """
          # 核对
          要**再**查，*注意* ~~旧~~ `代码` <b>
          第二行

          - 一
          - 二

          3. 三

          > 引文

          ![图](http://example.org/a.png)

          ```
          code
          ```
          ***
          """);
      assertEquals(List.of("再"), Fx.get(() -> words(window, ".note-strong")));
      assertEquals(List.of("注意"), Fx.get(() -> words(window, ".note-emphasis")));
      assertEquals(List.of("旧"), Fx.get(() -> words(window, ".note-struck")));
      assertEquals(List.of("代码"), Fx.get(() -> words(window, ".note-code")));
      List<String> all = Fx.get(() -> words(window, ".note-words"));
      assertTrue(all.containsAll(List.of("核对", "<b>", "\n", "第二行", "引文", "▣ ", "图")), all + "");
      assertEquals(1, Fx.get(() -> window.all(".remark .note-quote").size()));
      assertEquals(1, Fx.get(() -> window.all(".remark .note-rule").size()));
      assertTrue(Fx.get(() -> window.words(".remark")).contains("• • 3. code"));
    }
  }

  @Test
  void links_areOpenedByADeliberateKeyAlone_andOnlyThoseThatLeadOutside() throws Exception {
    try (var window = open()) {
      Fx.type("O");
      Fx.until("told", () -> window.message().contains("no link"));
      write(window, "n", "见 [县志](https://example.org/zhi) 和 [文件](file:///etc/passwd)");
      Fx.type("O");
      Fx.until("the links", () -> links(window) == 2);
      Fx.press(KeyCode.ESCAPE);
      Fx.type("O");
      Fx.until("the links", () -> links(window) == 2);
      Fx.press(KeyCode.ENTER);
      Fx.until(
          "opened", () -> window.outside().equals(List.of(URI.create("https://example.org/zhi"))));
      Fx.type("O");
      Fx.until("the links", () -> links(window) == 2);
      Fx.press(KeyCode.DOWN);
      Fx.press(KeyCode.ENTER);
      Fx.until("refused", () -> window.message().contains("file:///etc/passwd"));
      assertEquals(1, window.outside().size());
    }
  }

  private static int links(OpenedWindow window) {
    return window.all("#links .list-view").stream()
        .mapToInt(list -> ((ListView<?>) list).getItems().size())
        .sum();
  }

  @Test
  void note_ofNothingButSigns_isShownAndTheWindowGoesOn() throws Exception {
    try (var window = open()) {
      write(window, "n", "> ".repeat(2_000) + "\n\n" + "*a ".repeat(900) + "b*".repeat(900));
      Fx.type("j");
      Fx.until("goes on", () -> window.remarks() == 1);
    }
  }
}
