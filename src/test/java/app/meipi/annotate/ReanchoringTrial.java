package app.meipi.annotate;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Corrects the project's own pages at random, each unit keeping the memory of where it came from,
 * and looks whether marks are put on the words that they were on. Run it for the table of
 * docs/reliability.md; its arguments are how many pages to correct, and from which seed on.
 */
final class ReanchoringTrial {
  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final int MARKS = 25;

  /** The pages are small: so many, each but once, make one of a newspaper page's length. */
  private static final int PIECES = 8;

  private static final int NEW = -1;

  /** How a page is changed. */
  enum Kind {
    /** From three to thirty units are read otherwise. */
    UNITS_READ_OTHERWISE,
    /** Some units come in, some go, each one to five in a row. */
    UNITS_IN_AND_OUT,
    /** All lines are broken anew. */
    LINES_BROKEN_ANEW,
    /** From one to eight lines go. */
    LINES_GONE,
    /** From one to eight lines stand elsewhere. */
    LINES_MOVED,
    /** Lines of another page come in. */
    LINES_OF_ANOTHER_PAGE,
    /** Words that marks are on come in again elsewhere. */
    LOOKALIKES_IN,
    /** Words stand in the old page twice, and in the new one only the copy. */
    LOOKALIKE_LEFT_ALONE,
    /** Two to five of these. */
    SEVERAL
  }

  /** A unit and where it stood in the page before it was changed, or {@link #NEW}. */
  private record Unit(char c, int origin) {}

  record Tally(
      int pages,
      int marks,
      int surviving,
      int survivingCertain,
      int certain,
      int wrong,
      int toConfirm,
      int orphans) {
    Tally plus(Tally other) {
      return new Tally(
          pages + other.pages,
          marks + other.marks,
          surviving + other.surviving,
          survivingCertain + other.survivingCertain,
          certain + other.certain,
          wrong + other.wrong,
          toConfirm + other.toConfirm,
          orphans + other.orphans);
    }
  }

  /** The kinds that several changes are made of. */
  private static final List<Kind> ALONE =
      EnumSet.range(Kind.UNITS_READ_OTHERWISE, Kind.LOOKALIKES_IN).stream().toList();

  private final Random random;
  private final List<String> texts;
  private List<Unit> page = new ArrayList<>();

