package app.meipi.parse;

import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The features of a page's body pieces as neighbours in one story, as its first and as its last.
 */
final class LinkEvidence {
  /** The likeness that makes {@link LinkFeature#ALIKE} two thirds. */
  private static final double ALIKE = 0.04;

  /** The same for {@link LinkFeature#VERY_ALIKE}. */
  private static final double VERY_ALIKE = 0.15;

  /** How much likelier the characters are that make {@link LinkFeature#CHARACTERS} one. */
  private static final double MANY_CHARACTERS = 10;

  /** The most that characters count, for or against: beyond it the odds grow no more. */
  private static final double MOST_CHARACTERS = 3;

  /** How many terms two pieces must have for all of {@link LinkFeature#UNALIKE} to count. */
  private static final double MANY_TERMS = 300;

  /** The most that the words at a cut count. */
  private static final double MOST_WORDS = 8;

  private final ParseSettings settings;
  private final List<Piece> all;
  private final List<Piece> bodies;
  private final double[][] alike;
  private final double[][] characters;
  private final int[] termsBefore;
  private final int[] termsAfter;
  private final Flows flows;
  private final int[] sureNext;
  private final int[] surePrev;
  private final boolean sequential;
  private final PageWords words;
  private final PlacedFlows places;
  private final List<Quotes> quotes;
  private final boolean[] belowTitle;

  /**
   * Over the pieces of a page; {@code sure} has for each body piece the one that surely follows it,
   * or -1, so that what a whole story speaks of can be compared and not only one column.
   */
  LinkEvidence(
      ParseSettings settings,
      List<Piece> all,
      List<Piece> bodies,
      Terms terms,
      CharacterFit fit,
      PageWords words,
      PlacedFlows places,
      int[] sure) {
    this.places = places;
    this.settings = settings;
    this.sureNext = sure;
    this.surePrev = new int[sure.length];
    Arrays.fill(surePrev, -1);
    for (int i = 0; i < sure.length; i++) {
      if (sure[i] >= 0) {
        surePrev[sure[i]] = i;
      }
    }
    this.all = all;
    this.bodies = bodies;
    this.flows = new Flows(bodies);
    this.words = words;
    this.quotes = bodies.stream().map(body -> Quotes.of(body.compact())).toList();
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    List<Set<Integer>> before = new ArrayList<>();
    List<Set<Integer>> after = new ArrayList<>();
    termsBefore = new int[bodies.size()];
    termsAfter = new int[bodies.size()];
    belowTitle = new boolean[bodies.size()];
    for (int i = 0; i < bodies.size(); i++) {
      left.add(context(i, -1));
      right.add(context(i, 1));
      before.add(Terms.termsOf(left.get(i)));
      after.add(Terms.termsOf(right.get(i)));
      termsBefore[i] = before.get(i).size();
      termsAfter[i] = after.get(i).size();
      belowTitle[i] = ItemTitles.isOver(all, bodies.get(i).index() - 1);
    }
    this.alike = terms.alike(before, after);
    this.characters = fit.of(left, right);
    this.sequential = flows.order(bodies, this::told).sequential(settings.sequentialFit());
  }

  /** A piece and what surely stands beside it, away from the cut. */
  private String context(int i, int step) {
    StringBuilder text = new StringBuilder();
    for (int k = i; k >= 0 && text.length() < settings.contextLength(); k = onward(k, step)) {
      String more = bodies.get(k).compact();
      int room = Math.min(more.length(), settings.contextLength());
      if (step > 0) {
        text.append(more, 0, room);
      } else {
        text.insert(0, more.substring(more.length() - room));
      }
      text.insert(step > 0 ? text.length() : 0, ' ');
    }
    return text.toString();
  }

  private int onward(int k, int step) {
    int beside = k + step;
    if (beside >= 0 && beside < bodies.size() && sameRun(k, beside)) {
      return beside;
    }
    return (step > 0 ? sureNext : surePrev)[k];
  }

