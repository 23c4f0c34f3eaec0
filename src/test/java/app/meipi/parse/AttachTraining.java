package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import app.meipi.page.Span;
import app.meipi.parse.AttachEvidence.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Learns the weights of {@link AttachFeature}s from folders of pages parsed by hand, and prints
 * them as {@link Weights} reads them: a conditional logistic regression, for each byline and jump
 * line a choice among the stories of its page and none, once with the stories that the parser finds
 * and once with the gold's. Prints as well how many are told rightly on every second page of a
 * folder by what the other pages gave. The same pages give the same weights.
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
   * A line's choice and where it was met.
   *
   * @param half of the pages
   * @param kind what it is counted with: its folder, its label, whether the stories are the gold's
   */
  private record Met(int half, String kind, Choice choice) {}

  /** Trains on folders of pages. */
  public static void main(String[] folders) throws IOException {
    List<Met> choices = new ArrayList<>();
    for (String folder : folders) {
      List<Path> pages = GoldFolder.files(folder);
      for (int i = 0; i < pages.size(); i++) {
        GoldPage page = GoldPage.read(pages.get(i));
        for (Set<Losses.Given> given : KINDS) {
          String stories = folder + (given.isEmpty() ? " found " : " given ");
          choices(Losses.trial(page, given), i % 2, stories, choices);
        }
      }
    }
    for (int half = 0; half < 2; half++) {
      int out = half;
      double[] learned = regress(choices.stream().filter(c -> c.half() != out).toList());
      List<Met> judge = choices.stream().filter(c -> c.half() == out).toList();
      for (String kind : judge.stream().map(Met::kind).distinct().sorted().toList()) {
        List<Met> of = judge.stream().filter(c -> c.kind().equals(kind)).toList();
        long right = of.stream().filter(c -> c.choice().isRight(learned)).count();
        System.out.printf("# held out, half %d, %s: %d of %d%n", half, kind, right, of.size());
      }
    }
    double[] learned = regress(choices);
    for (AttachFeature feature : AttachFeature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, learned[feature.index()]);
    }
  }

  private static void choices(Losses.Trial trial, int half, String kind, List<Met> out) {
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
        out.add(new Met(half, kind + piece.label(), new Choice(features, right)));
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

  private static double[] regress(List<Met> met) {
    return Choice.learn(
        met.stream().map(Met::choice).toList(),
        new double[AttachFeature.COUNT],
        ROUNDS,
        RATE,
        DECAY);
  }
}
