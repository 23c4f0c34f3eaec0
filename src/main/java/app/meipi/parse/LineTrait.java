package app.meipi.parse;

/**
 * What is seen of a line besides its cues, each as one of a few values; {@link LineTraits} says
 * which. Each value weighs for and against labels by {@link LabelWeights}, in each setting apart.
 */
enum LineTrait {
  /** Always there: what the setting itself weighs. */
  ANY(1, true),
  /**
   * How it fills its column: not told, too long, full, nearly, but for an indent, less and less.
   */
  SHAPE(8, true),
  /** Its width. */
  WIDTH(13, false),
  /** Its width, where it has neither comma nor stop. */
  UNPAUSED(8, false),
  /** How many commas and stops. */
  PAUSES(5, false),
  /** How many marks of any kind. */
  MARKS(6, false),
  /** How many full stops before its end. */
  STOPS(3, false),
  /** What it ends with. */
  END(15, false),
  /** What it begins with. */
  BEGIN(10, true),
  /** How many function words, which heads do without. */
  FUNCTION_WORDS(5, false),
  /** How likely its first words begin a sentence. */
  OPENS(6, false),
  /** What is known of its neighbours in the text, of the same flow or not. */
  ABOVE(10, true),
  BELOW(13, false),
  /** Whether words stand together over its end, and over that of the line above. */
  GAIN_BELOW(6, false),
  GAIN_ABOVE(11, true),
  /** Whether it is as wide as the line above, and as the one below. */
  EVEN_ABOVE(2, true),
  EVEN_BELOW(2, false),
  /** Whether it stands in: it does, it does not though others do, it does not but the next does. */
  INDENT(4, true),
  /** Cues that it has. */
  DATELINE(2, false),
  BYLINE(2, false),
  NAMES(3, false),
  CREDIT(2, false),
  JUMP(2, false),
  NOTE(2, false),
  FURNITURE(2, false),
  UNBALANCED(2, false),
  EXCLAIMED(2, false),
  LATIN(4, false),
  /** Gaps between its words: none, one em or two spaces, single spaces between characters. */
  GAPS(4, false),
  /** A colon inside it. */
  COLON(2, false),
  /** How many enumeration commas. */
  SERIES(3, false);

  /** How many values it has. */
  final int values;

  /** Whether it also weighs what label follows which. */
  final boolean ofPairs;

  LineTrait(int values, boolean ofPairs) {
    this.values = values;
    this.ofPairs = ofPairs;
  }

  /** Where a line stands; what a trait weighs depends on it. */
  enum Setting {
    /** In a column of known width. */
    RULED,
    /** In none, on a page that has them. */
    UNRULED,
    /** On a page whose lines were joined. */
    FREE,
    /** On a page with columns side by side, in a column of known width. */
    RULED_ROW,
    /** On one, in none. */
    ROW
  }
}
