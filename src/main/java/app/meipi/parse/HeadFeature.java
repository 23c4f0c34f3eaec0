package app.meipi.parse;

/**
 * What may speak for or against a line of a head over a story, in a text without a layout; most are
 * counts, the others say what they measure.
 */
enum HeadFeature {
  /** How rare the pairs of characters are that the line shares with the story's lead, summed. */
  PAIRS_IN_LEAD,
  /** The same for the whole story. */
  PAIRS_IN_STORY,
  /** The same for single characters and the lead. */
  CHARACTERS_IN_LEAD,
  /** The same for single characters and the whole story. */
  CHARACTERS_IN_STORY,
  /** The line stands right over the story's first piece, in one flow with it. */
  ABOVE,
  /** The same, with a blank line or a column end between. */
  ABOVE_APART,
  /** It stands right over a later piece of the story, in one flow with it. */
  LATER,
  /** The same, with a blank line or a column end between. */
  LATER_APART,
  /** It stands between two pieces of the story, in one flow with the second. */
  INSIDE,
  /** The same, with a blank line or a column end between. */
  INSIDE_APART,
  /** It stands right behind the story's last piece. */
  BEHIND,
  /** It stands right behind another piece of the story. */
  BESIDE,
  /** It stands before all of the story, other text between. */
  AWAY_BEFORE,
  /** It stands somewhere amid the story's pieces, other text on both sides. */
  AWAY_AMID,
  /** It stands behind all of the story, other text between. */
  AWAY_BEHIND,
  /** Another story's text stands right below in the same flow. */
  OVER_OTHER,
  /** Another story's text stands right above in the same flow. */
  UNDER_OTHER,
  /** The log odds by which it goes on with the line above, which is the same story's. */
  GOES_ON,
  /** It stands right below another line of the same story's heads. */
  BELOW_ITS_OWN,
  /** It is one more head of a story, away from the first, in one flow with text of the story. */
  FURTHER,
  /** The same, in no flow with its text. */
  FURTHER_APART,
  /** It belongs to no story. */
  NOBODYS,
  /** It is a subhead between two paragraphs. */
  SUBHEAD,
  /** The same in one flow with both. */
  SUBHEAD_IN_FLOW,
  /** It is a subhead, and too long for the column. */
  SUBHEAD_OVER,
  /** It is a subhead that goes on in the next line, and does not fill its own. */
  SUBHEAD_BROKEN,
  /** A story has no head. */
  HEADLESS,
  /** A photo has none. */
  HEADLESS_PHOTO;

  static final int COUNT = values().length;

  /** Its place among the features; the weights are an array by it, for there are many pairs. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
