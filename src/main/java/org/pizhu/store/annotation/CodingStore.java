package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.CodingChange;
import org.pizhu.model.Codings;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/**
 * The tags of many annotations at once, by a number of statements that doesn't depend on how many they are. They are changed by
 * edits: see {@link HistoryStore}.
 */
public final class CodingStore {

  /** To be completed by a condition. */
  private static final String CODINGS = """
      SELECT id, story_id,
        (SELECT json_group_array(tag_id ORDER BY position) FROM annotation_tag WHERE annotation_id = id) AS tags,
        modified
      FROM annotation
      %s
      ORDER BY story_id, range_start, range_end DESC, created, id
      """;

  private static final String TAGGED = CODINGS.formatted("""
      WHERE id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each(?1)))
      """);
  private static final String OF_ANNOTATIONS = CODINGS.formatted("WHERE id IN (SELECT value FROM json_each(?1))");

  /** The parameter is an array of arrays: annotation, tags as an array, time of the change. */
  private static final String DIFFERENT = """
      SELECT wanted.value ->> 0
      FROM json_each(?1) AS wanted
      LEFT JOIN annotation ON annotation.id = wanted.value ->> 0
      WHERE annotation.modified IS NOT wanted.value ->> 2
        OR wanted.value -> 1 IS NOT
          (SELECT json_group_array(tag_id ORDER BY position) FROM annotation_tag WHERE annotation_id = annotation.id)
      LIMIT 1
      """;

  private final Database database;

  public CodingStore(Database database) {
    this.database = database;
  }

  /** The annotations that carry at least one of these tags, with all their tags, by story and place. */
  public List<Codings> tagged(Collection<String> tagIds) {
    return database.read(sql -> sql.list(TAGGED, CodingStore::codings, JsonTree.array(tagIds)));
  }

  /** The tags of these annotations, by story and place; those that are not there are left out. */
  public List<Codings> of(Collection<String> annotationIds) {
    return database.read(sql -> sql.list(OF_ANNOTATIONS, CodingStore::codings, JsonTree.array(annotationIds)));
  }

  private static Codings codings(ResultSet row) throws SQLException {
    return new Codings(
        row.getString(1),
        row.getLong(2),
        AnnotationStore.tags(row.getString(3)),
        Instant.parse(row.getString(4)));
  }

  /** Applies changes of different annotations. Returns one whose before or after is not what is stored. */
  public static Optional<String> apply(Sql sql, List<CodingChange> changes) throws SQLException {
    Optional<String> different = different(sql, array(changes.stream().map(CodingChange::before).toList()));
    if (different.isPresent()) {
      return different;
    }
    String after = array(changes.stream().map(CodingChange::after).toList());
    sql.update(
        "DELETE FROM annotation_tag WHERE annotation_id IN (SELECT value ->> 0 FROM json_each(?1))", after);
    sql.update(
        """
        INSERT INTO annotation_tag (annotation_id, position, tag_id)
        SELECT coded.value ->> 0, tag.key, tag.value FROM json_each(?1) AS coded, json_each(coded.value, '$[1]') AS tag
        """,
        after);
    sql.update(
        """
        UPDATE annotation SET modified = coded.value ->> 2
        FROM json_each(?1) AS coded
        WHERE annotation.id = coded.value ->> 0 AND annotation.modified <> coded.value ->> 2
        """,
        after);
    return different(sql, after);
  }

  private static Optional<String> different(Sql sql, String codings) throws SQLException {
    return sql.first(DIFFERENT, row -> row.getString(1), codings);
  }

  private static String array(List<Codings> all) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (Codings codings : all) {
        json.writeStartArray();
        json.writeString(codings.annotationId());
        json.writeStartArray();
        for (String tag : codings.tags()) {
          json.writeString(tag);
        }
        json.writeEndArray();
        json.writeString(codings.modified().toString());
        json.writeEndArray();
      }
      json.writeEndArray();
    });
  }
}
