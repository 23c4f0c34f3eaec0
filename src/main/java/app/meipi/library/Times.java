package app.meipi.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes and reads the library's times: ISO 8601 in UTC, nine decimals, so that they sort. */
final class Times {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  /** Digits where it has noughts. */
  private static final String OWN = "0000-00-00T00:00:00.000000000Z";

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
    // A page may have thousands, nearly all in the form that is written here.
    return isOwn(text) ? ofOwn(text) : Instant.parse(text);
  }

  /** Whether {@code text} has the form of {@link #OWN}. */
  private static boolean isOwn(String text) {
    if (text.length() != OWN.length()) {
      return false;
    }
    for (int i = 0; i < OWN.length(); i++) {
      char is = text.charAt(i);
      if (OWN.charAt(i) == '0' ? is < '0' || is > '9' : is != OWN.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Instant ofOwn(String text) {
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              number(text, 20, 29))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return Instant.parse(text); // which takes 24:00 and leap seconds, or tells what is wrong
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
