package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.Scores;
import app.meipi.page.Page;
import app.meipi.page.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Learns the weights of {@link HeadFeature}s from folders of pages parsed by hand, and prints them
 * as {@link HeadWeights} reads them; pages with a layout are left out. The same pages give the same
 * weights.
 *
 * <p>First a conditional logistic regression: for each line of a head a choice among the stories of
 * its page, with all else as the gold has it. What tells best where one line belongs is not yet
 * best for a page, where heads and stories are found together, so each weight is then moved up and
 * down for as long as whole pages are parsed better. Prints as well what either gives on the half
 * of the pages that it was not learned from: every second pair of pages, for kinds of extraction
 * may come in turn.
 */
final class HeadTraining {
  private static final int ROUNDS = 3000;
  private static final double RATE = 0.2;

  /** Draws each weight to where it began, for there are few pages. */
  private static final double DECAY = 0.05;

  /** The same where nothing is known before. */
  private static final double DECAY_TO_ZERO = 0.002;

  /** How far a weight is moved to try whether pages are parsed better, in turn. */
  private static final double[] STEPS = {1, 0.4};

  /** How much better, in items and headlines, for a weight to be moved: less is chance. */
  private static final double LEAST_GAIN = 0.002;

  private static final ParseSettings SETTINGS = ParseSettings.USUAL;

  private HeadTraining() {}

  /**
   * @param number its place among the pages
   * @param pieces its pieces, and with {@code sheet} what is arranged in the search
   * @param choices one for each line of its heads
   */
  private record Sample(
      int number, GoldPage gold, Sheet sheet, List<Piece> pieces, List<Choice> choices) {}

  /** Trains on folders of pages. */
  public static void main(String[] folders) throws IOException {
    double[] start = LinkTraining.start("heads.text", HeadFeature.class);
    List<Sample> samples = samples(folders, start);
    for (int half = 0; half < 2; half++) {
      int left = half;
      Predicate<Sample> seen = sample -> sample.number() / 2 % 2 == left;
      List<Sample> learn = samples.stream().filter(seen).toList();
      List<Sample> judge = samples.stream().filter(seen.negate()).toList();
      double[] regressed = regress(learn, start, DECAY);
      report("held out, at the start", start, judge);
      report(
          "held out, regression drawn to 0",
          regress(learn, new double[HeadFeature.COUNT], DECAY_TO_ZERO),
          judge);
      report("held out, regression", regressed, judge);
      report("held out, regression and search", search(learn, regressed), judge);
    }
    double[] learned = search(samples, regress(samples, start, DECAY));
    report("all pages, at the start", start, samples);
    report("all pages", learned, samples);
    for (HeadFeature feature : HeadFeature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, learned[feature.index()]);
    }
  }

  private static List<Sample> samples(String[] folders, double[] start) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String folder : folders) {
      for (Path file : GoldFolder.files(folder)) {
        GoldPage gold = GoldPage.read(file);
        Sheet sheet = LineReader.read(gold.source());
        if (sheet.lines().stream().allMatch(line -> line.place().isEmpty())) {
          LinkTraining.Example page = LinkTraining.example(gold, sheet);
          samples.add(
              new Sample(samples.size(), gold, sheet, page.pieces(), choices(page, with(start))));
        }
      }
    }
    return samples;
  }

  private static ParseSettings with(double[] weights) {
    return SETTINGS.with(
        LinkWeights.TEXT, new HeadWeights(Arrays.stream(weights).boxed().toList()));
  }

  private static List<Choice> choices(LinkTraining.Example page, ParseSettings with) {
    List<Choice> choices = new ArrayList<>();
    if (page.bodies().isEmpty()) {
      return choices;
    }
    Linking linked = Linking.of(with, page.pieces(), page.bodies(), page.sheet(), SETTINGS.work());
    LineHeads lines = linked.plans().lines().orElseThrow();
    int[] next = LinkTraining.right(page.next(), linked.arrangement().next());
    int[] before = LinkTraining.before(next);
    List<Integer> right = new ArrayList<>();
    for (int h = 0; h < page.heads().size(); h++) {
      right.add(LinkTraining.story(page, lines, h, next, before));
    }
    for (int h = 0; h < right.size(); h++) {
      if (right.get(h) != LineHeads.UNKNOWN) {
        List<Integer> places = places(lines, h, next, before);
        List<double[]> features = new ArrayList<>();
        List<Integer> tried = new ArrayList<>(right);
        for (int place : places) {
          tried.set(h, place);
          features.add(lines.features(next, before, tried));
        }
        choices.add(new Choice(features, places.indexOf(right.get(h))));
      }
    }
    return choices;
  }

  private static List<Integer> places(LineHeads lines, int h, int[] next, int[] before) {
    List<Integer> places = new ArrayList<>(List.of(HeadChoice.NONE));
    if (lines.mayBeSubhead(h, next)) {
      places.add(HeadChoice.SUBHEAD);
    }
    for (int b = 0; b < before.length; b++) {
      if (before[b] < 0) {
        places.add(b);
      }
    }
    return places;
  }

  private static double[] regress(List<Sample> samples, double[] start, double decay) {
    return Choice.learn(
        samples.stream().flatMap(s -> s.choices().stream()).toList(), start, ROUNDS, RATE, decay);
  }

  /** Moves one weight after the other for as long as pages are parsed better. */
  private static double[] search(List<Sample> samples, double[] start) {
    double[] best = start.clone();
    double top = worth(best, samples);
    for (double step : STEPS) {
      for (HeadFeature feature : HeadFeature.values()) {
        for (UnaryOperator<Double> move :
            List.<UnaryOperator<Double>>of(w -> w + step, w -> w - step)) {
          double[] tried = best.clone();
          tried[feature.index()] = move.apply(tried[feature.index()]);
          double worth = worth(tried, samples);
          if (worth > top + LEAST_GAIN) {
            best = tried;
            top = worth;
          }
        }
      }
    }
    return best;
  }

  private static double worth(double[] weights, List<Sample> samples) {
    double[] means = means(samples, sample -> arranged(sample, with(weights)));
    return means[1] + means[2];
  }

  /** The page that its pieces give. */
  private static Page arranged(Sample sample, ParseSettings with) {
    SourceText source = sample.gold().source();
    return Losses.page(
        source,
        source.text(),
        sample.pieces(),
        StoryMaker.make(with, sample.pieces(), sample.sheet(), SETTINGS.work()));
  }

  /** The means of the adjusted Rand index, of items and of headlines. */
  private static double[] means(List<Sample> samples, Function<Sample, Page> parser) {
    double[] sum = new double[3];
    for (Sample sample : samples) {
      Scores scores = Scores.of(sample.gold(), parser.apply(sample));
      sum[0] += scores.ari() / samples.size();
      sum[1] += scores.items() / samples.size();
      sum[2] += scores.headlines() / samples.size();
    }
    return sum;
  }

  private static void report(String what, double[] weights, List<Sample> samples) {
    List<Choice> choices = samples.stream().flatMap(s -> s.choices().stream()).toList();
    long right = choices.stream().filter(choice -> choice.isRight(weights)).count();
    ParseSettings with = with(weights);
    double[] means = means(samples, sample -> PageParser.parse(sample.gold().source(), with));
    System.out.printf(
        Locale.ROOT,
        "# %s: lines %d of %d, ari %.3f, items %.3f, headlines %.3f%n",
        what,
        right,
        choices.size(),
        means[0],
        means[1],
        means[2]);
  }
}
