package org.pizhu.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * Brings a library to the newest schema by numbered SQL files. {@code PRAGMA user_version} is the number of the last
 * one that ran.
 *
 * @param scripts the resources, in order; the first is number 1
 */
public record Migrations(List<String> scripts) {

  /** All there are. */
  public static final Migrations ALL = new Migrations(List.of(
      "/org/pizhu/store/migration/0001-library.sql",
      "/org/pizhu/store/migration/0002-codebook.sql",
      "/org/pizhu/store/migration/0003-corrections.sql",
      "/org/pizhu/store/migration/0004-sessions.sql",
      "/org/pizhu/store/migration/0005-history.sql",
      "/org/pizhu/store/migration/0006-targets.sql",
      "/org/pizhu/store/migration/0007-notes.sql",
      "/org/pizhu/store/migration/0008-annotations.sql",
      "/org/pizhu/store/migration/0009-readings.sql",
      "/org/pizhu/store/migration/0010-unplaced.sql",
      "/org/pizhu/store/migration/0011-shelf.sql",
      "/org/pizhu/store/migration/0012-search.sql",
      "/org/pizhu/store/migration/0013-facets.sql",
      "/org/pizhu/store/migration/0014-metadata.sql",
      "/org/pizhu/store/migration/0015-intake.sql",
      "/org/pizhu/store/migration/0016-families.sql",
      "/org/pizhu/store/migration/0017-standings.sql",
      "/org/pizhu/store/migration/0018-pictures.sql",
      "/org/pizhu/store/migration/0019-ledger.sql",
      "/org/pizhu/store/migration/0020-seen.sql"));

  /** A view for the version before, over the table of the same name. */
  private static final Pattern VIEW = Pattern.compile("CREATE TEMP VIEW (\\w+) AS\\s+([^;]+);");

  /** {@code PRAGMA application_id} of a library: PZHU. */
  public static final long APPLICATION_ID = 0x505A4855;

  public Migrations {
    scripts = List.copyOf(scripts);
  }

  /** The version of the newest schema. */
  public int newest() {
    return scripts.size();
  }

  /**
   * Tells whose database it is, without changing it.
   *
   * @return the version of its schema; 0 if it is empty
   * @throws PizhuException if it is of another program or of a newer Pizhu
   */
  int version(Sql sql, Path library) throws SQLException {
    long application = sql.number("PRAGMA application_id");
    int version = (int) sql.number("PRAGMA user_version");
    long objects = sql.number("SELECT count(*) FROM sqlite_schema");
    if (application != APPLICATION_ID) {
      if (application != 0 || objects > 0) {
        throw new PizhuException(Problem.of(ProblemKind.LIBRARY_OF_ANOTHER_PROGRAM, library));
      }
      return 0;
    }
    if (version > newest()) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NEWER, library, version));
    }
    if (version < 1) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_DAMAGED, library, "user_version " + version));
    }
    return version;
  }

  /**
   * What makes a library of an older schema readable as if it had the newest, without changing it: temporary views, one
   * script for each migration that needs it, under the same name in the folder whose name ends in {@code -views}. Where several
   * migrations are at one table, each view stands on the one before.
   *
   * @param version the version that the library has
   */
  public String views(int version) {
    Map<String, List<String>> ofTable = new LinkedHashMap<>();
    for (String script : scripts.subList(version, scripts.size())) {
      String resource = new StringBuilder(script).insert(script.lastIndexOf('/'), "-views").toString();
      if (Migrations.class.getResource(resource) != null) {
        VIEW.matcher(read(resource)).results().forEach(
            view -> ofTable.computeIfAbsent(view.group(1), table -> new ArrayList<>()).add(view.group(2)));
      }
    }
    StringBuilder views = new StringBuilder();
    ofTable.forEach((table, queries) -> {
      String below = "main." + table;
      for (int i = 0; i < queries.size(); i++) {
        String name = i + 1 == queries.size() ? table : table + "_" + i;
        views.append("CREATE TEMP VIEW ").append(name).append(" AS ")
            .append(queries.get(i).replace("main." + table, below)).append(";\n");
        below = "temp." + name;
      }
    });
    return views.toString();
  }

  /**
   * Runs what has not run yet, each script in its own transaction. A library that holds something is backed up before.
   *
   * @param version the version that the library has
   * @param backup makes the backup
   */
  public void run(Sql sql, int version, MigrationBackup backup) throws SQLException {
    if (version == newest()) {
      return;
    }
    if (version > 0) {
      backup.make(sql, version);
    }
    run(sql, version);
  }

  /** Runs what has not run yet in a library that needs no backup. */
  public void run(Sql sql, int version) throws SQLException {
    // Tables that others refer to can be rebuilt only while references are not enforced; they are checked at the end
    // instead.
    sql.script("PRAGMA foreign_keys = OFF");
    for (int next = version + 1; next <= newest(); next++) {
      migrate(sql, next);
    }
    sql.script("PRAGMA foreign_keys = ON");
  }

  private void migrate(Sql sql, int number) throws SQLException {
    sql.script("BEGIN IMMEDIATE");
    try {
      sql.script(read(scripts.get(number - 1)));
      if (!sql.list("PRAGMA foreign_key_check", row -> row.getString(1)).isEmpty()) {
        throw new SQLException("Migration " + number + " leaves references to nothing");
      }
      sql.script("PRAGMA user_version = " + number);
      sql.script("COMMIT");
    } catch (SQLException | RuntimeException failed) {
      Writer.rollBack(sql, failed);
      throw failed;
    }
  }

  private static String read(String resource) {
    try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
