package app.meipi.parse;

/**
 * What may speak for or against the last lines of a run of head lines as a subhead of the text
 * below them rather than as lines of the story's head.
 */
enum SubheadFeature {
  /** There is such a subhead. */
  ANY,
  /** How many lines it has, after the first. */
  LINES,
  /** It is all of the run, and the story's own text stands right above, in one flow with it. */
  BELOW_TEXT,
  /** The same, and places were told from rows. */
  BELOW_TEXT_PLACED,
  /** It is all of the run, and the story's own text stands right above, in another flow. */
  BELOW_TEXT_APART,
  /** It is all of the run, and a byline stands right above, and the story's head above that. */
  BELOW_BYLINE,
  /** It is all of the run, and something else stands right above. */
  BELOW_OTHER,
  /** The line above it is a head's, in another flow. */
  HEAD_APART,
  /** How much speaks for its first line as one that goes on with the head line above. */
  BOND,
  /** The story has no other head line. */
  NO_HEAD,
  /** The story's first piece of text stands below. */
  OVER_FIRST,
  /** A later piece of the story stands below. */
  OVER_LATER,
  /** What stands below is in another flow. */
  APART,
  /** The story has subheads that are clear. */
  OTHERS,
  /** One of these begins with a line as long as its first. */
  LIKE_OTHERS,
  /** One of its lines is longer than the column of the text below is wide. */
  WIDE,
  /** It fills that column, or stands in it with more than one line of which the first does. */
  FILLS,
  /** The longest line of the head that is left is longer than that column. */
  HEAD_WIDE,
  /** It begins with a dash or a bracket. */
  DECK,
  /** It ends with a sentence's end. */
  SENTENCE,
  /** Places were told from rows, and its first line stands in a column of text. */
  IN_COLUMN,
  /** The same, and the head that is left does not. */
  ALONE_IN_COLUMN,
  /** Places were told from rows, and its first line is in larger type. */
  LARGER;

  static final int COUNT = values().length;

  /** Its place among the features; the weights are an array by it. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
