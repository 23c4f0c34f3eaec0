package app.meipi.page;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What a page says of itself.
 *
 * @param paper the newspaper's name
 * @param date the day of issue
 * @param page the number of the page 版次, as printed: {@code 4}, {@code A12}
 * @param weekday the day of the week, as printed even where the date contradicts it
 * @param edition what the page is for 版名, as printed: {@code 要闻}, {@code 国际}
 */
public record PageFacts(
    Fact<String> paper,
    Fact<LocalDate> date,
    Fact<String> page,
    Fact<DayOfWeek> weekday,
    Fact<String> edition) {
  /** The facts of a page that says nothing of weekday and edition. */
  public PageFacts(Fact<String> paper, Fact<LocalDate> date, Fact<String> page) {
    this(paper, date, page, new Fact.Unknown<>(), new Fact.Unknown<>());
  }

  /** The facts of a page that says nothing of itself. */
  public static PageFacts unknown() {
    return new PageFacts(new Fact.Unknown<>(), new Fact.Unknown<>(), new Fact.Unknown<>());
  }
}
