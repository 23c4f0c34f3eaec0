package app.meipi.reader;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Which items of a page were read, as the library keeps it: by where they begin in the source,
 * which outlives a better parse.
 *
 * @param starts UTF-16 offsets
 */
public record ReadStarts(Set<Integer> starts) {
  public ReadStarts {
    starts = Set.copyOf(starts);
  }

  /** The setting of the page with this SHA-256. */
  public static String key(String sha256) {
    return "read." + sha256;
  }

  /** What {@link #toString} gave; what is no number is left out. */
  public static ReadStarts of(String kept) {
    return new ReadStarts(
        Arrays.stream(kept.split(" ", -1))
            .filter(start -> start.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .collect(Collectors.toSet()));
  }

  /** These and one more. */
  public ReadStarts with(int start) {
    Set<Integer> more = new TreeSet<>(starts);
    more.add(start);
    return new ReadStarts(more);
  }

  /** These and {@code others}. */
  public ReadStarts with(ReadStarts others) {
    Set<Integer> more = new TreeSet<>(starts);
    more.addAll(others.starts);
    return new ReadStarts(more);
  }

  /** These in another source, without those that {@code to} does not find there. */
  public ReadStarts moved(IntFunction<OptionalInt> to) {
    return new ReadStarts(
        starts.stream()
            .map(to::apply)
            .flatMapToInt(OptionalInt::stream)
            .boxed()
            .collect(Collectors.toSet()));
  }

  @Override
  public String toString() {
    return starts.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
