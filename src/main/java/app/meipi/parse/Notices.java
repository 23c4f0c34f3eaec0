package app.meipi.parse;

import app.meipi.parse.FurnitureCues.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks what belongs to a notice or an advertisement though its own words do not say so: the lines
 * between a notice's title and its end, the lines over an address.
 */
final class Notices {
  private static final int MASTHEAD_LINES = 6;
  private static final int LONGEST = 10;

  /** The longest of the phrases that give a notice away, in UTF-16 units. */
  private static final int LONGEST_CUE = 6;

  /** The name of a page or section, as 影像 or 人物周刊, in em. */
  private static final double WIDEST_PAGE_NAME = 5;

  private static final int LINES_OVER_ADDRESS = 3;

  private Notices() {}

  /** {@code labels} with the lines of notices marked as furniture. */
  static List<Label> mark(List<TextLine> lines, List<Label> labels) {
    List<Label> out = new ArrayList<>(labels);
    masthead(lines, out);
    for (int i = 0; i < lines.size(); i++) {
      if (labels.get(i) != Label.FURNITURE) {
        if (FurnitureCues.isOffer(lines.get(i).text())) {
          offer(lines, i, out);
        } else if (isCutNotice(lines, i)) {
          around(lines, i, out);
        }
        continue;
      }
      switch (kind(lines.get(i))) {
        case NOTICE -> below(lines, i, out);
        case NOTICE_BODY -> around(lines, i, out);
        case CONTACT -> above(lines, i, out);
        case MASTHEAD, IMPRINT, WEATHER, SLOGAN, NONE -> {}
      }
    }
    return out;
  }

  /**
   * What stands beside the date or the page's number at the top: the paper's name, also spelt in
   * capitals, and between the two the name of the page. A name alone in the first line is one, too.
   */
  private static void masthead(List<TextLine> lines, List<Label> out) {
    for (int i = 0; i < Math.min(MASTHEAD_LINES, lines.size()); i++) {
      TextLine line = lines.get(i);
      if (!out.get(i).isHead() || LineFacts.marks(line.text()) > 0) {
        continue;
      }
      boolean above = i > 0 && out.get(i - 1) == Label.FURNITURE;
      boolean below = i + 1 < lines.size() && kind(lines.get(i + 1)) == Kind.MASTHEAD;
      boolean named = FurnitureCues.mayNamePaper(line.compact());
      if (((above || below) && Latin.isCapitals(line.text()))
          || (named && (i == 0 || above || below))
          || (below
              && (i == 0 || above)
              && (sameFlow(lines, i, i + 1) || (i > 0 && kind(lines.get(i - 1)) == Kind.MASTHEAD))
              && line.width() <= WIDEST_PAGE_NAME)) {
        out.set(i, Label.FURNITURE);
      }
    }
  }

  private static Kind kind(TextLine line) {
    return FurnitureCues.kind(LineFacts.compact(line.text(), Cues.REACH + 20));
  }

  private static boolean sameFlow(List<TextLine> lines, int i, int k) {
    return k >= 0 && k < lines.size() && lines.get(i).flow() == lines.get(k).flow();
  }

  /**
   * A title's notice goes on to a line of furniture, or, where the title begins a flow, to the end
   * of it; a list of the inside pages, for as long as its lines end with a page.
   */
  private static void below(List<TextLine> lines, int title, List<Label> out) {
    boolean index = FurnitureCues.isIndex(lines.get(title).compact());
    int last = -1;
    int k = title + 1;
    while (k <= title + LONGEST && sameFlow(lines, title, k)) {
      boolean head = !index && out.get(k).isHead() && Glyphs.endsSentence(lines.get(k - 1).text());
      if (head || out.get(k) == Label.BYLINE || startsAnother(lines, k)) {
        break;
      }
      if (out.get(k) == Label.FURNITURE
          || FurnitureCues.hasNumberToRing(lines.get(k).compact())
          || (index && FurnitureCues.isIndexed(lines.get(k).compact()))) {
        last = k;
      }
      k++;
    }
    boolean begins = title > 0 && !sameFlow(lines, title, title - 1);
    if (begins && !index && !sameFlow(lines, title, k)) {
      last = k - 1;
    }
    for (int i = title + 1; i <= last; i++) {
      out.set(i, Label.FURNITURE);
    }
    if (last > title) {
      signature(lines, last, out);
    }
  }

  /** The firm or office that signs the notice whose last line is {@code last}. */
  private static void signature(List<TextLine> lines, int last, List<Label> out) {
    if (sameFlow(lines, last, last + 1)
        && FurnitureCues.isSignature(lines.get(last + 1).compact())) {
      out.set(last + 1, Label.FURNITURE);
    }
  }

  /** Whether words that give a notice away go over the end of line {@code i}. */
  private static boolean isCutNotice(List<TextLine> lines, int i) {
    if (!sameFlow(lines, i, i + 1)) {
      return false;
    }
    String left = lines.get(i).compact();
    String right = LineFacts.compact(lines.get(i + 1).text(), LONGEST_CUE);
    String over = left.substring(Math.max(0, left.length() - LONGEST_CUE)) + right;
    return FurnitureCues.isNoticeBody(over)
        && !FurnitureCues.isNoticeBody(lines.get(i + 1).compact());
  }

  /** The lines of a small advertisement: to a number to ring up, and no further than it may be. */
  private static void offer(List<TextLine> lines, int first, List<Label> out) {
    for (int k = first; k < first + LONGEST / 2 && (k == first || sameFlow(lines, first, k)); k++) {
      if (FurnitureCues.hasNumberToRing(lines.get(k).compact())) {
        for (int i = first; i <= k; i++) {
          out.set(i, Label.FURNITURE);
        }
        return;
      }
    }
  }

  /** Whether something that is no part of a notice begins with line {@code k}. */
  private static boolean startsAnother(List<TextLine> lines, int k) {
    return switch (kind(lines.get(k))) {
      case WEATHER, IMPRINT, NOTICE, SLOGAN -> true;
      case MASTHEAD -> !lines.get(k).text().matches(".*[版页頁]$");
      default -> Cues.dateline(LineFacts.compact(lines.get(k).text(), Cues.REACH)) > 0;
    };
  }

  /** The lines of a notice before and behind one whose words give it away. */
  private static void around(List<TextLine> lines, int found, List<Label> out) {
    for (int k = found - 1; k >= found - LONGEST / 2 && sameFlow(lines, found, k); k--) {
      if (Glyphs.endsSentence(lines.get(k).text()) || out.get(k) == Label.JUMP) {
        break;
      }
      boolean title = out.get(k) == Label.FURNITURE && kind(lines.get(k)) == Kind.NOTICE;
      out.set(k, Label.FURNITURE);
      if (title) {
        break;
      }
    }
    out.set(found, Label.FURNITURE);
    int k = found;
    while (!Glyphs.endsSentence(lines.get(k).text())
        && k < found + LONGEST
        && sameFlow(lines, found, k + 1)) {
      k++;
      out.set(k, Label.FURNITURE);
    }
    signature(lines, k, out);
  }

  /** The name and offer that stand over an advertiser's address. */
  private static void above(List<TextLine> lines, int address, List<Label> out) {
    if (FurnitureCues.isOfPaper(LineFacts.compact(lines.get(address).text(), Cues.REACH))) {
      return;
    }
    for (int k = address - 1;
        k >= address - LINES_OVER_ADDRESS && sameFlow(lines, address, k);
        k--) {
      if (!out.get(k).isHead()) {
        break;
      }
      out.set(k, Label.FURNITURE);
    }
  }
}
