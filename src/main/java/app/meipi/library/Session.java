package app.meipi.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection with the statements that were compiled on it: compiling one takes longer than
 * running it, and a mark is durable the sooner. SQLite compiles anew by itself what another schema
 * needs.
 *
 * <p>A statement is taken out while it runs, so that one that fails, or is asked for again
 * meanwhile, is compiled anew.
 */
final class Session {
  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** The statement {@code sql}, to be given back or closed. */
  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null ? kept : connection.prepareStatement(sql);
  }

  /** Gives back a statement that has run to its end. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement other = idle.put(sql, statement);
    if (other != null) {
      other.close();
    }
  }

  /** Ends it; the driver closes its statements with the connection. */
  void close() throws SQLException {
    connection.close();
  }
}
