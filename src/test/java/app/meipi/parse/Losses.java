package app.meipi.parse;

import app.meipi.evaluate.GoldItem;
import app.meipi.evaluate.GoldPage;
import app.meipi.evaluate.GoldPart;
import app.meipi.evaluate.Scores;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells where pages of text are lost: what each stage costs (the page parsed again with the gold's
 * labels, links or heads in its stead), and for each item that is not whole what is wrong with it.
 */
final class Losses {
  private static final ParseSettings SETTINGS = ParseSettings.USUAL;

  /** What may be taken from the gold. */
  enum Given {
    LABELS,
    LINKS,
    HEADS
  }

  private static final List<Set<Given>> TRIALS =
      List.of(
          EnumSet.noneOf(Given.class),
          EnumSet.of(Given.LABELS),
          EnumSet.of(Given.LINKS),
          EnumSet.of(Given.HEADS),
          EnumSet.of(Given.LABELS, Given.LINKS),
          EnumSet.of(Given.LABELS, Given.HEADS),
          EnumSet.of(Given.LINKS, Given.HEADS),
          EnumSet.allOf(Given.class));

  private final boolean tell;

  /** What is given where items are explained. */
  private final Set<Given> given;

  private final Map<String, Integer> causes = new TreeMap<>();
  private final Map<String, Integer> labels = new TreeMap<>();

  private Losses(boolean tell, Set<Given> given) {
    this.tell = tell;
    this.given = given;
  }

  /**
   * Prints both tables for each folder; {@code --each} also tells each item and line, {@code
   * --given} what is lost though labels, links and heads are the gold's, {@code --quick} leaves the
   * trials out.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> folders = new ArrayList<>(List.of(arguments));
    boolean tell = folders.remove("--each");
    boolean quick = folders.remove("--quick");
    Set<Given> given =
        folders.remove("--given") ? EnumSet.allOf(Given.class) : EnumSet.noneOf(Given.class);
    for (String folder : folders) {
      System.out.println("# " + folder);
      new Losses(tell, given).folder(folder, quick);
    }
  }

  private void folder(String folder, boolean quick) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (Path file : GoldFolder.files(folder)) {
      pages.add(GoldPage.read(file));
    }
    for (Set<Given> trial : quick ? TRIALS.subList(0, 1) : TRIALS) {
      List<Scores> all = pages.parallelStream().map(page -> scores(page, trial)).toList();
      System.out.printf(
          Locale.ROOT,
          "%-24s ari %.3f items %.3f paragraphs %.3f headlines %.3f%n",
          trial,
          mean(all.stream().map(Scores::ari).toList()),
          mean(all.stream().map(Scores::items).toList()),
          mean(all.stream().map(Scores::paragraphs).toList()),
          mean(all.stream().map(Scores::headlines).toList()));
    }
    for (GoldPage page : pages) {
      explain(page);
    }
    causes.forEach((cause, count) -> System.out.println(count + " " + cause));
    labels.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(16)
        .forEach(e -> System.out.println(e.getValue() + " lines " + e.getKey()));
  }

  private static double mean(List<Double> all) {
    return all.stream().mapToDouble(d -> d).average().orElse(0);
  }

  /** A page as it is parsed with some of it given, but for subheads taken for heads. */
  record Trial(
      GoldMap gold,
      Sheet sheet,
      List<TextLine> lines,
      List<Label> labels,
      List<Piece> pieces,
      StoryMaker.Result result) {

    /** The whole page; its stories are settled by that. */
    Page page() {
      Subheads.settle(pieces, result.stories());
      SourceText source = gold.gold.source();
      return Losses.page(source, PageParser.simplified(source.text()), pieces, result);
    }
  }

  /** The page that stories give; {@code text} is the source's as it is read. */
  static Page page(SourceText source, String text, List<Piece> pieces, StoryMaker.Result result) {
    List<PageItem> items = new ArrayList<>(new ItemMaker(text).items(result));
    items.sort(Comparator.comparingInt(PageItem::firstStart));
    return new Page(source, new FactsReader(source, pieces).read(), items);
  }

  private static Scores scores(GoldPage page, Set<Given> given) {
    return Scores.of(page, trial(page, given).page());
  }

