package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Folding;

/**
 * The annotations of the library, always by story and place: of two that begin together the longer one first, then the
 * older one. They are changed by edits: see {@link HistoryStore}.
 */
public final class AnnotationStore {

  /** To be completed by a condition. Tags come as a JSON array, so that there is one row an annotation. */
  private static final String ANNOTATIONS = """
      SELECT id, story_id, exact, prefix, suffix, range_start, range_end, text_sha256, status, color, note,
        (SELECT json_group_array(tag_id ORDER BY position) FROM annotation_tag WHERE annotation_id = id),
        creator, created, modified
      FROM annotation
      %s
      ORDER BY story_id, range_start, range_end DESC, created, id
      """;

  private static final String ALL = ANNOTATIONS.formatted("");
  private static final String BY_ID = ANNOTATIONS.formatted("WHERE id = ?1");
  private static final String BY_IDS = ANNOTATIONS.formatted("WHERE id IN (SELECT value FROM json_each(?1))");
  private static final String OF_STORY = ANNOTATIONS.formatted("WHERE story_id = ?1");
  private static final String UNPLACED = ANNOTATIONS.formatted("WHERE status IN ('AMBIGUOUS', 'ORPHAN')");
  private static final String TAGGED = ANNOTATIONS.formatted("""
      WHERE id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each(?1)))
      """);

  private static final String NO_TAGS = "[]";

  private final Database database;

  public AnnotationStore(Database database) {
    this.database = database;
  }

  public List<Annotation> ofStory(long storyId) {
    return database.read(sql -> sql.list(OF_STORY, AnnotationStore::annotation, storyId));
  }

  /** Those of these annotations that are there, by story and place. */
  public List<Annotation> byIds(Collection<String> ids) {
    return database.read(sql -> sql.list(BY_IDS, AnnotationStore::annotation, JsonTree.array(ids)));
  }

  public Optional<Annotation> byId(String id) {
    return database.read(sql -> byId(sql, id));
  }

  public List<Annotation> all() {
    List<Annotation> all = new ArrayList<>();
    each(all::add);
    return all;
  }

  /** Passes over all annotations, holding one at a time. */
  public void each(Consumer<Annotation> visitor) {
    database.read(sql -> {
      sql.each(ALL, row -> {
        visitor.accept(annotation(row));
        return true;
      });
      return null;
    });
  }

  /** The annotations that carry at least one of these tags, each once. */
  public List<Annotation> tagged(List<String> tagIds) {
    return database.read(sql -> sql.list(TAGGED, AnnotationStore::annotation, JsonTree.array(tagIds)));
  }

  /** The annotations that have no place in their text. */
  public List<Annotation> unplaced() {
    return database.read(sql -> sql.list(UNPLACED, AnnotationStore::annotation));
  }

  static Optional<Annotation> byId(Sql sql, String id) throws SQLException {
    return sql.first(BY_ID, AnnotationStore::annotation, id);
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    Target target = new Target(
        row.getLong(2),
        new TextQuoteSelector(row.getString(3), row.getString(4), row.getString(5)),
        new TextPositionSelector(new TextRange(row.getInt(6), row.getInt(7))),
        row.getString(8),
        AnchorStatus.valueOf(row.getString(9)));
    String created = row.getString(14);
    String modified = row.getString(15);
    Instant made = Instant.parse(created);
    return new Annotation(
        row.getString(1),
        target,
        HighlightColor.valueOf(row.getString(10)),
        row.getString(11),
        tags(row.getString(12)),
        row.getString(13),
        made,
        modified.equals(created) ? made : Instant.parse(modified));
  }

  static List<String> tags(String json) {
    return json.equals(NO_TAGS) ? List.of() : JsonTree.parse(json).items().stream().map(JsonTree::text).toList();
  }

  /** Those of these annotations that are there, by id. */
  static Map<String, Annotation> byIds(Sql sql, Collection<String> ids) throws SQLException {
    return sql.list(BY_IDS, AnnotationStore::annotation, JsonTree.array(ids)).stream()
        .collect(Collectors.toMap(Annotation::id, Function.identity()));
  }

  static void insert(Sql sql, Annotation annotation) throws SQLException {
    write(
        sql,
        """
        INSERT INTO annotation (
          id, story_id, exact, prefix, suffix, range_start, range_end, text_sha256, status, color, note, creator,
          created, modified, folded)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """,
        annotation);
    insertTags(sql, annotation);
  }

  static void update(Sql sql, Annotation annotation) throws SQLException {
    write(
        sql,
        """
        UPDATE annotation SET
          story_id = ?2, exact = ?3, prefix = ?4, suffix = ?5, range_start = ?6, range_end = ?7, text_sha256 = ?8,
          status = ?9, color = ?10, note = ?11, creator = ?12, created = ?13, modified = ?14,
          folded = ?15
        WHERE id = ?1
        """,
        annotation);
    sql.update("DELETE FROM annotation_tag WHERE annotation_id = ?1", annotation.id());
    insertTags(sql, annotation);
  }

  static void delete(Sql sql, String id) throws SQLException {
    sql.update("DELETE FROM annotation WHERE id = ?1", id);
  }

  private static void write(Sql sql, String statement, Annotation annotation) throws SQLException {
    Target target = annotation.target();
    sql.update(
        statement,
        annotation.id(),
        target.storyId(),
        target.quote().exact(),
        target.quote().prefix(),
        target.quote().suffix(),
        target.range().start(),
        target.range().end(),
        target.textSha256(),
        target.status().name(),
        annotation.color().name(),
        annotation.note(),
        annotation.creator(),
        annotation.created().toString(),
        annotation.modified().toString(),
        Folding.fold(target.quote().exact() + "\n" + annotation.note()));
  }

  private static void insertTags(Sql sql, Annotation annotation) throws SQLException {
    for (int position = 0; position < annotation.tags().size(); position++) {
      sql.update(
          "INSERT INTO annotation_tag (annotation_id, position, tag_id) VALUES (?1, ?2, ?3)",
          annotation.id(), position, annotation.tags().get(position));
    }
  }
}
