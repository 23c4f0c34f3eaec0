package app.meipi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the subheads that were taken for lines of their story's head: a run of head lines that
 * stands over text of its story may end with the subhead of that text.
 */
final class Subheads {
  /** How many pieces that are neither head nor text may stand between a subhead and its text. */
  private static final int BETWEEN = 2;

  /** Lines are equally long that differ by no more, in em. */
  private static final double EVEN = 1.1;

  /** What each {@link SubheadFeature} weighs, in log odds. */
  private static final List<Double> WEIGHTS =
      Weights.read("subheads.weights", SubheadFeature.class);

  private final List<Piece> all;
  private final HeadBond bond;

  Subheads(List<Piece> all) {
    this.all = all;
    this.bond = new HeadBond(all, new Terms(all));
  }

  /** Puts what is a subhead into its story's body, but where types tell (a measured layout). */
  static void settle(List<Piece> all, List<Story> stories) {
    List<Place> places = all.stream().flatMap(piece -> place(piece).stream()).toList();
    boolean measured =
        !places.isEmpty() && places.stream().allMatch(place -> place.column().isEmpty());
    if (!measured) {
      Subheads subheads = new Subheads(all);
      stories.forEach(subheads::move);
    }
  }

  /**
   * Head lines of a story that follow one another.
   *
   * @param lines at least one
   * @param text the story's text that stands next below, or else right above
   * @param above whether that text stands above
   */
  record Run(Story story, List<Piece> lines, Piece text, boolean above) {}

  private void move(Story story) {
    for (Run run : runs(story)) {
      int best = run.lines().size();
      double most = 0;
      for (int from = 0; from < run.lines().size(); from++) {
        double worth = Weights.weigh(WEIGHTS, features(run, from));
        if (worth > most) {
          most = worth;
          best = from;
        }
      }
      List<Piece> lines = List.copyOf(run.lines().subList(best, run.lines().size()));
      story.heads.removeAll(lines);
      story.body.addAll(story.place(run.text()) + (run.above() ? 1 : 0), lines);
    }
  }

  /** The runs of head lines of {@code story} that stand at its text. */
  List<Run> runs(Story story) {
    List<Piece> heads = story.heads.stream().sorted(Comparator.comparingInt(Piece::index)).toList();
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < heads.size(); ) {
      int to = from + 1;
      while (to < heads.size() && heads.get(to).index() == heads.get(to - 1).index() + 1) {
        to++;
      }
      List<Piece> lines = heads.subList(from, to);
      Optional<Piece> below = below(story, lines.getLast());
      Optional<Piece> above = at(lines.getFirst().index() - 1).filter(piece -> isOwn(story, piece));
      below
          .map(text -> new Run(story, lines, text, false))
          .or(() -> above.map(text -> new Run(story, lines, text, true)))
          .ifPresent(runs::add);
      from = to;
    }
    return runs;
  }

  private Optional<Piece> at(int index) {
    return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  private static boolean isOwn(Story story, Piece piece) {
    return piece.isBody() && story.place(piece) >= 0;
  }

  private Optional<Piece> below(Story story, Piece last) {
    int at = last.index() + 1;
    while (at < all.size()
        && at <= last.index() + BETWEEN
        && !all.get(at).isBody()
        && all.get(at).label() != Label.HEAD) {
      at++;
    }
    return at(at).filter(piece -> isOwn(story, piece));
  }

  /** What speaks for the lines of {@code run} from number {@code from} on as a subhead. */
  double[] features(Run run, int from) {
    double[] f = new double[SubheadFeature.COUNT];
    List<Piece> lines = run.lines().subList(from, run.lines().size());
    Piece first = lines.getFirst();
    set(f, SubheadFeature.ANY, true);
    set(f, SubheadFeature.LINES, lines.size() - 1);
    above(f, run, from);
    List<Piece> left = run.story().heads.stream().filter(head -> !lines.contains(head)).toList();
    set(f, SubheadFeature.NO_HEAD, left.isEmpty());
    boolean opens = run.story().body.getFirst().equals(run.text());
    set(f, SubheadFeature.OVER_FIRST, !run.above() && opens);
    set(f, SubheadFeature.OVER_LATER, !run.above() && !opens);
    set(f, SubheadFeature.APART, run.text().flow() != lines.getLast().flow());
    others(f, run.story(), first);
    double column = run.text().measure();
    if (column > 0) {
      set(f, SubheadFeature.WIDE, widest(lines) > column + EVEN);
      set(f, SubheadFeature.FILLS, lines.size() > 1 && Math.abs(width(first) - column) <= EVEN);
      set(f, SubheadFeature.HEAD_WIDE, widest(left) > column + EVEN);
    }
    set(f, SubheadFeature.DECK, "—（(".indexOf(first.compact().charAt(0)) >= 0);
    set(f, SubheadFeature.SENTENCE, lines.getLast().closed());
    boolean inColumn = inColumn(first);
    set(f, SubheadFeature.IN_COLUMN, inColumn);
    set(f, SubheadFeature.ALONE_IN_COLUMN, inColumn && left.stream().noneMatch(Subheads::inColumn));
    set(f, SubheadFeature.LARGER, place(first).filter(Place::isLarger).isPresent());
    return f;
  }

  private static void set(double[] features, SubheadFeature feature, double value) {
    features[feature.index()] = value;
  }

  private static void set(double[] features, SubheadFeature feature, boolean holds) {
    set(features, feature, holds ? 1 : 0);
  }

  private void above(double[] f, Run run, int from) {
    Piece first = run.lines().get(from);
    Optional<Piece> above = at(first.index() - 1);
    boolean same = above.filter(piece -> piece.flow() == first.flow()).isPresent();
    if (from > 0) {
      set(f, SubheadFeature.HEAD_APART, !same);
      set(f, SubheadFeature.BOND, bond.of(run.lines().get(from - 1), first));
    } else if (above.filter(piece -> isOwn(run.story(), piece)).isPresent()) {
      set(f, same ? SubheadFeature.BELOW_TEXT : SubheadFeature.BELOW_TEXT_APART, true);
      set(f, SubheadFeature.BELOW_TEXT_PLACED, same && place(first).isPresent());
    } else if (isUnderByline(run.story(), first)) {
      set(f, SubheadFeature.BELOW_BYLINE, true);
    } else {
      set(f, SubheadFeature.BELOW_OTHER, true);
    }
  }

  /** Whether between {@code first} and a head line of its story stand but bylines. */
  private boolean isUnderByline(Story story, Piece first) {
    int at = first.index() - 1;
    while (at > 0 && all.get(at).label() == Label.BYLINE) {
      at--;
    }
    return at >= 0 && at < first.index() - 1 && story.heads.contains(all.get(at));
  }

  private static void others(double[] f, Story story, Piece first) {
    List<Piece> others = story.body.stream().filter(piece -> !piece.isBody()).toList();
    set(f, SubheadFeature.OTHERS, !others.isEmpty());
    set(
        f,
        SubheadFeature.LIKE_OTHERS,
        others.stream().anyMatch(other -> Math.abs(width(other) - width(first)) <= EVEN));
  }

  private static double width(Piece piece) {
    return piece.lines().getFirst().width();
  }

  private static double widest(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.lines().stream())
        .mapToDouble(TextLine::width)
        .max()
        .orElse(0);
  }

  private static Optional<Place> place(Piece piece) {
    return piece.lines().getFirst().place();
  }

  private static boolean inColumn(Piece piece) {
    return place(piece).flatMap(Place::column).filter(column -> column > 0).isPresent();
  }
}
