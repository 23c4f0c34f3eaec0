package app.meipi.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What each {@link LinkFeature} weighs, in log odds. */
record LinkWeights(List<Double> all) {
  static final LinkWeights USUAL =
      of(
          Map.ofEntries(
              Map.entry(LinkFeature.TOUCH, 2.65),
              Map.entry(LinkFeature.OVER_HEAD, -1.42),
              Map.entry(LinkFeature.CUT_BY_HEAD, 2.4),
              Map.entry(LinkFeature.INSIDE_FLOW, -8.68),
              Map.entry(LinkFeature.LEAVES_EARLY, -2.83),
              Map.entry(LinkFeature.ENTERS_LATE, -2.78),
              Map.entry(LinkFeature.NEXT_FLOW, -0.98),
              Map.entry(LinkFeature.NEXT_PARAGRAPH, 1.92),
              Map.entry(LinkFeature.NEXT_IN_ORDER, 2.39),
              Map.entry(LinkFeature.OUT_OF_ORDER, -5.91),
              Map.entry(LinkFeature.AHEAD, -1.15),
              Map.entry(LinkFeature.AHEAD_LOG, -0.93),
              Map.entry(LinkFeature.BACK, -5.27),
              Map.entry(LinkFeature.BACK_LOG, -0.89),
              Map.entry(LinkFeature.TOUCH_CLOSED_PARAGRAPH, 2.39),
              Map.entry(LinkFeature.TOUCH_OPEN_PARAGRAPH, -0.03),
              Map.entry(LinkFeature.TOUCH_OPEN, -0.14),
              Map.entry(LinkFeature.CLOSED_PARAGRAPH, 1.51),
              Map.entry(LinkFeature.CLOSED_UNSURE, 0.12),
              Map.entry(LinkFeature.CLOSED_INSIDE, 0.04),
              Map.entry(LinkFeature.CLOSED_SHORT_INSIDE, -2.06),
              Map.entry(LinkFeature.OPEN_PARAGRAPH, -2.04),
              Map.entry(LinkFeature.OPEN_UNSURE, 0.49),
              Map.entry(LinkFeature.OPEN_INSIDE, 1.46),
              Map.entry(LinkFeature.OPEN_SHORT_INSIDE, 0.66),
              Map.entry(LinkFeature.WEAK_PARAGRAPH, 2.48),
              Map.entry(LinkFeature.DATELINE, -3.68),
              Map.entry(LinkFeature.DATELINE_IN_SENTENCE, -4.03),
              Map.entry(LinkFeature.DATELINE_AFTER_NOTE, 1.03),
              Map.entry(LinkFeature.NOTE, -3.97),
              Map.entry(LinkFeature.WORDS, 1.2),
              Map.entry(LinkFeature.KNOWN_PAIR, 1.24),
              Map.entry(LinkFeature.KNOWN_TRIPLE, 3.08),
              Map.entry(LinkFeature.OPENS_IN_SENTENCE, -0.1),
              Map.entry(LinkFeature.OPENS_AFTER_STOP, 0.14),
              Map.entry(LinkFeature.ALIKE_TOUCHING, 2.4),
              Map.entry(LinkFeature.ALIKE, 4.51),
              Map.entry(LinkFeature.VERY_ALIKE, 0.1),
              Map.entry(LinkFeature.ALIKE_CLOSED, 0.28),
              Map.entry(LinkFeature.QUOTE, 0.79),
              Map.entry(LinkFeature.QUOTE_LOST, -0.83),
              Map.entry(LinkFeature.BELOW_HEAD, 0.27),
              Map.entry(LinkFeature.BELOW_HEAD_OPEN, -0.24),
              Map.entry(LinkFeature.CAPTION, -0.01),
              Map.entry(LinkFeature.UNALIKE, -1.82),
              Map.entry(LinkFeature.SAME_MEASURE, 0.79),
              Map.entry(LinkFeature.OTHER_MEASURE, -3.9),
              Map.entry(LinkFeature.END_OPEN, -3.66),
              Map.entry(LinkFeature.END_CREDIT, 6.0),
              Map.entry(LinkFeature.END_JUMP, 4.99),
              Map.entry(LinkFeature.END_NAMES, 4.0),
              Map.entry(LinkFeature.END_BYLINE, 1.03),
              Map.entry(LinkFeature.START, -0.9),
              Map.entry(LinkFeature.START_INSIDE, -2.68),
              Map.entry(LinkFeature.START_DATELINE, 4.18),
              Map.entry(LinkFeature.START_NOTE, 1.97),
              Map.entry(LinkFeature.START_AFTER_CREDIT, 3.02),
              Map.entry(LinkFeature.START_AFTER_BYLINE, 1.5),
              Map.entry(LinkFeature.START_AFTER_JUMP, 5.0),
              Map.entry(LinkFeature.START_BULLET, 3.05),
              Map.entry(LinkFeature.START_OPENS, -0.2)));

  LinkWeights {
    all = List.copyOf(all);
    if (all.size() != LinkFeature.COUNT) {
      throw new IllegalArgumentException("one weight for each feature");
    }
  }

  static LinkWeights of(Map<LinkFeature, Double> weights) {
    return new LinkWeights(
        Arrays.stream(LinkFeature.values()).map(f -> weights.getOrDefault(f, 0.0)).toList());
  }

  double weigh(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] == 0 ? 0 : features[i] * all.get(i);
    }
    return sum;
  }
}
