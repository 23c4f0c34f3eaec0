package app.meipi.library;

import app.meipi.layout.Layout;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads and writes how pages were printed, in transactions that the caller holds. */
final class PrintRows {
  private final Session session;

  PrintRows(Session session) {
    this.session = session;
  }

  /** Keeps the file that {@code printed} is a page of, and its layout; each is written once. */
  void remember(String sha256, PrintedPage printed) throws SQLException {
    Optional<Long> known =
        Sql.row(
            session,
            "SELECT id FROM files WHERE sha256 = ?",
            row -> row.getLong("id"),
            printed.file().sha256());
    if (known.isEmpty()) {
      Sql.run(
          session,
          "INSERT INTO files (sha256, raw) VALUES (?, ?)",
          printed.file().sha256(),
          printed.file().bytes());
    }
    Sql.run(
        session,
        "INSERT INTO prints (page, file, name, number, pages, layout)"
            + " SELECT pages.id, files.id, ?, ?, ?, ?"
            + " FROM pages, files WHERE pages.sha256 = ? AND files.sha256 = ?"
            + " ON CONFLICT DO NOTHING",
        printed.name(),
        printed.page(),
        printed.pages(),
        LayoutJson.write(printed.layout()),
        sha256,
        printed.file().sha256());
  }

  private record Row(String sha256, String name, int number, int pages, String layout) {}

  /**
   * How the page with this SHA-256 was printed; empty if it was not, or that cannot be read.
   *
   * @param open a file that is at hand: it is not read again
   */
  Optional<PrintedPage> printed(String sha256, Optional<PrintedFile> open) throws SQLException {
    Optional<Row> found =
        Sql.row(
            session,
            "SELECT files.sha256, prints.* FROM prints JOIN pages ON prints.page = pages.id"
                + " JOIN files ON prints.file = files.id WHERE pages.sha256 = ?",
            row ->
                new Row(
                    row.getString("sha256"),
                    row.getString("name"),
                    row.getInt("number"),
                    row.getInt("pages"),
                    row.getString("layout")),
            sha256);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row row = found.get();
    Optional<PrintedFile> same = open.filter(file -> file.sha256().equals(row.sha256()));
    try {
      Layout layout = LayoutJson.read(row.layout());
      PrintedFile file = same.isPresent() ? same.get() : file(row);
      return Optional.of(new PrintedPage(file, layout, row.number()));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private PrintedFile file(Row row) throws SQLException {
    return Sql.row(
            session,
            "SELECT raw FROM files WHERE sha256 = ?",
            raw -> new PrintedFile(row.name(), raw.getBytes("raw"), row.sha256(), row.pages()),
            row.sha256())
        .orElseThrow();
  }

  /** The kept pages of the file with this SHA-256, by their numbers. */
  List<IssuePage> pagesOf(String fileSha256) throws SQLException {
    return Sql.rows(
        session,
        "SELECT number, pages.sha256, headline,"
            + " (SELECT count(*) FROM highlights WHERE page = pages.id) AS highlights"
            + " FROM prints JOIN pages ON prints.page = pages.id"
            + " JOIN files ON prints.file = files.id WHERE files.sha256 = ?"
            + " ORDER BY number, pages.id",
        row ->
            new IssuePage(
                row.getInt("number"),
                row.getString("sha256"),
                Sql.text(row, "headline"),
                row.getInt("highlights")),
        fileSha256);
  }
}
