package app.meipi.parse;

import app.meipi.evaluate.GoldPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns {@link LabelWeights} from folders of pages parsed by hand, and prints them as they are
 * read: a conditional random field over the lines of a page (Lafferty, McCallum and Pereira 2001)
 * whose scores are those set by hand, and what is learned besides, drawn to nothing. The same pages
 * give the same weights. {@code --halves} prints instead how many lines each half of the pages of a
 * folder has wrong with the weights that the other halves give.
 */
final class LabelTraining {
  private static final int ROUNDS = 150;

  /** The longest first step of a weight, in log odds. */
  private static final double RATE = 0.1;

  /** How strongly each weight is drawn to 0: its square times half of this is what it costs. */
  private static final double DRAW = 3;

  private static final double IMPOSSIBLE = -1e9;
  private static final ParseSettings SETTINGS = ParseSettings.USUAL;
  private static final List<Label> LABELS = LineLabeller.LABELS;
  private static final int[] KINDS = LABELS.stream().mapToInt(LabelWeights::kind).toArray();

  private LabelTraining() {}

  /**
   * What there is to learn from one page.
   *
   * @param right for each line the labels that it may have by the gold
   * @param here for each line what the scores set by hand give each label
   * @param between for each line what they give each label behind each label of the line above
   * @param values for each line the numbers of the weights of its first kind of label
   * @param pairs for each line the numbers of the weights of its first pair of kinds
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Example(
      List<TextLine> lines,
      List<Set<Label>> right,
      double[][] here,
      double[][][] between,
      int[][] values,
      int[][] pairs) {
    int size() {
      return lines.size();
    }
  }

  /** Trains on the folders that it is given. */
  public static void main(String[] arguments) throws IOException {
    List<String> folders = new ArrayList<>(List.of(arguments));
    boolean halves = folders.remove("--halves");
    List<List<Example>> all = new ArrayList<>();
    for (String folder : folders) {
      List<Example> examples = new ArrayList<>();
      for (Path file : GoldFolder.files(folder)) {
        examples.add(example(GoldPage.read(file)));
      }
      all.add(examples);
    }
    if (halves) {
      for (int half = 0; half < 2; half++) {
        LabelWeights weights = new LabelWeights(train(every(all, half)));
        for (int f = 0; f < folders.size(); f++) {
          List<Example> held = every(List.of(all.get(f)), 1 - half);
          System.out.printf(
              Locale.ROOT,
              "%s: %d lines, wrong by hand %d, learned %d%n",
              folders.get(f),
              held.stream().mapToInt(Example::size).sum(),
              wrong(held, new LabelWeights(new double[LabelWeights.COUNT])),
              wrong(held, weights));
        }
      }
      return;
    }
    LabelWeights weights = new LabelWeights(train(all.stream().flatMap(List::stream).toList()));
    for (LineTrait trait : LineTrait.values()) {
      for (LineTrait.Setting setting : LineTrait.Setting.values()) {
        for (int value = 0; value < trait.values; value++) {
          String line = weights.line(trait, setting, value);
          if (!line.isEmpty()) {
            System.out.println(line);
          }
        }
      }
    }
  }

  /** Every second example of each folder, from {@code first} on. */
  private static List<Example> every(List<List<Example>> folders, int first) {
    List<Example> out = new ArrayList<>();
    for (List<Example> examples : folders) {
      for (int i = first; i < examples.size(); i += 2) {
        out.add(examples.get(i));
      }
    }
    return out;
  }

  private static long wrong(List<Example> examples, LabelWeights weights) {
    LineLabeller labeller = new LineLabeller(SETTINGS, weights);
    long wrong = 0;
    for (Example e : examples) {
      List<Label> labels = labeller.label(e.lines());
      wrong +=
          IntStream.range(0, e.size())
              .filter(i -> !e.right().get(i).contains(labels.get(i)))
              .count();
    }
    return wrong;
  }

  private static Example example(GoldPage page) {
    GoldMap gold = new GoldMap(page);
    String text = PageParser.simplified(page.source().text());
    List<TextLine> lines = PageParser.lines(text, LineReader.read(page.source()), SETTINGS);
    List<Label> found = PageParser.labels(lines, SETTINGS);
    TextHabits habits = TextHabits.of(lines);
    LineScores scores = new LineScores(SETTINGS, habits);
    LineTraits line = new LineTraits(lines, habits);
    int n = lines.size();
    int kinds = LABELS.size();
    List<Set<Label>> right = new ArrayList<>();
    double[][] here = new double[n][kinds];
    double[][][] between = new double[n][kinds][kinds];
    int[][] values = new int[n][];
    int[][] pairs = new int[n][];
    for (int i = 0; i < n; i++) {
      LineFacts above = line.facts();
      if (i > 0) {
        line.next();
      }
      for (int k = 0; k < kinds; k++) {
        here[i][k] = scores.of(line.facts(), LABELS.get(k));
        for (int j = 0; i > 0 && j < kinds; j++) {
          between[i][j][k] = scores.between(above, LABELS.get(j), line.facts(), LABELS.get(k));
        }
      }
      LineTraits at = line;
      values[i] =
          Arrays.stream(LineTrait.values())
              .mapToInt(t -> LabelWeights.label(t, at.setting(), at.value(t), 0))
              .toArray();
      pairs[i] =
          Arrays.stream(LineTrait.values())
              .filter(t -> t.ofPairs)
              .mapToInt(t -> LabelWeights.pair(t, at.setting(), at.value(t), 0, 0))
              .toArray();
      right.add(right(gold, lines, i, found.get(i), line.facts()));
    }
    return new Example(lines, right, here, between, values, pairs);
  }