  private ReanchoringTrial(long seed, List<String> texts) {
    random = new Random(seed);
    this.texts = texts;
  }

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "| change | pages | marks | words still there | of these certain | certain"
            + " on wrong words | to confirm | orphans |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    Tally[] all = {new Tally(0, 0, 0, 0, 0, 0, 0, 0)};
    int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    run(first, Integer.parseInt(arguments[0]))
        .forEach(
            (kind, tally) -> {
              all[0] = all[0].plus(tally);
              row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), tally);
            });
    row("all", all[0]);
  }

  private static void row(String name, Tally it) {
    System.out.printf(
        "| %s | %d | %d | %d | %.2f %% | %d | %d | %d |%n",
        name,
        it.pages,
        it.marks,
        it.surviving,
        100.0 * it.survivingCertain / Math.max(1, it.surviving),
        it.wrong,
        it.toConfirm,
        it.orphans);
  }

  /** Changes as many pages, by seeds from {@code first} on, and counts by the kind of change. */
  static Map<Kind, Tally> run(int first, int pages) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    List<Kind> kinds = List.of(Kind.values());
    for (int seed = first; seed < first + pages; seed++) {
      Kind kind = kinds.get(seed % kinds.size());
      Tally tally = new ReanchoringTrial(seed, texts).one(kind);
      tallies.merge(kind, tally, Tally::plus);
    }
    return tallies;
  }

  private Tally one(Kind kind) {
    String text =
        IntStream.range(0, PIECES)
            .mapToObj(i -> texts.get(random.nextInt(texts.size())))
            .distinct()
            .collect(Collectors.joining("\n"));
    int[] copied = {0, 0};
    if (kind == Kind.LOOKALIKE_LEFT_ALONE) {
      copied = words(text);
      int at = random.nextInt(text.length());
      String words = text.substring(copied[0], copied[1]);
      if (at <= copied[0] || at >= copied[1]) {
        text = text.substring(0, at) + words + text.substring(at);
        int shift = at <= copied[0] ? words.length() : 0;
        copied = new int[] {copied[0] + shift, copied[1] + shift};
      }
    }
    String before = text;
    page =
        new ArrayList<>(
            IntStream.range(0, before.length())
                .mapToObj(i -> new Unit(before.charAt(i), i))
                .toList());
    List<List<Span>> marks = new ArrayList<>();
    for (int i = 0; i < MARKS; i++) {
      marks.add(mark(before));
    }
    if (kind == Kind.LOOKALIKE_LEFT_ALONE) {
      Blank.strip(before, copied[0], copied[1]).ifPresent(it -> marks.set(0, List.of(it)));
      page.subList(copied[0], copied[1]).clear();
    } else {
      change(kind, marks, before);
    }
    StringBuilder after = new StringBuilder();
    page.forEach(unit -> after.append(unit.c));
    Reanchoring reanchoring = new Reanchoring(before, after.toString());
    Tally tally = new Tally(1, 0, 0, 0, 0, 0, 0, 0);
    for (List<Span> mark : marks) {
      tally = tally.plus(judge(before, mark, reanchoring.place(mark)));
    }
    return tally;
  }

  private void change(Kind kind, List<List<Span>> marks, String before) {
    switch (kind) {
      case UNITS_READ_OTHERWISE -> {
        for (int n = 3 + random.nextInt(28); n > 0; n--) {
          int at = random.nextInt(page.size());
          Unit read = invented();
          while (read.c == page.get(at).c) {
            read = invented(); // else it is read as it stands
          }
          page.set(at, read);
        }
      }
      case UNITS_IN_AND_OUT -> {
        for (int n = 2 + random.nextInt(12); n > 0; n--) {
          int at = random.nextInt(page.size() - 6);
          if (random.nextBoolean()) {
            page.subList(at, at + 1 + random.nextInt(5)).clear();
          } else {
            page.addAll(at, Collections.nCopies(1 + random.nextInt(5), invented()));
          }
        }
      }
      case LINES_BROKEN_ANEW -> {
        page.removeIf(unit -> unit.c == '\n' || unit.c == '\r');
        int measure = 8 + random.nextInt(30);
        for (int i = measure; i < page.size(); i += measure + 1) {
          page.add(i, new Unit('\n', NEW));
        }
      }
      case LINES_GONE -> block().clear();
      case LINES_MOVED -> {
        List<Unit> block = block();
        List<Unit> moved = new ArrayList<>(block);
        block.clear();
        page.addAll(lineStart(), moved);
      }
      case LINES_OF_ANOTHER_PAGE -> {
        // Truly another: a passage of this very page would be the same passage, set again.
        List<String> others = texts.stream().filter(text -> !before.contains(text)).toList();
        String other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length());
        int to = Math.min(other.length(), from + 20 + random.nextInt(400));
        page.addAll(lineStart(), copies(other.substring(from, to)));
      }
      case LOOKALIKES_IN -> {
        for (List<Span> mark : marks.subList(0, 8)) {
          Span first = mark.getFirst();
          String words = before.substring(first.start(), first.end());
          page.addAll(random.nextInt(page.size()), copies(words));
        }
      }
      case LOOKALIKE_LEFT_ALONE -> throw new IllegalArgumentException("made with the page");
      case SEVERAL -> {
        for (int n = 2 + random.nextInt(4); n > 0; n--) {
          change(ALONE.get(random.nextInt(ALONE.size())), marks, before);
        }
      }
    }
  }

  private static List<Unit> copies(String words) {
    return words.chars().mapToObj(c -> new Unit((char) c, NEW)).toList();
  }

  private Unit invented() {
    return new Unit((char) ('\u4e00' + random.nextInt(3000)), NEW);
  }

  private int lineStart() {
    int at = random.nextInt(page.size() + 1);
    while (at > 0 && page.get(at - 1).c != '\n') {
      at--;
    }
    return at;
  }

  private List<Unit> block() {
    int start = lineStart();
    int end = start;
    for (int lines = 1 + random.nextInt(8); lines > 0 && end < page.size(); end++) {
      lines -= page.get(end).c == '\n' ? 1 : 0;
    }
    return page.subList(start, Math.max(start, Math.min(end, page.size() - 10)));
  }

  /** From ten to fifty units. */
  private int[] words(String text) {
    int start = random.nextInt(text.length() - 50);
    return new int[] {start, start + 10 + random.nextInt(40)};
  }

  /** One or two ranges, most of them short, some of a paragraph's length. */
  private List<Span> mark(String text) {
    List<Span> spans = new ArrayList<>();
    int ranges = random.nextInt(5) == 0 ? 2 : 1;
    while (spans.size() < ranges) {
      int length = 1 + random.nextInt(random.nextInt(3) == 0 ? 200 : 24);
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + length);
      Blank.strip(text, start, end)
          .filter(it -> spans.isEmpty() || spans.getFirst().end() < it.start())
          .ifPresent(spans::add);
      if (!spans.isEmpty() && spans.getFirst().end() > text.length() - 10) {
        break;
      }
    }
    return spans;
  }

  private Tally judge(String before, List<Span> mark, Placement placement) {
    List<List<Integer>> origins = mark.stream().map(span -> origins(before, span)).toList();
    List<Unit> inked = page.stream().filter(unit -> !Blank.is(unit.c)).toList();
    List<Integer> all = inked.stream().map(Unit::origin).toList();
    boolean survives =
        origins.stream().allMatch(range -> Collections.indexOfSubList(all, range) >= 0);
    int wrong = 0;
    int certain = 0;
    if (placement instanceof Placement.Certain(List<Span> spans)) {
      certain = 1;
      List<List<Integer>> there = spans.stream().map(this::originsThere).toList();
      wrong = there.size() == origins.size() && origins.containsAll(there) ? 0 : 1;
    }
    return new Tally(
        0,
        1,
        survives ? 1 : 0,
        survives ? certain : 0,
        certain,
        wrong,
        placement instanceof Placement.ToConfirm ? 1 : 0,
        placement instanceof Placement.Orphan ? 1 : 0);
  }

  private static List<Integer> origins(String text, Span span) {
    return IntStream.range(span.start(), span.end())
        .filter(i -> !Blank.is(text.charAt(i)))
        .boxed()
        .toList();
  }

  private List<Integer> originsThere(Span span) {
    return page.subList(span.start(), span.end()).stream()
        .filter(unit -> !Blank.is(unit.c))
        .map(Unit::origin)
        .toList();
  }
}
