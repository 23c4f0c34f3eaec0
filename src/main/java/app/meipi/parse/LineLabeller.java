package app.meipi.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The third stage: the best labelling of the whole run of lines, by scores for each line and for
 * each pair of neighbours (Viterbi).
 */
final class LineLabeller {
  /** Rows and verse are told later, by the shape of many lines. */
  private static final Label[] LABELS =
      EnumSet.complementOf(EnumSet.of(Label.ROW, Label.VERSE)).toArray(Label[]::new);

  private final ParseSettings settings;

  LineLabeller(ParseSettings settings) {
    this.settings = settings;
  }

  /** One label for each line. */
  List<Label> label(List<TextLine> lines) {
    int n = lines.size();
    LineScores scores = new LineScores(settings, TextHabits.of(lines));
    byte[][] from = new byte[n][LABELS.length];
    double[] best = new double[LABELS.length];
    LineFacts before = null;
    for (int i = 0; i < n; i++) {
      LineFacts facts = LineFacts.of(lines, i);
      double[] next = new double[LABELS.length];
      for (int k = 0; k < LABELS.length; k++) {
        int arg = 0;
        double top = before == null ? 0 : Double.NEGATIVE_INFINITY;
        for (int j = 0; before != null && j < LABELS.length; j++) {
          double score = best[j] + scores.between(before, LABELS[j], facts, LABELS[k]);
          if (score > top) {
            top = score;
            arg = j;
          }
        }
        next[k] = top + scores.of(facts, LABELS[k]);
        from[i][k] = (byte) arg;
      }
      best = next;
      before = facts;
    }
    return trace(from, best);
  }

  private static List<Label> trace(byte[][] from, double[] last) {
    int at = 0;
    for (int k = 1; k < LABELS.length; k++) {
      at = last[k] > last[at] ? k : at;
    }
    List<Label> labels = new ArrayList<>(from.length);
    for (int i = from.length - 1; i >= 0; i--) {
      labels.add(LABELS[at]);
      at = from[i][at];
    }
    return labels.reversed();
  }
}
