package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Edit.Change;
import app.meipi.annotate.Quotation;
import app.meipi.annotate.StoreException;
import app.meipi.page.SourceText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the changes of one edit, in a transaction that the caller holds.
 *
 * <p>What a change takes for the state before must be the state in the file: two windows, or two
 * programs, may have the same page open, and neither may overwrite unseen what the other wrote.
 */
final class AnnotationWriter {
  private final Path file;
  private final Session session;
  private final SourceText source;
  private final long page;

  /**
   * @param page the source's row
   */
  AnnotationWriter(Path file, Session session, SourceText source, long page) {
    this.file = file;
    this.session = session;
    this.source = source;
    this.page = page;
  }

  /**
   * @throws StoreException if the file does not hold the state before
   */
  void write(Change change) throws SQLException, StoreException {
    if (change.before().isEmpty()) {
      insert(change.after().orElseThrow());
    } else if (change.after().isEmpty()) {
      delete(change.before().get());
    } else {
      update(change.before().get(), change.after().get());
    }
  }

  private void insert(Annotation made) throws SQLException, StoreException {
    String id = made.id().toString();
    String created = Times.format(made.created());
    String changed = Times.format(made.changed());
    switch (made) {
      case Highlight mark -> {
        long row =
            Sql.insert(
                session,
                "INSERT INTO highlights (uuid, page, colour, style, home_start, home_end,"
                    + " home_words, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                page,
                mark.colour().number(),
                mark.style().id(),
                mark.home().map(home -> source.toCodePoints(home.head().start())),
                mark.home().map(home -> source.toCodePoints(home.head().end())),
                mark.home().map(Home::words),
                created,
                changed);
        insertRanges(row, mark.anchor());
        insertTags("highlight", row, mark.tags());
      }
      case Note note -> {
        long row =
            Sql.insert(
                session,
                "INSERT INTO notes (uuid, page, highlight, text, created, changed)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                page,
                highlightRow(note.on()),
                note.text(),
                created,
                changed);
        insertItem(row, note.on());
        insertTags("note", row, note.tags());
      }
      case Correction correction -> {
        Quotation wrong = correction.anchor().quotations().getFirst();
        Sql.run(
            session,
            "INSERT INTO corrections (uuid, page, start_offset, end_offset, exact, prefix, suffix,"
                + " text, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            page,
            source.toCodePoints(wrong.span().start()),
            source.toCodePoints(wrong.span().end()),
            wrong.exact(),
            wrong.prefix(),
            wrong.suffix(),
            correction.text(),
            created,
            changed);
      }
      case Stray stray ->
          Sql.run(
              session,
              "INSERT INTO strays (uuid, page, stray, created, changed) VALUES (?, ?, ?, ?, ?)",
              id,
              page,
              EditJson.write(source, stray),
              created,
              changed);
      case Replacement replacement ->
          Sql.run(
              session,
              "INSERT INTO replacements (uuid, page, replaced, created, changed)"
                  + " VALUES (?, ?, ?, ?, ?)",
              id,
              page,
              replacement.replaced(),
              created,
              changed);
    }
  }

  private void update(Annotation before, Annotation after) throws SQLException, StoreException {
    long row = unchangedRow(before);
    String changed = Times.format(after.changed());
    switch (after) {
      case Highlight mark -> {
        Sql.run(
            session,
            "UPDATE highlights SET colour = ?, style = ?, changed = ? WHERE id = ?",
            mark.colour().number(),
            mark.style().id(),
            changed,
            row);
        Sql.run(session, "DELETE FROM ranges WHERE highlight = ?", row);
        Sql.run(session, "DELETE FROM highlight_tags WHERE highlight = ?", row);
        insertRanges(row, mark.anchor());
        insertTags("highlight", row, mark.tags());
      }
      case Note note -> {
        Sql.run(
            session,
            "UPDATE notes SET highlight = ?, text = ?, changed = ? WHERE id = ?",
            highlightRow(note.on()),
            note.text(),
            changed,
            row);
        Sql.run(session, "DELETE FROM note_ranges WHERE note = ?", row);
        Sql.run(session, "DELETE FROM note_tags WHERE note = ?", row);
        insertItem(row, note.on());
        insertTags("note", row, note.tags());
      }
      case Correction correction ->
          Sql.run(
              session,
              "UPDATE corrections SET text = ?, changed = ? WHERE id = ?",
              correction.text(),
              changed,
              row);
      case Stray stray ->
          Sql.run(
              session,
              "UPDATE strays SET stray = ?, changed = ? WHERE id = ?",
              EditJson.write(source, stray),
              changed,
              row);
      case Replacement _ -> throw new IllegalArgumentException("nothing of it changes");
    }
  }

