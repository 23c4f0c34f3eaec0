package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a head, or of one of its lines, and which pieces of body share them.
 *
 * @param weights how rare each is on the page
 * @param found for each body piece which of them stand in it, one bit for each
 */
record SharedWords(List<Double> weights, List<Long> found) {
  private static final int MOST = 63;

  /**
   * Looks for the words in the pieces.
   *
   * @param distinct the words; those beyond {@link #MOST} are left out
   * @param texts for each body piece its words
   */
  static SharedWords of(Set<Integer> distinct, Terms terms, List<Set<Integer>> texts) {
    List<Integer> some = distinct.stream().limit(MOST).toList();
    List<Long> found = new ArrayList<>(texts.size());
    for (Set<Integer> text : texts) {
      long bits = 0;
      for (int w = 0; w < some.size(); w++) {
        bits |= text.contains(some.get(w)) ? 1L << w : 0;
      }
      found.add(bits);
    }
    return new SharedWords(some.stream().map(terms::weight).toList(), found);
  }
}
