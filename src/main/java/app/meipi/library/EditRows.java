package app.meipi.library;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what can be undone and redone on a page, of each page the {@link History#LIMIT} latest
 * edits, in transactions that the caller holds.
 *
 * <p>Two windows may have one page open. What one of them undoes is found by the edit itself, never
 * taken to be the latest.
 */
final class EditRows {
  /** How many older ones may lie there until they are deleted together. */
  private static final int SPARE = 64;

  private final Session session;
  private final SourceText source;
  private final long page;

  EditRows(Session session, SourceText source, long page) {
    this.session = session;
    this.source = source;
    this.page = page;
  }

  void write(History.Step step) throws SQLException {
    switch (step.move()) {
      case MAKE -> {
        Sql.run(
            session,
            "DELETE FROM edits INDEXED BY edits_undone WHERE page = ? AND undone = 1",
            page);
        long n =
            Sql.row(
                    session,
                    "INSERT INTO edits (page, n, edit)"
                        + " SELECT ?1, coalesce(max(n), 0) + 1, ?2 FROM edits WHERE page = ?1"
                        + " RETURNING n",
                    row -> row.getLong("n"),
                    page,
                    EditJson.write(source, step.edit()))
                .orElseThrow();
        if (n % SPARE == 0) { // seldom: it is part of how long a mark takes to be durable
          Sql.run(session, "DELETE FROM edits WHERE page = ? AND n <= ?", page, n - History.LIMIT);
        }
      }
      case UNDO -> flip(step.edit().inverse(), false, "DESC");
      case REDO -> flip(step.edit(), true, "ASC");
    }
  }

  private void flip(Edit edit, boolean undone, String order) throws SQLException {
    Sql.run(
        session,
        "UPDATE edits SET undone = ?1 WHERE page = ?2 AND n = (SELECT n FROM edits"
            + " WHERE page = ?2 AND undone = ?3 AND edit = ?4 ORDER BY n "
            + order
            + " LIMIT 1)",
        !undone,
        page,
        undone,
        EditJson.write(source, edit));
  }

  /**
   * What can be undone and redone from {@code on}: edits that fit, up to the first that does not.
   */
  History read(Annotations on) throws SQLException {
    return new History(edits(false).reversed(), edits(true).reversed()).fitting(on);
  }

  /** The edits that were undone or not, the next to be redone or undone first. */
  private List<Edit> edits(boolean undone) throws SQLException {
    EditJsonReader reader = new EditJsonReader(source);
    List<Optional<Edit>> read =
        Sql.rows(
            session,
            "SELECT edit FROM edits WHERE page = ? AND undone = ? ORDER BY n "
                + (undone ? "ASC" : "DESC")
                + " LIMIT ?",
            row -> reader.read(row.getString("edit")),
            page,
            undone,
            History.LIMIT);
    return read.stream().takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
  }
}
