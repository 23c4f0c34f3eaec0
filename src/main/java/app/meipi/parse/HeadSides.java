package app.meipi.parse;

import java.util.Arrays;
import java.util.List;

/**
 * What stands before and behind each place of a page, past lines of heads: reckoned once, for heads
 * are parted and weighed thousands of times, and on a page of nothing but short lines each would be
 * looked for over all others.
 */
final class HeadSides {
  private final int[] bodyBefore;
  private final int[] bodyBehind;
  private final boolean[] textBefore;
  private final boolean[] textBehind;
  private final boolean[] title;

  HeadSides(List<Piece> all, List<Piece> bodies, PlacedFlows places) {
    int n = all.size();
    bodyBefore = new int[n];
    bodyBehind = new int[n];
    textBefore = new boolean[n];
    textBehind = new boolean[n];
    title = new boolean[n];
    int[] bodyAt = new int[n];
    Arrays.fill(bodyAt, -1);
    for (int i = 0; i < bodies.size(); i++) {
      bodyAt[bodies.get(i).index()] = i;
    }
    boolean laid = places.isLaid();
    for (int i = 0; i < n; i++) {
      title[i] = all.get(i).label() == Label.HEAD && ItemTitles.is(all, i);
      fill(bodyBefore, textBefore, i, i - 1, all, bodyAt, laid);
    }
    for (int i = n - 1; i >= 0; i--) {
      fill(bodyBehind, textBehind, i, i + 1, all, bodyAt, laid);
    }
  }

  /** Takes over for piece {@code i} what its neighbour {@code beside} is or has beside it. */
  private static void fill(
      int[] body, boolean[] text, int i, int beside, List<Piece> all, int[] bodyAt, boolean laid) {
    body[i] = -1;
    if (beside < 0 || beside >= all.size()) {
      return;
    }
    Piece piece = all.get(beside);
    Label label = piece.label();
    if (label == Label.FIRST) {
      body[i] = bodyAt[beside];
    } else if (label == Label.HEAD
        || label == Label.BYLINE
        || (label == Label.JUMP && Cues.isOpeningJump(piece.compact()))) {
      body[i] = body[beside];
    }
    text[i] = (label == Label.HEAD && !laid) ? text[beside] : piece.isBody();
  }

  /**
   * The body piece that begins a column before piece {@code index}, or behind it, with only heads,
   * bylines and opening jump lines between; -1 if there is none.
   *
   * @param step -1 for before, 1 for behind
   */
  int bodyBeside(int index, int step) {
    return (step < 0 ? bodyBefore : bodyBehind)[index];
  }

  /** Whether nothing but lines of heads stands between these pieces and body on both sides. */
  boolean betweenBodies(int first, int last) {
    return textBefore[first] && textBehind[last];
  }

  /** Whether piece {@code i} is a head that begins an item of its own. */
  boolean isTitle(int i) {
    return title[i];
  }
}
