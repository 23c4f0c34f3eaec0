package app.meipi.parse;

import app.meipi.parse.LineFits.Fit;
import app.meipi.parse.LineTable.Worth;
import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which line of the heads of a text goes to which story, for stories given as chains of body
 * pieces: what speaks for each line over each story is weighed here, the best choice is made by
 * {@link LineTable}.
 */
final class LineHeads implements HeadChoice {
  /** A line's place: not to be weighed. */
  static final int UNKNOWN = -4;

  private final ParseSettings settings;
  private final double[] weights;
  private final HeadHabits habits;
  private final List<Piece> lines;
  private final List<Piece> bodies;
  private final HeadSides sides;
  private final LineFits fits;
  private final Map<List<Integer>, Worth> known = new HashMap<>();
  private final boolean[] credited;

  /** For each line the log odds that it goes on with the line right above, NaN if none is. */
  private final double[] bonds;

  LineHeads(
      ParseSettings settings,
      HeadHabits habits,
      List<Piece> lines,
      List<Piece> bodies,
      HeadSides sides,
      LineFits fits,
      HeadBond bond,
      boolean[] credited) {
    this.settings = settings;
    this.weights = settings.heads().all().stream().mapToDouble(w -> w).toArray();
    this.habits = habits;
    this.lines = lines;
    this.bodies = bodies;
    this.sides = sides;
    this.fits = fits;
    this.credited = credited;
    this.bonds = new double[lines.size()];
    for (int h = 0; h < bonds.length; h++) {
      boolean follows = h > 0 && lines.get(h - 1).index() == lines.get(h).index() - 1;
      bonds[h] = follows ? bond.of(lines.get(h - 1), lines.get(h)) : Double.NaN;
    }
  }

  /** The same with other habits. */
  LineHeads(LineHeads like, HeadHabits habits) {
    settings = like.settings;
    weights = like.weights;
    this.habits = habits;
    lines = like.lines;
    bodies = like.bodies;
    sides = like.sides;
    fits = like.fits;
    credited = like.credited;
    bonds = like.bonds;
  }

  private double weight(HeadFeature feature) {
    return weights[feature.index()];
  }

  private double words(Fit fit) {
    return weight(HeadFeature.PAIRS_IN_LEAD) * fit.pairsInLead()
        + weight(HeadFeature.PAIRS_IN_STORY) * fit.pairsInStory()
        + weight(HeadFeature.CHARACTERS_IN_LEAD) * fit.charactersInLead()
        + weight(HeadFeature.CHARACTERS_IN_STORY) * fit.charactersInStory();
  }

  private double place(Fit fit) {
    return weight(fit.where().feature())
        + habits.shift(fit.where())
        + (fit.overOther() ? weight(HeadFeature.OVER_OTHER) : 0)
        + (fit.underOther() ? weight(HeadFeature.UNDER_OTHER) : 0);
  }

  private double goesOn(int h) {
    return weight(HeadFeature.GOES_ON) * bonds[h] + weight(HeadFeature.BELOW_ITS_OWN);
  }

  /** What each line is worth over one story; most stories come again. */
  private Worth worth(int first, int[] next) {
    return known.computeIfAbsent(
        LineFits.chain(first, next),
        chain -> {
          Fit[] all = fits.over(chain);
          Worth worth =
              new Worth(new double[all.length], new double[all.length], new boolean[all.length]);
          for (int h = 0; h < all.length; h++) {
            worth.words()[h] = words(all[h]);
            worth.place()[h] = place(all[h]);
            worth.here()[h] = all[h].where().isHere();
          }
          return worth;
        });
  }

  /** What each line is worth over each story, for stories given as chains. */
  private LineTable table(int[] firsts, int[] next, int[] prev) {
    LineTable table = new LineTable(lines.size(), firsts.length, this::weight);
    for (int c = 0; c < firsts.length; c++) {
      table.worth[c] = worth(firsts[c], next);
      table.headless[c] = weight(headless(firsts[c], next));
    }
    for (int h = 0; h < lines.size(); h++) {
      table.goesOn[h] = Double.isNaN(bonds[h]) ? Double.NaN : goesOn(h);
      List<HeadFeature> form = subhead(h, next);
      table.sub[h] = form.isEmpty() ? LineTable.NEVER : words(section(h, next, prev));
      for (HeadFeature feature : form) {
        double[] sum = isBase(feature) ? table.base : table.sub;
        sum[h] += weight(feature);
      }
    }
    return table;
  }

  @Override
  public Plan best(int[] next, int[] prev) {
    int[] firsts = IntStream.range(0, prev.length).filter(i -> prev[i] < 0).toArray();
    LineTable table = table(firsts, next, prev);
    int[] story = table.best();
    double value = table.value(story);
    for (int first : firsts) {
      value -= overlong(first, next) ? settings.longPhoto() : 0;
    }
    List<Integer> out = new ArrayList<>(story.length);
    for (int s : story) {
      out.add(s < firsts.length ? firsts[s] : s == firsts.length ? SUBHEAD : NONE);
    }
    return new Plan(value, out);
  }

