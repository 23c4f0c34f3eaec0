package app.meipi.reader;

/** How alike the words searched and the words found must be. */
public enum Matching {
  /**
   * Width, case, accents, Simplified or Traditional Chinese, the shape of quotation marks, dashes
   * and middle dots, and hyphens inside words are overlooked.
   */
  LOOSE,

  /** Characters as they stand. */
  EXACT
}
