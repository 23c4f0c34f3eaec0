package app.meipi.parse;

/**
 * What may speak for or against two pieces of body as neighbours in one story, or a piece as a
 * story's first or last; most are 0 or 1, the others say what they count.
 */
enum LinkFeature {
  /** The right one stands right behind the left one, in one flow. */
  TOUCH,
  /** It is the flow's next piece of body, a head or another line between. */
  OVER_HEAD,
  /** The same where the left one is open and the right one begins inside a sentence. */
  CUT_BY_HEAD,
  /** Both stand in one flow, but others between, or the wrong way round. */
  INSIDE_FLOW,
  /** The left one is not the last of its flow. */
  LEAVES_EARLY,
  /** The right one is not the first of its flow. */
  ENTERS_LATE,
  /** The right one's flow is the next. */
  NEXT_FLOW,
  /** The same where both are whole paragraphs, parted by a blank line. */
  NEXT_PARAGRAPH,
  /** The right one's flow is the next, in a text that keeps its stories together. */
  NEXT_IN_ORDER,
  /** It is not, in such a text. */
  OUT_OF_ORDER,
  /** Other flows stand between. */
  AHEAD,
  /** The logarithm of how many columns ahead, and one. */
  AHEAD_LOG,
  /** The right one's flow stands earlier in the text. */
  BACK,
  /** The logarithm of how many columns back, and one. */
  BACK_LOG,
  /** Touching, behind a whole sentence a paragraph begins. */
  TOUCH_CLOSED_PARAGRAPH,
  /** Touching, behind an open sentence a paragraph begins. */
  TOUCH_OPEN_PARAGRAPH,
  /** Touching, an open sentence goes on, or may. */
  TOUCH_OPEN,
  /** Apart, behind a whole sentence a paragraph begins. */
  CLOSED_PARAGRAPH,
  /** Apart, behind a whole sentence something begins of which no more is known. */
  CLOSED_UNSURE,
  /** Apart, behind a whole sentence that fills its line something goes on. */
  CLOSED_INSIDE,
  /** Apart, behind a whole sentence that does not fill its line something goes on. */
  CLOSED_SHORT_INSIDE,
  /** Apart, behind an open sentence a paragraph begins. */
  OPEN_PARAGRAPH,
  /** Apart, behind an open sentence something begins of which no more is known. */
  OPEN_UNSURE,
  /** Apart, an open sentence that fills its line goes on. */
  OPEN_INSIDE,
  /** Apart, an open sentence that does not fill its line goes on. */
  OPEN_SHORT_INSIDE,
  /** The left one ends with a colon or semicolon, and a paragraph begins. */
  WEAK_PARAGRAPH,
  /** A dateline begins behind a whole sentence. */
  DATELINE,
  /** A dateline begins behind an open sentence. */
  DATELINE_IN_SENTENCE,
  /** A dateline begins behind an editor's note. */
  DATELINE_AFTER_NOTE,
  /**
   * The same behind a whole sentence, right below it, in brackets: papers of old put many telegrams
   * under one head.
   */
  DATELINE_BELOW,
  /** An editor's note begins. */
  NOTE,
  /** Something begins behind an editor's note. */
  AFTER_NOTE,
  /** It does, and a head stands between: the note is over a story of its own. */
  NOTE_OVER_HEAD,
  /** How much likelier the words at an open cut are together, as a logarithm. */
  WORDS,
  /** The two characters at an open cut stand together elsewhere on the page. */
  KNOWN_PAIR,
  /** Three characters over it do. */
  KNOWN_TRIPLE,
  /** How much likelier the right one's first words begin a sentence, behind an open cut. */
  OPENS_IN_SENTENCE,
  /** The same behind a whole sentence. */
  OPENS_AFTER_STOP,
  /** How much likelier the characters of each make those of the other, apart. */
  CHARACTERS,
  /** The same where they touch. */
  CHARACTERS_TOUCHING,
  /** How much both speak of the same, 0 to 1, where they touch. */
  ALIKE_TOUCHING,
  /** The same apart. */
  ALIKE,
  /** That much nearer to 1 the more; tells the very alike from the alike. */
  VERY_ALIKE,
  /** How much both speak of the same, 0 to 1, behind a whole sentence. */
  ALIKE_CLOSED,
  /** A quotation or bracket opens in the left one and closes in the right one. */
  QUOTE,
  /** One opens in the left one, and none closes in the right one, or the other way round. */
  QUOTE_LOST,
  /** A head stands right over the right one, behind a whole sentence. */
  BELOW_HEAD,
  /** The same behind an open one. */
  BELOW_HEAD_OPEN,
  /** A head that begins an item of its own stands right over the right one. */
  BELOW_TITLE,
  /** The right one is a caption: a credit stands behind it. */
  CAPTION,
  /** How little long pieces speak of the same, 0 to 1. */
  UNALIKE,
  /** Both stand in columns of one width. */
  SAME_MEASURE,
  /** They stand in columns of different widths. */
  OTHER_MEASURE,
  /** The right one's column is the next to the right, and both begin at one height. */
  RIGHT_LEVEL,
  /** It is, and begins lower. */
  RIGHT_LOWER,
  /** It is, and begins higher. */
  RIGHT_HIGHER,
  /** Both columns end at one height. */
  ENDS_LEVEL,
  /** The right one ends higher. */
  ENDS_HIGHER,
  /** The right one ends lower. */
  ENDS_LOWER,
  /** The right one stands right below the left one. */
  BELOW_NEAR,
  /** It stands below, other things between. */
  BELOW_FAR,
  /** It stands above the left one in the same column. */
  ABOVE_IT,
  /** It stands farther to the right, and both begin at one height. */
  RIGHT_FAR_LEVEL,
  /** It stands farther to the right. */
  RIGHT_FAR,
  /** It stands to the left. */
  LEFTWARDS,
  /** A rule runs between them. */
  RULED,
  /** One of them stands in a frame and the other does not. */
  FRAMED,
  /** The same head stands over both. */
  ONE_HEAD,
  /** A head stands over the right one, and not over the left one. */
  OTHER_HEAD,
  /** One of them stands below a picture and the other does not. */
  LEAVES_PICTURE,
  /** A story ends inside a sentence. */
  END_OPEN,
  /** A credit stands behind its end. */
  END_CREDIT,
  /** A jump line to another page stands there. */
  END_JUMP,
  /** Names in brackets stand there. */
  END_NAMES,
  /** A byline stands there. */
  END_BYLINE,
  /** It ends with the footnote of a table, or a word about its writer. */
  END_FOOTNOTE,
  /** A story begins. */
  START,
  /** It begins inside a sentence. */
  START_INSIDE,
  /** It begins with a dateline. */
  START_DATELINE,
  /** It begins with an editor's note. */
  START_NOTE,
  /** Its first piece is a caption: a credit stands behind it. */
  START_CAPTION,
  /** It begins behind a byline. */
  START_AFTER_BYLINE,
  /** A byline stands right over it, and a head over that. */
  START_SIGNED,
  /** It begins behind a line that says where it comes from. */
  START_AFTER_JUMP,
  /** The first thing above the column is a head. */
  START_UNDER_HEAD,
  /** It begins amid a column, with no head between it and what stands above. */
  START_IN_COLUMN,
  /** It begins right below a picture. */
  START_BELOW_PICTURE,
  /** It begins with a bullet. */
  START_BULLET,
  /** It does, below a label of briefs. */
  START_BRIEF,
  /** How much likelier its first words are at a sentence's beginning, as a logarithm. */
  START_OPENS;

  static final int COUNT = values().length;

  /** Its place among the features; the weights are an array by it, for there are many pairs. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
