package org.pizhu.store.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pizhu.model.Change.PictureChange;
import org.pizhu.model.Change;
import org.pizhu.model.FigureRef;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.Picture;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;
import org.pizhu.store.database.Sql;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.text.Sha256;

/** The pictures of the library, each content once, and which figures they belong to. */
public final class PictureStore {

  private final Database database;

  public PictureStore(Database database) {
    this.database = database;
  }

  /**
   * A picture with the figures that it belongs to.
   *
   * @param mediaType such as {@code image/jpeg}
   */
  public record Found(byte[] bytes, String mediaType, List<FigureRef> figures) {
    public Found {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Takes pictures in for figures, in place of those that they have, in one transaction and as a part of an edit.
   *
   * @param pictures held all at once
   * @throws IllegalArgumentException if there is no such figure; then none is taken in
   */
  public void attach(List<Found> pictures, GrowingEdit edit) {
    List<String> hashes = pictures.stream().map(picture -> Sha256.of(picture.bytes())).toList();
    long number = database.change(sql -> {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < pictures.size(); i++) {
        Found picture = pictures.get(i);
        insert(sql, hashes.get(i), picture.bytes(), picture.mediaType());
        changes.addAll(attach(sql, picture.figures(), hashes.get(i)));
      }
      return edit.add(sql, changes);
    });
    edit.committed(number);
  }

  private static void insert(Sql sql, String sha256, byte[] bytes, String mediaType) throws SQLException {
    sql.update(
        """
        INSERT INTO picture (sha256, media_type, size, bytes) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (sha256) DO NOTHING
        """,
        sha256, mediaType, bytes.length, bytes);
  }

  /** One change for all figures that had the same picture before. */
  private static List<Change> attach(Sql sql, List<FigureRef> figures, String sha256) throws SQLException {
    Map<Optional<String>, List<FigureRef>> byPicture = new LinkedHashMap<>();
    for (FigureRef figure : figures) {
      String picture = sql.first(
              "SELECT coalesce(picture, '') FROM figure WHERE story_id = ?1 AND number = ?2",
              row -> row.getString(1), figure.storyId(), figure.number())
          .orElseThrow(() -> new IllegalArgumentException("No " + figure));
      Optional<String> before = Optional.of(picture).filter(sha -> !sha.isEmpty());
      byPicture.computeIfAbsent(before, none -> new ArrayList<>()).add(figure);
    }
    List<Change> changes = new ArrayList<>();
    byPicture.forEach((before, those) -> {
      if (!before.equals(Optional.of(sha256))) {
        changes.add(new PictureChange(before.orElse(null), sha256, those));
      }
    });
    for (Change change : changes) {
      apply(sql, (PictureChange) change);
    }
    return changes;
  }

  /** Applies a change. Returns a figure whose picture is not the one before. The bytes stay in the library. */
  public static Optional<String> apply(Sql sql, PictureChange change) throws SQLException {
    String update = "UPDATE figure SET picture = ?3 WHERE story_id = ?1 AND number = ?2 AND picture IS ?4";
    for (FigureRef figure : change.figures()) {
      if (sql.update(update, figure.storyId(), figure.number(), change.after(), change.before()) == 0) {
        return Optional.of("picture of figure " + figure.number() + " in story " + figure.storyId());
      }
    }
    return Optional.empty();
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
        SELECT story_id, %s, figure.number, file_name, caption
        FROM figure JOIN story ON story.id = story_id
        WHERE picture IS NULL AND file_name <> '' AND removed = 0
        ORDER BY story_id, figure.number
        """.formatted(HeadlineSql.MARKED);
    return database.read(sql -> sql.list(query, PictureStore::missing));
  }

  private static MissingPicture missing(ResultSet row) throws SQLException {
    return new MissingPicture(
        row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5));
  }

  /**
   * The figures of {@link #missing()} in the stories of a file.
   *
   * @param location where it lay when it was imported
   */
  public List<FigureRef> missingOf(String location) {
    return withoutPicture(location, true);
  }

  /**
   * The figures in the stories of a file that name no file and have no picture.
   *
   * @param location where it lay when it was imported
   */
  public List<FigureRef> unnamedOf(String location) {
    return withoutPicture(location, false);
  }

  private List<FigureRef> withoutPicture(String location, boolean named) {
    String query = """
        SELECT DISTINCT figure.story_id, figure.number
        FROM source
        JOIN source_fragment ON source_fragment.source_id = source.id
        JOIN figure ON figure.story_id = source_fragment.story_id
        JOIN story ON story.id = figure.story_id
        WHERE source.location = ?1 AND picture IS NULL AND (file_name <> '') = ?2 AND removed = 0
        ORDER BY figure.story_id, figure.number
        """;
    return database.read(sql -> sql.list(query, row -> new FigureRef(row.getLong(1), row.getInt(2)), location, named));
  }

  /**
   * What a story was read from.
   *
   * @param charset the name of the encoding of its file
   * @param bytes the piece of the file
   */
  public record Piece(String charset, byte[] bytes) {}

  /** The piece of a file that holds a story; none if there is no such story. */
  public Optional<Piece> source(long storyId) {
    String query = """
        SELECT charset, bytes FROM story JOIN source ON source.id = source_id JOIN fragment ON fragment.id = fragment_id
        WHERE story.id = ?1 AND removed = 0
        """;
    return database.read(sql -> sql.first(query, row -> new Piece(row.getString(1), FragmentBytes.read(row.getBytes(2))), storyId));
  }

  /** The figures of {@link #missing()} by their file name in lower case, for looking through folders. */
  public Map<String, List<FigureRef>> missingByFileName() {
    String query = """
        SELECT story_id, figure.number, file_name FROM figure JOIN story ON story.id = story_id
        WHERE picture IS NULL AND file_name <> '' AND removed = 0
        ORDER BY story_id, figure.number
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
