package app.meipi.parse;

import java.util.List;

/** What each {@link HeadFeature} weighs, in log odds. */
record HeadWeights(List<Double> all) {
  /** For a page of which only the text is known. */
  static final HeadWeights TEXT = new HeadWeights(Weights.read("heads.text", HeadFeature.class));

  HeadWeights {
    all = List.copyOf(all);
  }

  double of(HeadFeature feature) {
    return all.get(feature.index());
  }
}
