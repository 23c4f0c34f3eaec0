package app.meipi.parse;

/** Whether a quotation or a bracket goes over a text's end or its beginning. */
final class Quotes {
  /** How far from the edge is looked, in UTF-16 units: few quotations are longer. */
  private static final int REACH = 150;

  private static final String OPENERS = "“「『（(《";
  private static final String CLOSERS = "”」』）)》";

  private Quotes() {}

  /** Whether one that opens in {@code text} does not close in it. */
  static boolean opens(String text) {
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

  /** Whether one that closes in {@code text} did not open in it. */
  static boolean closes(String text) {
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
