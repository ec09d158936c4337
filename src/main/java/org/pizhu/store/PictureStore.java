package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.Picture;
import org.pizhu.text.Sha256;

/** The pictures of the library, each content once, and which figures they belong to. */
public final class PictureStore {

  private final Database database;

  public PictureStore(Database database) {
    this.database = database;
  }

  /**
   * Takes a picture in.
   *
   * @param mediaType such as {@code image/jpeg}
   * @return the picture; if the library has these bytes, as they were taken in first
   */
  public Picture add(byte[] bytes, String mediaType) {
    return add(bytes, mediaType, List.of());
  }

  /**
   * Takes a picture in for some figures, in one transaction.
   *
   * @throws IllegalArgumentException if there is no such figure; then the picture is not taken in either
   */
  public Picture add(byte[] bytes, String mediaType, Collection<FigureRef> figures) {
    String sha256 = Sha256.of(bytes);
    return database.write(sql -> {
      sql.update(
          """
          INSERT INTO picture (sha256, media_type, size, bytes) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT (sha256) DO NOTHING
          """,
          sha256, mediaType, bytes.length, bytes);
      for (FigureRef figure : figures) {
        attach(sql, figure, sha256);
      }
      return picture(sql, sha256).orElseThrow();
    });
  }

  /**
   * Gives a figure its picture, in place of the one it has.
   *
   * @param sha256 of a picture that the library has
   * @throws IllegalArgumentException if there is no such figure or picture
   */
  public void attach(long storyId, int figure, String sha256) {
    database.write(sql -> {
      if (picture(sql, sha256).isEmpty()) {
        throw new IllegalArgumentException("No picture " + sha256);
      }
      attach(sql, new FigureRef(storyId, figure), sha256);
      return null;
    });
  }

  private static void attach(Sql sql, FigureRef figure, String sha256) throws SQLException {
    String change = "UPDATE figure SET picture = ?3 WHERE story_id = ?1 AND number = ?2";
    if (sql.update(change, figure.storyId(), figure.number(), sha256) == 0) {
      throw new IllegalArgumentException("No " + figure);
    }
  }

  public Optional<Picture> picture(String sha256) {
    return database.read(sql -> picture(sql, sha256));
  }

  private static Optional<Picture> picture(Sql sql, String sha256) throws SQLException {
    return sql.first(
        "SELECT sha256, media_type, size FROM picture WHERE sha256 = ?1",
        row -> new Picture(row.getString(1), row.getString(2), row.getLong(3)),
        sha256);
  }

  /** The picture's bytes. */
  public Optional<byte[]> bytes(String sha256) {
    return database.read(sql -> bytes(sql, sha256));
  }

  static Optional<byte[]> bytes(Sql sql, String sha256) throws SQLException {
    return sql.first("SELECT bytes FROM picture WHERE sha256 = ?1", row -> row.getBytes(1), sha256);
  }

  /** The figures that name a file and have no picture, over the whole library, by story and place. */
  public List<MissingPicture> missing() {
    String query = """
        SELECT story_id, headline, figure.number, file_name, caption
        FROM figure JOIN story ON story.id = story_id
        WHERE picture IS NULL AND file_name <> ''
        ORDER BY story_id, figure.number
        """;
    return database.read(sql -> sql.list(query, PictureStore::missing));
  }

  private static MissingPicture missing(ResultSet row) throws SQLException {
    return new MissingPicture(
        row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5));
  }

  /** The figures of {@link #missing()} by their file name in lower case, for looking through folders. */
  public Map<String, List<FigureRef>> missingByFileName() {
    String query = """
        SELECT story_id, number, file_name FROM figure WHERE picture IS NULL AND file_name <> ''
        ORDER BY story_id, number
        """;
    return database.read(sql -> {
      Map<String, List<FigureRef>> figures = new HashMap<>();
      sql.each(query, row -> figures
          .computeIfAbsent(row.getString(3).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(new FigureRef(row.getLong(1), row.getInt(2))));
      return figures;
    });
  }
}
