package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import app.meipi.page.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Learns the weights of {@link SubheadFeature}s from folders of pages parsed by hand, and prints
 * them as {@link Weights} reads them: a conditional logistic regression, for each run of head lines
 * at its story's text a choice of where its subhead begins, if it has one. Prints as well how many
 * are told rightly on every second page of a folder by what the other pages gave, and how many runs
 * have no subhead. The same pages give the same weights.
 */
final class SubheadTraining {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.3;

  /** Draws each weight to 0, for there are few pages. */
  private static final double DECAY = 0.002;

  private SubheadTraining() {}

  /**
   * A run's choice and where it was met.
   *
   * @param half of the pages
   */
  private record Met(int half, String folder, Choice choice) {
    boolean isHead() {
      return choice.right() == choice.features().size() - 1;
    }
  }

  /** Trains on folders of pages. */
  public static void main(String[] folders) throws IOException {
    List<Met> met = new ArrayList<>();
    for (String folder : folders) {
      List<Path> pages = GoldFolder.files(folder);
      for (int i = 0; i < pages.size(); i++) {
        GoldPage page = GoldPage.read(pages.get(i));
        choices(Losses.trial(page, EnumSet.noneOf(Losses.Given.class)), i % 2, folder, met);
      }
    }
    for (int half = 0; half < 2; half++) {
      int out = half;
      double[] learned = learn(met.stream().filter(m -> m.half() != out).toList());
      for (String folder : folders) {
        List<Met> of =
            met.stream().filter(m -> m.half() == out && m.folder().equals(folder)).toList();
        long right = of.stream().filter(m -> m.choice().isRight(learned)).count();
        long heads = of.stream().filter(Met::isHead).count();
        System.out.printf(
            "# held out, half %d, %s: %d of %d, heads %d%n", half, folder, right, of.size(), heads);
      }
    }
    double[] learned = learn(met);
    for (SubheadFeature feature : SubheadFeature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, learned[feature.index()]);
    }
  }

  private static void choices(Losses.Trial trial, int half, String folder, List<Met> out) {
    Subheads subheads = new Subheads(trial.pieces());
    for (Story story : trial.result().stories()) {
      for (Subheads.Run run : subheads.runs(story)) {
        List<Role> roles =
            run.lines().stream().map(line -> trial.gold().role(line.spans())).toList();
        int from = roles.size();
        while (from > 0 && roles.get(from - 1) == Role.SUBHEAD) {
          from--;
        }
        boolean heads = roles.subList(0, from).stream().allMatch(Role::isHead);
        if (heads) {
          List<double[]> features = new ArrayList<>();
          for (int at = 0; at < roles.size(); at++) {
            features.add(subheads.features(run, at));
          }
          features.add(new double[SubheadFeature.COUNT]);
          out.add(new Met(half, folder, new Choice(features, from)));
        }
      }
    }
  }

  private static double[] learn(List<Met> met) {
    return Choice.learn(
        met.stream().map(Met::choice).toList(),
        new double[SubheadFeature.COUNT],
        ROUNDS,
        RATE,
        DECAY);
  }
}
