package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.parse.Piece.Start;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@link AttachFeature}s of a byline or jump line for each story that it may belong to. */
final class AttachEvidence {
  /** How many pieces before a byline an office stands at most whose names it has. */
  private static final int WANTED = 3;

  /** What a story has nothing of is as far as this, in pieces. */
  private static final double FARTHEST = 40;

  private final List<Piece> all;
  private final Map<Integer, Story> owner;
  private final Neighbours near;
  private final List<Optional<Box>> boxes;

  /**
   * Over the pieces of a page; {@code owner} has the story of each by its index, of body, heads and
   * credits.
   */
  AttachEvidence(List<Piece> all, Map<Integer, Story> owner, Neighbours near) {
    this.all = all;
    this.owner = Map.copyOf(owner);
    this.near = near;
    this.boxes = all.stream().map(PlacedFlows::box).toList();
  }

  /**
   * A byline or jump line and what stands beside it.
   *
   * @param opens whether it is a jump line that stands at a story's beginning
   * @param names whether it is a byline in brackets, as names behind a text are
   */
  record Spot(
      Piece line, Optional<Piece> above, Optional<Piece> below, boolean opens, boolean names) {}

  Spot spot(Piece line) {
    return new Spot(
        line,
        near.before(line),
        near.behind(line),
        Cues.isOpeningJump(line.compact()),
        isInBrackets(line));
  }

  private static boolean isInBrackets(Piece piece) {
    return Glyphs.isOpener(piece.compact().charAt(0));
  }

  /** What speaks for a line that belongs to no story. */
  static double[] nobodys(Spot spot) {
    double[] f = new double[AttachFeature.COUNT];
    boolean jump = spot.line().label() == Label.JUMP;
    set(f, jump ? AttachFeature.JUMP_NOBODYS : AttachFeature.NOBODYS, 1);
    return f;
  }

  /**
   * What speaks for {@code story} as the one that a line belongs to; {@code given} has the story of
   * each other byline and jump line by its index, as far as it is known.
   */
  double[] of(Spot spot, Story story, Map<Integer, Story> given) {
    double[] f = new double[AttachFeature.COUNT];
    if (spot.line().label() == Label.JUMP) {
      jump(f, spot, story, given);
    } else {
      byline(f, spot, story, given);
    }
    return f;
  }

  private static void set(double[] features, AttachFeature feature, double value) {
    features[feature.index()] = value;
  }

  private static void set(double[] features, AttachFeature feature, boolean holds) {
    set(features, feature, holds ? 1 : 0);
  }

  private Optional<Piece> of(Story story, Optional<Piece> piece) {
    return piece.filter(known -> story.equals(owner.get(known.index())));
  }

  private void byline(double[] f, Spot spot, Story story, Map<Integer, Story> given) {
    of(story, spot.above()).ifPresent(piece -> above(f, spot, story, piece));
    of(story, spot.below()).ifPresent(piece -> below(f, spot.line(), story, piece));
    others(f, spot.line(), story, given);
    set(f, AttachFeature.NAMES_WANTED, wantsNames(spot.line(), story, given));
    set(f, AttachFeature.DATED, story.body.getFirst().hasDateline());
    set(f, AttachFeature.HEADLESS, story.heads.isEmpty());
    set(f, AttachFeature.PHOTO, !story.credits.isEmpty());
    double beginning =
        Math.min(far(spot.line(), story.heads), far(spot.line(), story.body.subList(0, 1)));
    double end = far(spot.line(), List.of(story.body.getLast()));
    boolean names = spot.names();
    set(f, names ? AttachFeature.NAMES_BEGINNING_FAR : AttachFeature.BEGINNING_FAR, beginning);
    set(f, names ? AttachFeature.NAMES_END_FAR : AttachFeature.END_FAR, end);
    set(f, AttachFeature.EDGE_FAR, Math.min(beginning, end));
    set(f, AttachFeature.FAR, Math.min(beginning, far(spot.line(), story.body)));
  }