  private void delete(Annotation before) throws SQLException, StoreException {
    Sql.run(session, "DELETE FROM " + table(before) + " WHERE id = ?", unchangedRow(before));
  }

  private void insertRanges(long highlight, Anchor anchor) throws SQLException {
    int n = 0;
    for (Quotation quotation : anchor.quotations()) {
      Sql.run(
          session,
          "INSERT INTO ranges (highlight, n, start_offset, end_offset, exact, prefix, suffix)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          highlight,
          n++,
          source.toCodePoints(quotation.span().start()),
          source.toCodePoints(quotation.span().end()),
          quotation.exact(),
          quotation.prefix(),
          quotation.suffix());
    }
  }

  private void insertItem(long note, Target on) throws SQLException {
    if (on instanceof Target.OnItem(Anchor anchor)) {
      Quotation head = anchor.quotations().getFirst();
      Sql.run(
          session,
          "INSERT INTO note_ranges (note, start_offset, end_offset, exact, prefix, suffix)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          note,
          source.toCodePoints(head.span().start()),
          source.toCodePoints(head.span().end()),
          head.exact(),
          head.prefix(),
          head.suffix());
    }
  }

  /**
   * @param on {@code highlight} or {@code note}: whose they are
   */
  private void insertTags(String on, long row, List<String> tags) throws SQLException {
    for (String tag : tags) {
      String sql = "INSERT INTO " + on + "_tags (" + on + ", tag) VALUES (?, ?)";
      Sql.run(session, sql, row, tag);
    }
  }

  /** The row of {@code before}, which must not have been changed since the reader saw it. */
  private long unchangedRow(Annotation before) throws SQLException, StoreException {
    return Sql.row(
            session,
            "SELECT id, changed FROM " + table(before) + " WHERE uuid = ? AND page = ?",
            row -> new Seen(row.getLong("id"), row.getString("changed")),
            before.id().toString(),
            page)
        .filter(seen -> seen.isOf(before.changed()))
        .orElseThrow(this::changedElsewhere)
        .row;
  }

  private Optional<Long> highlightRow(Target target) throws SQLException, StoreException {
    return switch (target) {
      case Target.OnHighlight(var id) -> Optional.of(highlightRow(id));
      case Target.OnItem _, Target.OnPage _ -> Optional.empty();
    };
  }

  private long highlightRow(UUID id) throws SQLException, StoreException {
    return Sql.row(
            session,
            "SELECT id FROM highlights WHERE uuid = ? AND page = ?",
            row -> row.getLong("id"),
            id.toString(),
            page)
        .orElseThrow(this::changedElsewhere);
  }

  private StoreException changedElsewhere() {
    return Problems.of("changedElsewhere", file);
  }

  private static String table(Annotation annotation) {
    return switch (annotation) {
      case Highlight _ -> "highlights";
      case Note _ -> "notes";
      case Correction _ -> "corrections";
      case Stray _ -> "strays";
      case Replacement _ -> "replacements";
    };
  }

  /** What the file says of an annotation. */
  private record Seen(long row, String changed) {
    boolean isOf(Instant time) {
      try {
        return Times.parse(changed).equals(time);
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }
}
