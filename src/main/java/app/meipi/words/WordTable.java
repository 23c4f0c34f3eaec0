package app.meipi.words;

import app.meipi.shipped.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
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

  private static final String RESOURCE = "app/meipi/words/words.table";

  /** Added to a word's count before its followers are weighed, so that rare words promise less. */
  private static final double DOUBT = 5;

  /** How far a pair's own count is trusted against the word's chance by itself. */
  private static final double TRUST = 0.6;

  /** The chance of a character that the table does not have, as if seen half a time. */
  private final double unseen;

  private final LongBuffer words;
  private final IntBuffer counts;
  private final IntBuffer rows;
  private final IntBuffer followers;
  private final ByteBuffer often;
  private final double all;

  /**
   * A table of the parts that {@link #bytes} writes, one behind the other, from where {@code in}
   * stands; they are not copied, so that of a mapped file only what is looked up is read.
   */
  private WordTable(ByteBuffer in) {
    this.all = in.getLong() + 1e5;
    this.unseen = 0.5 / all;
    int size = in.getInt();
    int pairs = in.getInt();
    this.words = part(in, Long.BYTES * size).asLongBuffer();
    this.counts = part(in, Integer.BYTES * size).asIntBuffer();
    this.rows = part(in, Integer.BYTES * (size + 1)).asIntBuffer();
    this.followers = part(in, Integer.BYTES * pairs).asIntBuffer();
    this.often = part(in, pairs);
  }

  private static ByteBuffer part(ByteBuffer in, int bytes) {
    ByteBuffer part = in.slice(in.position(), bytes);
    in.position(in.position() + bytes);
    return part;
  }

  /** The program's own table, read when it is first asked for. */
  static WordTable usual() {
    return Usual.TABLE;
  }

  private static final class Usual {
    static final WordTable TABLE = new WordTable(Shipped.bytes(RESOURCE));
  }

  /** The number of the word {@code text[from, to)}, or -1. */
  int find(CharSequence text, int from, int to) {
    if (to - from > LONGEST) {
      return -1;
    }
    long wanted = pack(text, from, to);
    int low = 0;
    int high = words.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = words.get(middle);
      if (there == wanted) {
        return middle;
      } else if (there < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
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
    return w < 0 ? unseen : (counts.get(w) + 0.5) / all;
  }

  /** The chance that {@code right} stands behind {@code left}; either may be -1. */
  double chance(int left, int right) {
    double alone = chance(right);
    if (left < 0) {
      return alone;
    }
    double pair = 0;
    if (right >= 0) {
      int at = follower(rows.get(left), rows.get(left + 1), right);
      pair = at < 0 ? 0 : Math.min(1, Math.exp(often.get(at) / SCALE) / (counts.get(left) + DOUBT));
    }
    return TRUST * pair + (1 - TRUST) * alone;
  }

  /** Where {@code word} stands among {@code followers[from, to)}, or -1. */
  private int follower(int from, int to, int word) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = followers.get(middle);
      if (there == word) {
        return middle;
      } else if (there < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Counts are kept as their logarithms times this, so that one byte holds them to 5 %. */
  private static final double SCALE = 10;

  static byte scaled(int count) {
    return (byte) Math.round(Math.min(127, SCALE * Math.log(count)));
  }

  /**
   * A table's bytes: the sum of all counts, the numbers of words and of pairs, the words, their
   * counts, the rows, the followers, how often each follows.
   */
  static byte[] bytes(long[] words, int[] counts, int[] rows, int[] followers, byte[] often)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(Arrays.stream(counts).asLongStream().sum());
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
}
