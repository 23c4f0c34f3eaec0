package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Corrections;
import app.meipi.annotate.Edits;
import app.meipi.page.Blank;
import app.meipi.page.Page;
import app.meipi.page.PageFacts;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A text that the reader has corrected: what is shown, and the way to the source and back. */
final class CorrectedTextTest {
  private static final Reason SURE = new Reason("test", 1);
  private static final String ALPHABET = "中文字。，ab -\r\n\u2028　𠮷";

  private final Corrections corrections = new Corrections(Edits.system());
  private SourceText source = SourceText.ofText("t", "");
  private PageItem item = new PageItem.Article(List.of(part(Role.PARAGRAPH, new Span(0, 1))));
  private Annotations annotations = Annotations.none("");

  private void page(String text, Part... parts) {
    source = SourceText.ofText("t", text);
    item = new PageItem.Article(List.of(parts));
    annotations = Annotations.none(source.sha256());
  }

  private static Part part(Role role, Span... spans) {
    return new Part(role, List.of(spans), SURE);
  }

  private DisplayText set() {
    return Typesetter.set(source, item, annotations.corrections());
  }

  /** Writes {@code now} in the place of {@code before}, as the reader does it. */
  private Correctable.Outcome write(String before, String now) {
    DisplayText text = set();
    int at = text.text().indexOf(before);
    return write(Correctable.of(text, new Span(at, at + before.length())).orElseThrow(), now);
  }

  private Correctable.Outcome write(Correctable what, String now) {
    Correctable.Outcome outcome = what.change(now, source);
    if (outcome instanceof Correctable.Outcome.Put(Span span, String words)) {
      corrections
          .correct(annotations, source, span, words)
          .ifPresent(edit -> annotations = annotations.apply(edit));
    }
    return outcome;
  }

  @Test
  void words_changedInALongSelection_areCorrectedAloneAndMapToTheSource() {
    page("捐献遗体 and 人体器官。", part(Role.PARAGRAPH, new Span(0, 14)));
    assertEquals(
        new Correctable.Outcome.Put(new Span(4, 9), "和"), write("捐献遗体 and 人体器官。", "捐献遗体和人体器官。"));
    DisplayText text = set();
    assertEquals("　　捐献遗体和人体器官。", text.text());
    int at = text.text().indexOf("和");
    assertEquals(List.of(new Span(3, 10)), text.toSource(new Span(at - 1, at + 2)));
    assertEquals(List.of(new Span(at, at + 1)), text.map().toDisplay(new Span(6, 7)));
    assertEquals(
        " and ", text.corrected().getFirst().correction().anchor().quotations().getFirst().exact());
    write("遗体和", "遗体与");
    assertEquals("　　捐献遗体与人体器官。", set().text());
    write("与", " and ");
    assertEquals(List.of(), annotations.corrections(), "as it came");
  }

  @Test
  void insertionAndDeletion_takeANeighbourWithThem() {
    page("今天的的会。", part(Role.PARAGRAPH, new Span(0, 6)));
    write("的的", "的");
    assertEquals("　　今天的会。", set().text());
    write("今天", "今天上午");
    assertEquals("　　今天上午的会。", set().text());
    write("今天上午的会。", "");
    assertEquals("　　" + Revision.NOTHING, set().text());
    write(Revision.NOTHING, "无");
    assertEquals("　　无", set().text());
    assertEquals(List.of(new Span(0, 6)), set().toSource(new Span(2, 3)));
  }

  @Test
  void blankBetweenTwoLines_canBeTakenOut_andABreakBetweenColumnsIsTold() {
    page("the gover\nnment said", part(Role.PARAGRAPH, new Span(0, 9), new Span(10, 20)));
    write("gover nment", "government");
    assertEquals("　　the government said", set().text());
    int cut = set().text().indexOf("rn");
    assertEquals(List.of(new Span(8, 9), new Span(10, 11)), set().toSource(new Span(cut, cut + 1)));
    page("在智能制\n其他文字\n造领域。", part(Role.PARAGRAPH, new Span(0, 4), new Span(10, 14)));
    assertEquals(new Correctable.Outcome.Apart(), write("能制造领", "不"));
  }

  @Test
  void head_brokenWithinItsCorrection_isGivenAgainWithoutTheBreak() {
    page("用过硬责任担当保进度提质效", part(Role.HEADLINE, new Span(0, 13)));
    write("担当保进度", "担当保证工程进度与质量");
    String typed = "用过硬责任担当保证工程进度与质量提质效";
    DisplayText text = set();
    assertEquals(typed, text.text().replace("\n", ""));
    assertEquals(
        typed, Correctable.of(text, new Span(0, text.text().length())).orElseThrow().words());
  }

