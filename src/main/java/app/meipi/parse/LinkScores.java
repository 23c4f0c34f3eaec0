package app.meipi.parse;

/**
 * How likely each body piece is to be followed by each other one in the same story, and how likely
 * to begin or end one: the features of {@link LinkEvidence}, weighed.
 */
final class LinkScores {
  private final LinkEvidence evidence;
  private final LinkWeights weights;
  private final int bodies;

  LinkScores(LinkEvidence evidence, LinkWeights weights, int bodies) {
    this.evidence = evidence;
    this.weights = weights;
    this.bodies = bodies;
  }

  /** The score of each pair as neighbours in one story. */
  double[][] links() {
    double[][] link = new double[bodies][bodies];
    for (int p = 0; p < bodies; p++) {
      for (int q = 0; q < bodies; q++) {
        link[p][q] = p == q ? -99 : weights.weigh(evidence.link(p, q));
      }
    }
    return link;
  }

  /** What speaks for a story that begins with body piece {@code i}. */
  double start(int i) {
    return weights.weigh(evidence.start(i));
  }

  /** What speaks for a story that ends with body piece {@code i}. */
  double end(int i) {
    return weights.weigh(evidence.end(i));
  }
}
