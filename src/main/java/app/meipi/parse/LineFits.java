package app.meipi.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well each line of the heads of a text fits each story, by the words that they share and by
 * where it stands.
 */
final class LineFits {

  private final ParseSettings settings;
  private final List<Piece> lines;
  private final List<Piece> bodies;
  private final HeadSides sides;
  private final List<SharedWords> pairs = new ArrayList<>();
  private final List<SharedWords> characters = new ArrayList<>();
  private final Map<List<Integer>, Fit[]> known = new HashMap<>();

  LineFits(
      ParseSettings settings,
      List<Piece> lines,
      List<Piece> bodies,
      HeadSides sides,
      Terms terms,
      List<Set<Integer>> texts) {
    this.settings = settings;
    this.lines = lines;
    this.bodies = bodies;
    this.sides = sides;
    List<Set<Integer>> single =
        bodies.stream().map(body -> Terms.charactersOf(body.compact())).toList();
    for (Piece line : lines) {
      pairs.add(SharedWords.of(Terms.termsOf(line.compact()), terms, texts));
      characters.add(SharedWords.of(Terms.charactersOf(line.compact()), terms, single));
    }
  }

  /**
   * What one line and one story have in common.
   *
   * @param pairsInLead how rare the pairs of characters are that both have, summed, in tens
   * @param where where the line stands
   * @param overOther whether another story's text stands right below it in its flow
   * @param underOther whether another story's text stands right above it in its flow
   */
  record Fit(
      double pairsInLead,
      double pairsInStory,
      double charactersInLead,
      double charactersInStory,
      HeadPlace where,
      boolean overOther,
      boolean underOther) {}

  /** For each line its fit over the chain that begins with {@code first}. */
  Fit[] over(int first, int[] next) {
    return over(chain(first, next));
  }

  /** The pieces of the chain that begins with {@code first}. */
  static List<Integer> chain(int first, int[] next) {
    List<Integer> chain = new ArrayList<>();
    for (int b = first; b >= 0; b = next[b]) {
      chain.add(b);
    }
    return chain;
  }

  /** For each line its fit over a chain. */
  Fit[] over(List<Integer> chain) {
    return known.computeIfAbsent(chain, this::fits);
  }

  private Fit[] fits(List<Integer> chain) {
    int inLead = 0;
    int length = 0;
    for (int b : chain) {
      inLead += length < settings.leadLength() ? 1 : 0;
      length += bodies.get(b).compact().length();
    }
    List<Integer> lead = chain.subList(0, inLead);
    Set<Integer> inside = new HashSet<>(chain);
    int begin = chain.stream().mapToInt(b -> bodies.get(b).index()).min().orElseThrow();
    int end = chain.stream().mapToInt(b -> bodies.get(b).index()).max().orElseThrow();
    Fit[] fits = new Fit[lines.size()];
    for (int h = 0; h < fits.length; h++) {
      Piece line = lines.get(h);
      int before = sides.bodyBeside(line.index(), -1);
      int behind = sides.bodyBeside(line.index(), 1);
      boolean under = before >= 0 && inside.contains(before);
      boolean over = behind >= 0 && inside.contains(behind);
      boolean belowHere = behind >= 0 && bodies.get(behind).flow() == line.flow();
      boolean aboveHere = before >= 0 && bodies.get(before).flow() == line.flow();
      HeadPlace where =
          over
              ? over(under, behind == chain.getFirst(), belowHere)
              : away(under, line.index(), begin, end);
      fits[h] =
          new Fit(
              sum(pairs.get(h), lead),
              sum(pairs.get(h), chain),
              sum(characters.get(h), lead),
              sum(characters.get(h), chain),
              where,
              belowHere && !over,
              aboveHere && !under);
    }
    return fits;
  }

  private static HeadPlace over(boolean under, boolean first, boolean here) {
    if (under) {
      return here ? HeadPlace.INSIDE : HeadPlace.INSIDE_APART;
    }
    if (first) {
      return here ? HeadPlace.ABOVE : HeadPlace.ABOVE_APART;
    }
    return here ? HeadPlace.LATER : HeadPlace.LATER_APART;
  }

  private static HeadPlace away(boolean under, int index, int begin, int end) {
    if (under) {
      return end < index ? HeadPlace.BEHIND : HeadPlace.BESIDE;
    }
    return begin > index
        ? HeadPlace.AWAY_BEFORE
        : end < index ? HeadPlace.AWAY_BEHIND : HeadPlace.AWAY_AMID;
  }

  /** What the words weigh that the line shares with the pieces. */
  private static double sum(SharedWords words, List<Integer> pieces) {
    double sum = 0;
    for (long left = bits(words, pieces); left != 0; left &= left - 1) {
      sum += words.weights().get(Long.numberOfTrailingZeros(left));
    }
    return sum / 10;
  }

  private static long bits(SharedWords words, List<Integer> pieces) {
    long bits = 0;
    for (int b : pieces) {
      bits |= words.found().get(b);
    }
    return bits;
  }
}