  private boolean sameRun(int a, int b) {
    Piece one = bodies.get(Math.min(a, b));
    Piece other = bodies.get(Math.max(a, b));
    return one.flow() == other.flow() && other.index() == one.index() + 1 && !other.hasDateline();
  }

  /** What words across the cut and likeness say of two pieces. */
  private double told(int p, int q) {
    double likeness = likeness(p, q, ALIKE);
    return 5.4 * likeness - 1.2 + words.gain(p, q) + words.known(p, q);
  }

  /**
   * How much two pieces speak of the same, 0 to 1, two thirds where they are {@code enough} alike.
   */
  private double likeness(int p, int q, double enough) {
    return 1 - Math.exp(-alike[p][q] / enough);
  }

  private static void set(double[] features, LinkFeature feature, double value) {
    features[feature.index()] += value;
  }

  /** The features of body piece {@code q} as the one that follows {@code p}. */
  double[] link(int p, int q) {
    double[] f = new double[LinkFeature.COUNT];
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    boolean touching = right.index() == left.index() + 1 && left.flow() == right.flow();
    order(f, p, q, touching);
    if (opensWithNote(right)) {
      set(f, LinkFeature.NOTE, 1);
    } else if (right.hasDateline()) {
      set(f, dateline(left), 1);
      boolean below = left.closed() && right.index() == left.index() + 1;
      set(f, LinkFeature.DATELINE_BELOW, below && right.hasOldDateline() ? 1 : 0);
    } else {
      cut(f, left, right, touching);
    }
    boolean noted = opensWithNote(left) && left.closed();
    boolean over = noted && stands(left, 1, Label.HEAD) && q == p + 1;
    set(f, LinkFeature.AFTER_NOTE, noted ? 1 : 0);
    set(f, LinkFeature.NOTE_OVER_HEAD, over ? 1 : 0);
    likeness(f, p, q, touching);
    if (left.measure() > 0 && right.measure() > 0) {
      boolean same = Math.abs(left.measure() - right.measure()) < 0.6;
      set(f, same ? LinkFeature.SAME_MEASURE : LinkFeature.OTHER_MEASURE, 1);
    }
    places.weigh(f, left, right);
    set(f, LinkFeature.LEAVES_PICTURE, left.isCaption() != right.isCaption() ? 1 : 0);
    if (!touching) {
      surroundings(f, p, q);
    }
    if (!touching && !right.hasDateline() && right.start() != Start.PARAGRAPH) {
      words(f, p, q);
    }
    return f;
  }

  private void surroundings(double[] f, int p, int q) {
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    boolean opens = quotes.get(p).opens();
    boolean closes = quotes.get(q).closes();
    set(f, LinkFeature.QUOTE, opens && closes ? 1 : 0);
    set(f, LinkFeature.QUOTE_LOST, opens != closes ? 1 : 0);
    boolean below = stands(right, -1, Label.HEAD);
    set(f, left.closed() ? LinkFeature.BELOW_HEAD : LinkFeature.BELOW_HEAD_OPEN, below ? 1 : 0);
    set(f, LinkFeature.BELOW_TITLE, belowTitle[q] ? 1 : 0);
    set(f, LinkFeature.CAPTION, stands(right, 1, Label.CREDIT) ? 1 : 0);
  }

  /** Whether it is an editor's note, which opens a story. */
  private static boolean opensWithNote(Piece piece) {
    return piece.isNote() && !Cues.isFootnote(piece.compact());
  }

  /** Whether a label over several items is the first thing above that is no text. */
  private boolean isLabelled(Piece piece) {
    int at = piece.index() - 1;
    while (at >= 0 && all.get(at).isBody()) {
      at--;
    }
    return at >= 0 && FurnitureCues.isBriefsLabel(all.get(at).compact());
  }

  private static LinkFeature dateline(Piece left) {
    return opensWithNote(left)
        ? LinkFeature.DATELINE_AFTER_NOTE
        : left.closed() ? LinkFeature.DATELINE : LinkFeature.DATELINE_IN_SENTENCE;
  }

