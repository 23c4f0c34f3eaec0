package app.meipi.parse;

/**
 * Whether a quotation or a bracket goes over a text's end or its beginning.
 *
 * @param opens whether one that opens in the text does not close in it
 * @param closes whether one that closes in it did not open in it
 */
record Quotes(boolean opens, boolean closes) {
  /** How far from the edge is looked, in UTF-16 units: few quotations are longer. */
  private static final int REACH = 150;

  private static final String OPENERS = "“「『（(《";
  private static final String CLOSERS = "”」』）)》";

  static Quotes of(String text) {
    return new Quotes(opens(text), closes(text));
  }

  private static boolean opens(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= Math.max(0, text.length() - REACH); i--) {
      char c = text.charAt(i);
      depth += CLOSERS.indexOf(c) >= 0 ? 1 : 0;
      if (OPENERS.indexOf(c) >= 0 && --depth < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(String text) {
    int depth = 0;
    for (int i = 0; i < Math.min(text.length(), REACH); i++) {
      char c = text.charAt(i);
      depth += OPENERS.indexOf(c) >= 0 ? 1 : 0;
      if (CLOSERS.indexOf(c) >= 0 && --depth < 0) {
        return true;
      }
    }
    return false;
  }
}
