package app.meipi.parse;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a page's runs of text stand to one another and to the heads over them, if its layout is
 * known. A run is what stands in one column between two heads.
 */
final class PlacedFlows {
  /** Lines whose tops differ by less are level, in em. */
  private static final double LEVEL = 1.6;

  /** Columns farther apart are no neighbours, in em. */
  private static final double WIDEST_GUTTER = 4;

  /** A head farther above is not over a run, in em. */
  private static final double FARTHEST_HEAD = 5;

  /** The white between two lines of a head, in times the larger one's height. */
  private static final double MOST_HEAD_LEADING = 0.9;

  /** How a deck begins that stands beside its headline. */
  private static final String DECK_BESIDE = "——";

  private final Sheet sheet;
  private final Set<Integer> hasText = new HashSet<>();
  private final List<Optional<Box>> boxes;
  private final int[] runOf;
  private final int[] headOf;
  private final List<Optional<Box>> runs = new ArrayList<>();
  private final boolean laid;
  private final List<Box> heads = new ArrayList<>();
  private final int[] over;

  private PlacedFlows(List<Piece> all, Sheet sheet) {
    this.sheet = sheet;
    boxes = all.stream().map(PlacedFlows::box).toList();
    runOf = new int[all.size()];
    headOf = new int[all.size()];
    Arrays.fill(headOf, -1);
    all.stream().filter(Piece::isBody).forEach(piece -> hasText.add(piece.flow()));
    boolean wasHead = true;
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      boolean sameFlow = i > 0 && all.get(i - 1).flow() == piece.flow();
      boolean head = piece.label() == Label.HEAD;
      Optional<Box> box = boxes.get(i);
      if (head && box.isPresent()) {
        if (sameFlow && wasHead && !heads.isEmpty() && headOf[i - 1] >= 0) {
          heads.set(heads.size() - 1, heads.getLast().with(box.get()));
        } else {
          heads.add(box.get());
        }
        headOf[i] = heads.size() - 1;
      }
      boolean parts = head && !isMarked(piece);
      if (!sameFlow || parts || runs.isEmpty() || (wasHead && !isMarked(all.get(i - 1)))) {
        runs.add(Optional.empty());
      }
      if (!parts) {
        int last = runs.size() - 1;
        runs.set(last, runs.get(last).map(b -> b.with(box.orElse(b))).or(() -> box));
      }
      runOf[i] = runs.size() - 1;
      wasHead = head;
    }
    laid = runs.stream().anyMatch(Optional::isPresent);
    over = new int[runs.size()];
    for (int r = 0; r < over.length; r++) {
      over[r] = runs.get(r).map(this::headOver).orElse(-1);
    }
  }

  static PlacedFlows of(List<Piece> all, Sheet sheet) {
    return new PlacedFlows(all, sheet);
  }

  /** Whether the layout of the page is known. */
  boolean isLaid() {
    return laid;
  }

  /** Whether body piece {@code right} goes on in the column in which {@code left} stands. */
  boolean inOneRun(Piece left, Piece right) {
    return known(left, right) && runOf[left.index()] == runOf[right.index()];
  }

  /** Whether one of two boxes stands in a frame in which the other does not. */
  boolean framedApart(Box a, Box b) {
    return sheet.framedApart(a, b);
  }

  /** Around all lines of a piece of this page, if its place is known. */
  Optional<Box> around(Piece piece) {
    return boxes.get(piece.index());
  }

  /** Around all lines of a piece whose place is known. */
  static Optional<Box> box(Piece piece) {
    return piece.lines().stream()
        .flatMap(line -> line.place().stream())
        .map(Place::box)
        .reduce(Box::with);
  }

  private static boolean isMarked(Piece piece) {
    return piece.lines().getFirst().place().map(Place::isMarked).orElse(false);
  }

  /** The head that is the first thing above {@code run}, or -1. */
  private int headOver(Box run) {
    int head = -1;
    double lowest = run.top() - FARTHEST_HEAD;
    for (int h = 0; h < heads.size(); h++) {
      Box box = heads.get(h);
      if (box.across(run) > 0 && box.bottom() <= run.top() + 1 && box.bottom() > lowest) {
        head = h;
        lowest = box.bottom();
      }
    }
    double between = lowest;
    boolean covered =
        head >= 0
            && runs.stream()
                .flatMap(Optional::stream)
                .anyMatch(
                    other ->
                        other.across(run) > 0
                            && other.bottom() <= run.top() + 1
                            && other.bottom() > between + 1);
    return covered ? -1 : head;
  }

  /** Whether a head is the first thing above the run that {@code piece} stands in. */
  boolean isUnderHead(Piece piece) {
    return over[runOf[piece.index()]] >= 0;
  }

  /**
   * Whether head line {@code line} goes on with the block of head lines that {@code before} ends:
   * the next line of one flow, or right below it on the page.
   */
  boolean goesOn(Piece before, Piece line) {
    boolean next = before.index() == line.index() - 1 && before.flow() == line.flow();
    Optional<Box> above = around(before);
    Optional<Box> below = around(line);
    if (next || above.isEmpty() || below.isEmpty()) {
      return next;
    }
    Box a = above.get();
    Box b = below.get();
    if (line.compact().startsWith(DECK_BESIDE) && isBeside(a, b) && !sheet.parts(a, b)) {
      return true;
    }
    double white = b.top() - a.bottom();
    double size = Math.max(a.height(), b.height());
    return a.across(b) > Math.min(a.width(), b.width()) / 2
        && white > -size / 2
        && white < MOST_HEAD_LEADING * size
        && !hasText.contains(before.flow())
        && !hasText.contains(line.flow())
        && !sheet.parts(a, b);
  }

  /** Whether the places of both are known. */
  boolean known(Piece left, Piece right) {
    return runs.get(runOf[left.index()]).isPresent() && runs.get(runOf[right.index()]).isPresent();
  }

  /** Adds what their places say of two pieces as neighbours; nothing where they are not known. */
  void weigh(double[] f, Piece left, Piece right) {
    int p = runOf[left.index()];
    int q = runOf[right.index()];
    Optional<Box> from = runs.get(p);
    Optional<Box> to = runs.get(q);
    if (p == q || from.isEmpty() || to.isEmpty()) {
      return;
    }
    Box a = from.get();
    Box b = to.get();
    set(f, relation(a, b));
    if (isBeside(a, b)) {
      double down = b.bottom() - a.bottom();
      set(
          f,
          Math.abs(down) < LEVEL
              ? LinkFeature.ENDS_LEVEL
              : down > 0 ? LinkFeature.ENDS_LOWER : LinkFeature.ENDS_HIGHER);
    }
    if (sheet.parts(a, b)) {
      set(f, LinkFeature.RULED);
    }
    if (sheet.framedApart(a, b)) {
      set(f, LinkFeature.FRAMED);
    }
    if (over[q] >= 0) {
      set(f, over[q] == over[p] ? LinkFeature.ONE_HEAD : LinkFeature.OTHER_HEAD);
    }
  }

  private static void set(double[] f, LinkFeature feature) {
    f[feature.index()] += 1;
  }

  private static boolean isBeside(Box a, Box b) {
    double gutter = b.left() - a.right();
    return gutter > -1 && gutter < WIDEST_GUTTER && a.down(b) > 0;
  }

  private static LinkFeature relation(Box a, Box b) {
    double top = b.top() - a.top();
    if (isBeside(a, b)) {
      return Math.abs(top) < LEVEL
          ? LinkFeature.RIGHT_LEVEL
          : top > 0 ? LinkFeature.RIGHT_LOWER : LinkFeature.RIGHT_HIGHER;
    }
    if (a.across(b) > Math.min(a.width(), b.width()) / 2) {
      return b.top() < a.bottom() - 1
          ? LinkFeature.ABOVE_IT
          : b.top() < a.bottom() + 2.5 ? LinkFeature.BELOW_NEAR : LinkFeature.BELOW_FAR;
    }
    if (b.left() > a.right() - 1) {
      return Math.abs(top) < LEVEL ? LinkFeature.RIGHT_FAR_LEVEL : LinkFeature.RIGHT_FAR;
    }
    return LinkFeature.LEFTWARDS;
  }
}
