package app.meipi.reader;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How well a command's name answers what a reader types into the palette: by the name itself, by
 * the first letters of its words, or, for a Chinese name, by its pinyin or the initials of that.
 */
public final class NameMatch {
  /** ICU's readings of Han characters, without tones and other marks over letters. */
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  private final String plain;
  private final String initials;
  private final String pinyin;
  private final String pinyinInitials;

  /** Of a name, in Chinese or English. */
  public NameMatch(String name) {
    plain = name.toLowerCase(Locale.ROOT);
    initials = firsts(plain);
    String read =
        name.codePoints()
            .mapToObj(c -> PINYIN.transliterate(Character.toString(c)).strip() + " ")
            .collect(Collectors.joining());
    boolean han = !read.replace(" ", "").equals(plain.replace(" ", ""));
    pinyin = han ? read.replace(" ", "") : "";
    pinyinInitials = han ? firsts(read) : "";
  }

  private static String firsts(String words) {
    return Arrays.stream(words.split("[\\s,.…-]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /** The better the match the greater; 0 where it does not match at all. */
  public int score(String query) {
    String asked = query.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    if (asked.isEmpty()) {
      return 1;
    }
    String whole = plain.replaceAll("\\s+", "");
    if (whole.startsWith(asked)) {
      return 100;
    }
    if (initials.startsWith(asked) || pinyinInitials.startsWith(asked)) {
      return 90;
    }
    if (whole.contains(asked)) {
      return 80;
    }
    if (pinyin.startsWith(asked)) {
      return 75;
    }
    if (initials.contains(asked) || pinyinInitials.contains(asked)) {
      return 70;
    }
    if (pinyin.contains(asked)) {
      return 60;
    }
    return Math.max(scattered(whole, asked), scattered(pinyin, asked));
  }

  /** From 1 to 50 where the letters of {@code asked} stand in order in {@code name}, else 0. */
  private static int scattered(String name, String asked) {
    int at = -1;
    int gaps = 0;
    for (int i = 0; i < asked.length(); i++) {
      int next = name.indexOf(asked.charAt(i), at + 1);
      if (next < 0) {
        return 0;
      }
      gaps += at < 0 ? 0 : next - at - 1;
      at = next;
    }
    return Math.max(1, 50 - gaps);
  }
}
