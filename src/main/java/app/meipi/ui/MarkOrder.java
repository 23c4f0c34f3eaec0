package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.reader.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a mark begins in reading order; a place without a mark comes before those with one.
 *
 * @param item counted from 0
 * @param offset display offset in it
 */
record MarkOrder(int item, int offset, Optional<Highlight> mark) {
  private static final Comparator<MarkOrder> ORDER =
      Comparator.comparingInt(MarkOrder::item)
          .thenComparingInt(MarkOrder::offset)
          .thenComparing(place -> place.mark().map(Highlight::created).orElse(Instant.MIN))
          .thenComparing(place -> place.mark().map(mark -> mark.id().toString()).orElse(""));

  /** Where {@code mark} begins in the source, a UTF-16 offset. */
  static int start(Highlight mark) {
    return mark.anchor().quotations().getFirst().span().start();
  }

  /**
   * The next mark in reading order, or the one before if {@code step} is negative; the one gone to
   * where there is none further.
   *
   * @param current the mark gone to, if any; else it goes on from the focus
   */
  static Optional<Highlight> next(
      Reading reading, Annotations annotations, Optional<UUID> current, int step) {
    List<MarkOrder> places =
        annotations.highlights().stream()
            .flatMap(mark -> of(reading, mark).stream())
            .sorted(ORDER)
            .toList();
    MarkOrder here =
        current
            .flatMap(annotations::highlight)
            .flatMap(mark -> of(reading, mark))
            .orElse(
                new MarkOrder(reading.focus().item(), reading.range().start(), Optional.empty()));
    Optional<MarkOrder> next =
        step > 0
            ? places.stream().filter(place -> ORDER.compare(place, here) > 0).findFirst()
            : places.reversed().stream()
                .filter(place -> ORDER.compare(place, here) < 0)
                .findFirst();
    return next.or(() -> Optional.of(here)).flatMap(MarkOrder::mark);
  }

  private static Optional<MarkOrder> of(Reading reading, Highlight mark) {
    int start = start(mark);
    return reading
        .atSource(start)
        .map(
            at ->
                new MarkOrder(
                    at.focus().item(),
                    at.entry().text().map().displayOf(start).orElse(0),
                    Optional.of(mark)));
  }
}
