package app.meipi.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Packs the core dictionary of mynlp (words with their counts, pairs of words with theirs) to the
 * table that {@link WordTable} reads; runs once in each build, so that none of it is in the
 * sources.
 */
public final class WordTableMaker {
  /** The sum of the counts behind {@link #BEGIN}, which has none of its own. */
  private static final int SENTENCES = 500_000;

  /** What the dictionary has for a sentence's beginning; the table has the empty word for it. */
  private static final String BEGIN = "0Begin";

  private final Map<String, Integer> counts = new HashMap<>();

  private WordTableMaker() {}

  /**
   * Writes the table to the file named first, if it is not there yet.
   *
   * @throws IOException if the dictionary cannot be read or the file not be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (!Files.exists(file)) {
      Files.write(file, new WordTableMaker().make());
    }
  }

  private byte[] make() throws IOException {
    try (BufferedReader lines = open("core-dict/CoreDict.txt")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int gap = line.lastIndexOf(' ');
        if (gap > 0 && gap <= WordTable.LONGEST) {
          counts.merge(
              line.substring(0, gap), Integer.parseInt(line.substring(gap + 1)), Math::max);
        }
      }
    }
    counts.put("", SENTENCES);
    String[] words = counts.keySet().toArray(String[]::new);
    Arrays.sort(words, (a, b) -> Long.compare(packed(a), packed(b)));
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i);
    }
    return pack(words, pairs(words.length, numbers));
  }

  private static long packed(String word) {
    return WordTable.pack(word, 0, word.length());
  }

  /** For each word its followers, each with its count in the lower half. */
  private static long[][] pairs(int size, Map<String, Integer> numbers) throws IOException {
    long[][] rows = new long[size][0];
    try (BufferedReader lines = open("core-dict/CoreDict.bigram.txt")) {
      int left = -1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("\t")) {
          // "NUMBER:WORD", then a line for each count: a tab, the count, the words behind.
          String word = line.substring(line.indexOf(':') + 1).strip();
          left = numbers.getOrDefault(word.endsWith(BEGIN) ? "" : word, -1);
          continue;
        }
        String[] parts = line.strip().split(" ");
        int count = Integer.parseInt(parts[0]);
        if (left >= 0) {
          rows[left] = append(rows[left], parts, count, numbers);
        }
      }
    }
    return rows;
  }

  private static long[] append(
      long[] row, String[] parts, int count, Map<String, Integer> numbers) {
    long[] longer = Arrays.copyOf(row, row.length + parts.length - 1);
    int n = row.length;
    for (int i = 1; i < parts.length; i++) {
      Integer right = numbers.get(parts[i]);
      if (right != null) {
        longer[n++] = (long) right << 32 | count;
      }
    }
    return Arrays.copyOf(longer, n);
  }

  private byte[] pack(String[] words, long[][] pairs) throws IOException {
    int size = words.length;
    int[] rows = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Arrays.sort(pairs[i]);
      rows[i + 1] = rows[i] + pairs[i].length;
    }
    int[] followers = new int[rows[size]];
    byte[] often = new byte[rows[size]];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < pairs[i].length; k++) {
        followers[rows[i] + k] = (int) (pairs[i][k] >> 32);
        often[rows[i] + k] = WordTable.scaled((int) pairs[i][k]);
      }
    }
    long[] packed = Arrays.stream(words).mapToLong(WordTableMaker::packed).toArray();
    int[] numbers = Arrays.stream(words).mapToInt(w -> counts.getOrDefault(w, 0)).toArray();
    return WordTable.bytes(packed, numbers, rows, followers, often);
  }

  private static BufferedReader open(String name) {
    InputStream in = WordTableMaker.class.getClassLoader().getResourceAsStream(name);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
  }
}
