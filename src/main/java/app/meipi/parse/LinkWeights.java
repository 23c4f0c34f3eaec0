package app.meipi.parse;

import java.util.List;

/** What each {@link LinkFeature} weighs, in log odds. */
record LinkWeights(List<Double> all) {
  /** For a page of which only the text is known. */
  static final LinkWeights TEXT = new LinkWeights(Weights.read("links.text", LinkFeature.class));

  /** For a page of text with columns side by side in each row. */
  static final LinkWeights ROWS = new LinkWeights(Weights.read("links.rows", LinkFeature.class));

  /** For a page whose layout and type are known. */
  static final LinkWeights LAID = new LinkWeights(Weights.read("links.laid", LinkFeature.class));

  LinkWeights {
    all = List.copyOf(all);
    if (all.size() != LinkFeature.COUNT) {
      throw new IllegalArgumentException("one weight for each feature");
    }
  }

  double weigh(double[] features) {
    return Weights.weigh(all, features);
  }
}
