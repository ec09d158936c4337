package org.pizhu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Migrations;

/** The page that tells other programs what a library file holds names every table and every column, and nothing else. */
class LibraryFilePageTest {

  private static final Path PAGE = Path.of("src", "site", "markdown", "library-file.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)+) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @TempDir Path folder;

  private static Map<String, List<String>> told() throws Exception {
    Map<String, List<String>> tables = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(PAGE));
    while (rows.find()) {
      assertThat(tables.put(rows.group(1), NAME.matcher(rows.group(2)).results().map(name -> name.group(1)).toList()))
          .as("%s is told twice", rows.group(1)).isNull();
    }
    return tables;
  }

  @Test
  void saysWhatTheSchemaSays() throws Exception {
    Map<String, List<String>> schema = new TreeMap<>();
    try (Database database = Database.open(folder.resolve("a.pizhu"), Access.READ_WRITE)) {
      database.read(sql -> {
        for (String table : sql.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", row -> row.getString(1))) {
          schema.put(table, new ArrayList<>(sql.list("SELECT name FROM pragma_table_xinfo(?1) ORDER BY cid", row -> row.getString(1), table)));
        }
        return null;
      });
    }
    assertThat(told()).isEqualTo(schema);
  }

  @Test
  void namesTheMarkOfALibrary() throws Exception {
    assertThat(Files.readString(PAGE)).contains("0x" + Long.toHexString(Migrations.APPLICATION_ID).toUpperCase(java.util.Locale.ROOT));
  }
}