  /**
   * The labels that line {@code i} may have. Rows and verse, and the furniture that has no cue of
   * its own, are told by other means, so that there any label is right.
   */
  private static Set<Label> right(
      GoldMap gold, List<TextLine> lines, int i, Label found, LineFacts facts) {
    Label label = gold.label(lines, i, found);
    if (label == Label.ROW
        || label == Label.VERSE
        || (label == Label.FURNITURE && facts.furniture() == FurnitureCues.Kind.NONE)) {
      return EnumSet.allOf(Label.class);
    }
    if (label == Label.HEAD) {
      return EnumSet.of(Label.HEAD, Label.HEAD_INSIDE);
    }
    boolean inside = gold.before[lines.get(i).span().start()] != GoldMap.NONE;
    if (label == Label.FIRST
        && inside
        && !(facts.sameFlow() && gold.label(lines, i - 1, label).isBody())) {
      return lines.get(i).measure() > 0
          ? EnumSet.of(Label.CONT)
          : EnumSet.of(Label.FIRST, Label.CONT);
    }
    return EnumSet.of(label);
  }

  /** The weights under which the gold is likeliest, by steps down the slope (Adam). */
  private static double[] train(List<Example> examples) {
    double[] weights = new double[LabelWeights.COUNT];
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] slope =
          examples.parallelStream()
              .map(example -> slope(example, weights))
              .reduce(new double[weights.length], LabelTraining::sum);
      double rate = RATE * (round < 0.6 * ROUNDS ? 1 : round < 0.85 * ROUNDS ? 0.3 : 0.1);
      for (int i = 0; i < weights.length; i++) {
        double up = slope[i] - DRAW * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * up;
        square[i] = 0.99 * square[i] + 0.01 * up * up;
        double step = mean[i] / (1 - Math.pow(0.9, round));
        double size = Math.sqrt(square[i] / (1 - Math.pow(0.99, round)));
        weights[i] += rate * step / (size + 1e-8);
      }
    }
    return weights;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] out = new double[a.length];
    Arrays.setAll(out, i -> a[i] + b[i]);
    return out;
  }

  /** How much the logarithm of the gold's chance grows with each weight. */
  private static double[] slope(Example e, double[] weights) {
    double[] slope = new double[weights.length];
    int kinds = LABELS.size();
    double[][] here = new double[e.size()][kinds];
    double[][][] between = new double[e.size()][kinds][kinds];
    for (int i = 0; i < e.size(); i++) {
      for (int k = 0; k < kinds; k++) {
        here[i][k] = e.here()[i][k];
        for (int at : KINDS[k] < LabelWeights.KINDS - 1 ? e.values()[i] : new int[0]) {
          here[i][k] += weights[at + KINDS[k]];
        }
        for (int j = 0; i > 0 && j < kinds; j++) {
          between[i][j][k] = e.between()[i][j][k];
          for (int at : e.pairs()[i]) {
            between[i][j][k] += weights[at + KINDS[j] * LabelWeights.KINDS + KINDS[k]];
          }
        }
      }
    }
    expect(e, here, between, -1, slope);
    for (int i = 0; i < e.size(); i++) {
      for (int k = 0; k < kinds; k++) {
        here[i][k] += e.right().get(i).contains(LABELS.get(k)) ? 0 : IMPOSSIBLE;
      }
    }
    expect(e, here, between, 1, slope);
    return slope;
  }

  /** Adds how often each weight is expected to count, times {@code sign} (forward-backward). */
  private static void expect(
      Example e, double[][] here, double[][][] between, double sign, double[] to) {
    int n = e.size();
    int kinds = LABELS.size();
    double[][] before = new double[n][kinds];
    double[][] behind = new double[n][kinds];
    before[0] = here[0];
    for (int i = 1; i < n; i++) {
      for (int k = 0; k < kinds; k++) {
        int at = i;
        int label = k;
        before[i][k] = here[i][k] + log(j -> before[at - 1][j] + between[at][j][label]);
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int j = 0; j < kinds; j++) {
        int at = i + 1;
        int label = j;
        behind[i][j] = log(k -> between[at][label][k] + here[at][k] + behind[at][k]);
      }
    }
    double all = log(k -> before[n - 1][k]);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < kinds; k++) {
        double chance = sign * Math.exp(before[i][k] + behind[i][k] - all);
        for (int at : KINDS[k] < LabelWeights.KINDS - 1 ? e.values()[i] : new int[0]) {
          to[at + KINDS[k]] += chance;
        }
        for (int j = 0; i > 0 && j < kinds; j++) {
          double both =
              sign
                  * Math.exp(before[i - 1][j] + between[i][j][k] + here[i][k] + behind[i][k] - all);
          for (int at : e.pairs()[i]) {
            to[at + KINDS[j] * LabelWeights.KINDS + KINDS[k]] += both;
          }
        }
      }
    }
  }

  /** The logarithm of the sum of what has the logarithms {@code of} each label. */
  private static double log(IntToDoubleFunction of) {
    double[] values = IntStream.range(0, LABELS.size()).mapToDouble(of).toArray();
    double top = Arrays.stream(values).max().orElseThrow();
    return top + Math.log(Arrays.stream(values).map(v -> Math.exp(v - top)).sum());
  }
}
