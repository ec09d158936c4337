package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.store.codec.TargetRows;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.text.Folding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The annotations of the library, always by story and place: of two that begin together the longer one first, then the
 * older one. They are changed by edits: see {@link HistoryStore}.
 */
public final class AnnotationStore {

  /** To be completed by a condition. Tags come as a JSON array, so that there is one row an annotation. */
  private static final String ANNOTATIONS = "SELECT " + TargetRows.COLUMNS + """
      , id, color, note,
        (SELECT json_group_array(tag_id ORDER BY position) FROM annotation_tag WHERE annotation_id = id),
        creator, created, modified
      FROM annotation
      %s
      ORDER BY story_id, range_start, range_end DESC, created, id
      """;

  private static final int OTHERS = TargetRows.NAMES.size();
  /** What there is of an annotation besides its target and its tags, the id first. */
  private static final List<String> NAMES =
      Stream.concat(Stream.of("id", "color", "note", "creator", "created", "modified", "folded"), TargetRows.NAMES.stream())
          .toList();
  private static final String INSERT = "INSERT INTO annotation (" + String.join(", ", NAMES) + ") VALUES ("
      + IntStream.rangeClosed(1, NAMES.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", ")) + ")";
  private static final String UPDATE = "UPDATE annotation SET "
      + IntStream.rangeClosed(2, NAMES.size()).mapToObj(i -> NAMES.get(i - 1) + " = ?" + i)
          .collect(Collectors.joining(", "))
      + " WHERE id = ?1";

  /** All, with the id before the other columns. */
  public static final String BY_ID_FIRST = ANNOTATIONS.replaceFirst("SELECT ", "SELECT annotation.id, ").formatted("");
  private static final String ALL = ANNOTATIONS.formatted("");
  private static final String BY_ID = ANNOTATIONS.formatted("WHERE id = ?1");
  private static final String BY_IDS = ANNOTATIONS.formatted("WHERE id IN (SELECT value FROM json_each(?1))");
  private static final String OF_STORY = ANNOTATIONS.formatted("WHERE story_id = ?1");
  private static final String OF_STORIES = ANNOTATIONS.formatted("WHERE story_id IN (SELECT value FROM json_each(?1))");
  private static final String IN_RANGE = ANNOTATIONS.formatted(
      "WHERE story_id = ?1 AND (target_kind <> 'PASSAGE' OR range_start < ?3 AND range_end > ?2)");
  private static final String COUNT = "SELECT count(*) FROM annotation WHERE story_id = ?1";
  private static final String UNPLACED = ANNOTATIONS.formatted("WHERE status IN ('AMBIGUOUS', 'ORPHAN')");
  private static final String TAGGED = ANNOTATIONS.formatted("""
      WHERE id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each(?1)))
      """);

  private static final String STORIES_OF = """
      SELECT DISTINCT story_id FROM annotation WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY story_id
      """;

  private static final String NO_TAGS = "[]";

  private static final Logger LOG = LoggerFactory.getLogger(AnnotationStore.class);

  private final Database database;

  public AnnotationStore(Database database) {
    this.database = database;
  }

  /** Those of a story by place; empty if there is no such story. */
  public List<Annotation> ofStory(long storyId) {
    return database.read(sql -> ofStory(sql, storyId));
  }

  /** The annotations of a story, by place, within a transaction. */
  public static List<Annotation> ofStory(Sql sql, long storyId) throws SQLException {
    return sql.list(OF_STORY, AnnotationStore::annotation, storyId);
  }

  /** The ids of those of a story, by place. */
  public List<String> idsOfStory(long storyId) {
    return database.read(sql -> sql.list(
        "SELECT id FROM annotation WHERE story_id = ?1 ORDER BY range_start, range_end DESC, created, id", row -> row.getString(1), storyId));
  }

  /** Those of some stories, by story and place. */
  public List<Annotation> ofStories(Collection<Long> stories) {
    return database.read(sql -> sql.list(OF_STORIES, AnnotationStore::annotation, JsonTree.numbers(stories)));
  }

  /** Those of a story whose passages have characters in common with a range, and those that are no passages. */
  public List<Annotation> inRange(long storyId, TextRange range) {
    return database.read(sql -> sql.list(IN_RANGE, AnnotationStore::annotation, storyId, range.start(), range.end()));
  }

  /** How many annotations a story has. */
  public int count(long storyId) {
    return database.read(sql -> sql.first(COUNT, row -> row.getInt(1), storyId).orElse(0));
  }

  /** Those of these annotations that are there, by story and place. */
  public List<Annotation> byIds(Collection<String> ids) {
    return database.read(sql -> sql.list(BY_IDS, AnnotationStore::annotation, JsonTree.array(ids)));
  }

  /** The stories of those of these annotations that are there, by number. */
  public List<Long> storiesOf(Collection<String> ids) {
    return database.read(sql -> sql.list(STORIES_OF, row -> row.getLong(1), JsonTree.array(ids)));
  }

  /** The annotation with a UUID; none if it is not there, or deleted. */
  public Optional<Annotation> byId(String id) {
    return database.read(sql -> byId(sql, id));
  }

  /**
   * Reads all, and keeps nothing.
   *
   * @throws SQLException {@code SQLITE_CORRUPT} where one can't be what was written
   */
  public static void check(Sql sql) throws SQLException {
    sql.each(ALL, row -> !annotation(row).id().isEmpty());
  }

  /** Whether an annotation, by its id, came in with an import rather than being made here. */
  public boolean isImported(String id) {
    return database.read(sql -> sql.number(
        "SELECT EXISTS (SELECT 1 FROM edit WHERE kind = ?1 AND instr(changes, ?2) > 0)", EditKind.IMPORT_STORIES.name(), id)) > 0;
  }

  /** Passes over all annotations that can be read, holding one at a time. */
  public void eachReadable(Consumer<Annotation> visitor) {
    database.read(sql -> {
      sql.each(ALL, row -> {
        Annotation read;
        try {
          read = annotation(row);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
          LOG.info("The annotation {} can't be read", row.getString(OTHERS + 1), unreadable);
          return true;
        }
        return Sql.handedOver(() -> {
          visitor.accept(read);
          return true;
        });
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

  /** Puts annotations that are there to other places, outside of the history: for a library that nobody has worked in yet. */
  public void place(Collection<Annotation> moved) {
    database.write(sql -> {
      for (Annotation annotation : moved) {
        update(sql, annotation);
      }
      return null;
    });
  }

  /** An annotation, within a transaction. */
  public static Optional<Annotation> byId(Sql sql, String id) throws SQLException {
    return sql.first(BY_ID, AnnotationStore::annotation, id);
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    return annotation(row, 1);
  }

  /** @param first the number of the first column, from 1 */
  public static Annotation annotation(ResultSet row, int first) throws SQLException {
    int others = first - 1 + OTHERS;
    String created = row.getString(others + 6);
    String modified = row.getString(others + 7);
    Instant made = Instant.parse(created);
    return new Annotation(
        row.getString(others + 1),
        TargetRows.target(row, first),
        HighlightColor.valueOf(row.getString(others + 2)),
        row.getString(others + 3),
        tags(row.getString(others + 4)),
        row.getString(others + 5),
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

  /** Adds an annotation, for an edit. */
  public static void insert(Sql sql, Annotation annotation) throws SQLException {
    sql.update(INSERT, values(annotation));
    insertTags(sql, annotation);
  }

  /** Makes an annotation of this id this one, for an edit. */
  public static void update(Sql sql, Annotation annotation) throws SQLException {
    sql.update(UPDATE, values(annotation));
    sql.update("DELETE FROM annotation_tag WHERE annotation_id = ?1", annotation.id());
    insertTags(sql, annotation);
  }

  /** Takes an annotation out, for an edit. */
  public static void delete(Sql sql, String id) throws SQLException {
    sql.update("DELETE FROM annotation WHERE id = ?1", id);
  }

  private static @Nullable Object[] values(Annotation annotation) {
    List<@Nullable Object> values = new ArrayList<>(List.of(
        annotation.id(),
        annotation.color().name(),
        annotation.note(),
        annotation.creator(),
        annotation.created().toString(),
        annotation.modified().toString(),
        Folding.fold(annotation.target().words() + "\n" + annotation.note())));
    values.addAll(TargetRows.values(annotation.target()));
    return values.toArray();
  }

  private static void insertTags(Sql sql, Annotation annotation) throws SQLException {
    for (int position = 0; position < annotation.tags().size(); position++) {
      sql.update(
          "INSERT INTO annotation_tag (annotation_id, position, tag_id) VALUES (?1, ?2, ?3)",
          annotation.id(), position, annotation.tags().get(position));
    }
  }
}