  private static void above(double[] f, Spot spot, Story story, Piece piece) {
    boolean last = story.body.getLast().equals(piece);
    if (story.heads.contains(piece)) {
      boolean same = piece.flow() == spot.line().flow();
      set(f, same ? AttachFeature.UNDER_HEAD : AttachFeature.UNDER_HEAD_APART, 1);
    } else if (piece.isBody() && !piece.closed()) {
      set(f, last ? AttachFeature.BEHIND_OPEN_LAST : AttachFeature.BEHIND_OPEN, 1);
    } else if (spot.names()) {
      set(f, last ? AttachFeature.NAMES_BEHIND_LAST : AttachFeature.NAMES_BEHIND_LATER, 1);
    } else {
      set(f, last ? AttachFeature.BEHIND_LAST : AttachFeature.BEHIND_LATER, 1);
    }
  }

  private static void below(double[] f, Piece line, Story story, Piece piece) {
    boolean same = piece.flow() == line.flow();
    if (story.heads.contains(piece)) {
      set(f, AttachFeature.OVER_HEAD, 1);
    } else if (story.body.getFirst().equals(piece)) {
      set(f, same ? AttachFeature.OVER_FIRST : AttachFeature.OVER_FIRST_APART, 1);
    } else {
      set(f, same ? AttachFeature.OVER_LATER : AttachFeature.OVER_LATER_APART, 1);
    }
  }

  private void others(double[] f, Piece line, Story story, Map<Integer, Story> given) {
    for (int at : given.keySet()) {
      Piece other = all.get(at);
      if (at == line.index() || other.label() != Label.BYLINE || !story.equals(given.get(at))) {
        continue;
      }
      boolean beside = Math.abs(at - line.index()) == 1;
      boolean like = other.flow() == line.flow() && isInBrackets(other) == isInBrackets(line);
      set(
          f,
          !beside
              ? AttachFeature.SIGNED
              : like ? AttachFeature.BESIDE_BYLINE : AttachFeature.BESIDE_APART,
          1);
    }
  }

  private boolean wantsNames(Piece line, Story story, Map<Integer, Story> given) {
    int before = line.index() - 1;
    int least = Math.max(0, line.index() - WANTED);
    while (before >= least && all.get(before).label() != Label.BYLINE) {
      before--;
    }
    return before >= least
        && Cues.isBylineHead(all.get(before).compact())
        && !Cues.namesOffice(line.compact())
        && story.equals(given.get(before));
  }

  /** The logarithm of how many pieces off the nearest of {@code pieces} stands. */
  private double far(Piece line, List<Piece> pieces) {
    double least = FARTHEST;
    for (Piece piece : pieces) {
      least = Math.min(least, steps(line, piece));
    }
    return Math.log(least);
  }

  /** How many pieces one stands off the other; where their places are known, an em is one. */
  private double steps(Piece line, Piece piece) {
    Optional<Box> here = boxes.get(line.index());
    Optional<Box> there = boxes.get(piece.index());
    if (here.isEmpty() || there.isEmpty()) {
      return Math.abs(piece.index() - line.index());
    }
    double across = Math.max(0, -here.get().across(there.get()));
    double down = Math.max(0, -here.get().down(there.get()));
    return 1 + Math.hypot(across, down);
  }

  private void jump(double[] f, Spot spot, Story story, Map<Integer, Story> given) {
    boolean opens = spot.opens();
    Piece line = spot.line();
    Piece edge = opens ? story.body.getFirst() : story.body.getLast();
    of(story, opens ? spot.below() : spot.above())
        .ifPresent(
            piece -> {
              boolean same = piece.flow() == line.flow();
              AttachFeature at =
                  same ? AttachFeature.JUMP_AT_EDGE : AttachFeature.JUMP_AT_EDGE_APART;
              set(f, piece.equals(edge) ? at : AttachFeature.JUMP_AT_OTHER, 1);
            });
    set(f, AttachFeature.JUMP_WRONG_SIDE, opens == edge.index() < line.index());
    set(f, AttachFeature.JUMP_TAKEN, taken(spot, story, given));
    set(f, AttachFeature.JUMP_OPEN, opens ? edge.start() == Start.INSIDE : !edge.closed());
    set(f, AttachFeature.JUMP_EDGE_FAR, far(line, List.of(edge)));
    set(f, AttachFeature.JUMP_FAR, Math.min(far(line, story.heads), far(line, story.body)));
  }

  private boolean taken(Spot spot, Story story, Map<Integer, Story> given) {
    return given.keySet().stream()
        .filter(at -> at != spot.line().index() && all.get(at).label() == Label.JUMP)
        .filter(at -> story.equals(given.get(at)))
        .anyMatch(at -> Cues.isOpeningJump(all.get(at).compact()) == spot.opens());
  }
}
