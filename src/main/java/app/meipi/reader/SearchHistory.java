package app.meipi.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that the reader searched for, the latest first, none twice; immutable.
 *
 * @param words none blank, none with a line end
 */
public record SearchHistory(List<String> words) {
  /** How many are remembered. */
  public static final int LIMIT = 50;

  /** The key under which it is kept in the settings. */
  public static final String SETTING = "find.history";

  public SearchHistory {
    words = List.copyOf(words);
  }

  /** The history after a search for {@code latest}, which is not remembered if it is blank. */
  public SearchHistory with(String latest) {
    if (latest.isBlank() || latest.contains("\n")) {
      return this;
    }
    List<String> all = new ArrayList<>(words);
    all.remove(latest);
    all.addFirst(latest);
    return new SearchHistory(all.subList(0, Math.min(LIMIT, all.size())));
  }

  /** As kept in the settings. */
  public String written() {
    return String.join("\n", words);
  }

  /** Reads what {@link #written} wrote. */
  public static SearchHistory read(String written) {
    return new SearchHistory(
        written.lines().filter(line -> !line.isBlank()).distinct().limit(LIMIT).toList());
  }
}
