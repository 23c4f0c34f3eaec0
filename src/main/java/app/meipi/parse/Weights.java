package app.meipi.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Reads what features weigh from a resource: a feature and its weight on each line. */
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
}
