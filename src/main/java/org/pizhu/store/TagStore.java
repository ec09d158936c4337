package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/** The tags of the library. They are changed by edits: see {@link HistoryStore}. */
public final class TagStore {

  private final Database database;

  public TagStore(Database database) {
    this.database = database;
  }

  /** All tags. */
  public Codebook codebook() {
    return database.read(sql -> new Codebook(sql.list("SELECT id, parent, name FROM tag", TagStore::tag)));
  }

  private static Tag tag(ResultSet row) throws SQLException {
    return new Tag(row.getString(1), row.getString(2), row.getString(3));
  }

  static Optional<Tag> byId(Sql sql, String id) throws SQLException {
    return sql.first("SELECT id, parent, name FROM tag WHERE id = ?1", TagStore::tag, id);
  }

  static void insert(Sql sql, Tag tag) throws SQLException {
    sql.update("INSERT INTO tag (id, parent, name) VALUES (?1, ?2, ?3)", tag.id(), tag.parent(), tag.name());
  }

  static void update(Sql sql, Tag tag) throws SQLException {
    sql.update("UPDATE tag SET parent = ?2, name = ?3 WHERE id = ?1", tag.id(), tag.parent(), tag.name());
  }

  static void delete(Sql sql, String id) throws SQLException {
    sql.update("DELETE FROM tag WHERE id = ?1", id);
  }
}
