package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

/** Reads notes as Markdown: links, plain words, and notes that are nothing but signs. */
class NoteMarkdownTest {
  @Test
  void links_writtenAndBare_inOrder_withTheirWords() {
    List<NoteMarkdown.Target> links =
        NoteMarkdown.links("见[**县志**](https://example.org/zhi)，另见 http://example.net/a 。\n[空](<>)");

    assertEquals(
        List.of(
            new NoteMarkdown.Target("县志", "https://example.org/zhi"),
            new NoteMarkdown.Target("http://example.net/a", "http://example.net/a"),
            new NoteMarkdown.Target("空", "")),
        links);
  }

  @Test
  void outside_isPagesAndMailboxesOnly() {
    assertTrue(new NoteMarkdown.Target("", "HTTPS://example.org/?q=水").outside().isPresent());
    assertTrue(new NoteMarkdown.Target("", "mailto:a@example.org").outside().isPresent());
    for (String address :
        List.of(
            "file:///etc/passwd", "javascript:alert(1)", "县志.md", "", "http://exa mple", "-x")) {
      assertTrue(new NoteMarkdown.Target("", address).outside().isEmpty(), address);
    }
  }

  @Test
  void plain_leavesOutTheSigns_andKeepsAllWords() {
    assertEquals(
        "题目 一 二 字 code <b>", NoteMarkdown.plain("# 题目\n\n- **一**\n- *二*\n\n> ~~字~~ `code` <b>\n"));
    assertEquals("", NoteMarkdown.plain(""));
  }

  @Test
  void walk_ofEndlesslyNestedSigns_endsAndLeavesWhatItEntered() {
    for (String note :
        List.of(
            "*a ".repeat(999) + "b*".repeat(999),
            "*a ".repeat(20_000) + "b*".repeat(20_000),
            "[".repeat(20_000) + "a](b)".repeat(20_000),
            "> ".repeat(5_000) + "x",
            "- ".repeat(5_000))) {
      List<Node> entered = new ArrayList<>();
      List<Node> left = new ArrayList<>();
      NoteMarkdown.walk(NoteMarkdown.parse(note), entered::add, left::add);
      assertEquals(entered.size(), left.size());
      assertTrue(NoteMarkdown.plain(note).length() <= note.length());
    }
  }
}
