package app.meipi.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways to part a page's head lines into heads: first every run of lines is one. */
final class HeadPlans {
  private final ParseSettings settings;
  private HeadHabits habits;
  private final List<Piece> bodies;
  private final Terms terms;
  private final HeadBond bond;
  private final PlacedFlows places;
  private final boolean[] credited;
  private final List<Set<Integer>> texts;
  private final Map<List<Integer>, HeadFit.Words> read = new HashMap<>();
  private final Map<Integer, Double> known = new HashMap<>();
  private final HeadSides sides;
  private List<List<Piece>> heads = new ArrayList<>();
  private List<List<Piece>> tried = new ArrayList<>();

  HeadPlans(
      ParseSettings settings,
      List<Piece> all,
      List<Piece> bodies,
      Terms terms,
      PlacedFlows places,
      boolean[] credited) {
    this.settings = settings;
    this.habits = HeadHabits.usual(settings);
    this.bodies = bodies;
    this.terms = terms;
    this.places = places;
    this.sides = new HeadSides(all, bodies, places);
    this.credited = credited;
    this.bond = new HeadBond(all, terms);
    this.texts = bodies.stream().map(body -> Terms.termsOf(body.compact())).toList();
    for (Piece piece : all) {
      if (piece.label() == Label.HEAD) {
        Optional<List<Piece>> block =
            (places.isLaid() ? heads : heads.reversed().stream().limit(1).toList())
                .stream().filter(head -> goesOn(head.getLast(), piece)).findFirst();
        block.ifPresentOrElse(
            head -> head.add(piece), () -> heads.add(new ArrayList<>(List.of(piece))));
      }
    }
  }

  /** The heads as they are parted now, each as its lines. */
  List<List<Piece>> heads() {
    return heads;
  }

  private boolean goesOn(Piece before, Piece line) {
    if (places.isLaid()) {
      return places.goesOn(before, line);
    }
    return before.index() == line.index() - 1 && bond.of(before, line) > settings.sureBond();
  }

  /** What it costs to part head {@code h} before its line {@code line}. */
  double splitCost(int h, int line) {
    if (places.isLaid()) {
      return settings.headSplit();
    }
    List<Piece> whole = heads.get(h);
    double odds = bond(whole.subList(0, line), whole.subList(line, whole.size()));
    return settings.headSplit() + settings.headBond() * odds;
  }

  private double bond(List<Piece> head, List<Piece> below) {
    return known.computeIfAbsent(
        below.getFirst().index(), key -> bond.of(head.getLast(), below.getFirst()));
  }

  HeadPlan current() {
    return plan(heads);
  }

  /** Whether head {@code h} may be two, parted before its line {@code line}. */
  boolean mayPart(int h, int line) {
    return !HeadFit.isSized(heads.get(h).get(line));
  }

  /** The plan with head {@code h} parted before its line {@code line}. */
  HeadPlan split(int h, int line) {
    tried = new ArrayList<>(heads);
    List<Piece> whole = heads.get(h);
    tried.set(h, List.copyOf(whole.subList(0, line)));
    tried.add(h + 1, List.copyOf(whole.subList(line, whole.size())));
    return plan(tried);
  }

  /** Keeps the split that was tried last. */
  void keepSplit() {
    heads = tried;
  }

  /** Takes the page's habits from the heads that {@code plan} is sure of. */
  HeadPlan learn(HeadPlan.Plan plan, int[] next) {
    HeadFit fit = new HeadFit(settings, habits, places, sides, heads, bodies, terms, texts, read);
    List<HeadPlace> sure = new ArrayList<>();
    for (int h = 0; h < heads.size(); h++) {
      int story = plan.story().get(h);
      if (story >= 0) {
        HeadFit.Fit f = fit.of(h, story, next);
        if (f.words() >= settings.sureWords()) {
          sure.add(f.where());
        }
      }
    }
    habits = habits.learned(sure);
    return plan(heads);
  }

  private HeadPlan plan(List<List<Piece>> parted) {
    HeadFit fit = new HeadFit(settings, habits, places, sides, parted, bodies, terms, texts, read);
    return new HeadPlan(settings, parted, bodies, fit, credited);
  }
}
