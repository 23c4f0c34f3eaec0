package app.meipi.parse;

/** Where a head stands in the text, seen from its story. */
enum HeadPlace {
  /** Right over the story's first piece. */
  ABOVE,
  /** The same, with a blank line or a column end between. */
  ABOVE_APART,
  /** Between two pieces of it. */
  INSIDE,
  /** Behind its last piece. */
  BEHIND,
  /** At one of its pieces, another story's on the other side. */
  BESIDE,
  /** In a flow by itself elsewhere. */
  AWAY,
  /** Amid the text of other stories. */
  AWAY_FROM_TEXT
}
