package org.pizhu.store.keep;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.database.Opening;
import org.pizhu.store.database.Sql;

/**
 * Compares the schema of a library with the one that the migrations make. SQLite finds nothing wrong with a library that lost an index or a trigger;
 * but what the one guards may then be there twice, what the other keeps right goes wrong, and one of another program may delete what people wrote.
 */
final class SchemaCheck {

  /** What SQLite keeps for itself comes and goes by itself. */
  private static final String PARTS = """
      SELECT type || ' ' || name, coalesce(sql, '') FROM main.sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND type IN ('table', 'index', 'trigger', 'view')
      """;

  private final Path library;

  /** @param library stands in the findings */
  SchemaCheck(Path library) {
    this.library = library;
  }

  /**
   * Says where a library of any version differs from what its version makes.
   *
   * @return {@code CHECK_SCHEMA_LACKS}, {@code CHECK_SCHEMA_OTHER} and {@code CHECK_SCHEMA_FOREIGN} by the names of the parts
   */
  List<Problem> differences(Sql sql) throws SQLException {
    int version = (int) sql.number("PRAGMA user_version");
    Map<String, String> there = parts(sql);
    Map<String, String> wanted = wanted(version);
    TreeSet<String> all = new TreeSet<>(wanted.keySet());
    all.addAll(there.keySet());
    List<Problem> found = new ArrayList<>();
    for (String part : all) {
      if (!there.containsKey(part)) {
        found.add(Problem.of(ProblemKind.CHECK_SCHEMA_LACKS, library, part));
      } else if (!wanted.containsKey(part)) {
        found.add(Problem.of(ProblemKind.CHECK_SCHEMA_FOREIGN, library, part));
      } else if (!wanted.get(part).equals(there.get(part))) {
        found.add(Problem.of(ProblemKind.CHECK_SCHEMA_OTHER, library, part));
      }
    }
    return found;
  }

  private static Map<String, String> wanted(int version) throws SQLException {
    Migrations migrations = new Migrations(Migrations.ALL.scripts().subList(0, Math.min(version, Migrations.ALL.newest())));
    try (Sql made = Opening.inMemory()) {
      migrations.run(made, 0);
      return parts(made);
    }
  }

  /** What makes each part, without what is only for those who read it: comments and white space, which no statement means anything by. */
  private static Map<String, String> parts(Sql sql) throws SQLException {
    Map<String, String> parts = new TreeMap<>();
    sql.each(PARTS, row -> {
      parts.put(row.getString(1), row.getString(2).replaceAll("--[^\\n]*", "").replaceAll("\\s+", ""));
      return true;
    });
    return parts;
  }
}
