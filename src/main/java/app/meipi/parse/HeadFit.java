package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well each head fits a chain of body pieces: by the words that they share, and by place. */
final class HeadFit {

  /** A head farther above its text is not over it, in em. */
  private static final double FARTHEST = 7;

  /** Less white than this holds no text, in em. */
  private static final double NEAR = 2;

  /** What each line in larger type says against a subhead. */
  private static final double LARGE_SUBHEAD = -6;

  /** What each line as large as the text, in another face, says for one. */
  private static final double MARKED_SUBHEAD = 2.5;

  private final ParseSettings settings;
  private final PlacedFlows places;
  private final HeadSides sides;
  private final List<List<Piece>> heads;
  private final List<Piece> bodies;
  private final SharedWords[] words;
  private final boolean[] large;
  private final boolean[] sized;
  private final List<Optional<Box>> boxes;

  /**
   * Over heads given as their lines, and the terms of each body piece; {@code read} keeps the words
   * of heads that were read before.
   */
  HeadFit(
      ParseSettings settings,
      PlacedFlows places,
      HeadSides sides,
      List<List<Piece>> heads,
      List<Piece> bodies,
      Terms terms,
      List<Set<Integer>> texts,
      Map<List<Integer>, SharedWords> read) {
    this.settings = settings;
    this.places = places;
    this.sides = sides;
    this.heads = heads;
    this.bodies = bodies;
    this.words = new SharedWords[heads.size()];
    this.boxes =
        heads.stream()
            .map(head -> head.stream().flatMap(l -> places.around(l).stream()).reduce(Box::with))
            .toList();
    this.large = new boolean[heads.size()];
    this.sized = new boolean[heads.size()];
    for (int h = 0; h < words.length; h++) {
      int first = heads.get(h).getFirst().index();
      int last = heads.get(h).getLast().index();
      List<Piece> lines = heads.get(h);
      large[h] = hasLarge(lines);
      sized[h] = isSized(lines.getFirst());
      words[h] = read.computeIfAbsent(List.of(first, last), key -> wordsOf(lines, terms, texts));
    }
  }

  private static SharedWords wordsOf(List<Piece> lines, Terms terms, List<Set<Integer>> texts) {
    Set<Integer> distinct = new HashSet<>();
    lines.forEach(line -> distinct.addAll(Terms.termsOf(line.compact())));
    return SharedWords.of(distinct, terms, texts);
  }

  /**
   * @param words for the words that head and story share
   * @param place for where the head stands
   */
  record Fit(double words, double place) {
    double sum() {
      return words + place;
    }
  }

  /** The fit of head {@code h} over the chain that begins with {@code first}. */
  Fit of(int h, int first, int[] next) {
    long lead = 0;
    long whole = 0;
    int length = 0;
    for (int b = first; b >= 0; b = next[b]) {
      if (length < settings.leadLength()) {
        lead |= words[h].found().get(b);
      }
      length += bodies.get(b).compact().length();
      whole |= words[h].found().get(b);
    }
    double shared = settings.headLead() * share(h, lead) + settings.headWhole() * share(h, whole);
    return new Fit(shared, spot(h, first, next).weight());
  }

  /** Where the head stands on the page. */
  private HeadSpot spot(int h, int first, int[] next) {
    Optional<Box> box = boxes.get(h);
    Optional<Box> begin = places.around(bodies.get(first));
    if (box.isEmpty() || begin.isEmpty()) {
      return HeadSpot.AT_SIDE;
    }
    Box head = box.get();
    Box story = begin.get();
    if (places.framedApart(head, story)) {
      return HeadSpot.OFF;
    }
    boolean overSome = isOver(head, story);
    for (int b = next[first]; b >= 0; b = next[b]) {
      Optional<Box> here = places.around(bodies.get(b));
      overSome |= here.isPresent() && isOver(head, here.get());
      story = here.isPresent() ? story.with(here.get()) : story;
    }
    if (isOver(head, begin.get())) {
      return HeadSpot.OVER;
    }
    boolean above = head.bottom() <= story.top() + 1 && head.bottom() > story.top() - FARTHEST;
    if (overSome || (above && head.left() > story.left() - 1 && head.right() < story.right() + 1)) {
      return HeadSpot.OVER_PART;
    }
    if (story.holds(head, 1)) {
      return HeadSpot.WITHIN;
    }
    boolean near = head.across(story) > -FARTHEST && head.down(story) > -FARTHEST;
    return near ? HeadSpot.AT_SIDE : HeadSpot.OFF;
  }

  /** Whether the head stands over the text, with no other text between. */
  private boolean isOver(Box head, Box text) {
    double white = text.top() - head.bottom();
    return head.across(text) > 0
        && white > -1
        && white < FARTHEST
        && (white < NEAR || bodies.stream().noneMatch(body -> between(head, body, text)));
  }

  private boolean between(Box head, Piece body, Box text) {
    return places
        .around(body)
        .filter(box -> box.across(text) > 0 && box.across(head) > 0)
        .filter(box -> box.top() > head.bottom() - 1 && box.bottom() < text.top() + 1)
        .isPresent();
  }

  private double share(int h, long bits) {
    double all = 1e-6;
    double hit = 0;
    List<Double> weights = words[h].weights();
    for (int w = 0; w < weights.size(); w++) {
      all += weights.get(w);
      hit += (bits >> w & 1) != 0 ? weights.get(w) : 0;
    }
    return hit / all;
  }

  private int edge(int h, int step) {
    return (step < 0 ? heads.get(h).getFirst() : heads.get(h).getLast()).index();
  }

  /** The next body piece in that direction with only heads and bylines between, or -1. */
  int bodyBeside(int h, int step) {
    return sides.bodyBeside(edge(h, step), step);
  }

  /**
   * How well head {@code h} would do as a subhead by what it says and how it was set: subheads are
   * set in the size of the body, so they fill its column before they break.
   */
  double subhead(int h, int behind, int[] next) {
    if (!sides.betweenBodies(edge(h, -1), edge(h, 1))) {
      return -9;
    }
    double form = 0;
    List<Piece> lines = heads.get(h);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i).lines().getFirst();
      Optional<Place> place = line.place().filter(known -> known.size() > 0);
      if (place.isPresent()) {
        form +=
            place.get().isLarger() ? LARGE_SUBHEAD : place.get().isMarked() ? MARKED_SUBHEAD : 0;
      } else if (line.isOver()) {
        form -= 4;
      } else if (line.measure() > 0
          && i < lines.size() - 1
          && line.width() < line.measure() - 3.25) {
        form -= 1.5;
      }
    }
    return form + of(h, behind, next).words();
  }

  /** Whether the size of a head line's type is known. */
  static boolean isSized(Piece line) {
    return line.lines().getFirst().place().map(place -> place.size() > 0).orElse(false);
  }

  /** Whether the head is known to be set in larger type than the text. */
  boolean isLarge(int h) {
    return large[h];
  }

  private static boolean hasLarge(List<Piece> head) {
    return head.stream()
        .flatMap(piece -> piece.lines().getFirst().place().stream())
        .anyMatch(Place::isLarger);
  }

  /** Whether the two heads may be one: they follow one another in a text without a layout. */
  boolean touch(int h, int k) {
    return !sized[h] && (edge(h, 1) + 1 == edge(k, -1) || edge(k, 1) + 1 == edge(h, -1));
  }
}
