package app.meipi.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each place of a head is worth on one page. An extraction has its habits (heads over their
 * stories, or behind them, or all at the page's end), so the heads whose words leave no doubt show
 * where the others are to be looked for.
 */
final class HeadHabits {
  private final Map<HeadPlace, Double> weights = new EnumMap<>(HeadPlace.class);

  private HeadHabits() {}

  /** What is known before any page is seen. */
  static HeadHabits usual(ParseSettings settings) {
    HeadHabits habits = new HeadHabits();
    habits.weights.put(HeadPlace.ABOVE, settings.headAbove());
    habits.weights.put(HeadPlace.ABOVE_APART, settings.headInside());
    habits.weights.put(HeadPlace.INSIDE, settings.headInside());
    habits.weights.put(HeadPlace.BEHIND, settings.headBeside());
    habits.weights.put(HeadPlace.BESIDE, settings.headBeside());
    habits.weights.put(HeadPlace.AWAY, -settings.headAway());
    habits.weights.put(HeadPlace.AWAY_FROM_TEXT, -settings.headAwayFromText());
    habits.weights.put(HeadPlace.OVER, 5.0);
    habits.weights.put(HeadPlace.OVER_PART, 3.5);
    habits.weights.put(HeadPlace.WITHIN, 3.0);
    habits.weights.put(HeadPlace.AT_SIDE, 0.0);
    habits.weights.put(HeadPlace.OFF, -5.0);
    return habits;
  }

  /** The same for a page on which heads beyond doubt stand in these places. */
  HeadHabits learned(List<HeadPlace> sure) {
    HeadHabits habits = new HeadHabits();
    double trust = Math.min(1, sure.size() / 6.0);
    for (HeadPlace place : HeadPlace.values()) {
      long count = sure.stream().filter(place::equals).count();
      double usual = usual(place);
      if (usual == 0) {
        habits.weights.put(place, weight(place));
        continue;
      }
      double share = (count + 4 * usual) / (sure.size() + 4);
      double shift = Math.clamp(Math.log(share / usual), -1.5, 2.5);
      habits.weights.put(place, weight(place) + trust * shift);
    }
    return habits;
  }

  /** How often heads stand in a place over many pages. */
  private static double usual(HeadPlace place) {
    return switch (place) {
      case ABOVE -> 0.55;
      case ABOVE_APART, INSIDE -> 0.12;
      case BEHIND -> 0.05;
      case BESIDE -> 0.04;
      case AWAY -> 0.1;
      case AWAY_FROM_TEXT -> 0.02;
      case OVER, OVER_PART, WITHIN, AT_SIDE, OFF -> 0;
    };
  }

  double weight(HeadPlace place) {
    return weights.getOrDefault(place, 0.0);
  }
}
