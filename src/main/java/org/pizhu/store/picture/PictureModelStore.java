package org.pizhu.store.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;

/** What missing pictures are looked for by, and the pictures that could tell what they show. */
public final class PictureModelStore {

  private static final String COLUMNS = """
      SELECT figure.story_id, figure.number, %s, file_name, caption,
        coalesce((SELECT family FROM family_story WHERE family_story.story_id = figure.story_id), 0), figure.picture, alike
      FROM figure CROSS JOIN story ON story.id = figure.story_id AND removed = 0
      LEFT JOIN picture_look ON picture_look.sha256 = figure.picture
      """.formatted(HeadlineSql.MARKED);

  private final Database database;

  public PictureModelStore(Database database) {
    this.database = database;
  }

  /**
   * A figure.
   *
   * @param headline the headline of its story
   * @param fileName the name of its file; may be empty
   * @param caption as it was found; may be empty
   * @param family the versions that its story is of; 0 where it is of none
   * @param sha256 its picture; null if it is missing
   * @param hash what that shows; null if it is not known
   */
  public record Row(
      FigureRef figure, String headline, String fileName, String caption, long family, @Nullable String sha256, @Nullable Long hash) {}

  /** All figures that name a file and have no picture, by story and number. */
  public List<Row> missing() {
    return database.read(sql -> sql.list(
        COLUMNS + "WHERE figure.picture IS NULL AND file_name <> '' ORDER BY figure.story_id, figure.number", PictureModelStore::row));
  }

  /** Gives the figures that have a picture one after the other, by story and number. */
  public void present(Consumer<Row> taker) {
    database.read(sql -> {
      sql.each(COLUMNS + "WHERE figure.picture IS NOT NULL ORDER BY figure.story_id, figure.number", row -> {
        taker.accept(row(row));
        return true;
      });
      return null;
    });
  }

  private static Row row(ResultSet row) throws SQLException {
    long hash = row.getLong(8);
    Long known = row.wasNull() ? null : Long.valueOf(hash);
    return new Row(
        new FigureRef(row.getLong(1), row.getInt(2)), row.getString(3), row.getString(4), row.getString(5), row.getLong(6),
        row.getString(7), known);
  }
}
