package app.meipi.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places that the reader jumped from, over all pages, immutable.
 *
 * @param before to go back to, the latest last
 * @param after to go forward to, the nearest last
 */
public record Jumps(List<Spot> before, List<Spot> after) {
  /** How many are remembered each way. */
  private static final int LIMIT = 100;

  /** Before the first jump. */
  public static final Jumps NONE = new Jumps(List.of(), List.of());

  public Jumps {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * A place on a page.
   *
   * @param sha256 of the page's source
   * @param offset into the source, in UTF-16 units
   */
  public record Spot(String sha256, int offset) {}

  /** Where a step leads, and the jumps once it is made. */
  public record Step(Spot to, Jumps then) {}

  /** After a jump from {@code here}: what could be gone forward to is forgotten. */
  public Jumps from(Spot here) {
    return !before.isEmpty() && before.getLast().equals(here)
        ? new Jumps(before, List.of())
        : new Jumps(with(before, here), List.of());
  }

  /** Back from {@code here}; empty if there is nowhere. */
  public Optional<Step> back(Spot here) {
    return step(before, after, here).map(s -> new Step(s.to(), new Jumps(s.left(), s.grown())));
  }

  /** Forward from {@code here}; empty if there is nowhere. */
  public Optional<Step> forward(Spot here) {
    return step(after, before, here).map(s -> new Step(s.to(), new Jumps(s.grown(), s.left())));
  }

  private record Half(Spot to, List<Spot> left, List<Spot> grown) {}

  private static Optional<Half> step(List<Spot> from, List<Spot> other, Spot here) {
    int last = from.size() - 1;
    while (last >= 0 && from.get(last).equals(here)) {
      last--; // the reader is there already
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(new Half(from.get(last), from.subList(0, last), with(other, here)));
  }

  private static List<Spot> with(List<Spot> spots, Spot last) {
    List<Spot> longer = new ArrayList<>(spots);
    longer.add(last);
    return longer.subList(Math.max(0, longer.size() - LIMIT), longer.size());
  }
}
