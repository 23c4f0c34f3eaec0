package app.meipi.parse;

import java.util.List;
import java.util.Random;

/** Spoils pages in the ways that files are spoilt; the same seed gives the same mutant. */
final class Mutator {
  private static final String PUNCTUATION = "，。、；：？！“”（）《》【】—…·●■▲◎,.;:?!()[]\"'-";
  private static final int LONG_LINE = 1 << 20;
  private static final int MANY_LINES = 100_000;

  /** The longest piece of a page that is spoilt, in UTF-16 units; most pieces are shorter. */
  private static final int LONGEST = 1_500;

  /** One of this many mutants is huge: a line of a megabyte, a hundred thousand blank lines. */
  private static final int HUGE = 5_000;

  private final List<String> pages;

  Mutator(List<String> pages) {
    this.pages = List.copyOf(pages);
  }

  /** The mutant of {@code seed}. */
  String mutant(long seed) {
    Random random = new Random(seed);
    if (seed % HUGE == HUGE - 1) {
      return huge(random);
    }
    String page = pages.get(random.nextInt(pages.size()));
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? LONGEST : LONGEST / 5);
    int from = random.nextInt(page.length());
    StringBuilder text =
        new StringBuilder(page.substring(from, Math.min(page.length(), from + length)));
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      mutate(text, random);
    }
    return text.toString();
  }

  private String huge(Random random) {
    String page = pages.get(random.nextInt(pages.size()));
    return switch (random.nextInt(4)) {
      case 0 -> page.replaceAll("\\s", "").repeat(1 + LONG_LINE / page.length());
      case 1 -> page + "\n".repeat(MANY_LINES) + page;
      case 2 -> "字\n".repeat(MANY_LINES);
      default -> "，".repeat(LONG_LINE);
    };
  }

  private void mutate(StringBuilder text, Random random) {
    int n = text.length();
    int at = n == 0 ? 0 : random.nextInt(n);
    int to = Math.min(n, at + 1 + random.nextInt(40));
    switch (random.nextInt(11)) {
      case 0 -> text.delete(at, to);
      case 1 -> text.insert(random.nextInt(n + 1), text.substring(at, to));
      case 2 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(20)));
      case 3 -> text.setLength(at);
      case 4 -> text.insert(at, Character.toString(random.nextInt(0x110000)));
      case 5 -> text.insert(at, (char) (0xD800 + random.nextInt(0x800)));
      case 6 -> text.insert(at, "\n".repeat(1 + random.nextInt(30)));
      case 7 -> text.insert(at, " ".repeat(1 + random.nextInt(30)));
      case 8 -> punctuation(text, at, random);
      case 9 -> shortLines(text, random);
      default -> {
        String other = pages.get(random.nextInt(pages.size()));
        int from = random.nextInt(other.length());
        text.insert(at, other, from, Math.min(other.length(), from + 60));
      }
    }
  }

  private static void punctuation(StringBuilder text, int at, Random random) {
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.insert(at, PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())));
    }
  }

  /** Breaks the text every few characters, so that all of it looks like heads. */
  private static void shortLines(StringBuilder text, Random random) {
    for (int i = text.length(); i > 0; i -= 4 + random.nextInt(12)) {
      text.insert(i, '\n');
    }
  }
}
