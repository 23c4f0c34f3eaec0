package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Fact;
import app.meipi.page.PageFacts;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
  private static final Set<FurnitureCues.Kind> NOTICES =
      Set.of(
          FurnitureCues.Kind.NOTICE,
          FurnitureCues.Kind.NOTICE_BODY,
          FurnitureCues.Kind.CONTACT,
          FurnitureCues.Kind.WEATHER);

  /** Words before a number of pages, which is no page number. */
  private static final Set<String> ISSUE_SIZE = Set.of("今日", "今日出版", "共", "本期");

  private static final Pattern FOLIO =
      Pattern.compile(
          "^第?[A-D]?"
              + NUMBER
              + "版$|^第?[A-D]?([0-9]{1,3})"
              + HAN
              + "{2,4}$|^"
              + HAN
              + "{2,4}([0-9]{1,3})$|^[A-D]([0-9]{1,3})$|^([0-9]{1,3})$");

  /** What only the first page's masthead says: the number of the issue and of the periodical. */
  private static final Pattern FRONT =
      Pattern.compile(
          "统一(?:连续)?(?:出版物|刊)号|統一刊號|邮发代号|^(?:总|總)?第" + "[0-9０-９lIOo〇一二三四五六七八九十廿卅]{1,6}[号期號]|今日出版");

  private final SourceText source;
  private final List<Piece> pieces;

  FactsReader(SourceText source, List<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
  }

  PageFacts read() {
    List<Span> lines = furniture().stream().map(piece -> piece.spans().getFirst()).toList();
    Fact<LocalDate> date = FolioFacts.englishDate(source, lines).orElseGet(this::date);
    return new PageFacts(
        paper(),
        date,
        page(),
        FolioFacts.weekday(source, lines, date),
        FolioFacts.edition(source, lines));
  }

  private List<Piece> furniture() {
    return pieces.stream()
        .filter(p -> p.label() == Label.FURNITURE)
        .filter(p -> !NOTICES.contains(FurnitureCues.kind(p.compact())))
        .toList();
  }

  /** The words of a line, each with its place in the text. */
  private List<Span> words(Piece piece) {
    List<Span> words = new ArrayList<>();
    Span line = piece.spans().getFirst();
    int from = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || Blank.is(source.text().charAt(i))) {
        Blank.strip(source.text(), from, i).ifPresent(words::add);
        from = i;
      }
    }
    return words;
  }

  private Fact<String> paper() {
    for (Piece piece : furniture()) {
      for (Span word : words(piece)) {
        Matcher found = PAPER_LINE.matcher(source.slice(word));
        if (found.find()) {
          return new Fact.Stated<>(found.group(1), word);
        }
      }
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
    Optional<Fact<LocalDate>> bare = Optional.empty();
    for (Piece piece : furniture()) {
      String line = source.slice(piece.spans().getFirst());
      Matcher found = DATE.matcher(line);
      while (found.find()) {
        Span words =
            new Span(
                piece.spans().getFirst().start() + found.start(),
                piece.spans().getFirst().start() + found.end());
        Optional<Fact<LocalDate>> date =
            day(yearOf(found.group(1), found.group(2)), found.group(3), found.group(4))
                .map(day -> new Fact.Stated<>(day, words));
        if (date.isPresent() && (line.contains("星期") || line.contains("周"))) {
          return date.get();
        }
        bare = bare.isEmpty() ? date : bare;
      }
    }
    return bare.orElseGet(this::inferredDate);
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
    Optional<Fact<String>> bare = Optional.empty();
    for (Piece piece : furniture()) {
      List<Span> words = words(piece);
      for (int i = 0; i < words.size(); i++) {
        Matcher found = FOLIO.matcher(source.slice(words.get(i)));
        if (!found.find() || (i > 0 && ISSUE_SIZE.contains(source.slice(words.get(i - 1))))) {
          continue;
        }
        Optional<Fact<String>> fact = stated(found, words.get(i));
        boolean number = found.group(5) != null;
        if (fact.isPresent() && !number) {
          return fact.get();
        }
        boolean labelled = words.size() == 2 && Glyphs.isHan(firstOther(words, i));
        bare = bare.isEmpty() && labelled ? fact : bare;
      }
    }
    return bare.orElseGet(this::frontPage);
  }

  private int firstOther(List<Span> words, int i) {
    return source.text().codePointAt(words.get(i == 0 ? words.size() - 1 : i - 1).start());
  }

  private static Optional<Fact<String>> stated(Matcher found, Span line) {
    for (int group = 1; group <= found.groupCount(); group++) {
      String number = found.group(group);
      OptionalInt value = number == null ? OptionalInt.empty() : Numerals.value(number);
      if (value.isPresent() && value.getAsInt() > 0) {
        return Optional.of(new Fact.Stated<>(Integer.toString(value.getAsInt()), line));
      }
    }
    return Optional.empty();
  }

  private Fact<String> frontPage() {
    return furniture().stream()
        .filter(piece -> FRONT.matcher(piece.compact()).find())
        .findFirst()
        .<Fact<String>>map(piece -> new Fact.Inferred<>("1", piece.spans().getFirst()))
        .orElseGet(Fact.Unknown::new);
  }
}
