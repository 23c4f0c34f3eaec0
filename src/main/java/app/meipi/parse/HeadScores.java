package app.meipi.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well a head fits a story: by the words that they share, and by where it stands. */
final class HeadScores {
  private final ParseSettings settings;
  private final List<Piece> all;
  private final Terms terms;

  HeadScores(ParseSettings settings, List<Piece> all, Terms terms) {
    this.settings = settings;
    this.all = all;
    this.terms = terms;
  }

  double[][] gains(List<Piece> heads, List<Story> stories) {
    List<Set<Integer>> leads = stories.stream().map(s -> termsOf(s, 300)).toList();
    List<Set<Integer>> wholes = stories.stream().map(s -> termsOf(s, 4000)).toList();
    double[][] gain = new double[heads.size()][stories.size()];
    for (int h = 0; h < heads.size(); h++) {
      Set<Integer> words = Terms.termsOf(heads.get(h).compact());
      for (int s = 0; s < stories.size(); s++) {
        gain[h][s] =
            settings.headLead() * terms.contained(words, leads.get(s))
                + settings.headWhole() * terms.contained(words, wholes.get(s))
                + place(heads.get(h), stories.get(s));
      }
    }
    return gain;
  }

  private static Set<Integer> termsOf(Story story, int limit) {
    Set<Integer> terms = new HashSet<>();
    int length = 0;
    for (Piece piece : story.body) {
      if (length >= limit) {
        break;
      }
      terms.addAll(Terms.termsOf(piece.compact()));
      length += piece.compact().length();
    }
    return terms;
  }

  private double place(Piece head, Story story) {
    int next = neighbour(head.index(), 1);
    int before = neighbour(head.index(), -1);
    boolean nextHere = next >= 0 && story.place(all.get(next)) >= 0;
    boolean beforeHere = before >= 0 && story.place(all.get(before)) >= 0;
    if (nextHere && next == story.body.getFirst().index()) {
      return settings.headAbove();
    }
    if (nextHere && beforeHere) {
      return settings.headInside();
    }
    return nextHere || beforeHere ? settings.headBeside() : 0;
  }

  /** The next body piece in that direction with only heads and bylines between, or -1. */
  int neighbour(int index, int step) {
    for (int i = index + step; i >= 0 && i < all.size(); i += step) {
      Label label = all.get(i).label();
      if (label == Label.FIRST) {
        return i;
      }
      if (label != Label.HEAD && label != Label.BYLINE) {
        return -1;
      }
    }
    return -1;
  }
}
