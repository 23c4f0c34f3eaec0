package app.meipi.pdf;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the characters of a page together to printed lines, each of one column. */
final class LineBuilder {
  /** Baselines closer than this share of the type's size are one. */
  private static final double SAME_BASE = 0.3;

  /** White up to this many times the type's size stays inside a line; more parts two columns. */
  private static final double MOST_WHITE = 0.9;

  /** The same in headlines spread out: as long as it is as wide between all characters. */
  private static final double MOST_OVERLAP = 0.5;

  /** Types of one line differ at most by this factor in size. */
  private static final double SIZES = 1.35;

  /** The characters of an upright line stand at most this many of their size apart. */
  private static final double UPRIGHT_WHITE = 0.8;

  /** The same where they are also printed one after the other, as in a headline spread out. */
  private static final double SPREAD_WHITE = 1.3;

  /** What stands in an upright line is a character wide: one, or two figures side by side. */
  private static final double WIDEST = 1.3;

  /** Fewer characters one below the other are no line. */
  private static final int LEAST_UPRIGHT = 3;

  private LineBuilder() {}

  static List<Printed> lines(List<Glyph> glyphs, List<Box> rules) {
    List<Printed> out = new ArrayList<>();
    List<List<Glyph>> lying = withoutUpright(runs(clean(glyphs)), out);
    out.addAll(upright(merged(lying, rules)));
    return out;
  }

