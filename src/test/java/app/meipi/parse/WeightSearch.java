package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tries whether weights of {@link LinkFeature}s, and for texts those of {@link HeadFeature}s, are
 * better a step up or down, on folders of pages parsed by hand; the same pages give the same moves.
 *
 * <p>One weight can turn a page by chance, so what pages are worth is the mean over several sets of
 * weights, each a little off those tried, and a weight is moved only where both halves of the pages
 * are worth no less and together more.
 */
final class WeightSearch {
  /** How far a weight is moved, in log odds. */
  private static final double STEP = 0.5;

  /** How many sets of weights a page is parsed with, and how far they are off, in log odds. */
  private static final int SETS = 6;

  private static final double SPREAD = 0.12;

  /** How much more both halves must be worth together, and how much less one may be. */
  private static final double LEAST_GAIN = 0.004;

  private static final double MOST_LOSS = 0.0005;

  private static final ParseSettings SETTINGS = ParseSettings.USUAL;
  private static final int ALL = LinkFeature.COUNT + HeadFeature.COUNT;

  private static final List<String> NAMES =
      Stream.concat(Arrays.stream(LinkFeature.values()), Arrays.stream(HeadFeature.values()))
          .map(Enum::name)
          .toList();

  /** A page up to its pieces, which no weight tried here changes. */
  private record Cut(GoldPage gold, String text, Sheet sheet, List<Piece> pieces) {}

  private final List<Cut> pages;
  private final double[][] off = new double[SETS][ALL];

  private WeightSearch(List<Cut> pages) {
    this.pages = pages;
    Random random = new Random(7);
    for (double[] set : off) {
      Arrays.setAll(set, i -> random.nextGaussian() * SPREAD);
    }
  }

  /** Prints each move; the first argument is {@code text} or {@code rows}, the others folders. */
  public static void main(String[] arguments) throws IOException {
    boolean rows = arguments[0].equals("rows");
    List<Cut> pages = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      for (Path file : GoldFolder.files(folder)) {
        Cut page = cut(GoldPage.read(file));
        if (page.sheet().lines().stream().anyMatch(l -> l.place().isPresent()) == rows) {
          pages.add(page);
        }
      }
    }
    List<Double> start = new ArrayList<>((rows ? LinkWeights.ROWS : LinkWeights.TEXT).all());
    start.addAll(HeadWeights.TEXT.all());
    new WeightSearch(pages)
        .search(start.stream().mapToDouble(w -> w).toArray(), rows ? LinkFeature.COUNT : ALL);
  }

  private static Cut cut(GoldPage gold) {
    Sheet sheet = LineReader.read(gold.source());
    String text = PageParser.simplified(gold.source().text());
    List<TextLine> lines = PageParser.lines(text, sheet, SETTINGS);
    return new Cut(gold, text, sheet, Pieces.of(text, lines, PageParser.labels(lines, SETTINGS)));
  }

  private void search(double[] start, int count) {
    double[] best = start;
    double[] top = worth(best);
    System.out.printf(Locale.ROOT, "# %d pages: %.4f %.4f%n", pages.size(), top[0], top[1]);
    for (int i = 0; i < count; i++) {
      for (double step : new double[] {STEP, -STEP}) {
        double[] tried = best.clone();
        tried[i] += step;
        double[] worth = worth(tried);
        double one = worth[0] - top[0];
        double other = worth[1] - top[1];
        if (Math.min(one, other) > -MOST_LOSS && one + other > LEAST_GAIN) {
          best = tried;
          top = worth;
          System.out.printf(
              Locale.ROOT, "%s %.2f # %.4f %.4f%n", NAMES.get(i), tried[i], top[0], top[1]);
        }
      }
    }
  }

  /** What each half of the pages is worth, every second one, 0 to 1. */
  private double[] worth(double[] weights) {
    return IntStream.range(0, 2)
        .mapToDouble(
            half ->
                IntStream.range(0, pages.size())
                    .filter(page -> page % 2 == half)
                    .parallel()
                    .mapToDouble(page -> worth(page, weights))
                    .average()
                    .orElse(0))
        .toArray();
  }

  private double worth(int page, double[] weights) {
    return Arrays.stream(off)
        .map(set -> IntStream.range(0, ALL).mapToObj(i -> weights[i] + set[i]).toList())
        .mapToDouble(set -> worth(pages.get(page), set))
        .average()
        .orElseThrow();
  }

  private static double worth(Cut page, List<Double> weights) {
    ParseSettings with =
        SETTINGS.with(
            new LinkWeights(weights.subList(0, LinkFeature.COUNT)),
            new HeadWeights(weights.subList(LinkFeature.COUNT, ALL)));
    StoryMaker.Result made = StoryMaker.make(with, page.pieces(), page.sheet(), SETTINGS.work());
    Scores scores =
        Scores.of(page.gold(), Losses.page(page.gold().source(), page.text(), page.pieces(), made));
    return (scores.ari() + scores.items() + scores.headlines()) / 3;
  }
}
