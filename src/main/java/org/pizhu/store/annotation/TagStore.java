package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tags of the library. They are changed by edits: see {@link HistoryStore}. */
public final class TagStore {

  /** What {@link #tag} reads. */
  public static final String TAGS = "SELECT id, parent, name, color, description, key, position, memo FROM tag ";

  /** Of the tags given, one that shares its name with a sibling, or its key with any tag. */
  private static final String NOT_UNIQUE = """
      SELECT name FROM tag GROUP BY parent, name
      HAVING count(*) > 1 AND max(id IN (SELECT value FROM json_each(?1)))
      UNION ALL
      SELECT key FROM tag WHERE key IS NOT NULL GROUP BY key
      HAVING count(*) > 1 AND max(id IN (SELECT value FROM json_each(?1)))
      """;

  /** Of the tags given, one that the way down from the top does not lead to. */
  private static final String IN_A_CIRCLE = """
      WITH RECURSIVE reached (id) AS (
        SELECT id FROM tag WHERE parent IS NULL
        UNION ALL
        SELECT tag.id FROM reached JOIN tag ON tag.parent = reached.id
      )
      SELECT name FROM tag
      WHERE id IN (SELECT value FROM json_each(?1)) AND id NOT IN (SELECT id FROM reached)
      """;

  private static final Logger LOG = LoggerFactory.getLogger(TagStore.class);

  private final Database database;

  public TagStore(Database database) {
    this.database = database;
  }

  /** All tags. */
  public Codebook codebook() {
    return database.read(TagStore::codebook);
  }

  /**
   * All tags that can be read; those below one that can't be stand at the top.
   *
   * @param unreadable hears of the ids of the others
   */
  public Codebook readable(Consumer<String> unreadable) {
    List<Tag> tags = new ArrayList<>();
    List<String> others = new ArrayList<>();
    database.read(sql -> {
      sql.each(TAGS, row -> {
        try {
          return tags.add(tag(row));
        } catch (IllegalArgumentException damaged) {
          LOG.info("A tag can't be read", damaged);
          return others.add(row.getString(1));
        }
      });
      return null;
    });
    others.forEach(unreadable);
    return new Codebook(tags);
  }

  /** All tags, within a transaction. */
  public static Codebook codebook(Sql sql) throws SQLException {
    return new Codebook(sql.list(TAGS, TagStore::tag));
  }

  /** The tag of a row of {@link #TAGS}. */
  public static Tag tag(ResultSet row) throws SQLException {
    String color = row.getString(4);
    return new Tag(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        color == null ? null : TagColor.valueOf(color),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8));
  }

  /** A tag, within a transaction. */
  public static Optional<Tag> byId(Sql sql, String id) throws SQLException {
    return sql.first(TAGS + "WHERE id = ?1", TagStore::tag, id);
  }

  /** Adds a tag, for an edit. */
  public static void insert(Sql sql, Tag tag) throws SQLException {
    write(
        sql,
        """
        INSERT INTO tag (id, parent, name, color, description, key, position, memo)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """,
        tag);
  }

  /** Makes a tag of this id this one, for an edit. */
  public static void update(Sql sql, Tag tag) throws SQLException {
    write(
        sql,
        """
        UPDATE tag SET
          parent = ?2, name = ?3, color = ?4, description = ?5, key = ?6, position = ?7, memo = ?8
        WHERE id = ?1
        """,
        tag);
  }

  private static void write(Sql sql, String statement, Tag tag) throws SQLException {
    sql.update(
        statement,
        tag.id(),
        tag.parent(),
        tag.name(),
        tag.color() == null ? null : tag.color().name(),
        tag.description(),
        tag.key(),
        tag.position(),
        tag.memo());
  }

  /** Takes a tag out, for an edit. */
  public static void delete(Sql sql, String id) throws SQLException {
    sql.update("DELETE FROM tag WHERE id = ?1", id);
  }

  /** Of the tags given, the name or key of one that stands where it must not: beside its like, or in a circle. */
  public static Optional<String> misplaced(Sql sql, Collection<String> ids) throws SQLException {
    String given = JsonTree.array(ids);
    Optional<String> like = sql.first(NOT_UNIQUE, row -> row.getString(1), given);
    return like.isPresent() ? like : sql.first(IN_A_CIRCLE, row -> row.getString(1), given);
  }
}
