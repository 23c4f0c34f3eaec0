package app.meipi.parse;

import app.meipi.evaluate.GoldItem;
import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.GoldPart;
import app.meipi.ingest.UnreadableException;
import app.meipi.page.Blank;
import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.pdf.LaidPage;
import app.meipi.pdf.PdfFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Learns the weights of {@link LinkFeature}s, and for texts those of {@link HeadFeature}s, from
 * folders of pages parsed by hand, and prints them as {@link LinkWeights} and {@link HeadWeights}
 * read them: an averaged perceptron over whole arrangements (Collins 2002), heads and all, begun at
 * weights set by hand. The same pages give the same weights.
 */
final class LinkTraining {
  /** How far one page's mistakes move the weights; with few pages to learn from, farther. */
  private static final Map<String, Double> RATES = Map.of("text", 0.01, "rows", 0.05, "laid", 0.05);

  private static final int ROUNDS = 10;

  /** Pages arranged with the same weights, so that they can be arranged at once. */
  private static final int BATCH = 4;

  /** The most that one page may move a weight, in features: bad pages are not to rule. */
  private static final double MOST = 5;

  /** A page's pieces; {@code next} is {@link #UNKNOWN} where gold cuts them. */
  record Example(
      List<Piece> pieces,
      List<Piece> bodies,
      Sheet sheet,
      List<Integer> next,
      List<Integer> heads) {}

  private static final int UNKNOWN = -3;

  /** All weights: those of the links, then those of the lines of heads. */
  private static final int ALL = LinkFeature.COUNT + HeadFeature.COUNT;

  private final ParseSettings settings = ParseSettings.USUAL;

  /**
   * Trains on folders and prints a line for each feature; the first argument is the kind of pages
   * in them: {@code text}, {@code rows} or {@code laid}.
   */
  public static void main(String[] arguments) throws IOException {
    LinkTraining training = new LinkTraining();
    double[] start = Arrays.copyOf(start("links." + arguments[0], LinkFeature.class), ALL);
    double[] heads = start("heads.text", HeadFeature.class);
    System.arraycopy(heads, 0, start, LinkFeature.COUNT, HeadFeature.COUNT);
    List<String> folders = List.of(arguments).subList(1, arguments.length);
    List<Example> examples = new ArrayList<>();
    for (String folder : folders) {
      for (Path file : GoldFolder.files(folder)) {
        GoldPage gold = GoldPage.read(file);
        examples.add(example(gold, sheet(file, gold)));
      }
    }
    double rate = Objects.requireNonNull(RATES.get(arguments[0]), arguments[0]);
    double[] learned = training.train(examples, start, rate);
    for (LinkFeature feature : LinkFeature.values()) {
      System.out.printf("%s %.2f%n", feature, learned[feature.index()]);
    }
    if (arguments[0].equals("text")) {
      System.out.println("# heads.text");
      for (HeadFeature feature : HeadFeature.values()) {
        System.out.printf("%s %.2f%n", feature, learned[LinkFeature.COUNT + feature.index()]);
      }
    }
  }