  @Test
  void find_bothReadings_givesThePlaceAsItIsShown() {
    page("捐献遗体 and 人体器官。", part(Role.PARAGRAPH, new Span(0, 14)));
    write(" and ", "和");
    var page = new Page(source, PageFacts.unknown(), List.of(item));
    Finder finder = new Finder(Reading.of(page).corrected(annotations.corrections()));
    for (String words : List.of("遗体和人体", "遗体 and 人体")) {
      Hits hits = finder.find(words, Matching.LOOSE, annotations);
      assertEquals(1, hits.all().size(), words);
      assertEquals(new Span(4, 9), hits.all().getFirst().range(), words);
    }
    assertEquals(1, finder.find("人体器官", Matching.LOOSE, annotations).all().size());
  }

  @Test
  void anyCorrections_showTheRestOnceAndMapBothWays_andShowWhatWasTyped() {
    Random random = new Random(11);
    int put = 0;
    for (int round = 0; round < 400; round++) {
      String text = "首" + text(random, random.nextInt(160));
      page(text, cut(text, random).toArray(Part[]::new));
      for (int turn = 0; turn < 6; turn++) {
        List<DisplayText.Unit> units = set().units();
        int unit = random.nextInt(units.size());
        var what = Correctable.of(set(), units.get(unit).range()).orElseThrow();
        String now = changed(what.words(), random);
        if (write(what, now) instanceof Correctable.Outcome.Put) {
          put++;
          Span range = set().units().get(unit).range();
          String shown = Correctable.of(set(), range).orElseThrow().words();
          assertEquals(squeezed(now), squeezed(shown));
        }
      }
      check(set());
    }
    assertTrue(put > 1_000, "changes made: " + put);
  }

  /** Checks every unit of the source and of the setting. */
  private void check(DisplayText text) {
    assertEquals(text.lines().size(), text.text().split("\n", -1).length);
    List<Correction> all = annotations.corrections();
    for (int i = 0; i < source.text().length(); i++) {
      Span unit = new Span(i, i + 1);
      List<Span> shown = text.map().toDisplay(unit);
      boolean corrected = all.stream().anyMatch(it -> it.span().overlaps(unit));
      if (Blank.is(source.text().charAt(i)) && shown.isEmpty()) {
        continue;
      }
      assertEquals(1, shown.size());
      assertEquals(corrected, !text.correctedIn(shown.getFirst()).isEmpty());
      List<Span> back = text.toSource(shown.getFirst());
      if (corrected) {
        assertTrue(back.stream().anyMatch(unit::overlaps));
        assertEquals(text.correctedIn(shown.getFirst()).getFirst().range(), shown.getFirst());
      } else {
        assertEquals(List.of(unit), back);
        if (!Blank.is(source.text().charAt(i))) {
          assertEquals(source.text().charAt(i), text.text().charAt(shown.getFirst().start()));
        }
      }
    }
    for (int i = 0; i < text.text().length(); i++) {
      Span shown = new Span(i, i + 1);
      for (Span span : text.toSource(shown)) {
        assertTrue(text.map().toDisplay(span).stream().anyMatch(shown::overlaps));
      }
    }
    for (var corrected : text.corrected()) {
      for (Span span : text.toSource(corrected.range())) {
        assertTrue(span.overlaps(corrected.correction().span()));
      }
    }
    int end = 0;
    for (var run : text.runs()) {
      assertEquals(end, run.start());
      end = run.end();
    }
    assertEquals(text.text().length(), end);
  }

  private static String changed(String words, Random random) {
    int points = words.codePointCount(0, words.length());
    int from = random.nextInt(points + 1);
    int to = Math.min(points, from + random.nextInt(5));
    String put = text(random, random.nextInt(4)).replaceAll("[\r\n\u2028]", "");
    return words.substring(0, words.offsetByCodePoints(0, from))
        + put
        + words.substring(words.offsetByCodePoints(0, to));
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int at = random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length()));
      text.appendCodePoint(ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, at)));
    }
    return text.toString();
  }

  private static String squeezed(String words) {
    return words
        .replace(Revision.NOTHING, "")
        .codePoints()
        .filter(c -> !Blank.is(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Parts of one to three spans each that hold all of {@code text} but blanks. */
  private static List<Part> cut(String text, Random random) {
    List<Part> parts = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Role[] roles = Role.values();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(40));
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      Blank.strip(text, start, end).ifPresent(spans::add);
      start = end;
      if (!spans.isEmpty() && (start == text.length() || random.nextInt(3) == 0)) {
        Role role = roles[random.nextInt(roles.length)];
        parts.add(new Part(role, List.copyOf(spans), SURE));
        spans.clear();
      }
    }
    return parts;
  }
}