  private void words(double[] f, int p, int q) {
    if (bodies.get(p).closed()) {
      set(f, LinkFeature.OPENS_AFTER_STOP, words.opens(q));
      return;
    }
    set(f, LinkFeature.WORDS, Math.min(MOST_WORDS, words.gain(p, q)));
    set(f, LinkFeature.OPENS_IN_SENTENCE, words.opens(q));
    int known = words.known(p, q);
    if (known > 0) {
      set(f, known == 3 ? LinkFeature.KNOWN_TRIPLE : LinkFeature.KNOWN_PAIR, 1);
    }
  }

  private void likeness(double[] f, int p, int q, boolean touching) {
    double likeness = likeness(p, q, ALIKE);
    double many = Math.min(1, Math.min(termsBefore[p], termsAfter[q]) / MANY_TERMS);
    double fit = Math.clamp(characters[p][q] / MANY_CHARACTERS, -MOST_CHARACTERS, MOST_CHARACTERS);
    set(f, touching ? LinkFeature.CHARACTERS_TOUCHING : LinkFeature.CHARACTERS, fit);
    if (touching) {
      set(f, LinkFeature.ALIKE_TOUCHING, likeness);
      return;
    }
    set(f, LinkFeature.ALIKE, likeness);
    set(f, LinkFeature.ALIKE_CLOSED, bodies.get(p).closed() ? likeness : 0);
    set(f, LinkFeature.VERY_ALIKE, likeness(p, q, VERY_ALIKE));
    set(f, LinkFeature.UNALIKE, (1 - likeness) * (0.3 + many));
  }

  private void order(double[] f, int p, int q, boolean touching) {
    Piece left = bodies.get(p);
    Piece right = bodies.get(q);
    if (left.flow() == right.flow()) {
      if (q != p + 1) {
        set(f, LinkFeature.INSIDE_FLOW, 1);
      } else if (touching) {
        set(f, LinkFeature.TOUCH, 1);
      } else {
        boolean cut = !left.closed() && right.start() == Start.INSIDE;
        set(f, cut ? LinkFeature.CUT_BY_HEAD : LinkFeature.OVER_HEAD, 1);
      }
      return;
    }
    set(f, LinkFeature.LEAVES_EARLY, flows.isLast(p) ? 0 : 1);
    set(f, LinkFeature.ENTERS_LATE, flows.isFirst(q) ? 0 : 1);
    if (places.known(left, right) && HeadFit.isSized(left)) {
      return;
    }
    if (flows.isNext(p, q)) {
      boolean paragraph = left.isFollowedByParagraph(right);
      set(
          f,
          sequential
              ? LinkFeature.NEXT_IN_ORDER
              : paragraph ? LinkFeature.NEXT_PARAGRAPH : LinkFeature.NEXT_FLOW,
          1);
      return;
    }
    set(f, LinkFeature.OUT_OF_ORDER, sequential ? 1 : 0);
    int distance = flows.distance(p, q);
    set(f, distance > 0 ? LinkFeature.AHEAD : LinkFeature.BACK, 1);
    set(
        f,
        distance > 0 ? LinkFeature.AHEAD_LOG : LinkFeature.BACK_LOG,
        Math.log(Math.abs(distance) + 1));
  }

  private static void cut(double[] f, Piece left, Piece right, boolean touching) {
    boolean paragraph = right.start() == Start.PARAGRAPH;
    if (touching) {
      if (left.closed()) {
        set(f, LinkFeature.TOUCH_CLOSED_PARAGRAPH, paragraph ? 1 : 0);
      } else {
        set(f, paragraph ? LinkFeature.TOUCH_OPEN_PARAGRAPH : LinkFeature.TOUCH_OPEN, 1);
      }
      return;
    }
    set(f, LinkFeature.WEAK_PARAGRAPH, left.weak() && paragraph ? 1 : 0);
    boolean closed = left.closed() || (left.weak() && left.measure() == 0);
    set(
        f,
        switch (right.start()) {
          case PARAGRAPH -> closed ? LinkFeature.CLOSED_PARAGRAPH : LinkFeature.OPEN_PARAGRAPH;
          case UNSURE -> closed ? LinkFeature.CLOSED_UNSURE : LinkFeature.OPEN_UNSURE;
          case INSIDE ->
              left.lastFull()
                  ? (closed ? LinkFeature.CLOSED_INSIDE : LinkFeature.OPEN_INSIDE)
                  : closed ? LinkFeature.CLOSED_SHORT_INSIDE : LinkFeature.OPEN_SHORT_INSIDE;
        },
        1);
  }

