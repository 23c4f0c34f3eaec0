package app.meipi.parse;

import app.meipi.parse.AttachEvidence.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives bylines, credits and jump lines to stories: a credit to the one that it stands at, the
 * others to the one for which most speaks, {@link AttachFeature} by feature.
 */
final class Attachments {
  /** How many pieces off the text of a story may stand whose line has no neighbour of its own. */
  private static final int FARTHEST = 3;

  /** How often all are weighed: what is given first says something of those that come later. */
  private static final int ROUNDS = 2;

  /** What each {@link AttachFeature} weighs, in log odds. */
  private static final List<Double> WEIGHTS = Weights.read("attach.weights", AttachFeature.class);

  private final List<Piece> all;
  private final Map<Integer, Story> owner;
  private final Neighbours near;
  private final List<Piece> loose = new ArrayList<>();

  /** Over the pieces of a page, {@code owner} having the story of each by its index. */
  Attachments(List<Piece> all, Map<Integer, Story> owner, Sheet sheet) {
    this.near = new Neighbours(all, sheet);
    this.all = all;
    this.owner = owner;
  }

  /** Adds them to their stories, and returns the pieces that belong to none. */
  List<Piece> attach() {
    for (Piece piece : all) {
      switch (piece.label()) {
        case CREDIT -> credit(piece);
        case FURNITURE -> loose.add(piece);
        case BYLINE, JUMP, FIRST, CONT, HEAD, HEAD_INSIDE, ROW, VERSE -> {}
      }
    }
    AttachEvidence evidence = new AttachEvidence(all, owner, near);
    List<Spot> lines =
        all.stream()
            .filter(piece -> piece.label() == Label.BYLINE || piece.label() == Label.JUMP)
            .map(evidence::spot)
            .toList();
    Map<Integer, Story> given = best(lines, evidence);
    for (Spot spot : lines) {
      Piece line = spot.line();
      Story story = given.get(line.index());
      if (story == null) {
        loose.add(line);
      } else {
        list(spot, story).add(line);
        owner.put(line.index(), story);
      }
    }
    return loose;
  }

  /** The story of each of {@code lines} that belongs to one, by the line's index. */
  private Map<Integer, Story> best(List<Spot> lines, AttachEvidence evidence) {
    Set<Story> stories = new LinkedHashSet<>(owner.values());
    Map<Integer, Story> given = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Spot spot : lines) {
        given.remove(spot.line().index());
        double most = Weights.weigh(WEIGHTS, AttachEvidence.nobodys(spot));
        Optional<Story> best = Optional.empty();
        for (Story story : stories) {
          double worth = Weights.weigh(WEIGHTS, evidence.of(spot, story, given));
          if (worth > most) {
            most = worth;
            best = Optional.of(story);
          }
        }
        best.ifPresent(story -> given.put(spot.line().index(), story));
      }
    }
    return given;
  }

  /** Where a line stands in its story. */
  private List<Piece> list(Spot spot, Story story) {
    if (spot.line().label() == Label.JUMP) {
      return spot.opens() ? story.openingJumps : story.jumps;
    }
    boolean opens = spot.below().filter(piece -> piece.equals(story.body.getFirst())).isPresent();
    boolean behind =
        spot.above()
            .filter(piece -> story.equals(owner.get(piece.index())))
            .map(Piece::isBody)
            .orElse(spot.names());
    return behind && !opens ? story.tail : story.bylines;
  }

  private Optional<Story> owner(Optional<Piece> piece) {
    return piece.map(known -> owner.get(known.index()));
  }

  /**
   * For a piece that has nothing near it on the page, where that is known, the story of the piece
   * that stands next in the text, before rather than behind.
   */
  private Optional<Story> nearest(Piece piece) {
    boolean placed = piece.lines().getFirst().place().isPresent();
    for (int far = 1; placed && far <= FARTHEST; far++) {
      for (int at : new int[] {piece.index() - far, piece.index() + far}) {
        if (owner.containsKey(at)) {
          return Optional.of(owner.get(at));
        }
      }
    }
    return Optional.empty();
  }

  private void credit(Piece piece) {
    Optional<Story> story = owner(near.before(piece)).or(() -> nearest(piece));
    if (story.isEmpty()) {
      loose.add(piece);
    } else {
      story.get().credits.add(piece);
      owner.put(piece.index(), story.get());
    }
  }
}
