package app.meipi.evaluate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.parse.PageParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages written for the purpose parse as well as they did when the floors were set. */
final class OwnPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");

  private static Map<String, Scores> scores() throws IOException {
    Map<String, Scores> scores = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(GoldPage.ENDING)).toList()) {
        GoldPage gold = GoldPage.read(file);
        scores.put(gold.name(), Scores.of(gold, PageParser.parse(gold.source())));
      }
    }
    return scores;
  }

  @Test
  void parse_ownPages_keepsTheFloors() throws IOException {
    Map<String, Scores> scores = scores();
    assertTrue(scores.size() >= 25, scores.size() + " pages");
    String report = report(scores);
    assertAll(
        () -> assertEquals(1, least(scores, 0), report),
        () -> assertTrue(mean(scores, 1) >= 0.89, "ari\n" + report),
        () -> assertTrue(mean(scores, 2) >= 0.84, "items\n" + report),
        () -> assertTrue(mean(scores, 3) >= 0.96, "roles\n" + report),
        () -> assertTrue(mean(scores, 5) >= 0.86, "paragraphs\n" + report),
        () -> assertTrue(mean(scores, 6) >= 0.92, "headlines\n" + report));
  }

  private static double mean(Map<String, Scores> scores, int figure) {
    return scores.values().stream().mapToDouble(s -> s.all().get(figure)).average().orElse(0);
  }

  private static double least(Map<String, Scores> scores, int figure) {
    return scores.values().stream().mapToDouble(s -> s.all().get(figure)).min().orElse(0);
  }

  private static String report(Map<String, Scores> scores) {
    StringBuilder out = new StringBuilder();
    scores.forEach(
        (name, s) -> {
          List<Double> all = s.all();
          out.append(String.format(Locale.ROOT, "%-34s", name));
          all.forEach(v -> out.append(String.format(Locale.ROOT, " %.4f", v)));
          out.append('\n');
        });
    return out.toString();
  }
}
