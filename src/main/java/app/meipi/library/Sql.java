package app.meipi.library;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one SQL statement with its values; an empty {@link Optional} stands for NULL. */
final class Sql {
  private Sql() {}

  /** Makes something of the row that {@code row} stands on. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Inserts, updates or deletes. */
  static void run(Session session, String sql, Object... values) throws SQLException {
    on(
        session,
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private static <T> T on(Session session, String sql, Use<T> use) throws SQLException {
    PreparedStatement statement = session.take(sql);
    try {
      T result = use.of(statement);
      session.giveBack(sql, statement);
      return result;
    } catch (SQLException | RuntimeException e) {
      close(statement, e);
      throw e;
    }
  }

  private static void close(PreparedStatement statement, Exception reason) {
    try {
      statement.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Every row of the answer, in its order. */
  static <T> List<T> rows(Session session, String sql, Row<T> reader, Object... values)
      throws SQLException {
    return on(
        session,
        sql,
        statement -> {
          bind(statement, values);
          List<T> read = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              read.add(reader.read(rows));
            }
          }
          return read;
        });
  }

  /** The first row of the answer. */
  static <T> Optional<T> row(Session session, String sql, Row<T> reader, Object... values)
      throws SQLException {
    return rows(session, sql, reader, values).stream().findFirst();
  }

  /**
   * Inserts a row.
   *
   * @return its id
   */
  static long insert(Session session, String sql, Object... values) throws SQLException {
    return row(session, sql + " RETURNING id", row -> row.getLong("id"), values).orElseThrow();
  }

  /** The text in {@code column}; empty for NULL. */
  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> it && it.isPresent() ? it.get() : values[i];
      if (value instanceof Optional<?>) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
