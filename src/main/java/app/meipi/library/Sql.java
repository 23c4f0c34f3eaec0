package app.meipi.library;

import java.sql.Connection;
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
  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  /** Every row of the answer, in its order. */
  static <T> List<T> rows(Connection connection, String sql, Row<T> reader, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> read = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(reader.read(rows));
        }
      }
      return read;
    }
  }

  /** The first row of the answer. */
  static <T> Optional<T> row(Connection connection, String sql, Row<T> reader, Object... values)
      throws SQLException {
    return rows(connection, sql, reader, values).stream().findFirst();
  }

  /**
   * Inserts a row.
   *
   * @return its id
   */
  static long insert(Connection connection, String sql, Object... values) throws SQLException {
    return row(connection, sql + " RETURNING id", row -> row.getLong("id"), values).orElseThrow();
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
