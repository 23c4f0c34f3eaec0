package app.meipi.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What each {@link LinkFeature} weighs, in log odds. */
record LinkWeights(List<Double> all) {
  static final LinkWeights USUAL =
      of(
          Map.ofEntries(
              Map.entry(LinkFeature.TOUCH, 2.24),
              Map.entry(LinkFeature.OVER_HEAD, -1.83),
              Map.entry(LinkFeature.CUT_BY_HEAD, 2.3),
              Map.entry(LinkFeature.INSIDE_FLOW, -8.33),
              Map.entry(LinkFeature.LEAVES_EARLY, -2.83),
              Map.entry(LinkFeature.ENTERS_LATE, -2.95),
              Map.entry(LinkFeature.NEXT_FLOW, -0.62),
              Map.entry(LinkFeature.NEXT_PARAGRAPH, 2.2),
              Map.entry(LinkFeature.NEXT_IN_ORDER, 2.21),
              Map.entry(LinkFeature.OUT_OF_ORDER, -5.69),
              Map.entry(LinkFeature.AHEAD, -1.01),
              Map.entry(LinkFeature.AHEAD_LOG, -1.07),
              Map.entry(LinkFeature.BACK, -5.17),
              Map.entry(LinkFeature.BACK_LOG, -0.62),
              Map.entry(LinkFeature.TOUCH_CLOSED_PARAGRAPH, 2.31),
              Map.entry(LinkFeature.TOUCH_OPEN_PARAGRAPH, 0.0),
              Map.entry(LinkFeature.TOUCH_OPEN, -0.26),
              Map.entry(LinkFeature.CLOSED_PARAGRAPH, 1.39),
              Map.entry(LinkFeature.CLOSED_UNSURE, 0.43),
              Map.entry(LinkFeature.CLOSED_INSIDE, 0.08),
              Map.entry(LinkFeature.CLOSED_SHORT_INSIDE, -1.99),
              Map.entry(LinkFeature.OPEN_PARAGRAPH, -2.25),
              Map.entry(LinkFeature.OPEN_UNSURE, 0.56),
              Map.entry(LinkFeature.OPEN_INSIDE, 1.49),
              Map.entry(LinkFeature.OPEN_SHORT_INSIDE, 0.61),
              Map.entry(LinkFeature.WEAK_PARAGRAPH, 2.5),
              Map.entry(LinkFeature.DATELINE, -3.53),
              Map.entry(LinkFeature.DATELINE_IN_SENTENCE, -4.05),
              Map.entry(LinkFeature.DATELINE_AFTER_NOTE, 1.0),
              Map.entry(LinkFeature.NOTE, -4.94),
              Map.entry(LinkFeature.AFTER_NOTE, 2.05),
              Map.entry(LinkFeature.WORDS, 1.14),
              Map.entry(LinkFeature.KNOWN_PAIR, 1.2),
              Map.entry(LinkFeature.KNOWN_TRIPLE, 3.11),
              Map.entry(LinkFeature.OPENS_IN_SENTENCE, -0.47),
              Map.entry(LinkFeature.OPENS_AFTER_STOP, 0.26),
              Map.entry(LinkFeature.ALIKE_TOUCHING, 2.33),
              Map.entry(LinkFeature.ALIKE, 4.78),
              Map.entry(LinkFeature.VERY_ALIKE, 0.17),
              Map.entry(LinkFeature.ALIKE_CLOSED, 0.54),
              Map.entry(LinkFeature.QUOTE, 0.82),
              Map.entry(LinkFeature.QUOTE_LOST, -0.79),
              Map.entry(LinkFeature.BELOW_HEAD, 0.23),
              Map.entry(LinkFeature.BELOW_HEAD_OPEN, -0.3),
              Map.entry(LinkFeature.CAPTION, -0.02),
              Map.entry(LinkFeature.UNALIKE, -1.71),
              Map.entry(LinkFeature.SAME_MEASURE, 0.47),
              Map.entry(LinkFeature.OTHER_MEASURE, -4.12),
              Map.entry(LinkFeature.END_OPEN, -3.45),
              Map.entry(LinkFeature.END_CREDIT, 6.04),
              Map.entry(LinkFeature.END_JUMP, 5.0),
              Map.entry(LinkFeature.END_NAMES, 4.0),
              Map.entry(LinkFeature.END_BYLINE, 1.11),
              Map.entry(LinkFeature.START, -0.95),
              Map.entry(LinkFeature.START_INSIDE, -2.75),
              Map.entry(LinkFeature.START_DATELINE, 4.08),
              Map.entry(LinkFeature.START_NOTE, 2.94),
              Map.entry(LinkFeature.START_CAPTION, 2.99),
              Map.entry(LinkFeature.START_AFTER_BYLINE, 1.41),
              Map.entry(LinkFeature.START_SIGNED, 3.69),
              Map.entry(LinkFeature.START_AFTER_JUMP, 5.0),
              Map.entry(LinkFeature.START_BULLET, 3.15),
              Map.entry(LinkFeature.START_OPENS, -0.18)));

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