  /** The runs that are in no upright line; those lines, printed from above, go to {@code out}. */
  private static List<List<Glyph>> withoutUpright(List<List<Glyph>> runs, List<Printed> out) {
    List<List<Glyph>> lying = new ArrayList<>();
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (to < runs.size() && follows(runs.get(to - 1), runs.get(to))) {
        to++;
      }
      List<Glyph> line = runs.subList(from, to).stream().flatMap(List::stream).toList();
      if (to - from >= LEAST_UPRIGHT && isHan(line)) {
        out.add(Printed.of(line, true));
      } else {
        lying.addAll(runs.subList(from, to));
      }
      from = to;
    }
    return lying;
  }

  private static boolean follows(List<Glyph> above, List<Glyph> below) {
    double size = above.getFirst().size();
    return width(above) < WIDEST * size
        && width(below) < WIDEST * size
        && isBelow(above.getFirst(), middle(above), below.getFirst(), middle(below), SPREAD_WHITE);
  }

  private static double width(List<Glyph> run) {
    return run.getLast().box().right() - run.getFirst().box().left();
  }

  private static double middle(List<Glyph> run) {
    return (run.getFirst().box().left() + run.getLast().box().right()) / 2;
  }

  /** Columns of figures stand one below the other, too, but are no lines. */
  private static boolean isHan(List<Glyph> line) {
    long han =
        line.stream().filter(glyph -> Character.isIdeographic(glyph.text().codePointAt(0))).count();
    return 2 * han > line.size();
  }

  /**
   * Leaves out blanks at which nothing is printed, and characters printed twice to make them look
   * bold.
   */
  private static List<Glyph> clean(List<Glyph> glyphs) {
    List<Glyph> out = new ArrayList<>(glyphs.size());
    Set<String> seen = new HashSet<>();
    for (Glyph glyph : glyphs) {
      String text = Signs.plain(glyph.text());
      long x = Math.round(glyph.box().left() * 3 / glyph.size());
      long y = Math.round(glyph.base() * 3 / glyph.size());
      if (text.isEmpty() || (!text.isBlank() && !seen.add(text + ' ' + x + ' ' + y))) {
        continue;
      }
      out.add(new Glyph(text, glyph.box(), glyph.base(), glyph.size(), glyph.face(), glyph.bold()));
    }
    return out;
  }

  /** Characters printed one behind the other. */
  private static List<List<Glyph>> runs(List<Glyph> glyphs) {
    List<List<Glyph>> runs = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (runs.isEmpty() || !goesOn(runs.getLast().getLast(), glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(glyph);
    }
    runs.replaceAll(LineBuilder::strip);
    runs.removeIf(List::isEmpty);
    return runs;
  }

  private static List<Glyph> strip(List<Glyph> run) {
    int from = 0;
    int to = run.size();
    while (from < to && run.get(from).text().isBlank()) {
      from++;
    }
    while (to > from && run.get(to - 1).text().isBlank()) {
      to--;
    }
    return new ArrayList<>(run.subList(from, to));
  }

  private static boolean goesOn(Glyph before, Glyph glyph) {
    double size = Math.min(before.size(), glyph.size());
    double white = glyph.box().left() - before.box().right();
    return Math.abs(before.base() - glyph.base()) < SAME_BASE * size
        && Math.max(before.size(), glyph.size()) < SIZES * size
        && white < MOST_WHITE * size
        && white > -MOST_OVERLAP * size;
  }

  /** Joins runs of one row that stand close. */
  private static List<List<Glyph>> merged(List<List<Glyph>> runs, List<Box> rules) {
    List<List<Glyph>> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(run -> run.getFirst().base()));
    List<List<Glyph>> out = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      Glyph first = sorted.get(from).getFirst();
      int to = from + 1;
      while (to < sorted.size()
          && sorted.get(to).getFirst().base() - first.base() < SAME_BASE * first.size()) {
        to++;
      }
      List<List<Glyph>> row = new ArrayList<>(sorted.subList(from, to));
      row.sort(Comparator.comparingDouble(run -> run.getFirst().box().left()));
      List<Glyph> line = new ArrayList<>(row.getFirst());
      for (List<Glyph> run : row.subList(1, row.size())) {
        if (goesOn(line.getLast(), run.getFirst())
            && !ruled(line.getLast(), run.getFirst(), rules)) {
          line.addAll(run);
        } else {
          out.add(line);
          line = new ArrayList<>(run);
        }
      }
      out.add(line);
      from = to;
    }
    return out;
  }

  private static boolean ruled(Glyph left, Glyph right, List<Box> rules) {
    Box between =
        new Box(
            left.box().right() - 1, left.box().top(), right.box().left() + 1, left.box().bottom());
    return rules.stream()
        .anyMatch(rule -> rule.across(between) >= 0 && rule.down(between) > between.height() / 2);
  }

  /** Joins single characters that stand one below the other to upright lines. */
  private static List<Printed> upright(List<List<Glyph>> rows) {
    List<Printed> out = new ArrayList<>();
    List<Glyph> single = new ArrayList<>();
    for (List<Glyph> row : rows) {
      if (row.size() == 1) {
        single.add(row.getFirst());
      } else {
        out.add(Printed.of(row, false));
      }
    }
    single.sort(
        Comparator.comparingDouble((Glyph g) -> Math.rint(g.box().middle() / 4))
            .thenComparingDouble(Glyph::base));
    for (int from = 0; from < single.size(); ) {
      int to = from + 1;
      while (to < single.size() && isBelow(single.get(to - 1), single.get(to))) {
        to++;
      }
      if (to - from >= LEAST_UPRIGHT && isHan(single.subList(from, to))) {
        out.add(Printed.of(single.subList(from, to), true));
      } else {
        single.subList(from, to).forEach(glyph -> out.add(Printed.of(List.of(glyph), false)));
      }
      from = to;
    }
    return out;
  }

  private static boolean isBelow(Glyph above, Glyph glyph) {
    return isBelow(above, above.box().middle(), glyph, glyph.box().middle(), UPRIGHT_WHITE);
  }

  private static boolean isBelow(
      Glyph above, double aboveMiddle, Glyph glyph, double middle, double most) {
    double white = glyph.box().top() - above.box().bottom();
    return Math.abs(aboveMiddle - middle) < SAME_BASE * glyph.size()
        && Math.abs(above.size() - glyph.size()) < SAME_BASE * glyph.size()
        && white > -MOST_OVERLAP * glyph.size()
        && white < most * glyph.size();
  }
}
