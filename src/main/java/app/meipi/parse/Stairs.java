package app.meipi.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sets level again what an extraction set like stairs: where type is as high as several lines of
 * text beside it, the lines that it covers are written column by column, each column's below the
 * one's before, though they stood side by side.
 */
final class Stairs {
  /** No type is higher than so many lines of text. */
  private static final int HIGHEST = 4;

  /** How far from one another two lines of a column may begin, indents included, in characters. */
  private static final int SHIFT = 6;

  private final List<List<Cell>> rows;
  private final List<List<Cell>> out = new ArrayList<>();

  private Stairs(List<List<Cell>> rows) {
    this.rows = rows;
  }

  /** The rows without stairs, their cells numbered anew. */
  static List<List<Cell>> level(List<List<Cell>> rows) {
    Stairs stairs = new Stairs(rows);
    for (int at = 0; at < rows.size(); ) {
      at = stairs.from(at);
    }
    return stairs.out;
  }

  /** Takes the rows from {@code at} on that are one flight of stairs, or one row. */
  private int from(int at) {
    List<List<Cell>> flight = new ArrayList<>(List.of(new ArrayList<>(rows.get(at))));
    int end = at + 1;
    if (!rows.get(at).isEmpty() && !goesOn(at)) {
      Cell last = rows.get(at).getLast();
      int reach = last.to();
      int line = 0;
      boolean stairs = false;
      int next = at + 1;
      while (next < rows.size() && !rows.get(next).isEmpty()) {
        List<Cell> row = rows.get(next);
        if (row.getFirst().from() >= reach) {
          line = 0;
          stairs = true;
          reach = 0;
        } else if (row.size() == 1 && isBelow(last, row.getFirst()) && line + 1 < HIGHEST) {
          line++;
        } else {
          break;
        }
        if (line == flight.size()) {
          flight.add(new ArrayList<>());
        }
        flight.get(line).addAll(row);
        last = row.getLast();
        reach = Math.max(reach, last.to());
        next++;
      }
      if (stairs) {
        end = next;
      } else {
        flight = List.of(rows.get(at));
      }
    }
    for (List<Cell> row : flight) {
      int number = out.size();
      out.add(
          row.stream()
              .sorted(Comparator.comparingInt(Cell::from))
              .map(cell -> new Cell(number, cell.from(), cell.to(), cell.span()))
              .toList());
    }
    return end;
  }

  /** Whether the row is one of a column that stands alone, and not the first. */
  private boolean goesOn(int at) {
    return at > 0
        && rows.get(at - 1).size() == 1
        && isBelow(rows.get(at - 1).getFirst(), rows.get(at).getFirst());
  }

  private static boolean isBelow(Cell above, Cell cell) {
    return Math.abs(cell.from() - above.from()) <= SHIFT;
  }
}
