package app.meipi.parse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A line's choice among several places, from which weights of features can be learned: a
 * conditional logistic regression.
 *
 * @param features what speaks for each place that it may have
 * @param right which of them is the gold's
 */
record Choice(List<double[]> features, int right) {
  /**
   * The weights that make the right places likely, each drawn to where it began.
   *
   * @param rounds how many steps are made, each {@code rate} times the slope long
   * @param decay how strongly weights are drawn to {@code start}
   */
  static double[] learn(
      List<Choice> choices, double[] start, int rounds, double rate, double decay) {
    double[] weights = start.clone();
    for (int round = 0; round < rounds; round++) {
      double[] slope = new double[weights.length];
      for (Choice choice : choices) {
        double[] odds = choice.odds(weights);
        for (int c = 0; c < odds.length; c++) {
          double miss = (c == choice.right() ? 1 : 0) - odds[c];
          double[] features = choice.features().get(c);
          for (int k = 0; k < slope.length; k++) {
            slope[k] += miss * features[k];
          }
        }
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] += rate * (slope[k] / choices.size() - decay * (weights[k] - start[k]));
      }
    }
    return weights;
  }

  private double[] odds(double[] weights) {
    double[] scores = features.stream().mapToDouble(f -> dot(f, weights)).toArray();
    double most = DoubleStream.of(scores).max().orElse(0);
    double[] odds = DoubleStream.of(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = DoubleStream.of(odds).sum();
    return DoubleStream.of(odds).map(o -> o / sum).toArray();
  }

  /** Whether no other place is likelier than the right one. */
  boolean isRight(double[] weights) {
    double[] odds = odds(weights);
    return Arrays.stream(odds).allMatch(o -> o <= odds[right]);
  }

  private static double dot(double[] features, double[] weights) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    return sum;
  }
}
