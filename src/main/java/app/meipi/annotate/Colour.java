package app.meipi.annotate;

/** The five colours of a highlight, numbered as the keys that set them. */
public enum Colour {
  YELLOW(1),
  GREEN(2),
  BLUE(3),
  PINK(4),
  VIOLET(5);

  private final int number;

  Colour(int number) {
    this.number = number;
  }

  /** From 1 to 5: the key that sets it, and its name in the library. */
  public int number() {
    return number;
  }

  /**
   * The colour numbered {@code number}.
   *
   * @throws IllegalArgumentException if it is not from 1 to 5
   */
  public static Colour of(int number) {
    for (Colour colour : values()) {
      if (colour.number == number) {
        return colour;
      }
    }
    throw new IllegalArgumentException("no colour " + number);
  }
}