  static <E extends Enum<E>> double[] start(String name, Class<E> features) {
    double[] weights = new double[features.getEnumConstants().length];
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LinkTraining.class.getResourceAsStream("/parse/" + name + ".start")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              line ->
                  weights[place(Enum.valueOf(features, line[0]))] = Double.parseDouble(line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  @SuppressWarnings("EnumOrdinal")
  private static int place(Enum<?> feature) {
    return feature.ordinal();
  }

  /** A page's lines, with their layout where the PDF beside it has that text. */
  private static Sheet sheet(Path file, GoldPage gold) throws IOException {
    Path pdf = file.resolveSibling(gold.name() + ".pdf");
    if (!Files.exists(pdf)) {
      return LineReader.read(gold.source());
    }
    try (PdfFile open = PdfFile.of(Files.readAllBytes(pdf), pdf.toString())) {
      LaidPage page = open.page(0, pdf.toString());
      return page.text().equals(gold.source().text())
          ? LaidLines.of(gold.source(), page.layout())
          : LineReader.read(gold.source());
    } catch (UnreadableException unreadable) {
      throw new IOException(unreadable);
    }
  }

  /** What there is to learn from one page. */
  static Example example(GoldPage gold, Sheet sheet) {
    ParseSettings settings = ParseSettings.USUAL;
    String text = PageParser.simplified(gold.source().text());
    List<TextLine> lines = PageParser.lines(text, sheet, settings);
    List<Label> labels = PageParser.labels(lines, settings);
    List<Piece> pieces = Pieces.of(text, lines, labels);
    List<Piece> bodies = pieces.stream().filter(Piece::isBody).toList();
    return new Example(
        pieces,
        bodies,
        sheet,
        Arrays.stream(next(gold, text, bodies)).boxed().toList(),
        heads(gold, pieces, bodies));
  }

  /** For each body piece the one behind it by the gold, -1 if its story ends with it. */
  private static int[] next(GoldPage gold, String text, List<Piece> bodies) {
    Map<Integer, Integer> behind = new HashMap<>();
    for (GoldItem item : gold.items()) {
      int last = -1;
      for (GoldPart part : item.furniture() ? List.<GoldPart>of() : item.parts()) {
        if (Set.of(Role.PARAGRAPH, Role.CAPTION, Role.DATELINE, Role.NOTE).contains(part.role())) {
          for (Span span : part.spans()) {
            for (int i = span.start(); i < span.end(); i++) {
              if (!Blank.is(text.charAt(i))) {
                behind.put(last, i);
                last = i;
              }
            }
          }
        }
      }
      behind.put(last, -1);
    }
    Map<Integer, Integer> starts = new HashMap<>(Map.of(-1, -1));
    for (int i = 0; i < bodies.size(); i++) {
      starts.put(bodies.get(i).spans().getFirst().start(), i);
    }
    int[] next = new int[bodies.size()];
    for (int i = 0; i < next.length; i++) {
      int end = bodies.get(i).spans().getLast().end() - 1;
      next[i] = starts.getOrDefault(behind.getOrDefault(end, UNKNOWN), UNKNOWN);
    }
    return next;
  }

  /**
   * For each line of a head a body piece of the story that the gold gives it to, or its mark;
   * {@link LineHeads#UNKNOWN} if it is no head there, or its story has no piece of body.
   */
  private static List<Integer> heads(GoldPage gold, List<Piece> pieces, List<Piece> bodies) {
    Map<Integer, Integer> items = new HashMap<>();
    Map<Integer, Role> roles = new HashMap<>();
    for (int i = 0; i < gold.items().size(); i++) {
      for (GoldPart part : gold.items().get(i).parts()) {
        for (Span span : part.spans()) {
          for (int at = span.start(); at < span.end(); at++) {
            items.put(at, i);
            roles.put(at, part.role());
          }
        }
      }
    }
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int b = bodies.size() - 1; b >= 0; b--) {
      firsts.put(items.get(bodies.get(b).spans().getFirst().start()), b);
    }
    List<Integer> heads = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.label() == Label.HEAD) {
        int at = piece.spans().getFirst().start();
        Role role = roles.get(at);
        int story = firsts.getOrDefault(items.get(at), LineHeads.UNKNOWN);
        heads.add(
            role == Role.SUBHEAD
                ? HeadChoice.SUBHEAD
                : role == Role.FURNITURE
                    ? HeadChoice.NONE
                    : role != null && role.isHead() ? story : LineHeads.UNKNOWN);
      }
    }
    return heads;
  }

  private double[] train(List<Example> examples, double[] start, double rate) {
    double[] weights = start.clone();
    double[] sum = new double[weights.length];
    int steps = 0;
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        ParseSettings now = with(weights);
        List<double[]> moves =
            order.subList(from, Math.min(order.size(), from + BATCH)).parallelStream()
                .map(example -> move(example, now))
                .toList();
        for (int i = 0; i < weights.length; i++) {
          for (double[] move : moves) {
            weights[i] += rate * Math.clamp(move[i], -MOST, MOST);
          }
          sum[i] += weights[i];
        }
        steps++;
      }
    }
    double count = steps;
    return Arrays.stream(sum).map(s -> s / count).toArray();
  }

  /** The features of the gold's arrangement less those of the one that {@code weights} give. */
  private double[] move(Example page, ParseSettings with) {
    int n = page.bodies().size();
    double[] move = new double[ALL];
    if (n == 0) {
      return move;
    }
    Linking linked = Linking.of(with, page.pieces(), page.bodies(), page.sheet(), settings.work());
    List<Integer> found = linked.arrangement().next();
    int[] right = right(page.next(), found);
    boolean[] wasInside = new boolean[n];
    boolean[] isInside = new boolean[n];
    for (int i = 0; i < n; i++) {
      if (found.get(i) >= 0) {
        wasInside[found.get(i)] = true;
      }
      if (right[i] >= 0) {
        isInside[right[i]] = true;
      }
    }
    LinkEvidence evidence = linked.evidence();
    for (int i = 0; i < n; i++) {
      if (right[i] != found.get(i)) {
        add(move, right[i] >= 0 ? evidence.link(i, right[i]) : evidence.end(i), 1);
        add(move, found.get(i) >= 0 ? evidence.link(i, found.get(i)) : evidence.end(i), -1);
      }
      if (isInside[i] != wasInside[i]) {
        add(move, evidence.start(i), wasInside[i] ? 1 : -1);
      }
    }
    linked.plans().lines().ifPresent(lines -> heads(page, linked, lines, right, move));
    return move;
  }

  /** Adds the features of the gold's heads less those of the ones that were found. */
  private static void heads(
      Example page, Linking linked, LineHeads lines, int[] right, double[] move) {
    int[] found = linked.arrangement().next().stream().mapToInt(i -> i).toArray();
    int[] before = before(right);
    List<Integer> gold = new ArrayList<>();
    List<Integer> got = new ArrayList<>();
    for (int h = 0; h < page.heads().size(); h++) {
      int story = story(page, lines, h, right, before);
      gold.add(story);
      got.add(story == LineHeads.UNKNOWN ? LineHeads.UNKNOWN : linked.arrangement().story().get(h));
    }
    double[] more = lines.features(right, before, gold);
    double[] less = lines.features(found, before(found), got);
    for (int i = 0; i < more.length; i++) {
      move[LinkFeature.COUNT + i] += more[i] - less[i];
    }
  }

  /** The first piece of head line {@code h}'s story by the gold, or its mark. */
  static int story(Example page, LineHeads lines, int h, int[] right, int[] before) {
    int story = page.heads().get(h);
    for (int b = story; b >= 0; b = before[b]) {
      story = b;
    }
    return story == HeadChoice.SUBHEAD && !lines.mayBeSubhead(h, right) ? LineHeads.UNKNOWN : story;
  }

  static int[] before(int[] next) {
    int[] before = new int[next.length];
    Arrays.fill(before, -1);
    for (int i = 0; i < next.length; i++) {
      if (next[i] >= 0) {
        before[next[i]] = i;
      }
    }
    return before;
  }

  /**
   * The gold's links; where it has none to say, those that were found, if nothing else wants them.
   */
  static int[] right(List<Integer> gold, List<Integer> found) {
    Set<Integer> taken = new HashSet<>(gold);
    int[] right = gold.stream().mapToInt(i -> i).toArray();
    for (int i = 0; i < right.length; i++) {
      if (right[i] == UNKNOWN) {
        right[i] = taken.contains(found.get(i)) ? -1 : found.get(i);
      }
    }
    return right;
  }

  private ParseSettings with(double[] values) {
    List<Double> all = Arrays.stream(values).boxed().toList();
    return settings.with(
        new LinkWeights(all.subList(0, LinkFeature.COUNT)),
        new HeadWeights(all.subList(LinkFeature.COUNT, ALL)));
  }

  private static void add(double[] sum, double[] features, double times) {
    for (int i = 0; i < features.length; i++) {
      sum[i] += times * features[i];
    }
  }
}
