package app.meipi.words;

/** The end or the beginning of a text, cut into words in every way that the table knows. */
final class Edge {
  /** No word stands there. */
  static final int NONE = -2;

  /** The word before a text's beginning, of which nothing is known. */
  private static final int UNKNOWN = -1;

  /** How many characters are looked at on each side of a cut, in UTF-16 units. */
  static final int REACH = 6;

  /** Its last or first characters. */
  final String text;

  /** The logarithm of the chance of its best way. */
  final double best;

  /**
   * For each number of characters between and the cut, and each length less 1, the word that stands
   * there, {@link #NONE} if there is none.
   */
  final int[][] words;

  /**
   * For each of those words the logarithm of the chance of the best way from the far side to it.
   */
  final double[][] chances;

  private Edge(String text, double best, int[][] words, double[][] chances) {
    this.text = text;
    this.best = best;
    this.words = words;
    this.chances = chances;
  }

  /**
   * The last characters of {@code text}; {@code words[k]} end {@code k} characters before the cut.
   */
  static Edge end(WordTable table, String text) {
    String tail = text.substring(Math.max(0, text.length() - REACH));
    int n = tail.length();
    int[][] words = new int[n + 1][WordTable.LONGEST];
    double[][] chances = new double[n + 1][WordTable.LONGEST];
    for (int to = 1; to <= n; to++) {
      for (int length = 1; length <= WordTable.LONGEST; length++) {
        int from = to - length;
        int word = from < 0 ? NONE : word(table, tail, from, to);
        words[n - to][length - 1] = word;
        double before =
            word == NONE ? 0 : best(words[n - from], chances[n - from], table, word, true);
        chances[n - to][length - 1] =
            word == NONE ? 0 : from == 0 ? Math.log(table.chance(word)) : before;
      }
    }
    return new Edge(tail, n == 0 ? 0 : top(words[0], chances[0]), words, chances);
  }

  /** The first characters of {@code text}; {@code words[k]} begin {@code k} behind the cut. */
  static Edge beginning(WordTable table, String text) {
    String head = text.substring(0, Math.min(REACH, text.length()));
    int n = head.length();
    int[][] words = new int[n + 1][WordTable.LONGEST];
    double[][] chances = new double[n + 1][WordTable.LONGEST];
    for (int from = n - 1; from >= 0; from--) {
      for (int length = 1; length <= WordTable.LONGEST; length++) {
        int to = from + length;
        int word = to > n ? NONE : word(table, head, from, to);
        words[from][length - 1] = word;
        chances[from][length - 1] =
            word == NONE || to == n ? 0 : best(words[to], chances[to], table, word, false);
      }
    }
    return new Edge(
        head, n == 0 ? 0 : best(words[0], chances[0], table, UNKNOWN, false), words, chances);
  }

  /** A single character is always a word, known or not. */
  private static int word(WordTable table, String text, int from, int to) {
    int found = table.find(text, from, to);
    return found < 0 && to - from > 1 ? NONE : found;
  }

  /**
   * The best chance of {@code word} beside one of {@code words}: behind it, or before it.
   *
   * @param behind whether {@code word} stands behind the others
   */
  static double best(int[] words, double[] chances, WordTable table, int word, boolean behind) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words.length; i++) {
      if (words[i] != NONE) {
        double pair = behind ? table.chance(words[i], word) : table.chance(word, words[i]);
        best = Math.max(best, chances[i] + Math.log(pair));
      }
    }
    return best;
  }

  private static double top(int[] words, double[] chances) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words.length; i++) {
      top = words[i] == NONE ? top : Math.max(top, chances[i]);
    }
    return top;
  }
}
