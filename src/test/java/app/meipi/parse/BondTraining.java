package app.meipi.parse;

import app.meipi.evaluate.GoldItem;
import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.GoldPart;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of {@link HeadBond} from folders of pages parsed by hand, and prints one for
 * each feature: a logistic regression over head lines that follow one another in texts without a
 * layout. Prints as well how many of the lines of each half of the pages are told rightly by the
 * weights that the other half gives.
 */
final class BondTraining {
  private static final int ROUNDS = 4000;
  private static final double RATE = 0.3;

  /** Draws each weight but the first to 0, for there are few pages. */
  private static final double DECAY = 0.002;

  private static final ParseSettings SETTINGS = ParseSettings.USUAL;

  private BondTraining() {}

  /**
   * @param page the number of its page
   * @param one whether the two lines are of one head
   */
  private record Example(int page, List<Double> features, boolean one) {}

  /** Where gold puts a character: its item, and what it is there. */
  private record Place(int item, Role role) {}

  /** Trains on the folders that it is given; pages with a layout are left out. */
  public static void main(String[] folders) throws IOException {
    List<Example> examples = new ArrayList<>();
    int pages = 0;
    for (String folder : folders) {
      for (Path file : GoldFolder.files(folder)) {
        read(GoldPage.read(file), pages++, examples);
      }
    }
    for (int half = 0; half < 2; half++) {
      int left = half;
      double[] weights = learn(examples.stream().filter(e -> e.page() % 2 == left).toList());
      List<Example> held = examples.stream().filter(e -> e.page() % 2 != left).toList();
      long right = held.stream().filter(e -> (dot(weights, e.features()) > 0) == e.one()).count();
      System.out.printf(Locale.ROOT, "# held out: %d of %d%n", right, held.size());
    }
    double[] weights = learn(examples);
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%6.2f %s%n", weights[i], HeadBond.FEATURES.get(i));
    }
  }

  private static void read(GoldPage gold, int page, List<Example> to) {
    Sheet sheet = LineReader.read(gold.source());
    if (sheet.lines().stream().anyMatch(line -> line.place().isPresent())) {
      return;
    }
    Map<Integer, Place> places = new TreeMap<>();
    for (int i = 0; i < gold.items().size(); i++) {
      GoldItem item = gold.items().get(i);
      for (GoldPart part : item.parts()) {
        Role role = part.role().isHead() ? Role.HEADLINE : part.role();
        for (Span span : part.spans()) {
          for (int at = span.start(); at < span.end(); at++) {
            places.put(at, new Place(i, role));
          }
        }
      }
    }
    String text = PageParser.simplified(gold.source().text());
    List<TextLine> lines = PageParser.lines(text, sheet, SETTINGS);
    List<Piece> all = Pieces.of(text, lines, PageParser.labels(lines, SETTINGS));
    HeadBond bond = new HeadBond(all, new Terms(all));
    for (int i = 1; i < all.size(); i++) {
      Piece before = all.get(i - 1);
      Piece line = all.get(i);
      Place left = places.get(before.spans().getLast().end() - 1);
      Place right = places.get(line.spans().getFirst().start());
      if (before.label() == Label.HEAD
          && line.label() == Label.HEAD
          && left != null
          && right != null
          && isHead(left)
          && isHead(right)) {
        List<Double> features = Arrays.stream(bond.features(before, line)).boxed().toList();
        to.add(new Example(page, features, left.equals(right)));
      }
    }
  }

  private static boolean isHead(Place place) {
    return place.role() == Role.HEADLINE || place.role() == Role.SUBHEAD;
  }

  private static double[] learn(List<Example> examples) {
    double[] weights = new double[HeadBond.FEATURES.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Example e : examples) {
        double miss = (e.one() ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, e.features())));
        for (int k = 0; k < slope.length; k++) {
          slope[k] += miss * e.features().get(k);
        }
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] += RATE * (slope[k] / examples.size() - (k == 0 ? 0 : DECAY * weights[k]));
      }
    }
    return weights;
  }

  private static double dot(double[] weights, List<Double> features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features.get(i);
    }
    return sum;
  }
}
