package app.meipi.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What each {@link LinkFeature} weighs, in log odds. */
record LinkWeights(List<Double> all) {
  /** For a page of which only the text is known. */
  static final LinkWeights TEXT = read("links.text");

  /** For a page of text with columns side by side in each row. */
  static final LinkWeights ROWS = read("links.rows");

  /** For a page whose layout and type are known. */
  static final LinkWeights LAID = read("links.laid");

  LinkWeights {
    all = List.copyOf(all);
    if (all.size() != LinkFeature.COUNT) {
      throw new IllegalArgumentException("one weight for each feature");
    }
  }

  /**
   * The weights in a resource beside this class, a feature and its weight on each line; a feature
   * that it does not name weighs nothing.
   */
  private static LinkWeights read(String resource) {
    Properties lines = new Properties();
    try (InputStream in =
        Objects.requireNonNull(LinkWeights.class.getResourceAsStream(resource), resource)) {
      lines.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new LinkWeights(
        Arrays.stream(LinkFeature.values())
            .map(feature -> Double.valueOf(lines.getProperty(feature.name(), "0")))
            .toList());
  }

  double weigh(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] == 0 ? 0 : features[i] * all.get(i);
    }
    return sum;
  }
}
