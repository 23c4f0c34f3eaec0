package app.meipi.parse;

import app.meipi.evaluate.GoldItem;
import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.GoldPart;
import app.meipi.page.Blank;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gold says of each character of a page: its item, its role, and what stands before it.
 */
final class GoldMap {
  static final int NONE = -1;

  /** For each character the number of its item. */
  final int[] item;

  /** For each character its role, {@link Role#FURNITURE} where the gold says nothing. */
  final Role[] role;

  /** For each character the one before it in its part, or {@link #NONE}. */
  final int[] before;

  final GoldPage gold;
  private final String text;

  GoldMap(GoldPage gold) {
    this.gold = gold;
    text = gold.source().text();
    item = new int[text.length()];
    role = new Role[text.length()];
    before = new int[text.length()];
    Arrays.fill(item, NONE);
    Arrays.fill(role, Role.FURNITURE);
    Arrays.fill(before, NONE);
    for (int i = 0; i < gold.items().size(); i++) {
      GoldItem from = gold.items().get(i);
      int last = NONE;
      Role was = Role.FURNITURE;
      for (GoldPart part : from.parts()) {
        last = was == Role.DATELINE && part.role() == Role.PARAGRAPH ? last : NONE;
        for (Span span : part.spans()) {
          for (int at = span.start(); at < span.end(); at++) {
            if (!Blank.is(text.charAt(at))) {
              item[at] = i;
              role[at] = part.role();
              before[at] = last;
              last = at;
            }
          }
        }
        was = part.role();
      }
    }
  }

  /** Whether item {@code i} is an article or a photo. */
  boolean counts(int i) {
    return i >= 0 && !gold.items().get(i).furniture();
  }

  /** The item that has most of these characters. */
  int item(List<Span> spans) {
    Map<Integer, Integer> count = new HashMap<>();
    for (int at : characters(spans)) {
      count.merge(item[at], 1, Integer::sum);
    }
    return most(count, NONE);
  }

  /** The role that most of these characters have. */
  Role role(List<Span> spans) {
    Map<Role, Integer> count = new EnumMap<>(Role.class);
    for (int at : characters(spans)) {
      count.merge(role[at], 1, Integer::sum);
    }
    return most(count, Role.FURNITURE);
  }

  private static <T> T most(Map<T, Integer> count, T none) {
    return count.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  /** The characters that are not white space. */
  List<Integer> characters(List<Span> spans) {
    List<Integer> out = new ArrayList<>();
    for (Span span : spans) {
      for (int at = span.start(); at < span.end(); at++) {
        if (!Blank.is(text.charAt(at))) {
          out.add(at);
        }
      }
    }
    return out;
  }

  /** What a line's label is by the gold; {@code found} tells rows and verse from other body. */
  Label label(List<TextLine> lines, int i, Label found) {
    List<Span> span = List.of(lines.get(i).span());
    int first = lines.get(i).span().start();
    return switch (role(span)) {
      case PARAGRAPH, CAPTION, DATELINE, NOTE -> {
        if (found == Label.ROW || found == Label.VERSE) {
          yield found;
        }
        int left = before[first];
        boolean on =
            i > 0
                && left >= lines.get(i - 1).span().start()
                && left < lines.get(i - 1).span().end();
        yield on ? Label.CONT : Label.FIRST;
      }
      case KICKER, HEADLINE, DECK, SUBHEAD -> Label.HEAD;
      case BYLINE -> Label.BYLINE;
      case CREDIT -> Label.CREDIT;
      case JUMP -> Label.JUMP;
      case FURNITURE -> Label.FURNITURE;
    };
  }
}
