package app.meipi.parse;

import java.util.List;

/** What each {@link AttachFeature} weighs, in log odds. */
record AttachWeights(List<Double> all) {
  static final AttachWeights USUAL =
      new AttachWeights(Weights.read("attach.weights", AttachFeature.class));

  AttachWeights {
    all = List.copyOf(all);
  }

  double weigh(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] == 0 ? 0 : features[i] * all.get(i);
    }
    return sum;
  }
}
