package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The fifth stage: puts stories together over the whole page. Body pieces are linked to chains by
 * the best assignment, then heads are assigned to chains, then bylines, credits and jump lines go
 * to the story that they stand at.
 */
final class StoryMaker {
  private final List<Piece> all;
  private final List<Story> stories = new ArrayList<>();
  private final Map<Integer, Story> owner = new HashMap<>();
  private final List<Piece> loose = new ArrayList<>();

  private StoryMaker(List<Piece> all) {
    this.all = all;
  }

  /** The stories of a page, and the pieces that belong to none. */
  record Result(List<Story> stories, List<Piece> loose) {}

  static Result make(ParseSettings settings, List<Piece> pieces, Sheet sheet, double work) {
    List<Piece> bodies = pieces.stream().filter(Piece::isBody).toList();
    Result result =
        of(
            pieces,
            bodies,
            sheet,
            bodies.isEmpty()
                ? Arranger.Arrangement.NONE
                : Linking.of(settings, pieces, bodies, sheet, work).arrangement());
    Subheads.settle(pieces, result.stories());
    return result;
  }

  /**
   * The stories that an arrangement makes of {@code pieces}, of which some are bodies; what of a
   * head is a subhead is not told yet.
   */
  static Result of(
      List<Piece> pieces, List<Piece> bodies, Sheet sheet, Arranger.Arrangement arrangement) {
    StoryMaker maker = new StoryMaker(pieces);
    maker.arrange(bodies, arrangement);
    maker.loose.addAll(new Attachments(pieces, maker.owner, sheet).attach());
    return new Result(maker.stories, maker.loose);
  }

  private void arrange(List<Piece> bodies, Arranger.Arrangement best) {
    if (bodies.isEmpty()) {
      all.stream().filter(p -> p.label() == Label.HEAD).forEach(loose::add);
      return;
    }
    stories(bodies, best.next());
    for (int h = 0; h < best.heads().size(); h++) {
      for (Piece line : best.heads().get(h)) {
        give(line, best.story().get(h), bodies);
      }
    }
    stories.forEach(this::firstSubheads);
    stories.forEach(
        story ->
            story.heads.sort(
                Comparator.comparingDouble(StoryMaker::top).thenComparingInt(Piece::index)));
  }

  /** How far down the page a piece begins, in em; 0 if unknown. */
  private static double top(Piece piece) {
    return PlacedFlows.box(piece).map(Box::top).orElse(0.0);
  }

  private void stories(List<Piece> bodies, List<Integer> next) {
    Set<Integer> inside = new HashSet<>(next);
    for (int first = 0; first < next.size(); first++) {
      if (!inside.contains(first)) {
        Story story = new Story();
        for (int i = first; i >= 0; i = next.get(i)) {
          story.body.add(bodies.get(i));
          owner.put(bodies.get(i).index(), story);
        }
        stories.add(story);
      }
    }
  }

  private void give(Piece head, int story, List<Piece> bodies) {
    if (story == HeadChoice.SUBHEAD) {
      subhead(head);
    } else if (story == HeadChoice.NONE) {
      loose.add(head);
    } else {
      Story over = owned(bodies.get(story).index());
      over.heads.add(head);
      owner.put(head.index(), over);
    }
  }

  private Story owned(int index) {
    return Objects.requireNonNull(owner.get(index), "every body piece has its story");
  }

  /**
   * Puts lines that were set as subheads are, right over a story's text, into its body, if the
   * story has a head in larger type besides.
   */
  private void firstSubheads(Story story) {
    if (story.heads.stream().noneMatch(head -> place(head).filter(Place::isLarger).isPresent())) {
      return;
    }
    for (Piece head : List.copyOf(story.heads)) {
      int below = head.index() + 1;
      while (below < all.size() && all.get(below).label() == Label.HEAD) {
        below++;
      }
      int at = below < all.size() ? story.place(all.get(below)) : -1;
      if (at >= 0
          && all.get(below).flow() == head.flow()
          && place(head).filter(Place::isMarked).isPresent()) {
        story.heads.remove(head);
        story.body.add(at, head);
      }
    }
  }

  private static Optional<Place> place(Piece piece) {
    return piece.lines().getFirst().place();
  }

  /** Puts {@code head} into the body of the story that it stands in. */
  private void subhead(Piece head) {
    int before = head.index() - 1;
    while (!owner.containsKey(before)) {
      before--;
    }
    Story story = owned(before);
    story.body.add(story.place(all.get(before)) + 1, head);
    owner.put(head.index(), story);
  }
}
