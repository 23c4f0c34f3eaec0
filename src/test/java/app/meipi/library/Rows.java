package app.meipi.library;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in a library's file, asked for and changed beside the program. */
public final class Rows {
  private Rows() {}

  /** The first column of what {@code sql} gives. */
  public static List<String> ask(Path library, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** How many rows a table has. */
  public static int count(Path library, String table) {
    return Integer.parseInt(ask(library, "SELECT count(*) FROM " + table).getFirst());
  }

  /** Does what {@code sql} says; how many rows that changed. */
  public static int change(Path library, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
