package app.meipi.parse;

import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that a page's text is set in, told from those of its heads by how much is set in them.
 *
 * @param size the commonest size, in points
 * @param looks the face of the text for each size that text is set in
 */
record TextTypes(double size, Map<Double, String> looks) {
  /** A size is one of text if at least this share of the longer blocks' characters is set in it. */
  private static final double LEAST_SHARE = 0.1;

  /** A block of so many lines is a longer one. */
  private static final int LONG_BLOCK = 5;

  private static final double UNKNOWN_SIZE = 10;

  static TextTypes of(Layout layout) {
    Map<Integer, Integer> lines = new HashMap<>();
    layout.lines().forEach(line -> lines.merge(line.block(), 1, Integer::sum));
    List<LaidLine> text =
        layout.lines().stream()
            .filter(line -> lines.getOrDefault(line.block(), 0) >= LONG_BLOCK)
            .toList();
    List<LaidLine> known = text.isEmpty() ? layout.lines() : text;
    Map<Double, Integer> sizes = new HashMap<>();
    known.forEach(line -> sizes.merge(line.size(), line.span().length(), Integer::sum));
    int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
    Set<Double> common = new HashSet<>();
    sizes.forEach((size, count) -> addIf(count >= LEAST_SHARE * all, size, common));
    Map<Double, String> looks = new HashMap<>();
    for (double size : common) {
      Map<String, Integer> faces = new HashMap<>();
      known.stream()
          .filter(line -> line.size() == size)
          .forEach(line -> faces.merge(look(line), line.span().length(), Integer::sum));
      looks.put(size, most(faces, ""));
    }
    return new TextTypes(most(sizes, UNKNOWN_SIZE), looks);
  }

  private static void addIf(boolean known, double size, Set<Double> to) {
    if (known) {
      to.add(size);
    }
  }

  /** The line's size in em of the text's, 1 for each size that text is set in. */
  double em(LaidLine line) {
    return looks.containsKey(line.size()) ? 1 : line.size() / size;
  }

  /** Whether the line is set in the face that text of its size, or else most text, is set in. */
  boolean isPlain(LaidLine line) {
    String usual = looks.getOrDefault(line.size(), looks.getOrDefault(size, ""));
    return look(line).equals(usual);
  }

  private static String look(LaidLine line) {
    return line.face() + (line.bold() ? " bold" : "");
  }

  private static <K> K most(Map<K, Integer> counts, K otherwise) {
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
