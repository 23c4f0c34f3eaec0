package app.meipi.parse;

import app.meipi.page.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks lines whose shape tells what they are: rows of tables and result lists, and lines of verse,
 * which else look like heads.
 */
final class LineShapes {
  /** How many rows make a table, its heading row not counted. */
  private static final int LEAST_ROWS = 2;

  /** How many lines make a stanza. */
  private static final int LEAST_VERSE = 3;

  /** The longest line of verse, in em. */
  private static final double WIDEST_VERSE = 18;

  private static final Pattern RESULT = Pattern.compile("\\d{1,3}[:：比-]\\d{1,3}");
  private static final Pattern NUMBER = Pattern.compile("[-+－＋]?[$¥￥]?[0-9０-９][0-9０-９.,:：/%％-]*");

  private LineShapes() {}

  /** {@code labels} with the rows and the verse among {@code lines} marked. */
  static List<Label> mark(List<TextLine> lines, List<Label> labels) {
    List<Label> out = new ArrayList<>(labels);
    for (int i = 0; i < lines.size(); i++) {
      int to = i;
      while (to < lines.size() && sameFlow(lines, i, to) && isRow(lines.get(to).text())) {
        to++;
      }
      if (to - i >= LEAST_ROWS) {
        boolean heading =
            i > 0 && sameFlow(lines, i, i - 1) && cells(lines.get(i - 1).text()).size() > 2;
        for (int k = heading ? i - 1 : i; k < to; k++) {
          out.set(k, Label.ROW);
        }
        i = to;
      }
    }
    verse(lines, out);
    return out;
  }

  private static boolean sameFlow(List<TextLine> lines, int i, int k) {
    return lines.get(i).flow() == lines.get(k).flow();
  }

  /** What white space parts a line into. */
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Blank.is(text.charAt(i))) {
        if (i > from) {
          cells.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  /** A row has a name or two and numbers: {@code 萝卜 1.60 1.50 +6.7%}, {@code 石桥 78:65 东岭}. */
  private static boolean isRow(String text) {
    if (text.length() > Cues.REACH || text.indexOf('。') >= 0 || text.indexOf('，') >= 0) {
      return false;
    }
    List<String> cells = cells(text);
    long numbers = cells.stream().filter(LineShapes::isNumber).count();
    boolean score = cells.size() == 3 && RESULT.matcher(cells.get(1)).matches();
    return score || (cells.size() >= 3 && numbers >= 2 && numbers * 2 >= cells.size());
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** Short open lines behind a byline are verse, and so are flows of nothing else behind verse. */
  private static void verse(List<TextLine> lines, List<Label> out) {
    boolean inVerse = false;
    for (int i = 0; i < lines.size(); ) {
      int to = i;
      while (to < lines.size() && sameFlow(lines, i, to) && isVerse(lines.get(to), out.get(to))) {
        to++;
      }
      boolean behindByline = i > 0 && out.get(i - 1) == Label.BYLINE;
      boolean wholeFlow = to == lines.size() || !sameFlow(lines, i, to);
      if (to - i >= LEAST_VERSE && wholeFlow && (behindByline || inVerse)) {
        for (int k = i; k < to; k++) {
          out.set(k, Label.VERSE);
        }
        inVerse = true;
        i = to;
      } else {
        inVerse = false;
        i = Math.max(i + 1, to);
      }
    }
  }

  private static boolean isVerse(TextLine line, Label label) {
    boolean text = label.isHead() || (label.isBody() && !line.isFull());
    return text && line.width() <= WIDEST_VERSE;
  }
}
