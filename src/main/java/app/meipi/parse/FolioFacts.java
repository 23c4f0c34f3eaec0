package app.meipi.parse;

import app.meipi.page.Fact;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads weekday, edition and English dates off a page's folio and masthead lines. */
final class FolioFacts {
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:星期|礼拜|禮拜|周|週)[\\s\\x{3000}]?([一二三四五六日天])");
  private static final Pattern ENGLISH_WEEKDAY =
      Pattern.compile("\\b" + Latin.WEEKDAY + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENGLISH_DATE =
      Pattern.compile(
          "\\b" + Latin.MONTH + " +([0-9]{1,2}),? +([12][0-9]{3})\\b", Pattern.CASE_INSENSITIVE);

  /** A page's number and the name of what it is for, either way round, in words of their own. */
  private static final Pattern EDITION =
      Pattern.compile(
          "(?:^|[\\s\\x{3000}])(?:第?[0-9一二三四五六七八九十]{1,3}版|[A-D]?[0-9]{1,2})[\\s\\x{3000}:：·|]{0,3}([\\x{4E00}-\\x{9FFF}]{2,4})(?=$|[\\s\\x{3000}])"
              + "|(?:^|[\\s\\x{3000}])([\\x{4E00}-\\x{9FFF}]{2,4})[\\s\\x{3000}:：·|]{0,3}(?:第?[0-9一二三四五六七八九十]{1,3}版|[A-D]?[0-9]{1,2})(?=$|[\\s\\x{3000}])");

  /** Words beside a number that name no edition. */
  private static final Pattern NO_EDITION =
      Pattern.compile("^(?:今日|本期|共|总|總|第|星期|周|农历|責|责|邮|郵|零售|定价|每份|月).*|.*[版期号號年月日报報]$");

  private FolioFacts() {}

  private static Span words(Span line, int from, int to) {
    return new Span(line.start() + from, line.start() + to);
  }

  /** The weekday that one of {@code lines} states, or the one that {@code date} has. */
  static Fact<DayOfWeek> weekday(SourceText source, List<Span> lines, Fact<LocalDate> date) {
    for (Span line : lines) {
      String text = source.slice(line);
      Matcher found = WEEKDAY.matcher(text);
      if (found.find()) {
        int day = "一二三四五六日天".indexOf(found.group(1));
        return new Fact.Stated<>(
            DayOfWeek.of(Math.min(day + 1, 7)), words(line, found.start(), found.end()));
      }
      Matcher english = ENGLISH_WEEKDAY.matcher(text);
      if (english.find()) {
        return new Fact.Stated<>(
            DayOfWeek.valueOf(english.group(1).toUpperCase(Locale.ROOT)),
            words(line, english.start(), english.end()));
      }
    }
    return switch (date) {
      case Fact.Stated<LocalDate>(LocalDate day, Span evidence) ->
          new Fact.Inferred<>(day.getDayOfWeek(), evidence);
      case Fact.Inferred<LocalDate>(LocalDate day, Span evidence) ->
          new Fact.Inferred<>(day.getDayOfWeek(), evidence);
      case Fact.Unknown<LocalDate>() -> new Fact.Unknown<>();
    };
  }

  /** The edition that stands beside a page's number in one of {@code lines}. */
  static Fact<String> edition(SourceText source, List<Span> lines) {
    for (Span line : lines) {
      Matcher found = EDITION.matcher(source.slice(line));
      // Begins anew behind each find's first character: a weekday may take the number for its own.
      for (int from = 0; found.find(from); from = found.start() + 1) {
        int group = found.group(1) == null ? 2 : 1;
        if (!NO_EDITION.matcher(found.group(group)).find()) {
          return new Fact.Stated<>(
              found.group(group), words(line, found.start(group), found.end(group)));
        }
      }
    }
    return new Fact.Unknown<>();
  }

  /** The English date that one of {@code lines} states. */
  static Optional<Fact<LocalDate>> englishDate(SourceText source, List<Span> lines) {
    for (Span line : lines) {
      Matcher found = ENGLISH_DATE.matcher(source.slice(line));
      if (found.find()) {
        Month month = Month.valueOf(found.group(1).toUpperCase(Locale.ROOT));
        int year = Integer.parseInt(found.group(3));
        int day = Integer.parseInt(found.group(2));
        if (day >= 1 && day <= month.length(LocalDate.of(year, 1, 1).isLeapYear())) {
          return Optional.of(
              new Fact.Stated<>(
                  LocalDate.of(year, month, day), words(line, found.start(), found.end())));
        }
      }
    }
    return Optional.empty();
  }
}
