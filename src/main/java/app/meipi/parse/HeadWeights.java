package app.meipi.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What each {@link HeadFeature} weighs, in log odds. */
record HeadWeights(List<Double> all) {
  /** For a page of which only the text is known. */
  static final HeadWeights TEXT = read("heads.text");

  HeadWeights {
    all = List.copyOf(all);
  }

  private static HeadWeights read(String resource) {
    Properties lines = new Properties();
    try (InputStream in =
        Objects.requireNonNull(HeadWeights.class.getResourceAsStream(resource), resource)) {
      lines.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new HeadWeights(
        Arrays.stream(HeadFeature.values())
            .map(feature -> Double.valueOf(lines.getProperty(feature.name(), "0")))
            .toList());
  }

  double of(HeadFeature feature) {
    return all.get(feature.index());
  }
}
