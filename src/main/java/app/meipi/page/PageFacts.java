package app.meipi.page;

import java.time.LocalDate;

/**
 * What a page says of itself.
 *
 * @param paper the newspaper's name
 * @param date the day of issue
 * @param page the number of the page 版次, as printed: {@code 4}, {@code A12}
 */
public record PageFacts(Fact<String> paper, Fact<LocalDate> date, Fact<String> page) {
  /** The facts of a page that says nothing of itself. */
  public static PageFacts unknown() {
    return new PageFacts(new Fact.Unknown<>(), new Fact.Unknown<>(), new Fact.Unknown<>());
  }
}
