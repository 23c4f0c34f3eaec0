package app.meipi.parse;

import app.meipi.words.Cut;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether two head lines that follow one another in a text are lines of one head: a head goes on
 * inside a word, a name or a bracket, breaks evenly, and its parts want one another.
 *
 * <p>The weights are log odds, from a logistic regression over neighbouring head lines ({@code
 * BondTraining} among the tests).
 */
final class HeadBond {
  /** The features' names, in order; each is 0 or 1 but where it says what it counts. */
  static final List<String> FEATURES =
      List.of(
          "one",
          "in one flow",
          "words at the break, as a logarithm, -3 to 6",
          "a word over the break",
          "a quotation or bracket over it",
          "the second line begins with a dash or bracket",
          "the first one ends as a kicker that says who speaks, or with a comma",
          "equally long",
          "equally long, in one flow",
          "the second one's words begin a sentence, as a logarithm, -1 to 4",
          "the share of its words that the first one has",
          "the first one's width, in tens of em",
          "the second one's width, in tens of em",
          "the first one fills its column",
          "text stands right above",
          "text stands right below");

  private static final double[] WEIGHTS = {
    2.09, 0.42, 0.81, 0.12, 0.38, 1.4, 1.19, 0.52, 0.95, -0.07, 0.38, -0.52, -0.57, 0.36, 1.05, 0.71
  };

  /** Lines of one part differ in width by no more than this, in em. */
  private static final double EVEN = 1.1;

  private static final Pattern WANTS = Pattern.compile("(?:强调|指出|要求|提出|表示|寄语|時|时|強調|[：:，,、]|——)$");

  private final List<Piece> all;
  private final Terms terms;
  private final Cut cut = new Cut();

  HeadBond(List<Piece> all, Terms terms) {
    this.all = all;
    this.terms = terms;
  }

  /** The log odds that {@code line}, which stands next behind {@code before}, goes on with it. */
  double of(Piece before, Piece line) {
    double[] features = features(before, line);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }

  /** What speaks for and against the two, by {@link #FEATURES}. */
  double[] features(Piece before, Piece line) {
    String left = before.compact();
    String right = line.compact();
    Cut.Sides end = cut.sides(left);
    Cut.Sides beginning = cut.sides(right);
    Cut.Fit fit = cut.of(end, beginning);
    boolean sameFlow = before.flow() == line.flow();
    double first = before.lines().getLast().width();
    double second = line.lines().getFirst().width();
    boolean even = Math.abs(first - second) <= EVEN;
    char opening = right.charAt(0);
    return new double[] {
      1,
      is(sameFlow),
      Math.clamp(fit.gain(), -3, 6),
      is(fit.inWord()),
      is(Quotes.of(left).opens() && Quotes.of(right).closes()),
      is(opening == '—' || opening == '（' || opening == '('),
      is(WANTS.matcher(left).find()),
      is(even),
      is(even && sameFlow),
      Math.clamp(cut.opens(beginning), -1, 4),
      terms.contained(Terms.termsOf(right), Terms.termsOf(left)),
      first / 10,
      second / 10,
      is(before.lines().getLast().isFull()),
      is(isText(before, -1)),
      is(isText(line, 1))
    };
  }

  private static double is(boolean known) {
    return known ? 1 : 0;
  }

  private boolean isText(Piece piece, int step) {
    int at = piece.index() + step;
    return at >= 0 && at < all.size() && all.get(at).isBody() && all.get(at).flow() == piece.flow();
  }
}