  static Trial trial(GoldPage page, Set<Given> given) {
    SourceText source = page.source();
    GoldMap gold = new GoldMap(page);
    String text = PageParser.simplified(source.text());
    Sheet sheet = LineReader.read(source);
    List<TextLine> lines = PageParser.lines(text, sheet, SETTINGS);
    List<Label> labels = PageParser.labels(lines, SETTINGS);
    if (given.contains(Given.LABELS)) {
      List<Label> right = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        right.add(gold.label(lines, i, labels.get(i)));
      }
      labels = right;
    }
    List<Piece> pieces = Pieces.of(text, lines, labels);
    List<Piece> bodies = pieces.stream().filter(Piece::isBody).toList();
    Arranger.Arrangement found = Arranger.Arrangement.NONE;
    if (!bodies.isEmpty()) {
      Linking linking = Linking.of(SETTINGS, pieces, bodies, sheet, SETTINGS.work());
      found = linking.arrangement();
      if (given.contains(Given.LINKS)) {
        int[] next = links(gold, bodies, found.next());
        HeadChoice choice = linking.plans().current();
        found =
            new Arranger.Arrangement(
                Arrays.stream(next).boxed().toList(),
                linking.plans().heads(),
                choice.best(next, LinkTraining.before(next)).story());
      }
      if (given.contains(Given.HEADS)) {
        found = heads(gold, pieces, bodies, found.next());
      }
    }
    StoryMaker.Result result = StoryMaker.of(pieces, bodies, sheet, found);
    return new Trial(gold, sheet, lines, labels, pieces, result);
  }

  /** For each body piece the one behind it in its gold item, ordered by its first character. */
  static int[] links(GoldMap gold, List<Piece> bodies, List<Integer> found) {
    int[] rank = new int[gold.item.length];
    int count = 0;
    for (GoldItem item : gold.gold.items()) {
      for (GoldPart part : item.parts()) {
        for (int at : gold.characters(part.spans())) {
          rank[at] = count++;
        }
      }
    }
    Map<Integer, List<Integer>> chains = new HashMap<>();
    for (int b = 0; b < bodies.size(); b++) {
      chains.computeIfAbsent(gold.item(bodies.get(b).spans()), k -> new ArrayList<>()).add(b);
    }
    int[] next = new int[bodies.size()];
    Arrays.fill(next, -1);
    chains.forEach(
        (item, chain) -> {
          if (gold.counts(item)) {
            chain.sort(
                Comparator.comparingInt(b -> rank[bodies.get(b).spans().getFirst().start()]));
            for (int k = 1; k < chain.size(); k++) {
              next[chain.get(k - 1)] = chain.get(k);
            }
          }
        });
    return next;
  }

  private static Arranger.Arrangement heads(
      GoldMap gold, List<Piece> pieces, List<Piece> bodies, List<Integer> next) {
    int[] links = next.stream().mapToInt(i -> i).toArray();
    int[] before = LinkTraining.before(links);
    Map<Integer, Map<Integer, Integer>> weight = new HashMap<>();
    for (int b = 0; b < bodies.size(); b++) {
      int first = b;
      while (before[first] >= 0) {
        first = before[first];
      }
      weight
          .computeIfAbsent(gold.item(bodies.get(b).spans()), k -> new HashMap<>())
          .merge(first, bodies.get(b).compact().length(), Integer::sum);
    }
    List<List<Piece>> heads = new ArrayList<>();
    List<Integer> story = new ArrayList<>();
    int above = GoldMap.NONE;
    for (Piece piece : pieces) {
      above = piece.isBody() ? gold.item(piece.spans()) : above;
      if (piece.label() == Label.HEAD) {
        heads.add(List.of(piece));
        Map<Integer, Integer> over = weight.get(gold.item(piece.spans()));
        boolean sub = gold.role(piece.spans()) == Role.SUBHEAD && gold.item(piece.spans()) == above;
        story.add(
            sub
                ? HeadChoice.SUBHEAD
                : over == null || !gold.counts(gold.item(piece.spans()))
                    ? HeadChoice.NONE
                    : over.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey());
      }
    }
    return new Arranger.Arrangement(next, heads, story);
  }

  /** What is wrong with each item of the gold that was not found whole. */
  private void explain(GoldPage page) {
    Trial trial = trial(page, given);
    GoldMap gold = trial.gold();
    Set<Set<Integer>> have = new HashSet<>();
    for (PageItem item : trial.page().items()) {
      Set<Integer> characters = new HashSet<>();
      for (Part part : item.parts()) {
        characters.addAll(gold.characters(part.spans()));
      }
      have.add(characters);
    }
    Set<Integer> badLabel = new HashSet<>();
    Map<Integer, Label> pieceLabels = new HashMap<>();
    for (Piece piece : trial.pieces()) {
      for (TextLine line : piece.lines()) {
        pieceLabels.put(line.span().start(), piece.label());
      }
    }
    for (int i = 0; i < trial.lines().size(); i++) {
      TextLine line = trial.lines().get(i);
      Label found = pieceLabels.getOrDefault(line.span().start(), Label.FIRST);
      Label right = gold.label(trial.lines(), i, trial.labels().get(i));
      right = right.isBody() || right == Label.ROW || right == Label.VERSE ? Label.FIRST : right;
      if (right != found) {
        int item = gold.item(List.of(line.span()));
        badLabel.add(item);
        String what = right + " as " + found;
        labels.merge(what, 1, Integer::sum);
        if (tell) {
          System.out.println("  " + page.name() + " label " + what + ": " + line.text());
        }
      }
    }
    Set<Integer> mixed = new HashSet<>();
    for (Piece piece : trial.pieces()) {
      Set<Integer> items = new HashSet<>();
      gold.characters(piece.spans()).forEach(at -> items.add(gold.item[at]));
      if (items.size() > 1) {
        mixed.addAll(items);
        if (tell) {
          System.out.println("  " + page.name() + " mixed piece: " + piece.compact());
        }
      }
    }
    Map<Integer, Set<Integer>> storiesOf = new HashMap<>();
    Map<Integer, Set<Integer>> itemsOf = new HashMap<>();
    Map<Integer, Set<Integer>> headsOf = new HashMap<>();
    Map<Integer, Set<Integer>> headsIn = new HashMap<>();
    Map<Integer, Set<Integer>> restOf = new HashMap<>();
    Map<Integer, Set<Integer>> restIn = new HashMap<>();
    for (int s = 0; s < trial.result().stories().size(); s++) {
      Story story = trial.result().stories().get(s);
      for (Piece piece : story.body) {
        int item = gold.item(piece.spans());
        boolean body = piece.isBody();
        (body ? storiesOf : headsOf).computeIfAbsent(item, k -> new HashSet<>()).add(s);
        (body ? itemsOf : headsIn).computeIfAbsent(s, k -> new HashSet<>()).add(item);
      }
      for (Piece piece : story.heads) {
        int item = gold.item(piece.spans());
        headsOf.computeIfAbsent(item, k -> new HashSet<>()).add(s);
        headsIn.computeIfAbsent(s, k -> new HashSet<>()).add(item);
      }
      for (List<Piece> list :
          List.of(story.bylines, story.tail, story.credits, story.jumps, story.openingJumps)) {
        for (Piece piece : list) {
          int item = gold.item(piece.spans());
          restOf.computeIfAbsent(item, k -> new HashSet<>()).add(s);
          restIn.computeIfAbsent(s, k -> new HashSet<>()).add(item);
        }
      }
    }
    for (Piece piece : trial.result().loose()) {
      int item = gold.item(piece.spans());
      (piece.label() == Label.HEAD ? headsOf : restOf)
          .computeIfAbsent(item, k -> new HashSet<>())
          .add(-1);
    }
    for (int i = 0; i < page.items().size(); i++) {
      if (!gold.counts(i)) {
        continue;
      }
      List<Span> spans = new ArrayList<>();
      page.items().get(i).parts().forEach(part -> spans.addAll(part.spans()));
      if (have.contains(new HashSet<>(gold.characters(spans)))) {
        causes.merge("0 whole", 1, Integer::sum);
        continue;
      }
      Set<Integer> in = storiesOf.getOrDefault(i, Set.of());
      List<String> why = new ArrayList<>();
      if (badLabel.contains(i)) {
        why.add("label");
      }
      if (mixed.contains(i)) {
        why.add("piece");
      }
      if (in.size() > 1) {
        why.add("torn");
      }
      int item = i;
      if (in.stream()
          .anyMatch(s -> itemsOf.getOrDefault(s, Set.of()).stream().anyMatch(o -> o != item))) {
        why.add("joined");
      }
      boolean headOut = headsOf.getOrDefault(i, Set.of()).stream().anyMatch(s -> !in.contains(s));
      boolean headIn =
          in.stream()
              .anyMatch(s -> headsIn.getOrDefault(s, Set.of()).stream().anyMatch(o -> o != item));
      if (headOut || headIn) {
        why.add(headOut && headIn ? "head-both" : headOut ? "head-lost" : "head-of-other");
      }
      boolean rest =
          restOf.getOrDefault(i, Set.of()).stream().anyMatch(s -> !in.contains(s))
              || in.stream()
                  .anyMatch(
                      s -> restIn.getOrDefault(s, Set.of()).stream().anyMatch(o -> o != item));
      if (rest) {
        why.add("byline-or-jump");
      }
      causes.merge("1 " + why, 1, Integer::sum);
      why.forEach(w -> causes.merge("2 with " + w, 1, Integer::sum));
      if (why.size() == 1) {
        causes.merge("3 only " + why.getFirst(), 1, Integer::sum);
      }
      if (tell) {
        String head = "";
        for (GoldPart part : page.items().get(i).parts()) {
          if (part.role().isHead()) {
            for (Span span : part.spans()) {
              head += page.source().slice(span);
            }
          }
        }
        System.out.println("  " + page.name() + " item " + i + " " + why + " " + head);
        for (Piece piece : trial.result().loose()) {
          if (gold.item(piece.spans()) == i)
            System.out.println("      loose " + piece.label() + " " + piece.compact());
        }
      }
    }
  }
}
