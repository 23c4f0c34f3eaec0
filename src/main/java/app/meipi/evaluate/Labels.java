package app.meipi.evaluate;

import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a parse says of each character that is not white space.
 *
 * <p>Characters are known by the UTF-16 offset of their first unit.
 */
final class Labels {
  /** Stands in no item. */
  static final int NONE = -1;

  final int[] owner;
  final Role[] role;
  final int[] count;

  /** Articles and photos as sets of characters. */
  final List<BitSet> items = new ArrayList<>();

  /** Paragraphs as characters in order. */
  final List<List<Integer>> paragraphs = new ArrayList<>();

  /** Head blocks as sets of characters. */
  final List<BitSet> heads = new ArrayList<>();

  private final String text;

  private Labels(SourceText source) {
    text = source.text();
    owner = new int[text.length()];
    role = new Role[text.length()];
    count = new int[text.length()];
    Arrays.fill(owner, NONE);
    Arrays.fill(role, Role.FURNITURE);
  }

  static Labels of(GoldPage gold) {
    Labels labels = new Labels(gold.source());
    for (int n = 0; n < gold.items().size(); n++) {
      GoldItem item = gold.items().get(n);
      Block block = labels.new Block(n, item.furniture());
      item.parts().forEach(part -> block.add(part.role(), part.spans()));
      block.end();
    }
    return labels;
  }

  static Labels of(Page page) {
    Labels labels = new Labels(page.source());
    for (int n = 0; n < page.items().size(); n++) {
      PageItem item = page.items().get(n);
      Block block = labels.new Block(n, item instanceof PageItem.Furniture);
      item.parts().forEach(part -> block.add(part.role(), part.spans()));
      block.end();
    }
    return labels;
  }

  /** The characters of {@code spans} that are not white space, in order. */
  static List<Integer> characters(String text, List<Span> spans) {
    List<Integer> found = new ArrayList<>();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i += Character.charCount(text.codePointAt(i))) {
        if (!Blank.is(text.codePointAt(i))) {
          found.add(i);
        }
      }
    }
    return found;
  }

  private final class Block {
    private final int number;
    private final boolean furniture;
    private final BitSet all = new BitSet();
    private final BitSet head = new BitSet();

    Block(int number, boolean furniture) {
      this.number = number;
      this.furniture = furniture;
    }

    void add(Role of, List<Span> spans) {
      List<Integer> characters = characters(text, spans);
      for (int i : characters) {
        owner[i] = number;
        role[i] = of;
        count[i]++;
        all.set(i);
        if (of.isHead()) {
          head.set(i);
        }
      }
      if (of == Role.PARAGRAPH) {
        paragraphs.add(characters);
      }
    }

    void end() {
      if (!furniture) {
        items.add(all);
        if (!head.isEmpty()) {
          heads.add(head);
        }
      }
    }
  }
}
