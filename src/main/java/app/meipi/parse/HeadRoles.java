package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.words.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells kicker, headline and deck apart within one head block.
 *
 * <p>The lines of one part were set in one size and broken evenly, so they have nearly one length;
 * where the length changes, another part begins.
 */
final class HeadRoles {
  /** How a kicker ends that says who speaks: the words follow as the headline. */
  private static final Pattern SPEAKS = Pattern.compile("(?:强调|指出|要求|提出|表示|寄语|时|：|:|——|強調|指出|時)$");

  private static final Pattern DECK =
      Pattern.compile("^(?:——|—|--|－－)|(?:出席并讲话|出席|讲话|主持会议|主持|致辞|参加)$");

  /** Types of one part differ by less than this share of their size. */
  private static final double SAME_SIZE = 0.06;

  /** The same where sizes were told from where heads begin and end. */
  private static final double SAME_SIZE_TOLD = 0.15;

  /** Types that differ by more are never those of one part. */
  private static final double OTHER_SIZE = 0.9;

  private final String source;
  private final Cut cut = new Cut();

  HeadRoles(String source) {
    this.source = source;
  }

  /** A run of lines that are one part. */
  private record Group(List<Line> lines) {
    List<Span> spans() {
      return lines.stream().map(Line::span).toList();
    }

    String text() {
      StringBuilder out = new StringBuilder();
      lines.forEach(line -> out.append(line.text()));
      return out.toString();
    }

    /** Whether it is set in Latin letters, where decks are common and kickers rare. */
    boolean isLatin() {
      String text = text();
      return text.chars().filter(Glyphs::isLatinLetter).count() * 2 > text.length();
    }

    /** In em of the text type, 0 if unknown. */
    double size() {
      return lines.getFirst().size();
    }

    double width() {
      return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }
  }

  /**
   * @param told whether its size was told from where it stands, and so is not exact
   */
  private record Line(Span span, String text, double width, double size, boolean told) {}

  /** The parts of the head that {@code heads} make up, in the order in which they are read. */
  List<Part> parts(List<Piece> heads, boolean oldStyle) {
    List<Line> lines = lines(heads);
    boolean oneLine = heads.size() == 1 && heads.getFirst().lines().size() == 1;
    List<Group> groups =
        oneLine && lines.size() > 2 && SPEAKS.matcher(lines.getFirst().text()).find()
            ? List.of(new Group(lines.subList(0, 1)), new Group(lines.subList(1, lines.size())))
            : groups(lines);
    int headline = headline(groups, oldStyle);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Role role = i < headline ? Role.KICKER : i == headline ? Role.HEADLINE : Role.DECK;
      parts.add(new Part(role, groups.get(i).spans(), Reasons.of(rule(role, groups.size()))));
    }
    return parts;
  }

  private static String rule(Role role, int groups) {
    return "head." + role.id() + (groups == 1 ? ".alone" : groups == 2 ? ".pair" : ".many");
  }

  private static int headline(List<Group> groups, boolean oldStyle) {
    int n = groups.size();
    if (n > 0 && groups.getFirst().size() > 0) {
      return largest(groups);
    }
    for (int i = 1; i < n; i++) {
      if (DECK.matcher(groups.get(i).text()).find()) {
        return Math.min(i - 1, 1);
      }
    }
    if (n == 2 && groups.get(0).isLatin()) {
      return 0;
    }
    if (n == 2 && oldStyle && groups.get(1).width() >= groups.get(0).width() + 2) {
      return 0;
    }
    return Math.min(1, n - 1);
  }

  private static int largest(List<Group> groups) {
    int largest = 0;
    for (int i = 1; i < groups.size(); i++) {
      largest = groups.get(i).size() > groups.get(largest).size() ? i : largest;
    }
    return largest;
  }

  /** The head's lines; a single line counts as several where gaps part it. */
  private List<Line> lines(List<Piece> heads) {
    List<Line> lines = new ArrayList<>();
    for (Piece head : heads) {
      for (TextLine line : head.lines()) {
        boolean sized = line.place().map(place -> place.size() > 0).orElse(false);
        if (!sized && (heads.size() == 1 || line.width() > 24)) {
          lines.addAll(segments(line));
        } else {
          lines.add(line(line.span(), line));
        }
      }
    }
    return lines;
  }

  private Line line(Span span, TextLine of) {
    String text = source.substring(span.start(), span.end());
    double size = of.place().map(Place::size).orElse(0.0);
    boolean told = of.place().flatMap(Place::column).isPresent();
    return new Line(span, text, Glyphs.width(text), size, told);
  }

  private List<Line> segments(TextLine whole) {
    Span span = whole.span();
    List<Line> out = new ArrayList<>();
    int from = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      if (i == span.end() || gapAt(span, i)) {
        Blank.strip(source, from, i).ifPresent(part -> out.add(line(part, whole)));
        from = i;
      }
    }
    return out;
  }

  private boolean gapAt(Span span, int i) {
    return Blank.is(source.charAt(i))
        && i > span.start()
        && i + 1 < span.end()
        && Glyphs.isWide(source.charAt(i - 1))
        && (Glyphs.isWide(source.charAt(i + 1)) || Blank.is(source.charAt(i + 1)));
  }

  private List<Group> groups(List<Line> lines) {
    List<Group> groups = new ArrayList<>();
    for (Line line : lines) {
      if (!groups.isEmpty() && sameGroup(groups.getLast(), line)) {
        groups.getLast().lines().add(line);
      } else {
        groups.add(new Group(new ArrayList<>(List.of(line))));
      }
    }
    return groups;
  }

  private boolean sameGroup(Group group, Line line) {
    Line before = group.lines().getLast();
    String text = group.text();
    if (before.size() > 0 && line.size() > 0) {
      double apart = Math.abs(before.size() - line.size()) / line.size();
      boolean told = before.told() || line.told();
      return apart < (told ? SAME_SIZE_TOLD : SAME_SIZE)
          || (told && apart < OTHER_SIZE && goesOn(before, line, text));
    }
    if (line.text().startsWith("——") || SPEAKS.matcher(text).find()) {
      return false;
    }
    if (line.text().startsWith("（") || line.text().startsWith("(") || goesOn(before, line, text)) {
      return true;
    }
    if (group.isLatin()) {
      return line.width() < before.width() && !Glyphs.endsSentence(before.text());
    }
    double gap = Math.abs(before.width() - line.width());
    return gap <= 1.1 && Math.max(before.width(), line.width()) < 12;
  }

  /** Whether a bracket or quotation, or a word, goes over the break. */
  private boolean goesOn(Line before, Line line, String text) {
    return isOpen(text) || cut.of(cut.sides(before.text()), cut.sides(line.text())).inWord();
  }

  private static boolean isOpen(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '（' || c == '(' || c == '《' || c == '“' ? 1 : 0;
      depth -= c == '）' || c == ')' || c == '》' || c == '”' ? 1 : 0;
    }
    return depth > 0;
  }
}
