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
  private static final int LINES_OVER_ADDRESS = 3;

  private Notices() {}

  /** {@code labels} with the lines of notices marked as furniture. */
  static List<Label> mark(List<TextLine> lines, List<Label> labels) {
    List<Label> out = new ArrayList<>(labels);
    masthead(lines, out);
    for (int i = 0; i < lines.size(); i++) {
      if (labels.get(i) != Label.FURNITURE) {
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

  /** Lines of capitals beside the date at the page's top spell the paper's name. */
  private static void masthead(List<TextLine> lines, List<Label> out) {
    for (int i = 0; i < Math.min(MASTHEAD_LINES, lines.size()); i++) {
      boolean beside =
          (i > 0 && out.get(i - 1) == Label.FURNITURE)
              || (i + 1 < lines.size() && out.get(i + 1) == Label.FURNITURE);
      if (out.get(i).isHead() && beside && Latin.isCapitals(lines.get(i).text())) {
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

  /** A title's notice goes on to a line of furniture, or to the end of the flow. */
  private static void below(List<TextLine> lines, int title, List<Label> out) {
    int last = -1;
    for (int k = title + 1; k <= title + LONGEST && sameFlow(lines, title, k); k++) {
      if (out.get(k) == Label.BYLINE || startsAnother(lines, k)) {
        break;
      }
      if (out.get(k) == Label.FURNITURE) {
        last = k;
      }
    }
    for (int k = title + 1; k <= last; k++) {
      out.set(k, Label.FURNITURE);
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
    int k = found;
    while (!Glyphs.endsSentence(lines.get(k).text())
        && k < found + LONGEST
        && sameFlow(lines, found, k + 1)) {
      k++;
      out.set(k, Label.FURNITURE);
    }
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
