package app.meipi.words;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How often each word of one to four characters stands in Chinese text, and how often each pair of
 * words, one right behind the other.
 *
 * <p>The numbers are those of a segmentation library's dictionary, packed by {@link WordTableMaker}
 * while the program is built. Words are numbered in the order of their packed characters; the
 * followers of word {@code w} are {@code followers[rows[w]] … followers[rows[w + 1] - 1]}, sorted.
 */
final class WordTable {
  /** The longest word, in UTF-16 units. */
  static final int LONGEST = 4;

  private static final String RESOURCE = "words.bin";

  /** Added to a word's count before its followers are weighed, so that rare words promise less. */
  private static final double DOUBT = 5;

  /** How far a pair's own count is trusted against the word's chance by itself. */
  private static final double TRUST = 0.6;

  /** The chance of a character that the table does not have, as if seen half a time. */
  private final double unseen;

  private final long[] words;
  private final int[] counts;
  private final int[] rows;
  private final int[] followers;
  private final byte[] often;
  private final double all;

  WordTable(long[] words, int[] counts, int[] rows, int[] followers, byte[] often) {
    this.words = words;
    this.counts = counts;
    this.rows = rows;
    this.followers = followers;
    this.often = often;
    this.all = Arrays.stream(counts).asLongStream().sum() + 1e5;
    this.unseen = 0.5 / all;
  }

  /** The program's own table, read when it is first asked for. */
  static WordTable usual() {
    return Usual.TABLE;
  }

  private static final class Usual {
    static final WordTable TABLE = load();

    private static WordTable load() {
      try (InputStream in = WordTable.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is made by mvn process-classes");
        }
        return read(ByteBuffer.wrap(in.readAllBytes()));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The number of the word {@code text[from, to)}, or -1. */
  int find(CharSequence text, int from, int to) {
    if (to - from > LONGEST) {
      return -1;
    }
    int at = Arrays.binarySearch(words, pack(text, from, to));
    return Math.max(at, -1);
  }

  /** The word's characters in one number, the first in the highest place. */
  static long pack(CharSequence text, int from, int to) {
    long packed = 0;
    for (int i = 0; i < LONGEST; i++) {
      packed = packed << 16 | (from + i < to ? text.charAt(from + i) : 0);
    }
    // Signed order: the highest bit would make words of rare characters negative, which is no harm.
    return packed;
  }

  /** The chance of word {@code w}, or of an unknown character for -1. */
  double chance(int w) {
    return w < 0 ? unseen : (counts[w] + 0.5) / all;
  }

  /** The chance that {@code right} stands behind {@code left}; either may be -1. */
  double chance(int left, int right) {
    double alone = chance(right);
    if (left < 0) {
      return alone;
    }
    double pair = 0;
    if (right >= 0) {
      int at = Arrays.binarySearch(followers, rows[left], rows[left + 1], right);
      pair = at < 0 ? 0 : Math.min(1, Math.exp(often[at] / SCALE) / (counts[left] + DOUBT));
    }
    return TRUST * pair + (1 - TRUST) * alone;
  }

  /** Counts are kept as their logarithms times this, so that one byte holds them to 5 %. */
  private static final double SCALE = 10;

  static byte scaled(int count) {
    return (byte) Math.round(Math.min(127, SCALE * Math.log(count)));
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(words.length);
    out.writeInt(followers.length);
    for (long word : words) {
      out.writeLong(word);
    }
    for (int[] numbers : new int[][] {counts, rows, followers}) {
      for (int number : numbers) {
        out.writeInt(number);
      }
    }
    out.write(often);
    return bytes.toByteArray();
  }

  static WordTable read(ByteBuffer in) {
    int size = in.getInt();
    int pairs = in.getInt();
    long[] words = new long[size];
    in.asLongBuffer().get(words);
    in.position(in.position() + Long.BYTES * size);
    int[] counts = ints(in, size);
    int[] rows = ints(in, size + 1);
    int[] followers = ints(in, pairs);
    byte[] often = new byte[pairs];
    in.get(often);
    return new WordTable(words, counts, rows, followers, often);
  }

  private static int[] ints(ByteBuffer in, int size) {
    int[] numbers = new int[size];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + Integer.BYTES * size);
    return numbers;
  }
}
