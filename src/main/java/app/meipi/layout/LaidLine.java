package app.meipi.layout;

import app.meipi.page.Span;

/**
 * A printed line where it stands.
 *
 * @param span its characters in the page's text
 * @param box around its characters, in points
 * @param size of most of its type, in points
 * @param face the name of most of its type, empty if unknown
 * @param bold whether that is a bold one
 * @param upright whether its characters stand one below the other
 * @param block the number of the block of lines that it stands in, in reading order from 0
 */
public record LaidLine(
    Span span, Box box, double size, String face, boolean bold, boolean upright, int block) {
  /** The box of its characters from {@code from} to {@code to}, each as long as the other. */
  Box part(int from, int to) {
    double first = (double) (Math.max(from, span.start()) - span.start()) / span.length();
    double last = (double) (Math.min(to, span.end()) - span.start()) / span.length();
    return upright
        ? new Box(
            box.left(),
            box.top() + first * box.height(),
            box.right(),
            box.top() + last * box.height())
        : new Box(
            box.left() + first * box.width(),
            box.top(),
            box.left() + last * box.width(),
            box.bottom());
  }

  /** The offset in the page's text of the character nearest to a point. */
  int offsetAt(double x, double y) {
    double share =
        upright
            ? (y - box.top()) / Math.max(1e-6, box.height())
            : (x - box.left()) / Math.max(1e-6, box.width());
    return span.start() + Math.clamp((int) (share * span.length()), 0, span.length() - 1);
  }
}
