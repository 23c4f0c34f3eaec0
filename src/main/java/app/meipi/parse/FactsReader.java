package app.meipi.parse;

import app.meipi.page.Fact;
import app.meipi.page.PageFacts;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads paper, date and page number off a page: stated in its furniture, or inferred from it. */
final class FactsReader {
  private static final String HAN = "[\\x{4E00}-\\x{9FFF}]";
  private static final String GAP = "[\\s\\x{3000}]{0,2}";
  private static final String NUMBER = "([0-9０-９lIOo〇一二三四五六七八九十廿卅]{1,4})";
  private static final String NAME =
      "(" + HAN + "{1,6}?(?:日报|晚报|时报|早报|晨报|新报|商报|都市报|周报|导报|快报|青年报|工人报|农民报|大公报|日報|晚報|時報|新報|公報|早報))";

  private static final Pattern PAPER_LINE = Pattern.compile("^《?" + NAME + "》?$");
  private static final Pattern PAPER_IN_BYLINE = Pattern.compile(NAME + "(?:记者|記者|通讯员|首席)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(中华民国|中華民國|民国|民國)"
              + GAP
              + ")?"
              + NUMBER
              + GAP
              + "[年./-]"
              + GAP
              + NUMBER
              + GAP
              + "[月./-]"
              + GAP
              + NUMBER);
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9０-９lIOo]{1,2})" + GAP + "月" + GAP + "([0-9０-９lIOo]{1,2})" + GAP + "[日曰]");
  private static final Pattern YEAR =
      Pattern.compile("((?:19|20)[0-9]{2})" + GAP + "年(?=上半年|下半年|第?[一二三四]季度|[0-9]{1,2}月)");
  private static final Pattern FOLIO =
      Pattern.compile(
          "^第"
              + NUMBER
              + "版|^[A-D]?([0-9]{1,3})(?:版|"
              + HAN
              + "{2,4})?$|"
              + HAN
              + "{2,4}"
              + GAP
              + "([0-9]{1,3})$");

  private final SourceText source;
  private final List<Piece> pieces;

  FactsReader(SourceText source, List<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
  }

  PageFacts read() {
    return new PageFacts(paper(), date(), page());
  }

  private List<Piece> furniture() {
    return pieces.stream()
        .filter(p -> p.label() == Label.FURNITURE)
        .filter(p -> FurnitureCues.kind(p.compact()) == FurnitureCues.Kind.MASTHEAD)
        .toList();
  }

  private Fact<String> paper() {
    for (Piece piece : furniture()) {
      if (PAPER_LINE.matcher(piece.compact()).find()) {
        return new Fact.Stated<>(piece.compact(), piece.spans().getFirst());
      }
    }
    Map<String, Integer> count = new HashMap<>();
    Map<String, Span> evidence = new HashMap<>();
    for (Piece piece : pieces) {
      int reach = Math.min(piece.compact().length(), Cues.REACH);
      if ((!piece.hasDateline() && piece.isBody()) || piece.label() == Label.HEAD) {
        continue;
      }
      Matcher found = PAPER_IN_BYLINE.matcher(piece.compact().substring(0, reach));
      while (found.find()) {
        String name = found.group(1);
        count.merge(name, 1, Integer::sum);
        evidence.putIfAbsent(name, piece.spans().getFirst());
      }
    }
    return count.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .<Fact<String>>map(e -> new Fact.Stated<>(e.getKey(), spanOf(e.getKey(), evidence)))
        .orElseGet(Fact.Unknown::new);
  }

  /** The name itself where it stands unbroken in the text, else the line that holds it. */
  private Span spanOf(String name, Map<String, Span> evidence) {
    int at = source.text().indexOf(name);
    Span line = evidence.getOrDefault(name, new Span(0, 1));
    return at >= 0 ? new Span(at, at + name.length()) : line;
  }

  private Fact<LocalDate> date() {
    for (Piece piece : furniture()) {
      String line = source.slice(piece.spans().getFirst());
      Matcher found = DATE.matcher(line);
      if (found.find()) {
        Optional<LocalDate> date =
            day(yearOf(found.group(1), found.group(2)), found.group(3), found.group(4));
        if (date.isPresent()) {
          return new Fact.Stated<>(date.get(), piece.spans().getFirst());
        }
      }
    }
    return inferredDate();
  }

  private static OptionalInt yearOf(String era, String number) {
    OptionalInt year = Numerals.value(number);
    boolean republic = era != null;
    return year.isPresent() && republic ? OptionalInt.of(year.getAsInt() + 1911) : year;
  }

  private static Optional<LocalDate> day(OptionalInt year, String month, String day) {
    OptionalInt m = Numerals.value(month);
    OptionalInt d = Numerals.value(day);
    if (year.isEmpty() || m.isEmpty() || d.isEmpty() || year.getAsInt() < 1800) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.getAsInt(), m.getAsInt(), d.getAsInt()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A story of yesterday is in today's paper: the day after the latest dateline. */
  private Fact<LocalDate> inferredDate() {
    OptionalInt year = year();
    Optional<LocalDate> latest = Optional.empty();
    Optional<Span> evidence = Optional.empty();
    for (Piece piece : pieces) {
      if (piece.dateline() == 0) {
        continue;
      }
      Matcher found = DAY.matcher(piece.compact().substring(0, piece.dateline()));
      if (!found.find()) {
        continue;
      }
      Optional<LocalDate> day = day(year, found.group(1), found.group(2));
      if (day.isPresent() && (latest.isEmpty() || day.get().isAfter(latest.get()))) {
        latest = day;
        evidence = Optional.of(evidenceOf(piece, found.group()));
      }
    }
    if (latest.isEmpty() || evidence.isEmpty()) {
      return new Fact.Unknown<>();
    }
    return new Fact.Inferred<>(latest.get().plusDays(1), evidence.get());
  }

  private Span evidenceOf(Piece piece, String words) {
    Span line = piece.spans().getFirst();
    int at = source.slice(line).indexOf(words);
    return at < 0 ? line : new Span(line.start() + at, line.start() + at + words.length());
  }

  private OptionalInt year() {
    Map<Integer, Integer> count = new HashMap<>();
    Matcher found = YEAR.matcher(source.text());
    while (found.find()) {
      count.merge(Integer.parseInt(found.group(1)), 1, Integer::sum);
    }
    return count.keySet().stream().mapToInt(Integer::intValue).max();
  }

  private Fact<String> page() {
    for (Piece piece : furniture()) {
      Matcher found = FOLIO.matcher(piece.compact());
      if (!found.find()) {
        continue;
      }
      String number = found.group(1) != null ? found.group(1) : found.group(2);
      number = number != null ? number : found.group(3);
      OptionalInt value = Numerals.value(number);
      if (value.isPresent() && value.getAsInt() > 0) {
        return new Fact.Stated<>(Integer.toString(value.getAsInt()), piece.spans().getFirst());
      }
    }
    return new Fact.Unknown<>();
  }
}
