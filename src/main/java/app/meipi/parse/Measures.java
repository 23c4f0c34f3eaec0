package app.meipi.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second stage: finds the width of the column that each line stands in.
 *
 * <p>Justified lines of one column have one width in characters, so the width that comes back most
 * often among a line's neighbours is that of its column. A paragraph's first line is two em shorter
 * where indents were lost. This tells first lines, full lines and last lines of paragraphs apart,
 * and lines of different stories.
 */
final class Measures {
  /** A block of fewer lines need not fill its column. */
  private static final int LEAST_BLOCK = 3;

  /** A column is seldom narrower than this share of the page's usual one. */
  private static final double NARROW = 0.75;

  /** How many lines a head is broken into at most. */
  private static final int MOST_EVEN = 4;

  private final ParseSettings settings;

  Measures(ParseSettings settings) {
    this.settings = settings;
  }

  List<TextLine> apply(List<TextLine> lines) {
    List<TextLine> out = new ArrayList<>(lines.size());
    Map<Integer, Integer> common = new HashMap<>();
    for (int from = 0; from < lines.size(); ) {
      int to = endOfFlow(lines, from);
      int known = known(lines.subList(from, to));
      Optional<Double> column = lines.get(from).place().flatMap(Place::column);
      for (int i = from; i < to; i++) {
        int em =
            column.isPresent() && (column.get() == 0 || to - from < settings.measureReach())
                ? (int) Math.round(column.get())
                : known > 0 ? known : vote(lines, from, to, i);
        common.merge(em, 1, Integer::sum);
        out.add(lines.get(i).withMeasure(em));
      }
      from = to;
    }
    common.remove(0);
    int usual = mostVoted(common);
    narrow(out, usual);
    for (int from = 0; from < out.size(); ) {
      int to = endOfFlow(out, from);
      if (usual > 0
          && to - from <= settings.shortFlow()
          && out.get(from).place().flatMap(Place::column).isEmpty()) {
        borrow(out, from, to, usual);
      }
      from = to;
    }
    return out;
  }

  /** The measure of a block whose layout is known, if it is one of text; else 0. */
  private static int known(List<TextLine> block) {
    boolean text =
        block.size() >= LEAST_BLOCK
            && block.stream()
                .allMatch(
                    line -> line.place().filter(p -> p.size() > 0 && !p.isLarger()).isPresent());
    double widest =
        block.stream().mapToDouble(line -> line.indent() + line.width()).max().orElse(0);
    return text ? (int) Math.round(widest) : 0;
  }

  private static int endOfFlow(List<TextLine> lines, int from) {
    int to = from + 1;
    while (to < lines.size() && lines.get(to).flow() == lines.get(from).flow()) {
      to++;
    }
    return to;
  }

  /** Neighbours vote by their widths, the nearer the more; the line's own width counts most. */
  private int vote(List<TextLine> lines, int from, int to, int i) {
    int first = Math.max(from, i - settings.measureReach());
    int last = Math.min(to, i + settings.measureReach() + 1);
    Map<Integer, Integer> votes = new HashMap<>();
    Map<Integer, Double> weights = new HashMap<>();
    for (int k = first; k < last; k++) {
      TextLine line = lines.get(k);
      if (!line.spread() && line.width() >= settings.leastMeasure()) {
        int width = (int) Math.round(line.width());
        votes.merge(width, 1, Integer::sum);
        weights.merge(width, 3.0 / (3 + Math.abs(k - i)), Double::sum);
      }
    }
    int best = 0;
    double most = 0;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      int width = vote.getKey();
      boolean fits = Math.abs(lines.get(i).width() - width) <= 0.75;
      double weight = weights.getOrDefault(width, 0.0) * (fits ? 1.5 : 1);
      if (vote.getValue() >= settings.leastVotes()
          && (weight > most || (weight == most && width > best))
          && !mostlyLonger(lines, first, last, width)) {
        best = width;
        most = weight;
      }
    }
    return best;
  }

  private boolean mostlyLonger(List<TextLine> lines, int first, int last, int width) {
    int longer = 0;
    for (int k = first; k < last; k++) {
      longer += !lines.get(k).spread() && lines.get(k).width() > width + 1.25 ? 1 : 0;
    }
    return longer > settings.mostLonger() * (last - first);
  }

  /**
   * Takes back the measure of a few equal lines much narrower than the page's columns: a head that
   * was broken evenly looks like a column of its own.
   */
  private static void narrow(List<TextLine> lines, int usual) {
    for (int from = 0; from < lines.size(); ) {
      double em = lines.get(from).measure();
      int to = from + 1;
      int full = lines.get(from).isFull() ? 1 : 0;
      while (to < lines.size()
          && lines.get(to).measure() == em
          && lines.get(to).flow() == lines.get(from).flow()) {
        full += lines.get(to).isFull() ? 1 : 0;
        to++;
      }
      boolean placed = lines.get(from).place().isPresent();
      for (int i = from; !placed && em < NARROW * usual && full <= MOST_EVEN && i < to; i++) {
        lines.set(i, lines.get(i).withMeasure(0));
      }
      from = to;
    }
  }

  private static int mostVoted(Map<Integer, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** A flow too short to vote has the page's usual measure if its lines fit it. */
  private static void borrow(List<TextLine> lines, int from, int to, int usual) {
    boolean fits = true;
    boolean filled = false;
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i).withMeasure(usual);
      fits &= lines.get(i).measure() == 0 && !line.isOver();
      filled |= line.isFull() || (to - from == 1 && (line.isNearlyFull() || line.isIndentedFull()));
    }
    for (int i = from; fits && filled && i < to; i++) {
      lines.set(i, lines.get(i).withMeasure(usual));
    }
  }
}
