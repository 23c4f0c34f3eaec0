package app.meipi.library;

import app.meipi.layout.PrintedPage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes how pages were printed, in transactions that the caller holds. */
final class PrintRows {
  private final Connection connection;

  PrintRows(Connection connection) {
    this.connection = connection;
  }

  /** Keeps the file that {@code printed} is a page of, and its layout; each is written once. */
  void remember(String sha256, PrintedPage printed) throws SQLException {
    Optional<Long> known =
        Sql.row(
            connection,
            "SELECT id FROM files WHERE sha256 = ?",
            row -> row.getLong("id"),
            printed.fileSha256());
    if (known.isEmpty()) {
      Sql.run(
          connection,
          "INSERT INTO files (sha256, raw) VALUES (?, ?)",
          printed.fileSha256(),
          printed.file());
    }
    Sql.run(
        connection,
        "INSERT INTO prints (page, file, name, number, pages, layout)"
            + " SELECT pages.id, files.id, ?, ?, ?, ?"
            + " FROM pages, files WHERE pages.sha256 = ? AND files.sha256 = ?"
            + " ON CONFLICT DO NOTHING",
        printed.name(),
        printed.page(),
        printed.pages(),
        LayoutJson.write(printed.layout()),
        sha256,
        printed.fileSha256());
  }

  /** How the page with this SHA-256 was printed; empty if it was not, or that cannot be read. */
  Optional<PrintedPage> printed(String sha256) throws SQLException {
    return Sql.row(
            connection,
            "SELECT files.raw, prints.* FROM prints JOIN pages ON prints.page = pages.id"
                + " JOIN files ON prints.file = files.id WHERE pages.sha256 = ?",
            row -> {
              try {
                return Optional.of(
                    new PrintedPage(
                        row.getString("name"),
                        LayoutJson.read(row.getString("layout")),
                        row.getBytes("raw"),
                        row.getInt("number"),
                        row.getInt("pages")));
              } catch (IOException damaged) {
                return Optional.<PrintedPage>empty();
              }
            },
            sha256)
        .flatMap(printed -> printed);
  }
}
