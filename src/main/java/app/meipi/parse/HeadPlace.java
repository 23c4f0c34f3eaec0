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
  AWAY_FROM_TEXT,
  /** On the page, over the story's first column and over no other story's text. */
  OVER,
  /** On the page, over all of its columns or some, perhaps not the first. */
  OVER_PART,
  /** On the page, amid its columns. */
  WITHIN,
  /** On the page, at its side. */
  AT_SIDE,
  /** On the page, away from it. */
  OFF
}