  /** The features of body piece {@code i} as a story's first. */
  double[] start(int i) {
    double[] f = new double[LinkFeature.COUNT];
    Piece piece = bodies.get(i);
    set(f, LinkFeature.START, 1);
    set(f, LinkFeature.START_INSIDE, piece.start() == Start.INSIDE ? 1 : 0);
    set(f, LinkFeature.START_DATELINE, piece.hasDateline() ? 1 : 0);
    set(f, LinkFeature.START_UNDER_HEAD, places.isUnderHead(piece) ? 1 : 0);
    boolean inColumn = i > 0 && places.inOneRun(bodies.get(i - 1), piece);
    set(f, LinkFeature.START_IN_COLUMN, inColumn ? 1 : 0);
    set(f, LinkFeature.START_BELOW_PICTURE, piece.isCaption() ? 1 : 0);
    set(f, LinkFeature.START_NOTE, opensWithNote(piece) ? 1 : 0);
    set(f, LinkFeature.START_CAPTION, stands(piece, 1, Label.CREDIT) ? 1 : 0);
    boolean signed = stands(piece, -1, Label.BYLINE);
    set(f, LinkFeature.START_SIGNED, signed && stands(piece, -2, Label.HEAD) ? 1 : 0);
    boolean bullet = Glyphs.isBullet(piece.compact().charAt(0));
    set(f, LinkFeature.START_BULLET, bullet ? 1 : 0);
    set(f, LinkFeature.START_BRIEF, bullet && isLabelled(piece) ? 1 : 0);
    boolean jumped =
        stands(piece, -1, Label.JUMP) && Cues.isOpeningJump(all.get(piece.index() - 1).compact());
    set(f, LinkFeature.START_AFTER_JUMP, jumped ? 1 : 0);
    boolean sure = piece.start() == Start.PARAGRAPH;
    set(f, LinkFeature.START_OPENS, sure ? 0 : words.opens(i));
    if (signed
        && piece.start() != Start.INSIDE
        && !Glyphs.isOpener(all.get(piece.index() - 1).compact().charAt(0))) {
      set(f, LinkFeature.START_AFTER_BYLINE, 1);
    }
    return f;
  }

  /** The features of body piece {@code i} as a story's last. */
  double[] end(int i) {
    double[] f = new double[LinkFeature.COUNT];
    Piece piece = bodies.get(i);
    set(f, LinkFeature.END_FOOTNOTE, Cues.isFootnote(piece.compact()) ? 1 : 0);
    String behind = piece.index() + 1 < all.size() ? all.get(piece.index() + 1).compact() : "";
    if (stands(piece, 1, Label.CREDIT) || endsWithCredit(piece)) {
      set(f, LinkFeature.END_CREDIT, 1);
    } else if (stands(piece, 1, Label.JUMP)) {
      set(f, LinkFeature.END_JUMP, Cues.isOpeningJump(behind) ? 0 : 1);
    } else if (stands(piece, 1, Label.BYLINE) && piece.closed()) {
      set(f, Cues.isBracketedNames(behind) ? LinkFeature.END_NAMES : LinkFeature.END_BYLINE, 1);
    } else {
      set(f, LinkFeature.END_OPEN, piece.closed() ? 0 : 1);
    }
    return f;
  }

  private static boolean endsWithCredit(Piece piece) {
    String text = piece.compact();
    return Cues.creditTail(text.substring(Math.max(0, text.length() - Cues.REACH))) > 0;
  }

  /** Whether a piece of that label stands {@code step} pieces from {@code piece}. */
  private boolean stands(Piece piece, int step, Label label) {
    int at = piece.index() + step;
    return at >= 0 && at < all.size() && all.get(at).label() == label;
  }
}
