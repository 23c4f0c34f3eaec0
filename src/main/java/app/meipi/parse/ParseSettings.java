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
 * @param headAfterStop against a head where a column ended with a sentence and goes on behind it
 * @param headAfterCut against a head behind an open line that nothing goes on with
 * @param headAcrossFlows against a cut paragraph that goes on behind a head of another flow
 * @param lineInSentence against a byline, credit or furniture inside a sentence
 * @param paragraphInSentence against a paragraph that begins where the line before is open
 * @param contextLength how many characters on each side of a cut are compared
 * @param links what speaks for and against two pieces as neighbours in a story
 * @param rowLinks the same for a text with columns side by side in each row
 * @param laidLinks the same for a page whose layout and type are known
 * @param heads what speaks for and against a line of a head over a story, in a text without a
 *     layout
 * @param sureLink the score from which on a link counts as sure
 * @param sequentialFit how well flows must go on with one another, for a text that keeps its
 *     stories together
 * @param leadLength how many characters of a story are its lead
 * @param headLead for a head whose words stand in a story's lead, times their share of 0 to 1
 * @param headWhole for a head whose words stand anywhere in a story, times their share
 * @param headless against a story without a head
 * @param headlessPhoto against a photo without one
 * @param longPhoto against a photo whose caption is long, or begins with a dateline
 * @param longestCaption how many characters a caption has at most
 * @param furtherHead against a story's second and third head
 * @param headLine against each further line of a head
 * @param noHead against a head line that belongs to no story at all
 * @param sureWords how much the words of a head must fit its story for it to show the page's habits
 * @param headSplit against parting a run of head lines into heads of two stories
 * @param subhead for a subhead between two paragraphs
 * @param subheadInFlow for a subhead between two paragraphs of one flow
 * @param window how many pieces are put together at one time at most
 * @param smallWindow the same, in a text longer than a page
 * @param work how many steps the search for the best arrangement takes at most
 * @param smallWork the same, for each window of a text longer than a page
 */
record ParseSettings(
    int measureReach,
    double leastMeasure,
    int leastVotes,
    double mostLonger,
    int shortFlow,
    double headInSentence,
    double headAfterStop,
    double headAfterCut,
    double headAcrossFlows,
    double lineInSentence,
    double paragraphInSentence,
    int contextLength,
    LinkWeights links,
    LinkWeights rowLinks,
    LinkWeights laidLinks,
    HeadWeights heads,
    double sureLink,
    double sequentialFit,
    int leadLength,
    double headLead,
    double headWhole,
    double headless,
    double headlessPhoto,
    double longPhoto,
    int longestCaption,
    double furtherHead,
    double headLine,
    double noHead,
    double sureWords,
    double headSplit,
    double subhead,
    double subheadInFlow,
    int window,
    int smallWindow,
    double work,
    double smallWork) {

  static final ParseSettings USUAL =
      new ParseSettings(
          /* measureReach */ 7,
          /* leastMeasure */ 6,
          /* leastVotes */ 3,
          /* mostLonger */ 0.25,
          /* shortFlow */ 4,
          /* headInSentence */ 2.2,
          /* headAfterStop */ 2.6,
          /* headAfterCut */ 4,
          /* headAcrossFlows */ 9,
          /* lineInSentence */ 3.5,
          /* paragraphInSentence */ 4.5,
          /* contextLength */ 600,
          /* links */ LinkWeights.TEXT,
          /* rowLinks */ LinkWeights.ROWS,
          /* laidLinks */ LinkWeights.LAID,
          /* heads */ HeadWeights.TEXT,
          /* sureLink */ 1.2,
          /* sequentialFit */ 0.9,
          /* leadLength */ 300,
          /* headLead */ 6,
          /* headWhole */ 2,
          /* headless */ 4,
          /* headlessPhoto */ 0.67,
          /* longPhoto */ 5.6,
          /* longestCaption */ 320,
          /* furtherHead */ 4,
          /* headLine */ 0,
          /* noHead */ 2,
          /* sureWords */ 4,
          /* headSplit */ 3.5,
          /* subhead */ 1,
          /* subheadInFlow */ 2.2,
          /* window */ 400,
          /* smallWindow */ 120,
          /* work */ 2e7,
          /* smallWork */ 5e5);

  /** The same settings with other weights for links and heads. */
  ParseSettings with(LinkWeights weights, HeadWeights heads) {
    return new ParseSettings(
        measureReach,
        leastMeasure,
        leastVotes,
        mostLonger,
        shortFlow,
        headInSentence,
        headAfterStop,
        headAfterCut,
        headAcrossFlows,
        lineInSentence,
        paragraphInSentence,
        contextLength,
        weights,
        weights,
        weights,
        heads,
        sureLink,
        sequentialFit,
        leadLength,
        headLead,
        headWhole,
        headless,
        headlessPhoto,
        longPhoto,
        longestCaption,
        furtherHead,
        headLine,
        noHead,
        sureWords,
        headSplit,
        subhead,
        subheadInFlow,
        window,
        smallWindow,
        work,
        smallWork);
  }
}
