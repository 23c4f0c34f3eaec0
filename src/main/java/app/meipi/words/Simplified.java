package app.meipi.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters as simplified ones, unit for unit, so that places in the text stay; by
 * OpenCC's table, which is read when it is first asked for.
 */
public final class Simplified {
  private static final String TABLE = "/data/dictionary/TSCharacters.txt";

  /** Traditional characters of which one stands in nearly every sentence. */
  private static final String FREQUENT = "國來時個說會這們為與對過後發開學長經業於將員";

  /** A text is traditional if one in so many of its characters is one of those. */
  private static final int ONE_IN = 100;

  /** How much of a text is looked at, in UTF-16 units: more than a page. */
  private static final int ENOUGH = 20_000;

  private Simplified() {}

  /** Whether {@code text} is written in traditional characters, as its beginning tells. */
  public static boolean isNeeded(String text) {
    int end = Math.min(text.length(), ENOUGH);
    long found = text.chars().limit(end).filter(c -> FREQUENT.indexOf(c) >= 0).count();
    return found * ONE_IN > end;
  }

  /** {@code text} with each traditional character as its simplified one, the usual of several. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(Table.ONES.getOrDefault(text.charAt(i), text.charAt(i)).charValue());
    }
    return out.toString();
  }

  private static final class Table {
    static final Map<Character, Character> ONES = read();

    /** Lines of a character, a tab, and the characters that it may become, the usual first. */
    private static Map<Character, Character> read() {
      try (InputStream file = Simplified.class.getResourceAsStream(TABLE)) {
        if (file == null) {
          throw new IllegalStateException("opencc4j has no " + TABLE);
        }
        Map<Character, Character> ones = new HashMap<>();
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> line.length() >= 3 && line.charAt(1) == '\t')
            .filter(line -> !Character.isSurrogate(line.charAt(2)))
            .forEach(line -> ones.put(line.charAt(0), line.charAt(2)));
        return Map.copyOf(ones);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
