package app.meipi.ui;

/**
 * The panes beside the text, as the reader has dragged them.
 *
 * @param left the width of the contents, in window units; 0 for a share of the window
 * @param right the width of the margin, likewise
 * @param contents whether the contents are shown
 */
record Sides(double left, double right, boolean contents) {
  /** What a first start shows. */
  static final Sides FIRST = new Sides(0, 0, true);

  private static final double LEFT_SHARE = 0.19;
  private static final double RIGHT_SHARE = 0.16;

  /** Beside both, the text keeps at least this share. */
  private static final double MOST_SHARE = 0.35;

  /** How wide the contents are in a window of {@code width}. */
  double leftIn(double width) {
    return left > 0 ? Math.min(left, MOST_SHARE * width) : Math.clamp(LEFT_SHARE * width, 150, 280);
  }

  /** How wide the margin is in a window of {@code width}. */
  double rightIn(double width) {
    return right > 0
        ? Math.min(right, MOST_SHARE * width)
        : Math.clamp(RIGHT_SHARE * width, 130, 340);
  }
}
