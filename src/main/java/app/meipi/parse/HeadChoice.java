package app.meipi.parse;

import java.util.List;

/** Chooses which head goes to which story, for stories given as chains of body pieces. */
interface HeadChoice {
  /** A head's place: a subhead where it stands. */
  int SUBHEAD = -2;

  /** A head's place: in no story. */
  int NONE = -3;

  /**
   * A choice for all heads.
   *
   * @param value what the choice is worth, in log odds
   * @param story for each head the first body piece of its story, or {@link #SUBHEAD}
   */
  record Plan(double value, List<Integer> story) {}

  /** The best choice for the stories that {@code next} and {@code prev} make of the pieces. */
  Plan best(int[] next, int[] prev);

  /** Whether head {@code h} stands right before body piece {@code first} or behind {@code last}. */
  boolean standsAt(int h, int first, int last);
}
