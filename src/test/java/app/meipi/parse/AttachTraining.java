package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import app.meipi.page.Span;
import app.meipi.parse.AttachEvidence.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Learns the weights of {@link AttachFeature}s from folders of pages parsed by hand, and prints
 * them as {@link AttachWeights} reads them: a conditional logistic regression, for each byline and
 * jump line a choice among the stories of its page and none, once with the stories that the parser
 * finds and once with the gold's. Prints as well how many are told rightly on every second page of
 * a folder by what the other pages gave. The same pages give the same weights.
 */
final class AttachTraining {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.3;

  /** Draws each weight to 0, for there are few pages. */
  private static final double DECAY = 0.002;

  private static final List<Set<Losses.Given>> KINDS =
      List.of(EnumSet.noneOf(Losses.Given.class), EnumSet.allOf(Losses.Given.class));

  private AttachTraining() {}

  /**
   * A line's choice.
   *
   * @param half of the pages
   * @param kind what it is counted with: its folder, its label, whether the stories are the gold's
   * @param features what speaks for each place that it may have
   * @param right which of them is the gold's
   */
  private record Choice(int half, String kind, List<double[]> features, int right) {}

  /** Trains on folders of pages. */
  public static void main(String[] folders) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        List<Path> pages =
            files.filter(f -> f.toString().endsWith(GoldPage.ENDING)).sorted().toList();
        for (int i = 0; i < pages.size(); i++) {
          GoldPage page = GoldPage.read(pages.get(i));
          for (Set<Losses.Given> given : KINDS) {
            String stories = folder + (given.isEmpty() ? " found " : " given ");
            choices(Losses.trial(page, given), i % 2, stories, choices);
          }
        }
      }
    }
    for (int half = 0; half < 2; half++) {
      int out = half;
      double[] learned = regress(choices.stream().filter(c -> c.half() != out).toList());
      List<Choice> judge = choices.stream().filter(c -> c.half() == out).toList();
      for (String kind : judge.stream().map(Choice::kind).distinct().sorted().toList()) {
        List<Choice> of = judge.stream().filter(c -> c.kind().equals(kind)).toList();
        long right = of.stream().filter(c -> isRight(c, learned)).count();
        System.out.printf("# held out, half %d, %s: %d of %d%n", half, kind, right, of.size());
      }
    }
    double[] learned = regress(choices);
    for (AttachFeature feature : AttachFeature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, learned[feature.index()]);
    }
  }

  private static void choices(Losses.Trial trial, int half, String kind, List<Choice> out) {
    GoldMap gold = trial.gold();
    List<Piece> pieces = trial.pieces();
    List<Story> stories = trial.result().stories();
    Map<Integer, Story> owner = new HashMap<>();
    for (Story story : stories) {
      for (List<Piece> of : List.of(story.body, story.heads, story.credits)) {
        of.forEach(piece -> owner.put(piece.index(), story));
      }
    }
    Map<Integer, Story> largest = largest(gold, stories);
    Map<Integer, Story> lines = new HashMap<>();
    for (Piece piece : pieces) {
      Story story = largest.get(gold.item(piece.spans()));
      if (isLine(piece) && story != null) {
        lines.put(piece.index(), story);
      }
    }
    AttachEvidence evidence =
        new AttachEvidence(pieces, owner, new Neighbours(pieces, trial.sheet()));
    for (Piece piece : pieces) {
      boolean counts = gold.counts(gold.item(piece.spans()));
      if (isLine(piece) && counts == lines.containsKey(piece.index())) {
        Spot spot = evidence.spot(piece);
        List<double[]> features = new ArrayList<>(List.of(AttachEvidence.nobodys(spot)));
        stories.forEach(story -> features.add(evidence.of(spot, story, lines)));
        int right = counts ? stories.indexOf(lines.get(piece.index())) + 1 : 0;
        out.add(new Choice(half, kind + piece.label(), features, right));
      }
    }
  }

  /** For each item of the gold the story that has most of its text. */
  private static Map<Integer, Story> largest(GoldMap gold, List<Story> stories) {
    Map<Integer, Story> largest = new HashMap<>();
    Map<Integer, Integer> most = new HashMap<>();
    for (Story story : stories) {
      List<Span> spans = story.body.stream().flatMap(piece -> piece.spans().stream()).toList();
      int item = gold.item(spans);
      int size = (int) gold.characters(spans).stream().filter(at -> gold.item[at] == item).count();
      if (gold.counts(item) && size > most.getOrDefault(item, 0)) {
        most.put(item, size);
        largest.put(item, story);
      }
    }
    return largest;
  }

  private static boolean isLine(Piece piece) {
    return piece.label() == Label.BYLINE || piece.label() == Label.JUMP;
  }

  private static double[] regress(List<Choice> choices) {
    double[] weights = new double[AttachFeature.COUNT];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Choice choice : choices) {
        double[] odds = odds(choice, weights);
        for (int c = 0; c < odds.length; c++) {
          double miss = (c == choice.right() ? 1 : 0) - odds[c];
          double[] features = choice.features().get(c);
          for (int k = 0; k < slope.length; k++) {
            slope[k] += miss * features[k];
          }
        }
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] += RATE * (slope[k] / choices.size() - DECAY * weights[k]);
      }
    }
    return weights;
  }

  private static double[] odds(Choice choice, double[] weights) {
    double[] scores = choice.features().stream().mapToDouble(f -> dot(f, weights)).toArray();
    double most = DoubleStream.of(scores).max().orElse(0);
    double[] odds = DoubleStream.of(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = DoubleStream.of(odds).sum();
    return DoubleStream.of(odds).map(o -> o / sum).toArray();
  }

  private static boolean isRight(Choice choice, double[] weights) {
    double[] odds = odds(choice, weights);
    return Arrays.stream(odds).allMatch(o -> o <= odds[choice.right()]);
  }

  private static double dot(double[] features, double[] weights) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    return sum;
  }
}
