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
 * @param cohesion for two pieces that speak of the same things, as likeness nears 1
 * @param likeness the likeness, of 0 to 1, that tells two thirds of that
 * @param noCohesion against two long pieces that share no term
 * @param sureLink the score from which on a link counts as sure
 * @param wordFit for each unit of log chance by which the words at a cut are likelier together
 * @param mostWordFit the most of it that counts
 * @param knownPair for a cut between two characters that stand together elsewhere on the page
 * @param knownTriple for a cut in a string of three that stands elsewhere on the page
 * @param sequentialFit how well flows must go on with one another, for a text that keeps its
 *     stories together
 * @param hopeless the score below which no word is looked for
 * @param nextInFlow for the piece that follows at once in the same flow
 * @param nextOverHead for the next body piece of the flow where a head stands between
 * @param cutByHead for the two sides of a sentence that a head cuts
 * @param nextFlow for the next flow
 * @param nextParagraph for the next paragraph of a text whose lines were joined
 * @param nextInOrder for the next flow in a text that keeps its stories together
 * @param outOfSequence against any other flow in such a text
 * @param insideFlow against a piece of the same flow that is not the next
 * @param outOfFlow against a link from within a flow, or into one
 * @param apart against a flow that is not the next
 * @param distance the same, times the logarithm of how many flows lie between
 * @param backward against a flow that stands earlier in the text
 * @param sameMeasure for columns of one width
 * @param otherMeasure against columns of different width
 * @param datelineStart for a story that begins with a dateline
 * @param bylineStart for a story that begins behind a byline
 * @param bareStart against a story that begins with nothing to show it
 * @param cutStart against a story that begins inside a sentence
 * @param cutEnd against a story that ends inside a sentence
 * @param leadLength how many characters of a story are its lead
 * @param headLead for a head whose words stand in a story's lead, times their share of 0 to 1
 * @param headWhole for a head whose words stand anywhere in a story, times their share
 * @param headAbove for a head that the story's first piece follows in the same flow
 * @param headInside for a head between two pieces of a story, or over it in a flow of its own
 * @param headBeside for a head that a story's piece stands beside
 * @param headAway against a head that stands elsewhere
 * @param headAwayFromText against a head whose story is none of those that it stands amid
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
    double cohesion,
    double likeness,
    double noCohesion,
    double sureLink,
    double wordFit,
    double mostWordFit,
    double knownPair,
    double knownTriple,
    double sequentialFit,
    double hopeless,
    double nextInFlow,
    double nextOverHead,
    double cutByHead,
    double nextFlow,
    double nextParagraph,
    double nextInOrder,
    double outOfSequence,
    double insideFlow,
    double outOfFlow,
    double apart,
    double distance,
    double backward,
    double sameMeasure,
    double otherMeasure,
    double datelineStart,
    double bylineStart,
    double bareStart,
    double cutStart,
    double cutEnd,
    int leadLength,
    double headLead,
    double headWhole,
    double headAbove,
    double headInside,
    double headBeside,
    double headAway,
    double headAwayFromText,
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
          /* headAfterStop */ 2,
          /* headAfterCut */ 4,
          /* headAcrossFlows */ 9,
          /* lineInSentence */ 3.5,
          /* paragraphInSentence */ 3.5,
          /* contextLength */ 600,
          /* cohesion */ 4.2,
          /* likeness */ 0.04,
          /* noCohesion */ 1.8,
          /* sureLink */ 2.5,
          /* wordFit */ 1,
          /* mostWordFit */ 8,
          /* knownPair */ 1.3,
          /* knownTriple */ 3,
          /* sequentialFit */ 0.9,
          /* hopeless */ -8,
          /* nextInFlow */ 3,
          /* nextOverHead */ -1.2,
          /* cutByHead */ 2.5,
          /* nextFlow */ -0.64,
          /* nextParagraph */ 1.9,
          /* nextInOrder */ 2.5,
          /* outOfSequence */ 6,
          /* insideFlow */ 9,
          /* outOfFlow */ 3,
          /* apart */ 1.6,
          /* distance */ 1.2,
          /* backward */ 5.5,
          /* sameMeasure */ 1.1,
          /* otherMeasure */ 4,
          /* datelineStart */ 4,
          /* bylineStart */ 1.5,
          /* bareStart */ 1,
          /* cutStart */ 3,
          /* cutEnd */ 4,
          /* leadLength */ 300,
          /* headLead */ 6,
          /* headWhole */ 2,
          /* headAbove */ 2.5,
          /* headInside */ 1.5,
          /* headBeside */ 0.3,
          /* headAway */ 0.7,
          /* headAwayFromText */ 5,
          /* headless */ 4,
          /* headlessPhoto */ 0.5,
          /* longPhoto */ 8,
          /* longestCaption */ 320,
          /* furtherHead */ 4,
          /* headLine */ 0,
          /* noHead */ 2,
          /* sureWords */ 2,
          /* headSplit */ 5,
          /* subhead */ 0.5,
          /* subheadInFlow */ 1.5,
          /* window */ 400,
          /* smallWindow */ 120,
          /* work */ 4e7,
          /* smallWork */ 5e5);
}
