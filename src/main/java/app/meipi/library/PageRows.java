package app.meipi.library;

import app.meipi.library.PageSummary.Known;
import app.meipi.page.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and writes the pages and their sources, in transactions that the caller holds. */
final class PageRows {
  private static final String ENTRY =
      "SELECT pages.*, (SELECT count(*) FROM highlights WHERE page = pages.id) AS highlights,"
          + " EXISTS (SELECT 1 FROM replacements WHERE replaced = pages.sha256) AS replaced FROM"
          + " pages ";

  private final Session session;

  PageRows(Session session) {
    this.session = session;
  }

  /** The row of the page with this SHA-256. */
  Optional<Long> row(String sha256) throws SQLException {
    return Sql.row(
        session, "SELECT id FROM pages WHERE sha256 = ?", row -> row.getLong("id"), sha256);
  }

  /** What stands for the time of a page that nobody has opened yet. */
  private static final String NEVER = "";

  /** Inserts the page, which nobody has opened yet. */
  void keep(SourceText source, byte[] raw) throws SQLException {
    Sql.run(
        session,
        "INSERT INTO pages (sha256, name, charset, first_opened, last_opened)"
            + " VALUES (?, ?, ?, ?4, ?4)",
        source.sha256(),
        source.name(),
        source.charset(),
        NEVER);
    putSource(source, raw);
  }

  /** Inserts the page, or notes that it was opened again; the bytes are written once. */
  void remember(SourceText source, byte[] raw, Optional<Path> origin, Instant opened)
      throws SQLException {
    Sql.run(
        session,
        "INSERT INTO pages (sha256, name, origin, charset, first_opened, last_opened)"
            + " VALUES (?, ?, ?, ?, ?5, ?5) ON CONFLICT (sha256) DO UPDATE SET"
            + " name = excluded.name, origin = coalesce(excluded.origin, origin),"
            + " charset = excluded.charset, last_opened = excluded.last_opened,"
            + " first_opened = coalesce(nullif(first_opened, ''), excluded.first_opened)",
        source.sha256(),
        source.name(),
        origin.map(Path::toString),
        source.charset(),
        Times.format(opened));
    putSource(source, raw);
  }

  /** Whether somebody has opened the page with this SHA-256. */
  boolean isOpened(String sha256) throws SQLException {
    return Sql.row(
            session,
            "SELECT 1 FROM pages WHERE sha256 = ? AND last_opened <> ''",
            row -> true,
            sha256)
        .isPresent();
  }

  private void putSource(SourceText source, byte[] raw) throws SQLException {
    Sql.run(
        session,
        "INSERT INTO sources (page, raw) SELECT id, ? FROM pages WHERE sha256 = ?"
            + " ON CONFLICT DO NOTHING",
        raw,
        source.sha256());
  }

  void describe(long page, PageSummary summary) throws SQLException {
    Sql.run(
        session,
        "UPDATE pages SET headline = ?, paper = ?, paper_inferred = ?, date = ?, date_inferred = ?"
            + " WHERE id = ?",
        summary.headline(),
        summary.paper().map(Known::value),
        summary.paper().map(Known::inferred).orElse(false),
        summary.date().map(date -> date.value().toString()),
        summary.date().map(Known::inferred).orElse(false),
        page);
  }

  void savePlace(long page, int codePoint) throws SQLException {
    Sql.run(session, "UPDATE pages SET place = ? WHERE id = ?", codePoint, page);
  }

  Optional<PageEntry> entry(String sha256) throws SQLException {
    return Sql.row(session, ENTRY + "WHERE sha256 = ?", PageRows::entry, sha256);
  }

  List<PageEntry> recent(int most) throws SQLException {
    return Sql.rows(
        session,
        ENTRY + "WHERE last_opened <> '' ORDER BY last_opened DESC, id DESC LIMIT ?",
        PageRows::entry,
        most);
  }

  List<PageEntry> all() throws SQLException {
    return Sql.rows(session, ENTRY + "ORDER BY id", PageRows::entry);
  }

  Optional<RawPage> raw(String sha256) throws SQLException {
    return Sql.row(
        session,
        "SELECT * FROM pages JOIN sources ON sources.page = pages.id WHERE sha256 = ?",
        row ->
            new RawPage(
                row.getBytes("raw"), row.getString("name"), row.getString("charset"), origin(row)),
        sha256);
  }

  private static PageEntry entry(ResultSet row) throws SQLException {
    return new PageEntry(
        row.getString("sha256"),
        row.getString("name"),
        origin(row),
        time(row.getString("last_opened")),
        row.getInt("place"),
        new PageSummary(
            Sql.text(row, "headline"),
            known(Sql.text(row, "paper"), row.getBoolean("paper_inferred")),
            known(Sql.text(row, "date").flatMap(PageRows::date), row.getBoolean("date_inferred"))),
        row.getInt("highlights"),
        row.getBoolean("replaced"));
  }

  private static <T> Optional<Known<T>> known(Optional<T> value, boolean inferred) {
    return value.map(it -> new Known<>(it, inferred));
  }

  /** A library that came from another system may hold a path that is none here. */
  private static Optional<Path> origin(ResultSet row) throws SQLException {
    try {
      return Sql.text(row, "origin").map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A time that is none must not hide the page. */
  private static Instant time(String text) {
    try {
      return Times.parse(text);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
