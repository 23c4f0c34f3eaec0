package app.meipi.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the program is made of: its version, and all that is shipped with it and by which licence.
 */
final class About {
  private About() {}

  /** A line for each. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Version.text() + " · Apache-2.0");
    lines.add("Java " + Runtime.version() + " · GPL-2.0 with Classpath Exception");
    try (InputStream libraries =
        Objects.requireNonNull(About.class.getResourceAsStream("libraries.txt"))) {
      new String(libraries.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .sorted(String.CASE_INSENSITIVE_ORDER)
          .forEach(lines::add);
    } catch (IOException incomplete) {
      throw new UncheckedIOException(incomplete);
    }
    lines.add("mynlp-resource-coredict 1.0.0 · Apache-2.0");
    lines.add("Noto Serif SC · OFL-1.1");
    return lines;
  }
}
