package app.meipi.annotate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A few numbers of a text by which two texts that are nearly the same are known without reading
 * them: the least hashes of its stretches, white space aside.
 *
 * <p>How like two texts are is the part of their stretches that both have, estimated from the least
 * hashes of both together (A. Z. Broder, "On the resemblance and containment of documents", 1997).
 */
public final class Sketch {
  /** How many hashes are kept: the estimate's standard error is at most 1/32. */
  private static final int SIZE = 256;

  /** UTF-16 units of a stretch: long enough that two pages of one paper share few. */
  private static final int STRETCH = 5;

  /** Ascending, none twice. */
  private final int[] least;

  private Sketch(int[] least) {
    this.least = least;
  }

  /** That of {@code text}. */
  public static Sketch of(String text) {
    String squeezed = Squeezed.of(text).text();
    int stretches = Math.max(0, squeezed.length() - STRETCH + 1);
    return new Sketch(
        IntStream.range(0, stretches)
            .map(i -> hash(squeezed, i))
            .sorted()
            .distinct()
            .limit(SIZE)
            .toArray());
  }

  /** What {@link #bytes} gave; empty if {@code bytes} is none of its. */
  public static Optional<Sketch> of(byte[] bytes) {
    int[] least = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(least);
    boolean sound =
        bytes.length % Integer.BYTES == 0
            && least.length <= SIZE
            && IntStream.range(1, least.length).allMatch(i -> least[i - 1] < least[i]);
    return sound ? Optional.of(new Sketch(least)) : Optional.empty();
  }

  /** Its hashes, each of four bytes, the highest byte first. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return bytes.array();
  }

  /** What part of both texts' stretches both have, about, from 0 to 1; 0 if one has none. */
  public double likeness(Sketch other) {
    int[] both =
        IntStream.concat(Arrays.stream(least), Arrays.stream(other.least))
            .sorted()
            .distinct()
            .limit(SIZE)
            .toArray();
    long shared = Arrays.stream(both).filter(hash -> has(hash) && other.has(hash)).count();
    return both.length == 0 ? 0 : (double) shared / both.length;
  }

  private boolean has(int hash) {
    return Arrays.binarySearch(least, hash) >= 0;
  }

  /** FNV-1a, then stirred as MurmurHash3 ends: the least of all must be as good as drawn. */
  private static int hash(String text, int at) {
    int hash = 0x811c9dc5;
    for (int i = at; i < at + STRETCH; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
