package org.pizhu.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryMetadata;
import org.pizhu.store.codec.MetadataCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** What archivists have set in the metadata of stories. It is changed by edits: see {@link HistoryStore}. */
public final class MetadataStore {

  private static final String OF_STORIES = """
      SELECT story_id, field, figure, value, made_by, made_at FROM story_metadata
      WHERE story_id IN (SELECT value FROM json_each(?1))
      """;

  /** What was found and what was set, to be completed by how the former is read: as the value of a field is written. */
  private static final String BESIDE_FOUND = """
      SELECT story.id, %s, story_metadata.value, made_by, made_at
      FROM story
      JOIN story_content ON story_content.story_id = story.id
      LEFT JOIN story_metadata ON story_metadata.story_id = story.id AND field = ?2 AND figure = ''
      WHERE story.id IN (SELECT value FROM json_each(?1)) AND removed = 0
      ORDER BY story.id
      """;

  private static final String INSERT = """
      INSERT INTO story_metadata (story_id, field, figure, value, made_by, made_at)
      SELECT story.value, ?2, ?3, ?4, ?5, ?6 FROM json_each(?1) AS story
      WHERE NOT EXISTS (SELECT 1 FROM story_metadata WHERE story_id = story.value AND field = ?2 AND figure = ?3)
      """;

  private static final String AS_BEFORE = """
      WHERE story_id IN (SELECT value FROM json_each(?1)) AND field = ?2 AND figure = ?3
        AND value = ?4 AND made_by = ?5 AND made_at = ?6
      """;

  private static final String DELETE = "DELETE FROM story_metadata " + AS_BEFORE;
  private static final String UPDATE = "UPDATE story_metadata SET value = ?7, made_by = ?8, made_at = ?9 " + AS_BEFORE;

  private final Database database;

  /**
   * A field of one story.
   *
   * @param found what was found
   * @param entry what was set; null if nothing was
   */
  public record Field(long storyId, MetadataValue found, @Nullable MetadataEntry entry) {

    /** What it has. */
    public MetadataValue value() {
      return entry == null ? found : entry.value();
    }
  }

  public MetadataStore(Database database) {
    this.database = database;
  }

  /**
   * A field of some stories, by rising number; those that are not there are left out.
   *
   * @param storyIds as many as may be in memory at once
   */
  public List<Field> fields(Collection<Long> storyIds, MetadataKey key) {
    return database.read(sql -> {
      if (key.field().isOfFigure()) {
        List<Field> fields = new ArrayList<>();
        for (long id : storyIds.stream().sorted().distinct().toList()) {
          StoryStore.story(sql, id).ifPresent(stored -> fields.add(field(stored, key)));
        }
        return fields;
      }
      return sql.list(
          BESIDE_FOUND.formatted(found(key.field())), row -> field(row, key.field()),
          JsonTree.numbers(storyIds), key.field().name());
    });
  }

  private static Field field(StoredStory stored, MetadataKey key) {
    ShownStory shown = stored.shown();
    return new Field(stored.id(), shown.found(key), stored.metadata().entry(key));
  }

  private static Field field(ResultSet row, MetadataField field) throws SQLException {
    return new Field(row.getLong(1), value(field, row.getString(2)), row.getString(3) == null ? null : entry(row, field, 3));
  }

  private static String found(MetadataField field) {
    return switch (field) {
      case HEADLINE -> list("nullif(headline, '')");
      case OUTLET -> list("outlet");
      case PLACE -> list("structure ->> '$.dateline.place'");
      case DATE -> list("coalesce(date, month_day)");
      case BYLINE -> "structure -> '$.bylines'";
      default -> "'[]'";
    };
  }

  private static String list(String word) {
    return "iif(" + word + " IS NULL, '[]', json_array(" + word + "))";
  }

  private static MetadataValue value(MetadataField field, String json) {
    return MetadataCodec.value(field, JsonTree.parse(json));
  }

  /**
   * A value as it is kept, in a row with story, field and value.
   *
   * @throws IllegalArgumentException if it is none, or none that the field can have
   */
  public static MetadataValue checked(ResultSet row) throws SQLException {
    MetadataField field = MetadataField.valueOf(row.getString(2));
    return checked(field, value(field, row.getString(3)));
  }

  private static MetadataValue checked(MetadataField field, MetadataValue value) {
    if (!field.accepts(value)) {
      throw new IllegalArgumentException(field + " can't have " + value);
    }
    return value;
  }

  private static MetadataEntry entry(ResultSet row, MetadataField field, int column) throws SQLException {
    return new MetadataEntry(
        value(field, row.getString(column)), row.getString(column + 1), Instant.parse(row.getString(column + 2)));
  }

  /** What was set in one story. */
  static StoryMetadata ofStory(Sql sql, long storyId) throws SQLException {
    return ofStories(sql, JsonTree.numbers(List.of(storyId))).getOrDefault(storyId, StoryMetadata.NONE);
  }

  /**
   * What was set in some stories, by their numbers; those where nothing was are left out.
   *
   * @param storyIds as an array of JSON
   */
  public static Map<Long, StoryMetadata> ofStories(Sql sql, String storyIds) throws SQLException {
    Map<Long, Map<MetadataKey, MetadataEntry>> entries = new HashMap<>();
    sql.each(OF_STORIES, row -> {
      MetadataField field = MetadataField.valueOf(row.getString(2));
      MetadataEntry entry = entry(row, field, 4);
      checked(field, entry.value());
      entries.computeIfAbsent(row.getLong(1), none -> new TreeMap<>(MetadataKey.ORDER))
          .put(new MetadataKey(field, row.getString(3)), entry);
      return true;
    }, storyIds);
    Map<Long, StoryMetadata> found = new HashMap<>();
    entries.forEach((id, ofStory) -> found.put(id, new StoryMetadata(ofStory)));
    return found;
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, MetadataChange change) throws SQLException {
    List<Object> parameters = new ArrayList<>(
        List.of(JsonTree.numbers(change.stories()), change.key().field().name(), change.key().figure()));
    if (change.before() != null) {
      add(parameters, change.before());
    }
    if (change.after() != null) {
      add(parameters, change.after());
    }
    String statement = change.before() == null ? INSERT : change.after() == null ? DELETE : UPDATE;
    return sql.update(statement, parameters.toArray()) == change.stories().size()
        ? Optional.empty()
        : Optional.of("set of stories with " + change.key().field() + " set");
  }

  private static void add(List<Object> parameters, MetadataEntry entry) {
    parameters.addAll(List.of(MetadataCodec.write(entry.value()), entry.by(), entry.at().toString()));
  }
}
