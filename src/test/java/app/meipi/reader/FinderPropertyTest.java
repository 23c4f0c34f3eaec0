package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random texts over a small alphabet: the search finds what a plain scan finds, which tries every
 * stretch of the text and compares it by regular expressions and a table of its own.
 */
final class FinderPropertyTest {
  private static final int ROUNDS = 5_000;

  /** Each row is one character to a loose search. */
  private static final List<String> ROWS =
      List.of("发發髮", "干乾幹", "衛卫衞", "𠮷", "aAａＡáÀ", "bＢ", "1１", "2", "。｡", "“「", "-‐", "·•");

  private static final List<String> BETWEEN =
      List.of(" ", "\n", "\u3000", " \n", "\u00AD", "\u0301");

  private final Random random = new Random(7);

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(4) == 0) {
        text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
      } else {
        text.appendCodePoint(pick(ROWS.get(random.nextInt(ROWS.size()))));
      }
    }
    return text.toString();
  }

  private int pick(String row) {
    return row.codePointAt(
        row.offsetByCodePoints(0, random.nextInt(row.codePointCount(0, row.length()))));
  }

  /** Some words of {@code text}, with other characters of the same rows; or any. */
  private String words(String text, Matching matching) {
    if (random.nextInt(4) == 0) {
      return text(1 + random.nextInt(3));
    }
    int points = text.codePointCount(0, text.length());
    int from = random.nextInt(points);
    int to = Math.min(points, from + 1 + random.nextInt(6));
    String part = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    if (matching == Matching.EXACT) {
      return part;
    }
    StringBuilder words = new StringBuilder();
    part.codePoints()
        .map(
            c ->
                ROWS.stream()
                    .filter(row -> row.indexOf(c) >= 0)
                    .findFirst()
                    .map(this::pick)
                    .orElse(c))
        .forEach(words::appendCodePoint);
    return words.toString();
  }

  /** Characters as they stand; white space between figures, or letters and figures, as one sign. */
  private static String exact(String text) {
    return text.replace('\u3000', ' ')
        .strip()
        .replaceAll("(?<=[1１2])[ \n]*\n[ \n]*(?=[1１2])", "")
        .replaceAll("(?<=[aAａＡáÀbＢ1１2])[ \n]+(?=[aAａＡáÀbＢ1１2])", "_")
        .replaceAll("[ \n]", "");
  }

  private static String rows(String text) {
    StringBuilder rows = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0xAD && c != 0x301)
        .map(
            c ->
                ROWS.stream()
                    .filter(row -> row.indexOf(c) >= 0)
                    .findFirst()
                    .map(row -> row.codePointAt(0))
                    .orElse(c))
        .forEach(rows::appendCodePoint);
    return rows.toString().replace('\u3000', ' ').strip();
  }

  private static String loose(String text) {
    return rows(text)
        .replaceAll("(?<=^|[ab])-( *\n *)*(?=[ab])", "")
        .replaceAll("(?<=[12])[ \n]*\n[ \n]*(?=[12])", "")
        .replaceAll("(?<=[ab12])[ \n]+(?=[ab12])", "_")
        .replaceAll("[ \n]", "");
  }

  private static List<Span> scan(String words, String text, Matching matching) {
    boolean loosely = matching == Matching.LOOSE;
    UnaryOperator<String> plain = loosely ? FinderPropertyTest::loose : FinderPropertyTest::exact;
    String upon = loosely ? "\u00AD\u0301" : "";
    String typed = loosely ? rows(words).replaceAll("(?<=[ab])-$", "") : words;
    String sought = plain.apply(typed);
    List<Span> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      char first = text.charAt(start);
      if (sought.isEmpty()
          || Character.isLowSurrogate(first)
          || (" \n\u3000" + upon).indexOf(first) >= 0) {
        continue;
      }
      for (int end = start + 1; end <= text.length(); end++) {
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
          continue;
        }
        boolean starts = !loosely || "-‐".indexOf(first) < 0 || sought.startsWith("-");
        if (starts && plain.apply(text.substring(start, end)).equals(sought)) {
          while (end < text.length() && upon.indexOf(text.charAt(end)) >= 0) {
            end++;
          }
          found.add(new Span(start, end));
          start = end - 1;
          break;
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void search_findsWhatAPlainScanFinds(Matching matching) {
    int hits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(1 + random.nextInt(24));
      String words = words(text, matching);
      if (loose(words).matches("-*") && matching == Matching.LOOSE) {
        continue; // hyphens alone are found outside words only
      }
      List<Span> expected = scan(words, text, matching);
      List<Span> found = FoldedText.of(text, matching).find(FoldedText.of(words, matching));
      assertEquals(expected, found, () -> "“" + words + "” in “" + text + "”");
      hits += found.size();
    }
    assertTrue(hits > ROUNDS / 2, "enough was found to compare: " + hits);
  }
}
