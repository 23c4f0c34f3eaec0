package app.meipi.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives bylines, credits and jump lines to the story that they stand at. */
final class Attachments {
  private final List<Piece> all;
  private final Map<Integer, Story> owner;
  private final List<Piece> loose = new ArrayList<>();

  /** Over the pieces of a page, {@code owner} having the story of each by its index. */
  Attachments(List<Piece> all, Map<Integer, Story> owner) {
    this.all = all;
    this.owner = owner;
  }

  /** Adds them to their stories, and returns the pieces that belong to none. */
  List<Piece> attach() {
    for (Piece piece : all) {
      switch (piece.label()) {
        case BYLINE -> byline(piece);
        case CREDIT -> give(piece, story(piece.index() - 1), Role.CREDIT);
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

  private Optional<Story> story(int index) {
    return Optional.ofNullable(owner.get(index));
  }

  private void give(Piece piece, Optional<Story> to, Role role) {
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
    int i = piece.index();
    Optional<Story> before = story(i - 1);
    int n = i + 1;
    while (n < all.size() && all.get(n).label() == Label.BYLINE) {
      n++;
    }
    int behind = n;
    Optional<Story> next = story(behind);
    boolean afterBody = i > 0 && all.get(i - 1).isBody();
    boolean opensNext = next.filter(story -> story.body.getFirst().index() == behind).isPresent();
    boolean bracketed = Glyphs.isOpener(piece.compact().charAt(0));
    if (bracketed && afterBody && before.isPresent()) {
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
    Optional<Story> before = story(piece.index() - 1);
    boolean opens = Cues.isOpeningJump(piece.compact());
    if (opens && story(piece.index() + 1).isPresent()) {
      give(piece, story(piece.index() + 1), Role.OPENING_JUMP);
    } else {
      give(piece, before, opens ? Role.OPENING_JUMP : Role.JUMP);
    }
  }
}
