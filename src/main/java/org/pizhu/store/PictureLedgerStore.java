package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureLook;

/** All figures of the library with what is known of their pictures. */
public final class PictureLedgerStore {

  private static final String ENTRIES = """
      SELECT figure.story_id, figure.number, shown_headline, file_name, caption, coalesce(family, 0),
        picture.sha256, media_type, size, kind, width, height, alike
      FROM figure JOIN story ON story.id = figure.story_id
      LEFT JOIN family_story ON family_story.story_id = figure.story_id
      LEFT JOIN picture ON picture.sha256 = figure.picture
      LEFT JOIN picture_look ON picture_look.sha256 = figure.picture
      WHERE removed = 0 AND (file_name <> '' OR picture IS NOT NULL)
      ORDER BY figure.story_id, figure.number
      """;

  private static final String PENDING = """
      SELECT sha256 FROM picture WHERE sha256 NOT IN (SELECT sha256 FROM picture_look) ORDER BY sha256 LIMIT ?1
      """;

  private final Database database;

  public PictureLedgerStore(Database database) {
    this.database = database;
  }

  /** The figures that name a file or have a picture, by story and number, not compared with each other yet. */
  public List<LedgerEntry> entries() {
    return database.read(sql -> sql.list(ENTRIES, PictureLedgerStore::entry));
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    String sha256 = row.getString(7);
    return new LedgerEntry(
        new FigureRef(row.getLong(1), row.getInt(2)), row.getString(3), row.getString(4), row.getString(5), row.getLong(6),
        sha256 == null ? null : new Picture(sha256, row.getString(8), row.getLong(9)), look(row), Set.of(), List.of(), List.of());
  }

  private static @Nullable PictureLook look(ResultSet row) throws SQLException {
    String kind = row.getString(10);
    if (kind == null) {
      return null;
    }
    long hash = row.getLong(13);
    return new PictureLook(PictureLook.Kind.valueOf(kind), row.getInt(11), row.getInt(12), row.wasNull() ? null : hash);
  }

  /** How many pictures nobody has looked into yet. */
  public int pending() {
    return (int) (long) database.read(
        sql -> sql.number("SELECT count(*) FROM picture WHERE sha256 NOT IN (SELECT sha256 FROM picture_look)"));
  }

  /** The SHA-256 of some of them. */
  public List<String> pending(int most) {
    return database.read(sql -> sql.list(PENDING, row -> row.getString(1), most));
  }

  /** Keeps what looks into pictures gave, by the SHA-256 of each. */
  public void keep(Map<String, PictureLook> looks) {
    database.write(sql -> {
      for (Map.Entry<String, PictureLook> look : looks.entrySet()) {
        sql.update(
            "INSERT INTO picture_look (sha256, kind, width, height, alike) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            look.getKey(), look.getValue().kind().name(), look.getValue().width(), look.getValue().height(), look.getValue().hash());
      }
      return null;
    });
  }
}
