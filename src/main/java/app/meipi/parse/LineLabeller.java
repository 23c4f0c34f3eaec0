package app.meipi.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * The third stage: the best labelling of the whole run of lines, by scores for each line and for
 * each pair of neighbours (Viterbi): those set by hand, and what pages taught besides.
 */
final class LineLabeller {
  /** Rows and verse are told later, by the shape of many lines. */
  static final List<Label> LABELS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Label.ROW, Label.VERSE)));

  private static final int INSIDE = LABELS.indexOf(Label.HEAD_INSIDE);

  private static final int[] KINDS = LABELS.stream().mapToInt(LabelWeights::kind).toArray();

  private final ParseSettings settings;
  private final LabelWeights weights;

  LineLabeller(ParseSettings settings, LabelWeights weights) {
    this.settings = settings;
    this.weights = weights;
  }

  /** One label for each line. */
  List<Label> label(List<TextLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    int n = lines.size();
    TextHabits habits = TextHabits.of(lines);
    LineScores scores = new LineScores(settings, habits);
    LineTraits line = new LineTraits(lines, habits);
    Insertions insertions = new Insertions(lines);
    // Nothing is known of words in print without marks, which are old.
    boolean known = habits.pauses();
    byte[][] from = new byte[n][LABELS.size()];
    double[] best = here(line, scores);
    for (int i = 1; i < n; i++) {
      LineFacts above = line.facts();
      line.next();
      double[] next = here(line, scores);
      if (known && lines.get(i).place().isEmpty()) {
        next[INSIDE] += insertions.of(i);
      }
      double[][] pairs = weights.pairs(line);
      for (int k = 0; k < next.length; k++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < best.length; j++) {
          double score =
              best[j]
                  + scores.between(above, LABELS.get(j), line.facts(), LABELS.get(k))
                  + pairs[KINDS[j]][KINDS[k]];
          if (score > top) {
            top = score;
            from[i][k] = (byte) j;
          }
        }
        next[k] += top;
      }
      best = next;
    }
    return trace(from, best);
  }

  /** What each label is worth for the line, whatever stands above it. */
  private double[] here(LineTraits line, LineScores scores) {
    double[] kinds = weights.labels(line);
    double[] here = new double[LABELS.size()];
    Arrays.setAll(here, k -> scores.of(line.facts(), LABELS.get(k)) + kinds[KINDS[k]]);
    return here;
  }

  private static List<Label> trace(byte[][] from, double[] last) {
    int at = 0;
    for (int k = 1; k < last.length; k++) {
      at = last[k] > last[at] ? k : at;
    }
    List<Label> labels = new ArrayList<>(from.length);
    for (int i = from.length - 1; i >= 0; i--) {
      labels.add(LABELS.get(at));
      at = from[i][at];
    }
    return labels.reversed();
  }
}
