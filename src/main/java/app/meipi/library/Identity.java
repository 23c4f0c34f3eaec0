package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Whose a SQLite file is, as it says itself.
 *
 * @param application its {@code application_id}, 0 if it names none
 * @param version its {@code user_version}
 * @param objects how many tables, indexes, views and triggers it holds
 */
record Identity(int application, int version, int objects) {
  /** Reads what the file says; changes nothing. */
  static Identity of(Session session) throws SQLException {
    // One statement sees one state, while another program may be making the schema.
    return Sql.row(
            session,
            "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) AS objects"
                + " FROM pragma_application_id, pragma_user_version",
            row ->
                new Identity(
                    row.getInt("application_id"),
                    row.getInt("user_version"),
                    row.getInt("objects")))
        .orElseThrow();
  }

  /**
   * The version of the library's schema, from 0 for an empty file to {@code latest}.
   *
   * @throws StoreException if another program's, or of a version later than {@code latest}
   */
  int version(Path file, int latest) throws StoreException {
    if (application == 0 && version == 0 && objects == 0) {
      return 0;
    }
    if (application != Library.APPLICATION_ID) {
      throw Problems.of("foreign", file);
    }
    if (version > latest) {
      throw Problems.of("newer", file, Integer.toString(version), Integer.toString(latest));
    }
    if (version < 1) {
      throw Problems.of("damaged", file);
    }
    return version;
  }
}
