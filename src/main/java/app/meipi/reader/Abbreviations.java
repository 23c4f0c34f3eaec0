package app.meipi.reader;

import java.util.Set;

/**
 * The English abbreviations whose full stop does not end a sentence.
 *
 * <p>They are those of CLDR's English sentence suppressions that are no common words, with the
 * titles, streets and references that newspapers use. ICU's own filter with that list ({@code
 * FilteredBreakIteratorBuilder}, 79.1) was tried and is not used: it cuts behind {@code U.S.},
 * {@code e.g.} and {@code Lt.}, for it follows only the first of its entries that begins so.
 */
final class Abbreviations {
  /** The sentence always goes on. */
  private static final Set<String> LEADING =
      words(
          """
          Mr Mrs Ms Messrs Dr Drs Prof Rev Hon Fr St Mt Ft Gen Col Capt Lt Maj Sgt Cpl Pvt Adm Cmdr
          Gov Sen Rep Pres Supt Insp Amb Sec Atty approx est Approx Est ca cf viz vs e.g i.e E.g I.e
          """);

  /** A number follows, or the word is another. */
  private static final Set<String> NUMBERED =
      words("No Nos no nos Vol Vols vol vols Fig Figs fig figs Art art Ch ch Sect sect p pp");

  /** What follows may be a name or a new sentence. */
  private static final Set<String> EITHER =
      words(
          """
          U.S U.S.A U.K U.N E.U D.C N.Y L.A S.A P.O a.m p.m A.M P.M A.D B.C Ph.D M.D B.A M.A Jr Sr
          Inc Ltd Co Corp Bros Dept Assn Univ Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct
          Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun etc al
          """);

  /** Words that seldom begin a name and often a sentence. */
  private static final Set<String> OPENERS =
      words(
          """
          A About After All Also Although An And Another As At Because Before But By Each For From
          He Her Here His How However I If In It Its Last Many More Most My No Not Now On One Or Our
          Several She Since So Some Such That The Their Then There These They This Those Though To
          Two Under Until We What When Where While Who Why With Yet You
          """);

  private Abbreviations() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /**
   * Whether the full stop at {@code stop} belongs to an abbreviation and the sentence goes on.
   *
   * @param next where the word behind it begins, a UTF-16 offset; the text's end if there is none
   */
  static boolean goesOn(String text, int stop, int next) {
    int start = stop;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    boolean numbered = next < text.length() && Character.isDigit(text.charAt(next));
    boolean opens = OPENERS.contains(wordAt(text, next));
    return LEADING.contains(word)
        || (NUMBERED.contains(word) && numbered)
        || ((EITHER.contains(word) || isInitial(word)) && !opens);
  }

  /** A single letter, as of a first name; {@code I} is a word. */
  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
  }

  private static String wordAt(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Letters of the Latin scripts, and the full stops between them. */
  private static boolean isWord(char c) {
    return c == '.' || (c < 0x250 && Character.isLetter(c));
  }
}
