package app.meipi.page;

/** One thing that a page says of itself, or lets one infer, or does not say. */
public sealed interface Fact<T> {
  /** The page says so in these words. */
  record Stated<T>(T value, Span evidence) implements Fact<T> {}

  /** The page does not say so, but it follows from these words. */
  record Inferred<T>(T value, Span evidence) implements Fact<T> {}

  /** The page gives no hint. */
  record Unknown<T>() implements Fact<T> {}
}
