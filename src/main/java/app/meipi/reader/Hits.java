package app.meipi.reader;

import app.meipi.page.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a search has found.
 *
 * @param all in {@link Hit#ORDER}
 */
public record Hits(List<Hit> all) {
  /** Nothing. */
  public static final Hits NONE = new Hits(List.of());

  public Hits {
    all = List.copyOf(all);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The first hit that stands at or behind the display offset in the item; behind the last one, the
   * first of the page.
   */
  public Optional<Hit> from(int item, int offset) {
    return all.stream()
        .filter(hit -> hit.item() > item || (hit.item() == item && hit.offset() >= offset))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The last hit that stands before the display offset in the item; before the first, the last. */
  public Optional<Hit> before(int item, int offset) {
    return all.reversed().stream()
        .filter(hit -> hit.item() < item || (hit.item() == item && hit.offset() < offset))
        .findFirst()
        .or(() -> all.reversed().stream().findFirst());
  }

  /**
   * The hit so many steps on from {@code hit}, or back if negative; from the last it goes on to the
   * first. Empty if {@code hit} is not one of these.
   */
  public Optional<Hit> step(Hit hit, int steps) {
    int at = index(hit);
    return at < 0 ? Optional.empty() : Optional.of(all.get(Math.floorMod(at + steps, all.size())));
  }

  /** The number of {@code hit} among these, counted from 1; 0 if it is not one of them. */
  public int number(Hit hit) {
    return Math.max(0, index(hit) + 1);
  }

  private int index(Hit hit) {
    return Collections.binarySearch(all, hit, Hit.ORDER);
  }

  /** The hits in the text of the item: display ranges, in order, none overlapping another. */
  public List<Span> inText(int item) {
    return all.stream()
        .filter(hit -> hit instanceof Hit.InText && hit.item() == item)
        .map(Hit::range)
        .toList();
  }

  /** The hits in the note: ranges of its text, in order, none overlapping another. */
  public List<Span> inNote(UUID note) {
    return all.stream()
        .filter(hit -> hit instanceof Hit.InNote in && in.note().equals(note))
        .map(Hit::range)
        .toList();
  }

  /** How many hits each item has, in its text and the notes beside it, by its index. */
  public Map<Integer, Integer> counts() {
    return all.stream().collect(Collectors.toMap(Hit::item, hit -> 1, Integer::sum));
  }
}
