package app.meipi.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which Chinese characters are one character, written in Simplified or Traditional Chinese or as is
 * usual in Hong Kong or Taiwan: 发 發 髮, 卫 衛 衞, 峰 峯.
 *
 * <p>Made from OpenCC's tables, which opencc4j carries. Whatever a table gives for a character, on
 * whichever side, belongs with it: a search should rather find 复 for 覆 than miss 答覆. The tables of
 * Japanese forms are left out, for they hold 弁 and 辨, 辯, 瓣 to be one.
 */
final class Variants {
  private static final String FOLDER = "/data/dictionary/";
  private static final List<String> TABLES =
      List.of("TSCharacters.txt", "STCharacters.txt", "HKVariants.txt", "TWVariants.txt");

  /** For each character its parent in a tree whose root stands for all of the tree. */
  private final Map<Integer, Integer> parents = new HashMap<>();

  private Variants() {}

  /**
   * For each code point that has variants, the one that stands for them all: the smallest.
   *
   * @throws IllegalStateException if a table is missing from the library
   */
  static Map<Integer, Integer> load() {
    Variants variants = new Variants();
    TABLES.forEach(variants::read);
    Map<Integer, Integer> ones = new HashMap<>();
    variants.parents.keySet().forEach(each -> ones.put(each, variants.root(each)));
    return Map.copyOf(ones);
  }

  /** Reads lines of a character, a tab, and characters and words that it becomes. */
  private void read(String table) {
    try (InputStream file = Variants.class.getResourceAsStream(FOLDER + table)) {
      if (file == null) {
        throw new IllegalStateException("opencc4j has no " + table);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = List.of(line.strip().split("\\s+", -1));
        words.stream()
            .filter(word -> isCharacter(word) && isCharacter(words.getFirst()))
            .forEach(word -> unite(words.getFirst().codePointAt(0), word.codePointAt(0)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCharacter(String word) {
    return word.codePointCount(0, word.length()) == 1;
  }

  private void unite(int one, int other) {
    int a = root(one);
    int b = root(other);
    parents.put(Math.max(a, b), Math.min(a, b));
    parents.putIfAbsent(Math.min(a, b), Math.min(a, b));
  }

  private int root(int character) {
    int at = character;
    for (int up = parents.getOrDefault(at, at); up != at; up = parents.getOrDefault(at, at)) {
      at = up;
    }
    return at;
  }
}
