package app.meipi.parse;

import app.meipi.page.Blank;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a line before it is labelled.
 *
 * @param line the line
 * @param dateline whether a dateline begins here, perhaps to end on the next line
 * @param names whether it is nothing but personal names
 * @param closed whether it ends with a whole sentence, or with what stands behind one: writers, a
 *     jump line, a photo's credit
 * @param exclaimed whether it is short, ends with ？ or ！ and has no full stop, as a head may
 * @param outOfLine whether it does not stand in, but the line right below does
 * @param weak whether it ends with a colon or semicolon
 * @param marks how many commas, stops and colons stand in it
 * @param prose whether it is Latin text in small letters, as no head is set
 * @param pauses how many commas and full stops, those within a sentence and at its end
 * @param stops how many full stops, not counting the last character
 * @param alone whether it is the only line of its flow
 * @param balanced whether every quotation mark and bracket that opens in it closes in it
 * @param creditGoesOn whether it ends a photo's credit that begins at the end of the line before
 * @param sameFlow whether the line before belongs to the same flow
 */
record LineFacts(
    TextLine line,
    boolean dateline,
    boolean byline,
    boolean names,
    boolean credit,
    boolean jump,
    boolean note,
    FurnitureCues.Kind furniture,
    boolean closed,
    boolean exclaimed,
    boolean outOfLine,
    boolean weak,
    int marks,
    boolean prose,
    int pauses,
    int stops,
    boolean alone,
    boolean balanced,
    boolean creditGoesOn,
    boolean sameFlow) {

  static LineFacts of(List<TextLine> lines, int i) {
    TextLine line = lines.get(i);
    String text = line.text();
    String head = compact(text, Cues.REACH + 20);
    boolean bare = text.length() == 1 && Glyphs.isHan(text.charAt(0));
    boolean whole = !bare && text.length() <= Cues.REACH + 20;
    StringBuilder opening = new StringBuilder(head);
    for (int k = i + 1; k < lines.size() && k <= i + 3 && opening.length() < 60; k++) {
      if (lines.get(k).flow() != line.flow()) {
        break;
      }
      opening.append(compact(lines.get(k).text(), 60));
    }
    int pauses = 0;
    int stops = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      pauses += "，。；,;".indexOf(c) >= 0 ? 1 : 0;
      stops += c == '。' && k < text.length() - 1 ? 1 : 0;
    }
    return new LineFacts(
        line,
        Cues.dateline(opening.toString()) > 0 || Cues.latinDateline(text) > 0,
        whole
            && (isByline(head)
                || isBroken(lines, i, head)
                || (besideHead(line) && Cues.namesOffice(head) && isByline(opening.toString()))),
        whole && (Cues.isNames(text) || isPenName(lines, i)),
        (bare || whole) && Cues.isCredit(head),
        whole && Cues.isJump(head),
        Cues.isNote(head),
        bare ? FurnitureCues.Kind.NONE : FurnitureCues.kind(head),
        Glyphs.endsSentence(text) || (whole && (Cues.tail(head) > 0 || Cues.creditTail(head) > 0)),
        stops == 0 && line.width() <= WIDEST_CRY && isCry(text) && !SPEAKER.matcher(head).find(),
        !line.isIndented() && inFlow(lines, i, i + 1) && lines.get(i + 1).isIndented(),
        Glyphs.endsWeakly(text),
        marks(text),
        Latin.isProse(text),
        pauses,
        stops,
        !inFlow(lines, i, i - 1) && !inFlow(lines, i, i + 1),
        balanced(text),
        inFlow(lines, i, i - 1) && creditGoesOn(lines.get(i - 1).text(), head),
        i > 0 && lines.get(i - 1).flow() == line.flow());
  }

  /** Whether {@code text} ends with a question or an exclamation mark. */
  static boolean isCry(String text) {
    return !text.isEmpty() && "？！?!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * Whether two characters set apart stand between a head and the text, or behind a whole sentence
   * at a flow's end, as a writer does.
   */
  private static boolean isPenName(List<TextLine> lines, int i) {
    return inFlow(lines, i, i - 1)
        && inFlow(lines, i, i + 1) != Glyphs.endsSentence(lines.get(i - 1).text())
        && FurnitureCues.kind(compact(lines.get(i - 1).text(), Cues.REACH + 20))
            == FurnitureCues.Kind.NONE
        && Cues.isSpacedName(lines.get(i).text());
  }

  private static boolean creditGoesOn(String before, String compact) {
    if (compact.length() > LONGEST_CREDIT_END) {
      return false;
    }
    int from = Math.max(0, before.length() - Cues.REACH);
    String end = compact(before.substring(from), Cues.REACH);
    return Cues.creditTail(end + compact) > compact.length();
  }

  private static boolean isByline(String compact) {
    return Cues.isByline(compact)
        || Cues.isBracketedNames(compact)
        || Cues.isClosingDateline(compact);
  }

  /** Whether the line is one of two that are a byline, its office broken over their ends. */
  private static boolean isBroken(List<TextLine> lines, int i, String compact) {
    return (inFlow(lines, i, i + 1)
            && Cues.isBrokenByline(compact, compact(lines.get(i + 1).text(), Cues.REACH)))
        || (inFlow(lines, i, i - 1)
            && Cues.isBrokenByline(compact(lines.get(i - 1).text(), Cues.REACH), compact));
  }

  /** Whether the lines of one byline may be broken anywhere, as they are under a head. */
  private static boolean besideHead(TextLine line) {
    return line.place().map(Place::besideHead).orElse(false);
  }

  /** What a line's end may leave of a credit, in UTF-16 units. */
  private static final int LONGEST_CREDIT_END = 12;

  /** A head of one line is no wider, in em. */
  private static final double WIDEST_CRY = 22;

  /** How a question or an answer begins: {@code 问：}, {@code 记者：}. */
  private static final Pattern SPEAKER = Pattern.compile("^.{1,4}[：:]");

  /** How many wide gaps stand for commas; fewer part a kicker, a headline and a deck. */
  private static final int GAPS = 3;

  /**
   * How many commas, stops and colons stand in {@code text}, or wide gaps for them, as in old
   * print.
   */
  static int marks(String text) {
    int marks = (int) text.chars().filter(c -> "，。；：、,;:".indexOf(c) >= 0).count();
    int gaps = (int) text.chars().filter(c -> c == '\u3000').count();
    return gaps >= GAPS ? marks + gaps : marks;
  }

  private static boolean inFlow(List<TextLine> lines, int i, int k) {
    return k >= 0 && k < lines.size() && lines.get(k).flow() == lines.get(i).flow();
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += Glyphs.isOpener(c) ? 1 : 0;
      depth -= Glyphs.isCloser(c) && c != '"' ? 1 : 0;
    }
    return depth == 0;
  }

  /** The first {@code limit} units of {@code text} without its white space. */
  static String compact(String text, int limit) {
    int end = Math.min(text.length(), limit);
    StringBuilder out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (!Blank.is(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
