package app.meipi.library;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes and reads the library's times: ISO 8601 in UTC, nine decimals, so that they sort. */
final class Times {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private Times() {}

  static String format(Instant time) {
    return FORMAT.format(time);
  }

  /**
   * Reads any number of decimals.
   *
   * @throws java.time.format.DateTimeParseException if {@code text} is no time
   */
  static Instant parse(String text) {
    return Instant.parse(text);
  }
}
