package app.meipi.parse;

import java.util.Arrays;
import java.util.List;

/**
 * Arranges a page's body pieces and heads: twice where there is time, so that the second time whole
 * stories are compared and not only single columns.
 *
 * @param evidence what the last arrangement went by
 * @param plans what it weighed its heads by
 * @param arrangement the last arrangement
 */
record Linking(LinkEvidence evidence, HeadPlans plans, Arranger.Arrangement arrangement) {
  /**
   * The arrangement of {@code all}, of which {@code bodies} are the pieces of body, at least one.
   */
  static Linking of(
      ParseSettings settings, List<Piece> all, List<Piece> bodies, Sheet sheet, double work) {
    PlacedFlows places = PlacedFlows.of(all, sheet);
    Terms terms = new Terms(all);
    CharacterFit fit = new CharacterFit(all);
    PageWords words = new PageWords(bodies);
    int[] sure = new int[bodies.size()];
    Arrays.fill(sure, -1);
    if (work >= settings.work() / 2) {
      arranged(settings, all, bodies, terms, fit, words, places, sure, work / 2);
    }
    return arranged(settings, all, bodies, terms, fit, words, places, sure, work / 2);
  }

  /** Arranges the page, and notes in {@code sure} the links that are beyond doubt. */
  private static Linking arranged(
      ParseSettings settings,
      List<Piece> all,
      List<Piece> bodies,
      Terms terms,
      CharacterFit fit,
      PageWords words,
      PlacedFlows places,
      int[] sure,
      double work) {
    LinkEvidence evidence =
        new LinkEvidence(settings, all, bodies, terms, fit, words, places, sure);
    LinkWeights weights = weights(settings, bodies.getFirst(), places);
    int n = bodies.size();
    boolean[] credited = new boolean[n];
    double[] start = new double[n];
    double[] end = new double[n];
    for (int i = 0; i < n; i++) {
      int behind = bodies.get(i).index() + 1;
      credited[i] = behind < all.size() && all.get(behind).label() == Label.CREDIT;
      start[i] = weights.weigh(evidence.start(i));
      end[i] = weights.weigh(evidence.end(i));
    }
    HeadPlans plans = new HeadPlans(settings, all, bodies, terms, places, credited);
    double[][] links = links(evidence, weights, n);
    Arranger.Arrangement best = new Arranger(links, start, end, plans, work).best();
    for (int i = 0; i < n; i++) {
      int next = best.next().get(i);
      sure[i] = next >= 0 && links[i][next] >= settings.sureLink() ? next : -1;
    }
    return new Linking(evidence, plans, best);
  }

  private static LinkWeights weights(ParseSettings settings, Piece body, PlacedFlows places) {
    if (!places.isLaid()) {
      return settings.links();
    }
    return HeadFit.isSized(body) ? settings.laidLinks() : settings.rowLinks();
  }

  /** The score of each pair as neighbours in one story. */
  private static double[][] links(LinkEvidence evidence, LinkWeights weights, int n) {
    double[][] link = new double[n][n];
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        link[p][q] = p == q ? -99 : weights.weigh(evidence.link(p, q));
      }
    }
    return link;
  }
}
