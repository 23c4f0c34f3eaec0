package app.meipi.annotate;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of each unit of a text which unit of a changed text it became: by an exact diff of the
 * clauses, then of the units of changed clauses; blocks that moved are found by what is unique.
 */
final class Alignment {
  /** As many units in a row are no chance: where they stand twice, they were set twice. */
  static final int SEED = 16;

  /** A clause has at most as many units; longer ones are cut. */
  private static final int CLAUSE = 40;

  /** Changed stretches are compared unit by unit while their lengths' product is below this. */
  private static final long MOST_CELLS = 4_000_000;

  /** As many units in a row that equal others are worth nothing. */
  private static final int CHANCE = 2;

  private static final String CLAUSE_ENDS = "，。！？；：、,.!?;:”’」』）)";
  private static final int NONE = -1;
  private static final int TWICE = -2;

  private final String before;
  private final String after;
  private final int[] target;

  /** Units that stand in one place as a whole and in another in part. */
  private final BitSet contested = new BitSet();

  private final Map<String, Integer> uniqueBefore;
  private final Map<String, Integer> uniqueAfter;

  private Alignment(String before, String after) {
    this.before = before;
    this.after = after;
    target = new int[before.length()];
    Arrays.fill(target, NONE);
    uniqueBefore = seeds(before);
    uniqueAfter = seeds(after);
  }

  static Alignment of(String before, String after) {
    Alignment alignment = new Alignment(before, after);
    alignment.alignClauses();
    alignment.alignMoved();
    return alignment;
  }

  /** Which unit of the changed text the unit at {@code i} became, or -1 if none. */
  int target(int i) {
    return target[i];
  }

  /** Whether the unit at {@code i} could as well have become another. */
  boolean isContested(int i) {
    return contested.get(i);
  }

  private void alignClauses() {
    List<String> from = clauses(before);
    List<String> to = clauses(after);
    int i = 0;
    int j = 0;
    int clause = 0;
    for (Changed changed : changed(from, to)) {
      int same = length(from.subList(clause, changed.from));
      match(i, j, same);
      int end = i + same + length(from.subList(changed.from, changed.to));
      int otherEnd = j + same + length(to.subList(changed.otherFrom, changed.otherTo));
      alignUnits(i + same, end, j + same, otherEnd);
      i = end;
      j = otherEnd;
      clause = changed.to;
    }
    match(i, j, before.length() - i);
  }

  private void alignUnits(int from, int to, int otherFrom, int otherTo) {
    if ((long) (to - from) * (otherTo - otherFrom) > MOST_CELLS) {
      return;
    }
    List<String> units = units(before.substring(from, to));
    int i = from;
    int j = otherFrom;
    for (Changed changed : changed(units, units(after.substring(otherFrom, otherTo)))) {
      match(i, j, from + changed.from - i);
      i = from + changed.to;
      j = otherFrom + changed.otherTo;
    }
    match(i, j, to - i);
  }

  /** What stands once in both texts, and is not aligned so yet, was moved. */
  private void alignMoved() {
    for (int i = 0; i + SEED <= before.length(); i++) {
      String seed = before.substring(i, i + SEED);
      int j = uniqueAfter.getOrDefault(seed, NONE);
      if (uniqueBefore.getOrDefault(seed, NONE) != i || j < 0 || target[i] == j) {
        continue;
      }
      int start = 0;
      while (i > start
          && j > start
          && before.charAt(i - start - 1) == after.charAt(j - start - 1)) {
        start++;
      }
      int end = SEED;
      while (i + end < before.length()
          && j + end < after.length()
          && before.charAt(i + end) == after.charAt(j + end)) {
        end++;
      }
      if (inPlace(i - start, i + end, j - i) > (start + end) / 4) {
        contested.set(i - start, i + end);
      }
      match(i - start, j - start, start + end);
      i += end - SEED;
    }
  }

  /** How many of the units were aligned otherwise so far; a few in a row are chance. */
  private int inPlace(int from, int to, int shift) {
    int all = 0;
    int row = 0;
    for (int i = from; i < to; i++) {
      boolean otherwise = target[i] >= 0 && target[i] != i + shift;
      row = !otherwise ? 0 : row > 0 && target[i] == target[i - 1] + 1 ? row + 1 : 1;
      all += row == CHANCE + 1 ? row : row > CHANCE + 1 ? 1 : 0;
    }
    return all;
  }

  private void match(int from, int to, int length) {
    for (int n = 0; n < length; n++) {
      target[from + n] = to + n;
    }
  }

  /** A stretch of one list that became a stretch of the other; either may be empty. */
  private record Changed(int from, int to, int otherFrom, int otherTo) {}

  /** The stretches that differ, in order, none joining on to another. */
  private static List<Changed> changed(List<String> from, List<String> to) {
    List<Changed> all = new ArrayList<>();
    for (var delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int start = delta.getSource().getPosition();
      int otherStart = delta.getTarget().getPosition();
      int end = start + delta.getSource().size();
      int otherEnd = otherStart + delta.getTarget().size();
      if (!all.isEmpty() && all.getLast().to == start && all.getLast().otherTo == otherStart) {
        Changed last = all.removeLast();
        all.add(new Changed(last.from, end, last.otherFrom, otherEnd));
      } else {
        all.add(new Changed(start, end, otherStart, otherEnd));
      }
    }
    return all;
  }

  private static int length(List<String> pieces) {
    return pieces.stream().mapToInt(String::length).sum();
  }

  private static List<String> units(String text) {
    return text.chars().mapToObj(unit -> String.valueOf((char) unit)).toList();
  }

  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0 || i - start == CLAUSE - 1) {
        clauses.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      clauses.add(text.substring(start));
    }
    return clauses;
  }

  /** Where each stretch of {@link #SEED} units stands, or that it stands more than once. */
  private static Map<String, Integer> seeds(String text) {
    Map<String, Integer> seeds = new HashMap<>();
    for (int i = 0; i + SEED <= text.length(); i++) {
      seeds.merge(text.substring(i, i + SEED), i, (one, other) -> TWICE);
    }
    return seeds;
  }
}
