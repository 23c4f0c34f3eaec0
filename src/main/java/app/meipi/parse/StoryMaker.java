package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fifth stage: puts stories together over the whole page. Body pieces are linked to chains by
 * the best assignment, then heads are assigned to chains, then bylines, credits and jump lines go
 * to the story that they stand at.
 */
final class StoryMaker {
  private final ParseSettings settings;
  private final List<Piece> all;
  private final Terms terms;
  private final List<Story> stories = new ArrayList<>();
  private final Map<Integer, Story> owner = new HashMap<>();
  private final List<Piece> loose = new ArrayList<>();

  private StoryMaker(ParseSettings settings, List<Piece> all) {
    this.settings = settings;
    this.all = all;
    this.terms = new Terms(all);
  }

  /** The stories of a page, and the pieces that belong to none. */
  record Result(List<Story> stories, List<Piece> loose) {}

  static Result make(ParseSettings settings, List<Piece> pieces) {
    StoryMaker maker = new StoryMaker(settings, pieces);
    maker.chains();
    maker.heads();
    maker.loose.addAll(new Attachments(pieces, maker.owner).attach());
    return new Result(maker.stories, maker.loose);
  }

  private void chains() {
    List<Piece> bodies = all.stream().filter(Piece::isBody).toList();
    double[][] gains = new LinkScores(settings, all, bodies, terms).gains();
    for (List<Integer> chain : Chains.of(gains)) {
      Story story = new Story();
      for (int i : chain) {
        story.body.add(bodies.get(i));
        owner.put(bodies.get(i).index(), story);
      }
      stories.add(story);
    }
  }

  private void heads() {
    List<Piece> heads = all.stream().filter(p -> p.label() == Label.HEAD).toList();
    if (stories.isEmpty()) {
      loose.addAll(heads);
      return;
    }
    HeadScores scores = new HeadScores(settings, all, terms);
    List<Piece> free = new ArrayList<>();
    for (Piece head : heads) {
      if (!subhead(head, scores)) {
        free.add(head);
      }
    }
    double[][] gains = scores.gains(free, stories);
    int[] taken = Assignment.best(slots(gains));
    Set<Integer> left = new HashSet<>();
    for (int h = 0; h < free.size(); h++) {
      if (taken[h] >= 0) {
        own(free.get(h), stories.get(taken[h] % stories.size()));
      } else {
        left.add(h);
      }
    }
    for (int h : left.stream().sorted().toList()) {
      own(free.get(h), home(free.get(h), gains[h]));
    }
    stories.forEach(story -> story.heads.sort(Comparator.comparingInt(Piece::index)));
  }

  /** A story takes a second and a third head too, each for less. */
  private double[][] slots(double[][] gains) {
    double[][] wide = new double[gains.length][stories.size() * 3];
    for (int h = 0; h < gains.length; h++) {
      for (int k = 0; k < wide[h].length; k++) {
        int slot = k / stories.size();
        wide[h][k] = gains[h][k % stories.size()] - slot * settings.furtherHead();
      }
    }
    return wide;
  }

  private void own(Piece head, Story story) {
    story.heads.add(head);
    owner.put(head.index(), story);
  }

  /** A head that no story took belongs to the head beside it, or else to the story it fits best. */
  private Story home(Piece head, double[] gains) {
    for (int step : new int[] {-1, 1}) {
      int i = head.index() + step;
      if (i >= 0 && i < all.size() && all.get(i).label() == Label.HEAD) {
        Story story = owner.get(i);
        if (story != null && !story.heads.isEmpty()) {
          return story;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < gains.length; s++) {
      best = gains[s] > gains[best] ? s : best;
    }
    return stories.get(best);
  }

  /** Puts {@code head} into its story's body if it stands between two paragraphs of it. */
  private boolean subhead(Piece head, HeadScores scores) {
    int before = scores.neighbour(head.index(), -1);
    int next = scores.neighbour(head.index(), 1);
    if (before < 0 || before != head.index() - 1 || next != head.index() + 1) {
      return false;
    }
    Piece left = all.get(before);
    Piece right = all.get(next);
    Story story = owner.get(before);
    if (story == null || story != owner.get(next) || !left.closed()) {
      return false;
    }
    int at = story.place(right);
    if (at < 1 || story.body.get(at - 1).index() != before || right.start() == Start.INSIDE) {
      return false;
    }
    story.body.add(at, head);
    owner.put(head.index(), story);
    return true;
  }
}