  /** The features of a plan, by which it can be learned what each weighs. */
  double[] features(int[] next, int[] prev, List<Integer> story) {
    double[] f = new double[HeadFeature.COUNT];
    boolean[] headed = new boolean[next.length];
    boolean[] headedHere = new boolean[next.length];
    for (int h = 0; h < story.size(); h++) {
      int s = story.get(h);
      boolean on = h > 0 && story.get(h - 1) == s && s >= SUBHEAD && !Double.isNaN(bonds[h]);
      if (on) {
        add(f, HeadFeature.GOES_ON, bonds[h]);
        add(f, HeadFeature.BELOW_ITS_OWN, 1);
      }
      if (s == NONE) {
        add(f, HeadFeature.NOBODYS, 1);
      } else if (s == SUBHEAD) {
        subhead(h, next).forEach(feature -> add(f, feature, on && isBase(feature) ? 0 : 1));
        words(f, section(h, next, prev));
      } else if (s >= 0) {
        Fit fit = fits.over(s, next)[h];
        words(f, fit);
        if (!on) {
          add(f, fit.where().feature(), 1);
          add(f, HeadFeature.OVER_OTHER, fit.overOther() ? 1 : 0);
          add(f, HeadFeature.UNDER_OTHER, fit.underOther() ? 1 : 0);
          add(f, further(fit.where().isHere(), headedHere[s]), headed[s] ? 1 : 0);
          headedHere[s] |= fit.where().isHere();
        }
        headed[s] = true;
      }
    }
    for (int b = 0; b < prev.length; b++) {
      if (prev[b] < 0 && !headed[b]) {
        add(f, headless(b, next), 1);
      }
    }
    return f;
  }

  private static void words(double[] f, Fit fit) {
    add(f, HeadFeature.PAIRS_IN_LEAD, fit.pairsInLead());
    add(f, HeadFeature.PAIRS_IN_STORY, fit.pairsInStory());
    add(f, HeadFeature.CHARACTERS_IN_LEAD, fit.charactersInLead());
    add(f, HeadFeature.CHARACTERS_IN_STORY, fit.charactersInStory());
  }

  private static void add(double[] f, HeadFeature feature, double value) {
    f[feature.index()] += value;
  }

  /** Where the lines stand whose words leave little doubt of their story. */
  List<HeadPlace> sure(Plan plan, int[] next) {
    List<HeadPlace> sure = new ArrayList<>();
    for (int h = 0; h < lines.size(); h++) {
      int first = plan.story().get(h);
      if (first >= 0) {
        Fit fit = fits.over(first, next)[h];
        if (words(fit) >= settings.sureWords()) {
          sure.add(fit.where());
        }
      }
    }
    return sure;
  }

  @Override
  public boolean standsAt(int h, int first, int last) {
    return sides.bodyBeside(lines.get(h).index(), 1) == first
        || sides.bodyBeside(lines.get(h).index(), -1) == last;
  }

  /** How line {@code h} fits its story as a subhead: the lead is that of what follows it. */
  private Fit section(int h, int[] next, int[] prev) {
    int first = sides.bodyBeside(lines.get(h).index(), 1);
    Fit section = fits.over(first, next)[h];
    while (prev[first] >= 0) {
      first = prev[first];
    }
    Fit whole = fits.over(first, next)[h];
    return new Fit(
        section.pairsInLead(),
        whole.pairsInStory(),
        section.charactersInLead(),
        whole.charactersInStory(),
        whole.where(),
        false,
        false);
  }

  /** What a story's second head is: in the text that it is over, as the first one is, or not. */
  static HeadFeature further(boolean here, boolean firstHere) {
    return here && firstHere ? HeadFeature.FURTHER : HeadFeature.FURTHER_APART;
  }

  private static boolean isBase(HeadFeature feature) {
    return feature == HeadFeature.SUBHEAD || feature == HeadFeature.SUBHEAD_IN_FLOW;
  }

  /** Whether line {@code h} may be a subhead where it stands. */
  boolean mayBeSubhead(int h, int[] next) {
    return !subhead(h, next).isEmpty();
  }

  private HeadFeature headless(int first, int[] next) {
    int last = first;
    while (next[last] >= 0) {
      last = next[last];
    }
    return credited[last] ? HeadFeature.HEADLESS_PHOTO : HeadFeature.HEADLESS;
  }

  /** Whether a story that ends with a photo's credit is too long, or too much a story, for that. */
  private boolean overlong(int first, int[] next) {
    int length = 0;
    int last = first;
    for (int b = first; b >= 0; b = next[b]) {
      length += bodies.get(b).compact().length();
      last = b;
    }
    return credited[last]
        && (length > settings.longestCaption() || bodies.get(first).hasDateline());
  }

  /** What speaks for and against line {@code h} as a subhead; nothing if it cannot be one. */
  private List<HeadFeature> subhead(int h, int[] next) {
    int index = lines.get(h).index();
    int before = sides.bodyBeside(index, -1);
    int behind = sides.bodyBeside(index, 1);
    if (before < 0
        || behind < 0
        || next[before] != behind
        || !sides.betweenBodies(index, index)
        || sides.isTitle(index)) {
      return List.of();
    }
    Piece left = bodies.get(before);
    Piece right = bodies.get(behind);
    if (!left.closed() || right.start() == Start.INSIDE || right.hasDateline()) {
      return List.of();
    }
    List<HeadFeature> form = new ArrayList<>();
    form.add(left.flow() == right.flow() ? HeadFeature.SUBHEAD_IN_FLOW : HeadFeature.SUBHEAD);
    TextLine line = lines.get(h).lines().getFirst();
    boolean last = h + 1 == lines.size() || Double.isNaN(bonds[h + 1]);
    if (line.isOver()) {
      form.add(HeadFeature.SUBHEAD_OVER);
    } else if (line.measure() > 0 && !last && line.width() < line.measure() - 3.25) {
      form.add(HeadFeature.SUBHEAD_BROKEN);
    }
    return form;
  }
}
