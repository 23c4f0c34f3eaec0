package app.meipi.words;

/**
 * Whether two texts were one before they were cut apart: how much likelier the words at the cut are
 * together than each side is alone.
 */
public final class Cut {
  private final WordTable table = WordTable.usual();

  /** What stands at a text's end and at its beginning, kept for many comparisons. */
  public static final class Sides {
    private final Edge end;
    private final Edge beginning;

    private Sides(Edge end, Edge beginning) {
      this.end = end;
      this.beginning = beginning;
    }
  }

  /**
   * How well the two fit.
   *
   * @param gain the logarithm of how much likelier they are together than apart; 0 tells nothing
   * @param inWord whether the likeliest reading has a word that stands across the cut
   */
  public record Fit(double gain, boolean inWord) {}

  /** Reads the ends of {@code compact}, a text without white space. */
  public Sides sides(String compact) {
    return new Sides(Edge.end(table, compact), Edge.beginning(table, compact));
  }

  /**
   * How much likelier the beginning of the text is at the beginning of a sentence than anywhere, as
   * a logarithm.
   */
  public double opens(Sides sides) {
    Edge beginning = sides.beginning;
    if (beginning.text.isEmpty()) {
      return 0;
    }
    int none = table.find("", 0, 0);
    return Edge.best(beginning.words[0], beginning.chances[0], table, none, false) - beginning.best;
  }

  /** How well the end of {@code left} and the beginning of {@code right} fit. */
  public Fit of(Sides left, Sides right) {
    Edge end = left.end;
    Edge beginning = right.beginning;
    if (end.text.isEmpty() || beginning.text.isEmpty()) {
      return new Fit(0, false);
    }
    double apart = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < WordTable.LONGEST; i++) {
      int word = beginning.words[0][i];
      if (word != Edge.NONE) {
        double before = Edge.best(end.words[0], end.chances[0], table, word, true);
        apart = Math.max(apart, before + beginning.chances[0][i]);
      }
    }
    double across = across(end, beginning);
    double alone = end.best + beginning.best;
    return new Fit(Math.max(apart, across) - alone, across > apart);
  }

  /** The best way with a word that begins in {@code end} and ends in {@code beginning}. */
  private double across(Edge end, Edge beginning) {
    String text = end.text + beginning.text;
    int cut = end.text.length();
    double best = Double.NEGATIVE_INFINITY;
    for (int left = 1; left < WordTable.LONGEST && left <= cut; left++) {
      for (int right = 1;
          right <= WordTable.LONGEST - left && cut + right <= text.length();
          right++) {
        int word = table.find(text, cut - left, cut + right);
        if (word >= 0) {
          double before =
              left == cut
                  ? Math.log(table.chance(word))
                  : Edge.best(end.words[left], end.chances[left], table, word, true);
          double behind =
              cut + right == text.length()
                  ? 0
                  : Edge.best(beginning.words[right], beginning.chances[right], table, word, false);
          best = Math.max(best, before + behind);
        }
      }
    }
    return best;
  }
}
