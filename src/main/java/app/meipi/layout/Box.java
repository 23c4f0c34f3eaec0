package app.meipi.layout;

/**
 * An upright rectangle; the origin is the page's upper left corner, y grows downwards.
 *
 * @param left in points, or in em where a text has no points
 * @param top in the same unit
 * @param right not less than {@code left}
 * @param bottom not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {
  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double middle() {
    return (left + right) / 2;
  }

  /** How far both overlap across the page; negative: how far they are apart. */
  public double across(Box other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** How far both overlap down the page; negative: how far they are apart. */
  public double down(Box other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /** Whether {@code other} lies within, but for {@code slack} on each side. */
  public boolean holds(Box other, double slack) {
    return other.left >= left - slack
        && other.right <= right + slack
        && other.top >= top - slack
        && other.bottom <= bottom + slack;
  }

  /** The smallest box around both. */
  public Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /**
   * The same on the page turned left by a quarter: what stands in upright lines from right to left
   * then stands in lying ones from above, with y from the former right edge's zero on.
   */
  public Box turned() {
    return new Box(top, -right, bottom, -left);
  }

  /** The same, moved. */
  public Box moved(double across, double down) {
    return new Box(left + across, top + down, right + across, bottom + down);
  }

  /** The same page in another unit. */
  public Box times(double factor) {
    return new Box(left * factor, top * factor, right * factor, bottom * factor);
  }
}
