package app.meipi.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much more or less each place of a head is worth on one page than on others. An extraction has
 * its habits (heads over their stories, or behind them, or all at the page's end), so the heads
 * whose words leave no doubt show where the others are to be looked for.
 */
final class HeadHabits {
  /** Before any page is seen. */
  static final HeadHabits NONE = new HeadHabits();

  /** How many sure heads it takes to trust what they show. */
  private static final double ENOUGH = 6;

  /** How many heads of other pages are reckoned beside them. */
  private static final double OTHERS = 4;

  private final Map<HeadPlace, Double> shifts = new EnumMap<>(HeadPlace.class);

  private HeadHabits() {}

  /** For a page on which heads beyond doubt stand in these places. */
  static HeadHabits of(List<HeadPlace> sure) {
    HeadHabits habits = new HeadHabits();
    double trust = Math.min(1, sure.size() / ENOUGH);
    for (HeadPlace place : HeadPlace.values()) {
      long count = sure.stream().filter(place::equals).count();
      double share = (count + OTHERS * place.usual()) / (sure.size() + OTHERS);
      habits.shifts.put(place, trust * Math.clamp(Math.log(share / place.usual()), -1.5, 2.5));
    }
    return habits;
  }

  /** What is to be added to the place's weight, in log odds. */
  double shift(HeadPlace place) {
    return shifts.getOrDefault(place, 0.0);
  }
}
