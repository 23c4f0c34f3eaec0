package app.meipi.parse;

/** Where a head stands, seen from its story: in the text, or on the page where that is known. */
enum HeadPlace {
  /** Right over the story's first piece, in one flow. */
  ABOVE(HeadFeature.ABOVE, 0.43),
  /** The same, with a blank line or a column end between. */
  ABOVE_APART(HeadFeature.ABOVE_APART, 0.16),
  /** Right over a later piece of it, in one flow. */
  LATER(HeadFeature.LATER, 0.03),
  /** The same, with a blank line or a column end between. */
  LATER_APART(HeadFeature.LATER_APART, 0.03),
  /** Between two pieces of it, in one flow with the second. */
  INSIDE(HeadFeature.INSIDE, 0.09),
  /** The same, with a blank line or a column end between. */
  INSIDE_APART(HeadFeature.INSIDE_APART, 0.05),
  /** Right behind its last piece. */
  BEHIND(HeadFeature.BEHIND, 0.07),
  /** Right behind another piece of it. */
  BESIDE(HeadFeature.BESIDE, 0.01),
  /** Before all of it, other text between. */
  AWAY_BEFORE(HeadFeature.AWAY_BEFORE, 0.08),
  /** Amid its pieces, other text on both sides. */
  AWAY_AMID(HeadFeature.AWAY_AMID, 0.01),
  /** Behind all of it, other text between. */
  AWAY_BEHIND(HeadFeature.AWAY_BEHIND, 0.07);

  private final HeadFeature feature;
  private final double usual;

  HeadPlace(HeadFeature feature, double usual) {
    this.feature = feature;
    this.usual = usual;
  }

  /** Whether it is right at the story's text. */
  boolean isHere() {
    return switch (this) {
      case ABOVE, LATER, INSIDE, BEHIND, BESIDE -> true;
      case ABOVE_APART, LATER_APART, INSIDE_APART, AWAY_BEFORE, AWAY_AMID, AWAY_BEHIND -> false;
    };
  }

  HeadFeature feature() {
    return feature;
  }

  /** How often heads stand there over many pages, as a share of 1. */
  double usual() {
    return usual;
  }
}
