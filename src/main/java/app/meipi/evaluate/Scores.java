package app.meipi.evaluate;

import app.meipi.page.Page;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well a parsed page agrees with the page parsed by hand, each figure from 0 to 1; only
 * characters that are not white space count.
 *
 * @param coverage characters that stand in exactly one part of the parsed page
 * @param ari adjusted Rand index (Hubert and Arabie 1985) of the characters' grouping into items
 * @param items F1 of articles and photos whose characters match exactly
 * @param roles characters with the right role
 * @param macroRole mean over the gold's roles of that role's F1 over characters
 * @param paragraphs F1 of paragraphs whose characters and order match exactly
 * @param headlines F1 of head blocks (kicker, headline and deck of one item) that match exactly
 * @param perfect 1 where items, roles, coverage and paragraphs are all 1, else 0
 */
public record Scores(
    double coverage,
    double ari,
    double items,
    double roles,
    double macroRole,
    double paragraphs,
    double headlines,
    double perfect) {
  /** The figures' names, in order. */
  public static final List<String> NAMES =
      List.of(
          "coverage", "ari", "items", "roles", "macro_role", "paragraphs", "headlines", "perfect");

  /** The figures, in the order of {@link #NAMES}. */
  public List<Double> all() {
    return List.of(coverage, ari, items, roles, macroRole, paragraphs, headlines, perfect);
  }

  /** Compares {@code parsed}, a parse of the gold's source, with {@code gold}. */
  public static Scores of(GoldPage gold, Page parsed) {
    Labels want = Labels.of(gold);
    Labels have = Labels.of(parsed);
    String text = gold.source().text();
    allowEither(gold, have);
    List<Integer> universe = Labels.characters(text, wholeOf(text));
    double once = universe.stream().filter(i -> have.count[i] == 1).count();
    double coverage = ratio(once, universe.size());
    double items = f1(want.items, have.items);
    double roles = roles(want, have, universe);
    double paragraphs = f1(want.paragraphs, have.paragraphs);
    boolean perfect = items == 1 && roles == 1 && coverage == 1 && paragraphs == 1;
    return new Scores(
        coverage,
        ari(want.owner, have.owner, universe),
        items,
        roles,
        macroRole(want, have, universe),
        paragraphs,
        f1(want.heads, have.heads),
        perfect ? 1 : 0);
  }

  private static List<Span> wholeOf(String text) {
    return text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
  }

  private static void allowEither(GoldPage gold, Labels have) {
    for (GoldItem item : gold.items()) {
      for (GoldPart part : item.parts()) {
        for (int i : Labels.characters(gold.source().text(), part.spans())) {
          if (part.either().equals(Optional.of(have.role[i]))) {
            have.role[i] = part.role();
          }
        }
      }
    }
  }

  private static double roles(Labels want, Labels have, List<Integer> universe) {
    int both = 0;
    int right = 0;
    for (int i : universe) {
      if (want.count[i] > 0 && have.count[i] > 0) {
        both++;
        right += want.role[i] == have.role[i] ? 1 : 0;
      }
    }
    return ratio(right, both);
  }

  private static double macroRole(Labels want, Labels have, List<Integer> universe) {
    double sum = 0;
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    universe.stream().filter(i -> want.count[i] > 0).forEach(i -> wanted.add(want.role[i]));
    for (Role role : wanted) {
      int hit = 0;
      int total = 0;
      for (int i : universe) {
        boolean inGold = want.count[i] > 0 && want.role[i] == role;
        boolean inParse = have.count[i] > 0 && have.role[i] == role;
        hit += inGold && inParse ? 1 : 0;
        total += (inGold ? 1 : 0) + (inParse ? 1 : 0);
      }
      sum += 2.0 * hit / total;
    }
    return ratio(sum, wanted.size());
  }

  private static <T> double f1(List<T> want, List<T> have) {
    if (want.isEmpty() && have.isEmpty()) {
      return 1;
    }
    List<T> left = new ArrayList<>(have);
    long hits = want.stream().filter(left::remove).count();
    return 2.0 * hits / (want.size() + have.size());
  }

  private record Cell(int want, int have) {}

  private static double ari(int[] want, int[] have, List<Integer> universe) {
    Map<Cell, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    for (int i : universe) {
      int row = want[i] == Labels.NONE ? -2 - i : want[i]; // in no item: a group of its own
      int column = have[i] == Labels.NONE ? -2 - i : have[i];
      cells.merge(new Cell(row, column), 1, Integer::sum);
      rows.merge(row, 1, Integer::sum);
      columns.merge(column, 1, Integer::sum);
    }
    double total = Math.max(1, pairs(universe.size()));
    double both = pairs(cells);
    double row = pairs(rows);
    double column = pairs(columns);
    double expected = row * column / total;
    double most = (row + column) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(Map<?, Integer> groups) {
    return groups.values().stream().mapToDouble(Scores::pairs).sum();
  }

  private static double pairs(int n) {
    return n * (n - 1.0) / 2;
  }

  private static double ratio(double part, int whole) {
    return part / Math.max(1, whole);
  }
}
