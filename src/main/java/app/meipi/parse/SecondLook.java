package app.meipi.parse;

import app.meipi.words.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks again at each line that was taken for a head's, once the page was arranged: what is left of
 * a paragraph at a column's end looks like a head by itself, but it goes on with a piece that has
 * nothing better to go on with, and shares no words with the story that it was put over.
 *
 * <p>The weights are log odds, from a logistic regression over head lines of pages by several
 * papers and extractions, rounded.
 */
final class SecondLook {
  /** Characters that a head does not end with: particles, and words that want an object. */
  private static final String OPEN_ENDS = "的了是在和与及将把被对从向为等中上、，";

  /** The most that the words at a cut count for or against. */
  private static final double MOST = 8;

  /** What a piece has that nothing goes on with: all is better. */
  private static final double NOTHING = -3;

  private final List<Piece> pieces;
  private final Terms terms;
  private final Cut cut = new Cut();
  private final List<Cut.Sides> sides = new ArrayList<>();
  private final int[] next;
  private final int[] prev;
  private final Map<Integer, Story> owner = new HashMap<>();

  private SecondLook(List<Piece> pieces, StoryMaker.Result first) {
    this.pieces = pieces;
    this.terms = new Terms(pieces);
    this.next = new int[pieces.size()];
    this.prev = new int[pieces.size()];
    Arrays.fill(next, -1);
    Arrays.fill(prev, -1);
    pieces.forEach(piece -> sides.add(cut.sides(piece.compact())));
    for (Story story : first.stories()) {
      int before = -1;
      for (Piece piece : story.body) {
        owner.put(piece.index(), story);
        if (piece.isBody()) {
          if (before >= 0) {
            next[before] = piece.index();
            prev[piece.index()] = before;
          }
          before = piece.index();
        }
      }
      story.heads.forEach(head -> owner.put(head.index(), story));
    }
  }

  /** The pieces of a page that was arranged to {@code first}, some heads now pieces of body. */
  static List<Piece> at(List<Piece> pieces, StoryMaker.Result first) {
    SecondLook look = new SecondLook(pieces, first);
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      boolean body = piece.label() == Label.HEAD && look.body(piece) > 0;
      out.add(body ? piece.asBody() : piece);
    }
    return out;
  }

  /** The log odds that {@code head} is a piece of body. */
  private double body(Piece head) {
    TextLine line = head.lines().getFirst();
    if (line.place().map(place -> place.size() > 0).orElse(false)) {
      return -1;
    }
    String text = head.compact();
    Optional<Piece> above = beside(head, -1);
    Optional<Piece> below = beside(head, 1);
    double odds = -3.5 + 0.3 * Math.clamp(cut.opens(sides.get(head.index())), -1, 4);
    odds += 0.032 * line.width() + (line.width() >= 9.5 ? 1.4 : 0);
    odds += head.closed() ? (LineFacts.isCry(text) ? 1.2 : 1.9) : 0;
    odds += LineFacts.marks(text);
    odds += OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 ? 1.6 : 0;
    odds += above.map(SecondLook::asAbove).orElse(-0.7);
    odds += below.map(SecondLook::asBelow).orElse(0.0);
    Story story = owner.get(head.index());
    if (story != null) {
      odds -= 2.5 * shared(head, story) + (story.place(head) >= 0 ? 0.8 : 0);
    }
    boolean hopeless = odds + 0.52 * MOST <= 0;
    return hopeless ? odds : odds + 0.17 * goesOn(head.index()) + 0.35 * leads(head.index());
  }

  private static double asAbove(Piece piece) {
    return piece.label() == Label.HEAD ? -1 : piece.isBody() && !piece.closed() ? 1 : 0;
  }

  private static double asBelow(Piece piece) {
    if (!piece.isBody()) {
      return piece.label() == Label.HEAD ? -0.8 : 0;
    }
    return piece.lines().getFirst().isIndented() ? -0.6 : 0.35;
  }

  private Optional<Piece> beside(Piece piece, int step) {
    int i = piece.index() + step;
    return i >= 0 && i < pieces.size() && pieces.get(i).flow() == piece.flow()
        ? Optional.of(pieces.get(i))
        : Optional.empty();
  }

  /** The share of the head's words that the story it was put over has. */
  private double shared(Piece head, Story story) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : story.body) {
      if (piece.index() != head.index()) {
        text.append(piece.compact()).append(' ');
      }
    }
    return terms.contained(Terms.termsOf(head.compact()), Terms.termsOf(text));
  }

  /** How much better than what they have now the line goes on with one of the open pieces. */
  private double goesOn(int head) {
    double best = -MOST;
    for (Piece piece : pieces) {
      if (piece.isBody() && !piece.closed()) {
        int i = piece.index();
        double now = next[i] < 0 ? NOTHING : Math.max(0, gain(i, next[i]));
        best = Math.max(best, gain(i, head) - now);
      }
    }
    return Math.clamp(best, -MOST, MOST);
  }

  /** How much better than what they have now one of the cut pieces goes on with the line. */
  private double leads(int head) {
    double best = -MOST;
    for (Piece piece : pieces) {
      if (piece.isBody() && !piece.hasDateline() && piece.start() != Piece.Start.PARAGRAPH) {
        int i = piece.index();
        boolean cutOff = prev[i] >= 0 && !pieces.get(prev[i]).closed();
        double now = prev[i] < 0 ? NOTHING : cutOff ? Math.max(0, gain(prev[i], i)) : 0;
        best = Math.max(best, gain(head, i) - now);
      }
    }
    return Math.clamp(best, -MOST, MOST);
  }

  private double gain(int left, int right) {
    return cut.of(sides.get(left), sides.get(right)).gain();
  }
}
