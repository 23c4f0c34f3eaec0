package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.LineMap;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the rows of a text at their gaps into cells, and tells where each begins: by the ruler under
 * which cells begin below one another most often, for extractions count differently.
 */
final class CellRows {
  /** How many spaces part two columns at least. */
  private static final int GAP = 2;

  private final String text;
  private final LineMap map;
  private final Set<Integer> narrow;
  private final List<List<Cell>> plain;

  /** How far across a character takes its row. */
  private enum Ruler {
    /** Every character counts one. */
    EACH,
    /** No blank counts that stands between a Chinese character and another: it was put in. */
    CLOSED,
    /** A wide character counts as two others. */
    WIDE;

    int width(String text, int i) {
      return switch (this) {
        case EACH -> 1;
        case CLOSED -> isPutIn(text, i) ? 0 : 1;
        case WIDE -> Glyphs.isWide(text.charAt(i)) ? 2 : 1;
      };
    }

    private static boolean isPutIn(String text, int i) {
      return Blank.is(text.charAt(i))
          && i > 0
          && i + 1 < text.length()
          && !Blank.is(text.charAt(i - 1))
          && !Blank.is(text.charAt(i + 1))
          && Glyphs.isWide(text.charAt(i - 1)) != Glyphs.isWide(text.charAt(i + 1));
    }

    /** The row's cells measured so, in the unit of {@link Cell}. */
    List<Cell> unit(List<Cell> row) {
      return this != WIDE
          ? row
          : row.stream()
              .map(c -> new Cell(c.row(), (c.from() + 1) / 2, (c.to() + 1) / 2, c.span()))
              .toList();
    }
  }

  /** Over the rows of a text; {@code narrow} has the places of single blanks that are gaps, too. */
  CellRows(String text, LineMap map, Set<Integer> narrow) {
    this.text = text;
    this.map = map;
    this.narrow = narrow;
    this.plain = by(Ruler.EACH);
  }

  /** The cells of each row, from left to right, every character counted as one. */
  List<List<Cell>> plain() {
    return plain;
  }

  /** The same by the best ruler. */
  List<List<Cell>> even() {
    Ruler best = Ruler.EACH;
    List<List<Cell>> rows = plain;
    long most = evenness(plain);
    for (Ruler ruler : List.of(Ruler.CLOSED, Ruler.WIDE)) {
      List<List<Cell>> tried = by(ruler);
      long evenness = evenness(tried);
      if (evenness > most) {
        best = ruler;
        rows = tried;
        most = evenness;
      }
    }
    return rows.stream().map(best::unit).toList();
  }

  private List<List<Cell>> by(Ruler ruler) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < map.size(); row++) {
      rows.add(cells(row, map.starts().get(row), map.ends().get(row), ruler));
    }
    return rows;
  }

  private List<Cell> cells(int row, int start, int end, Ruler ruler) {
    List<Cell> cells = new ArrayList<>();
    int from = -1;
    int blank = 0;
    int edge = start;
    while (edge < end && text.charAt(edge) == '\u3000') {
      edge++;
    }
    int across = 0;
    int begin = 0;
    int last = 0;
    for (int i = edge; i <= end; i++) {
      boolean ink = i < end && !Blank.is(text.charAt(i));
      if (ink && from < 0) {
        from = i;
        begin = across;
      }
      across += i < end ? ruler.width(text, i) : 0;
      blank = ink ? 0 : blank + 1;
      last = ink ? across : last;
      if (!ink && from >= 0 && (blank >= GAP || i == end || narrow.contains(i))) {
        Optional<Span> span = Blank.strip(text, from, i);
        int at = begin;
        int to = last;
        span.ifPresent(s -> cells.add(new Cell(row, at, to, s)));
        from = -1;
      }
    }
    return cells;
  }

  /** How well cells begin below one another, past the first of each row. */
  private static long evenness(List<List<Cell>> rows) {
    Map<Integer, Integer> begins = new HashMap<>();
    for (List<Cell> row : rows) {
      for (int i = 1; i < row.size(); i++) {
        begins.merge(row.get(i).from(), 1, Integer::sum);
      }
    }
    return begins.values().stream().mapToLong(count -> (long) count * count).sum();
  }
}
