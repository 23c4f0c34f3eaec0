package app.meipi.library;

import app.meipi.annotate.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a library's schema to the latest version, each version by one SQL script.
 *
 * @param scripts the first makes version 1 of an empty file, each other the next version
 */
record Migrations(List<String> scripts) {
  Migrations {
    scripts = List.copyOf(scripts);
  }

  /** Those of this program: the resources {@code 001.sql}, {@code 002.sql} and so on. */
  static Migrations bundled() {
    List<String> scripts = new ArrayList<>();
    while (true) {
      String name = String.format("%03d.sql", scripts.size() + 1);
      try (InputStream script = Migrations.class.getResourceAsStream(name)) {
        if (script == null) {
          return new Migrations(scripts);
        }
        scripts.add(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }

  /** The version that the last script makes. */
  int latest() {
    return scripts.size();
  }

  /**
   * Brings {@code file} to the latest version in one exclusive transaction; an older library is
   * copied first. Foreign keys are switched off, because a script may have to make a table anew.
   *
   * @throws StoreException if it is not ours to change; nothing was then changed
   */
  void apply(Path file, Session session) throws SQLException, StoreException, IOException {
    int found = Identity.of(session).version(file, latest());
    if (found == latest()) {
      return;
    }
    if (found > 0) {
      Backups.copy(session, backup(file));
    }
    Database.transaction(
        session,
        "BEGIN EXCLUSIVE",
        locked -> {
          // Another program may have migrated it while this one waited for the lock.
          int version = Identity.of(locked).version(file, latest());
          try (Statement statement = locked.connection().createStatement()) {
            for (String script : scripts.subList(version, latest())) {
              statement.executeUpdate(script);
            }
            statement.executeUpdate("PRAGMA application_id = " + Library.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + latest());
            requireForeignKeys(statement);
          }
          return true;
        });
  }

  /** Where an older library is copied to: {@code NAME.before-vN.bak} beside it. */
  Path backup(Path file) {
    return file.resolveSibling(file.getFileName() + ".before-v" + latest() + ".bak");
  }

  private static void requireForeignKeys(Statement statement) throws SQLException {
    try (ResultSet dangling = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (dangling.next()) {
        throw new SQLException("the migration left a dangling row in " + dangling.getString(1));
      }
    }
  }
}
