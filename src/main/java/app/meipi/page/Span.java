package app.meipi.page;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a {@link SourceText}.
 *
 * <p>At every border of the program (JSON, database, exchange formats) spans count code points
 * instead; {@link SourceText#toCodePoints} and {@link SourceText#toUnits} convert.
 *
 * @param start the first unit, at least 0
 * @param end the unit after the last, more than {@code start}: no span is empty
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** How many units it covers, at least 1. */
  public int length() {
    return end - start;
  }

  /** Whether the unit at {@code offset} lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
