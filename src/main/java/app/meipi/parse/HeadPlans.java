package app.meipi.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways to part a page's head lines into heads: where its layout is known, first every block of
 * lines is one; else each line is weighed by itself.
 */
final class HeadPlans {
  private final ParseSettings settings;
  private final List<Piece> bodies;
  private final Terms terms;
  private Optional<LineHeads> lines = Optional.empty();
  private final PlacedFlows places;
  private final boolean[] credited;
  private final List<Set<Integer>> texts;
  private final Map<List<Integer>, SharedWords> read = new HashMap<>();
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
    this.bodies = bodies;
    this.terms = terms;
    this.places = places;
    this.sides = new HeadSides(all, bodies, places);
    this.credited = credited;
    this.texts = bodies.stream().map(body -> Terms.termsOf(body.compact())).toList();
    for (Piece piece : all) {
      if (piece.label() == Label.HEAD) {
        Optional<List<Piece>> block =
            heads.stream()
                .filter(head -> places.isLaid() && places.goesOn(head.getLast(), piece))
                .findFirst();
        block.ifPresentOrElse(
            head -> head.add(piece), () -> heads.add(new ArrayList<>(List.of(piece))));
      }
    }
    if (!places.isLaid()) {
      List<Piece> each = heads.stream().map(List::getFirst).toList();
      LineFits fits = new LineFits(settings, each, bodies, sides, terms, texts);
      HeadBond bond = new HeadBond(all, terms);
      lines =
          Optional.of(
              new LineHeads(settings, HeadHabits.NONE, each, bodies, sides, fits, bond, credited));
    }
  }

  /** The heads as they are parted now, each as its lines. */
  List<List<Piece>> heads() {
    return heads;
  }

  /** What it costs to part a head. */
  double splitCost() {
    return settings.headSplit();
  }

  HeadChoice current() {
    return plan(heads);
  }

  /** What each line of a head is weighed by, in a text without a layout. */
  Optional<LineHeads> lines() {
    return lines;
  }

  /** Whether head {@code h} may be two, parted before its line {@code line}. */
  boolean mayPart(int h, int line) {
    return !HeadFit.isSized(heads.get(h).get(line));
  }

  /** The plan with head {@code h} parted before its line {@code line}. */
  HeadChoice split(int h, int line) {
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
  HeadChoice learn(HeadChoice.Plan plan, int[] next) {
    lines = lines.map(by -> new LineHeads(by, HeadHabits.of(by.sure(plan, next))));
    return current();
  }

  private HeadChoice plan(List<List<Piece>> parted) {
    if (lines.isPresent()) {
      return lines.get();
    }
    HeadFit fit = new HeadFit(settings, places, sides, parted, bodies, terms, texts, read);
    return new HeadPlan(settings, parted, bodies, fit, credited);
  }
}
