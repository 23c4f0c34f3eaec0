package app.meipi.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What features weigh: read from a resource, a feature and its weight on each line, and summed. */
final class Weights {
  private Weights() {}

  /** The weights of {@code features} in their order; one that is not named weighs nothing. */
  static <E extends Enum<E>> List<Double> read(String resource, Class<E> features) {
    Properties lines = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Weights.class.getResourceAsStream(resource), resource)) {
      lines.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Arrays.stream(features.getEnumConstants())
        .map(feature -> Double.valueOf(lines.getProperty(feature.name(), "0")))
        .toList();
  }

  /** The sum of what {@code features} weigh, by their places in {@code all}. */
  static double weigh(List<Double> all, double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] == 0 ? 0 : features[i] * all.get(i);
    }
    return sum;
  }
}
