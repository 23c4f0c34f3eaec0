package app.meipi.parse;

/** Where a head stands on the page, seen from its story. */
enum HeadSpot {
  /** Over the story's first column and over no other story's text. */
  OVER(5),
  /** Over all of its columns or some, perhaps not the first. */
  OVER_PART(3.5),
  /** Amid its columns. */
  WITHIN(3),
  /** At its side, or unknown. */
  AT_SIDE(0),
  /** Away from it. */
  OFF(-5);

  private final double weight;

  HeadSpot(double weight) {
    this.weight = weight;
  }

  /** What it says for a head and a story, in log odds. */
  double weight() {
    return weight;
  }
}
