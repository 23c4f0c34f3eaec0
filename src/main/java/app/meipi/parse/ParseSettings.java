package app.meipi.parse;

/**
 * Every threshold and weight of the parser, each with its meaning. Weights are roughly log odds:
 * one is evidence of 3 to 1, two of 7 to 1.
 *
 * @param measureReach how many lines before and after a line vote on its column's width
 * @param leastMeasure the narrowest column, in em
 * @param leastVotes how many lines of one width make a column
 * @param mostLonger the share of lines that may be longer than the column's width
 * @param shortFlow how many lines a flow may have to borrow the page's usual column width
 * @param headInSentence against a head that stands inside a sentence of the body
 * @param paragraphInSentence against a paragraph that begins where the line before is open
 * @param contextLength how many characters on each side of a cut are compared
 * @param cohesion for two pieces that speak of the same things, times their likeness of 0 to 1
 * @param nextInFlow for the piece that follows at once in the same flow
 * @param nextFlow for the piece that follows at once behind a blank line or a column end
 * @param nextOverHead for the next body piece where other lines stand between
 * @param backward against a piece that stands earlier in the text
 * @param distance against pieces further off, times the logarithm of how many lie between
 * @param sameMeasure for columns of one width
 * @param otherMeasure against columns of different width
 * @param datelineInside against a dateline inside a story
 * @param datelineStart for a story that begins with a dateline
 * @param headless against a story that begins with nothing to show it
 * @param headLead for a head whose words stand in a story's lead, times their share of 0 to 1
 * @param headWhole for a head whose words stand anywhere in a story, times their share
 * @param headAbove for a head that the story's first piece follows
 * @param headInside for a head between two pieces of a story
 * @param headBeside for a head that a story's piece stands beside
 * @param furtherHead against a story's second and third head
 * @param window how many pieces are put together at one time at most
 */
record ParseSettings(
    int measureReach,
    double leastMeasure,
    int leastVotes,
    double mostLonger,
    int shortFlow,
    double headInSentence,
    double paragraphInSentence,
    int contextLength,
    double cohesion,
    double nextInFlow,
    double nextFlow,
    double nextOverHead,
    double backward,
    double distance,
    double sameMeasure,
    double otherMeasure,
    double datelineInside,
    double datelineStart,
    double headless,
    double headLead,
    double headWhole,
    double headAbove,
    double headInside,
    double headBeside,
    double furtherHead,
    int window) {

  static final ParseSettings USUAL =
      new ParseSettings(
          7, 6, 3, 0.25, 4, 1.5, 2, 600, 8, 4, 1.5, 0, 1.5, 0.5, 0.5, 3, 3, 3, 1.5, 4, 2, 3, 1.5,
          0.7, 3, 400);
}
