package app.meipi.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What each value of a {@link LineTrait} weighs for a label, and for two that follow one another,
 * over what {@link LineScores} gives: learned, in log odds.
 */
final class LabelWeights {
  /** What labels are weighed apart: first lines, further lines, heads, and all others. */
  static final int KINDS = 4;

  /** All others weigh nothing by themselves. */
  private static final int OTHER = 3;

  private static final int SETTINGS = LineTrait.Setting.values().length;

  /** Where each trait's values begin. */
  private static final int[] PLACES = places();

  /** How many numbers there are: first those of labels, then those of pairs. */
  static final int COUNT = PLACES[PLACES.length - 1] * (KINDS - 1 + KINDS * KINDS);

  /** For texts with lines of which no type is known. */
  static final LabelWeights TEXT = read("labels.text");

  private final double[] all;

  /** By the numbers that {@link #label} and {@link #pair} give. */
  LabelWeights(double[] all) {
    this.all = all.clone();
  }

  private static LabelWeights read(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelWeights.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return of(lines.lines());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The weights in {@code lines}, on each those of one value: its trait, setting and number, what
   * it weighs for each kind of label, and, if its trait is one of pairs, for each pair of kinds.
   */
  static LabelWeights of(Stream<String> lines) {
    double[] all = new double[COUNT];
    lines.filter(line -> !line.startsWith("#")).forEach(line -> read(line, all));
    return new LabelWeights(all);
  }

  private static void read(String line, double[] all) {
    String[] words = line.split(" ", -1);
    LineTrait trait = LineTrait.valueOf(words[0]);
    LineTrait.Setting setting = LineTrait.Setting.valueOf(words[1]);
    int value = Integer.parseInt(words[2]);
    int at = 3;
    for (int kind = 0; kind < OTHER; kind++) {
      all[label(trait, setting, value, kind)] = Double.parseDouble(words[at++]);
    }
    for (int pair = 0; trait.ofPairs && pair < KINDS * KINDS; pair++) {
      all[pair(trait, setting, value, pair / KINDS, pair % KINDS)] =
          Double.parseDouble(words[at++]);
    }
  }

  /** The line that {@link #read} reads, empty if the value weighs nothing. */
  String line(LineTrait trait, LineTrait.Setting setting, int value) {
    StringBuilder line = new StringBuilder();
    boolean weighs = false;
    int kinds = OTHER + (trait.ofPairs ? KINDS * KINDS : 0);
    for (int k = 0; k < kinds; k++) {
      int pair = k - OTHER;
      double weight =
          all[
              k < OTHER
                  ? label(trait, setting, value, k)
                  : pair(trait, setting, value, pair / KINDS, pair % KINDS)];
      long hundredths = Math.round(weight * 100);
      weighs |= hundredths != 0;
      line.append(' ').append(hundredths / 100.0);
    }
    return weighs ? trait + " " + setting + " " + value + line : "";
  }

  private static int[] places() {
    LineTrait[] traits = LineTrait.values();
    int[] places = new int[traits.length + 1];
    for (int t = 0; t < traits.length; t++) {
      places[t + 1] = places[t] + traits[t].values * SETTINGS;
    }
    return places;
  }

  /** As what {@code label} is weighed. */
  static int kind(Label label) {
    return switch (label) {
      case FIRST -> 0;
      case CONT -> 1;
      case HEAD, HEAD_INSIDE -> 2;
      case BYLINE, CREDIT, JUMP, FURNITURE, ROW, VERSE -> OTHER;
    };
  }

  @SuppressWarnings("EnumOrdinal") // an array by it
  private static int place(LineTrait trait, LineTrait.Setting setting, int value) {
    return PLACES[trait.ordinal()] + setting.ordinal() * trait.values + value;
  }

  /** The number of a weight for labels of {@code kind}, not {@link #OTHER}. */
  static int label(LineTrait trait, LineTrait.Setting setting, int value, int kind) {
    return place(trait, setting, value) * (KINDS - 1) + kind;
  }

  /** The number of a weight for labels of the kind {@code left} above those of {@code right}. */
  static int pair(LineTrait trait, LineTrait.Setting setting, int value, int left, int right) {
    return PLACES[PLACES.length - 1] * (KINDS - 1)
        + (place(trait, setting, value) * KINDS + left) * KINDS
        + right;
  }

  /** What a line's traits weigh for labels of each kind. */
  double[] labels(LineTraits line) {
    double[] sums = new double[KINDS];
    if (line.isSized()) {
      return sums;
    }
    for (LineTrait trait : LineTrait.values()) {
      for (int kind = 0; kind < OTHER; kind++) {
        sums[kind] += all[label(trait, line.setting(), line.value(trait), kind)];
      }
    }
    return sums;
  }

  /** What they weigh for each pair of kinds, the line above first. */
  double[][] pairs(LineTraits line) {
    double[][] sums = new double[KINDS][KINDS];
    if (line.isSized()) {
      return sums;
    }
    for (LineTrait trait : LineTrait.values()) {
      for (int left = 0; trait.ofPairs && left < KINDS; left++) {
        for (int right = 0; right < KINDS; right++) {
          sums[left][right] += all[pair(trait, line.setting(), line.value(trait), left, right)];
        }
      }
    }
    return sums;
  }
}
