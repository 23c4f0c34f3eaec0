package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives bylines, credits and jump lines to the story that they stand at. */
final class Attachments {
  /** How many pieces off the text of a story may stand whose line has no neighbour of its own. */
  private static final int FARTHEST = 3;

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
        case BYLINE -> byline(piece);
        case CREDIT -> give(piece, owner(near.before(piece)), Role.CREDIT);
        case JUMP -> jump(piece);
        case FURNITURE -> loose.add(piece);
        case FIRST, CONT, HEAD, HEAD_INSIDE, ROW, VERSE -> {}
      }
    }
    return loose;
  }

  private enum Role {
    BYLINE,
    TAIL,
    CREDIT,
    JUMP,
    OPENING_JUMP
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

  private void give(Piece piece, Optional<Story> given, Role role) {
    Optional<Story> to = given.or(() -> nearest(piece));
    if (to.isEmpty()) {
      loose.add(piece);
      return;
    }
    Story story = to.get();
    List<Piece> list =
        switch (role) {
          case BYLINE -> story.bylines;
          case TAIL -> story.tail;
          case CREDIT -> story.credits;
          case JUMP -> story.jumps;
          case OPENING_JUMP -> story.openingJumps;
        };
    list.add(piece);
    owner.put(piece.index(), story);
  }

  private void byline(Piece piece) {
    Optional<Piece> above = near.before(piece);
    Optional<Piece> below = near.behind(piece);
    Optional<Story> before = owner(above);
    Optional<Story> next = owner(below);
    boolean afterBody = above.filter(Piece::isBody).isPresent();
    boolean opensNext =
        next.filter(story -> story.body.getFirst().equals(below.orElseThrow())).isPresent();
    boolean bracketed = Glyphs.isOpener(piece.compact().charAt(0));
    boolean served =
        above.filter(p -> p.label() == Label.BYLINE || p.label() == Label.CREDIT).isPresent();
    if (served
        && opensNext
        && !before.equals(next)
        && !next.filter(Attachments::dated).isPresent()) {
      give(piece, next, Role.BYLINE);
    } else if (bracketed && afterBody && before.isPresent()) {
      give(piece, before, Role.TAIL);
    } else if (before.isPresent() && !afterBody && !(opensNext && wants(next, before))) {
      give(piece, before, Role.BYLINE);
    } else if (opensNext) {
      give(piece, next, Role.BYLINE);
    } else if (before.isPresent()) {
      give(piece, before, afterBody ? Role.TAIL : Role.BYLINE);
    } else {
      give(piece, next, Role.BYLINE);
    }
  }

  /** Whether a byline is rather {@code next}'s than {@code before}'s, which a dateline names. */
  private static boolean wants(Optional<Story> next, Optional<Story> before) {
    return before.filter(Attachments::dated).isPresent()
        && !next.filter(Attachments::dated).isPresent();
  }

  private static boolean dated(Story story) {
    return story.body.getFirst().hasDateline();
  }

  private void jump(Piece piece) {
    Optional<Story> before = owner(near.before(piece));
    Optional<Story> behind = owner(near.behind(piece));
    boolean opens = Cues.isOpeningJump(piece.compact());
    if (opens && behind.isPresent()) {
      give(piece, behind, Role.OPENING_JUMP);
    } else {
      give(piece, before, opens ? Role.OPENING_JUMP : Role.JUMP);
    }
  }
}
