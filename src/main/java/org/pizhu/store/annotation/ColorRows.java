package org.pizhu.store.annotation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.ColorChange.Colored;
import org.pizhu.model.Change.ColorChange;
import org.pizhu.store.database.Sql;

/** The colours of many annotations at once inside a transaction, by a number of statements that doesn't depend on how many they are. */
public final class ColorRows {

  /** The parameter is an array of arrays: annotation, colour, time of the change. */
  private static final String DIFFERENT = """
      SELECT wanted.value ->> 0
      FROM json_each(?1) AS wanted
      LEFT JOIN annotation ON annotation.id = wanted.value ->> 0
      WHERE annotation.color IS NOT wanted.value ->> 1 OR annotation.modified IS NOT wanted.value ->> 2
      LIMIT 1
      """;

  private ColorRows() {}

  /** Applies changes of different annotations. Returns one whose before is not what is stored. */
  public static Optional<String> apply(Sql sql, List<ColorChange> changes) throws SQLException {
    Optional<String> different =
        sql.first(DIFFERENT, row -> row.getString(1), array(changes, ColorChange::before));
    if (different.isEmpty()) {
      sql.update(
          """
          UPDATE annotation SET color = wanted.value ->> 1, modified = wanted.value ->> 2
          FROM json_each(?1) AS wanted
          WHERE annotation.id = wanted.value ->> 0
          """,
          array(changes, ColorChange::after));
    }
    return different;
  }

  private static String array(List<ColorChange> changes, Function<ColorChange, Colored> side) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (ColorChange change : changes) {
        Colored colored = side.apply(change);
        json.writeStartArray();
        json.writeString(change.annotationId());
        json.writeString(colored.color().name());
        json.writeString(colored.modified().toString());
        json.writeEndArray();
      }
      json.writeEndArray();
    });
  }
}
